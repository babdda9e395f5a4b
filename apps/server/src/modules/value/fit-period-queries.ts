import { addMonths, type Day, formatDay, partsOfDay } from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { type KnownTo, knownFact } from "../metrics/index.ts";

/** What a chance to purchase, or a contract, lasts. */
export type ModelPeriod = "week" | "month" | "quarter" | "year";

/** Which facts are read, up to what was known. */
export interface PeriodRequest {
  /** Codes of the activity types that are purchases. */
  readonly types: readonly string[];
  readonly knownTo: KnownTo;
  readonly period: ModelPeriod;
}

/** Customers alike in the periods they purchased in. */
export interface ChanceHistory {
  /** Periods with a purchase after that of the first one. */
  readonly x: number;
  /** The last of them, counted from the period of the first purchase; 0 without one. */
  readonly tx: number;
  /** Periods there were. */
  readonly n: number;
  /** Periods with a purchase in those that came after. */
  readonly later: number;
  /** The last of these, counted likewise; tx without one. */
  readonly laterTx: number;
  readonly customers: number;
}

/** Customers alike in how many contracts they renewed. */
export interface RenewalHistory {
  /** Renewals in a row after the first contract. */
  readonly renewed: number;
  /** Contracts, after the first, that are over: where fewer were renewed the customer is lost. */
  readonly ended: number;
  readonly customers: number;
}

const mondayBefore1970 = 3; // days from Monday, 29 December 1969

/** The number of the calendar period that a day lies in: weeks begin on Monday, quarters and years in January. */
export function periodOf(day: Day, period: ModelPeriod): number {
  if (period === "week") return Math.floor((day + mondayBefore1970) / 7);
  const { year, month } = partsOfDay(day);
  return Math.floor((year * 12 + month - 1) / monthsOf[period]);
}

/** The last calendar period that is over by the end of a day. */
export function lastCompletePeriod(asOf: Day, period: ModelPeriod): number {
  return periodOf(asOf + 1, period) - 1;
}

/** The first day of a calendar period by its number. */
export function startOfPeriod(number: number, period: ModelPeriod): Day {
  if (period === "week") return number * 7 - mondayBefore1970;
  return addMonths(0, number * monthsOf[period] - 1970 * 12);
}

/**
 * Reads in which periods customers purchased: those up to the period `last` are what is known, those after it up to
 * `through` what came later. Who had no period yet after that of the first purchase is left out.
 */
export async function readChanceHistories(
  tx: Tx,
  { types, knownTo, period }: PeriodRequest,
  last: number,
  through: number,
): Promise<ChanceHistory[]> {
  const isKnown = sql`period > first and period <= ${last}`;
  const isLater = sql`period > ${last} and period <= ${through}`;
  const { rows } = await sql<ChanceHistory>`
    select x, tx, n, later, "laterTx", count(*) as customers
    from (
      select count(*) filter (where ${isKnown}) as x,
        coalesce(max(period - first) filter (where ${isKnown}), 0) as tx,
        ${last}::int - first as n,
        count(*) filter (where ${isLater}) as later,
        coalesce(max(period - first) filter (where period > first and period <= ${through}), 0) as "laterTx"
      from (
        select customer_id, period, min(period) over (partition by customer_id) as first
        from (select distinct a.customer_id, ${periodSql(period)} as period from ${purchases(types, knownTo)}) d
      ) p
      where first < ${last}
      group by customer_id, first
    ) h
    group by 1, 2, 3, 4, 5`.execute(tx.db);
  return rows;
}

/**
 * Reads how often customers renewed by the end of a day, contracts being counted by anniversary from the first purchase: the k-th
 * is renewed when a purchase falls into the k-th period after the first, and lost when none does by its end. After a
 * first gap a customer is lost, whatever came later.
 *
 * @param among of these customers alone: who had purchased by this day
 */
export async function readRenewalHistories(
  tx: Tx,
  { types, knownTo, period }: PeriodRequest,
  asOf: Day,
  among: Day,
): Promise<RenewalHistory[]> {
  const dayAfter = sql`${formatDay(asOf + 1)}::date`;
  const { rows } = await sql<RenewalHistory>`
    select least(reached, ended) as renewed, ended, count(*) as customers
    from (
      select count(*) filter (where period = place) - 1 as reached, ended
      from (
        select customer_id, period, row_number() over (partition by customer_id order by period) - 1 as place,
          greatest(${elapsedSql(period, dayAfter)} - 1, 0) as ended
        from (
          select distinct customer_id, first, ${elapsedSql(period, sql`day`)} as period
          from (
            select a.customer_id, a.day, min(a.day) over (partition by a.customer_id) as first
            from ${purchases(types, knownTo)} and a.day <= ${formatDay(asOf)}::date
          ) f
          where first <= ${formatDay(among)}::date
        ) d
      ) p
      group by customer_id, ended
    ) h
    group by 1, 2`.execute(tx.db);
  return rows;
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

function periodSql(period: ModelPeriod): RawBuilder<number> {
  if (period === "week") return sql`floor((a.day - date '1969-12-29') / 7.0)::int`;
  const months = sql`(date_part('year', a.day) * 12 + date_part('month', a.day) - 1)`;
  return sql`floor(${months} / ${monthsOf[period]}::int)::int`;
}

/** Whole periods from the column `first` to a day; a month is over on the same day of the next, or its last. */
function elapsedSql(period: ModelPeriod, day: RawBuilder<unknown>): RawBuilder<number> {
  if (period === "week") return sql`(${day} - first) / 7`;
  const months = sql`((date_part('year', ${day}) - date_part('year', first)) * 12
    + date_part('month', ${day}) - date_part('month', first))::int`;
  const isShort = sql`(${day} < (first + make_interval(months => ${months}))::date)::int`;
  return sql`(${months} - ${isShort}) / ${monthsOf[period]}::int`;
}

function purchases(types: readonly string[], knownTo: KnownTo): RawBuilder<unknown> {
  return sql`activities a where ${knownFact("a", knownTo)}
    and a.type_id = any(array(select type_id from activity_types where code = any(${types}::text[])))`;
}
