import {
  addMonths,
  type Day,
  formatDay,
  type PurchaseColumns,
  type PurchaseSelection,
  season,
} from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";
import { isAmong } from "../../platform/database/among-queries.ts";
import { copyColumnsOut } from "../../platform/database/copy/copy-columns-out.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { unitMembers } from "./base-queries.ts";
import { knownFact } from "./known-facts-queries.ts";
import type { ActivityRequest } from "./metric-column-queries.ts";

/** Whose purchases are read: what of {@link ActivityRequest} it takes. */
export type PurchaseRequest = Pick<
  ActivityRequest,
  "moment" | "unit" | "only" | "positionOf" | "unitCount"
> & { readonly setting: Pick<ActivityRequest["setting"], "typeIds"> };

/** Purchases as of the request's day, and of two days before, where these are asked for. */
export interface PurchaseReading {
  readonly columns: PurchaseColumns;
  /** 1 for who purchased about a year before the last purchase too: within 45 days of 365. */
  readonly isAnnual: Uint8Array;
  /** Up to the earlier days, in their order; without money and occasions, which are 0. */
  readonly before: readonly PurchaseColumns[];
}

/**
 * Reads the purchases of every unit up to the day, in one pass. With `earlier` days it reads besides how
 * often and when each had purchased by then: what a model that foretells the time since is fitted to.
 */
export async function readPurchases(
  tx: Tx,
  purchases: PurchaseSelection,
  request: PurchaseRequest,
  earlier: readonly Day[] = [],
): Promise<PurchaseReading> {
  const past = earlier.flatMap((day, i) => {
    const upTo = sql`filter (where purchased and day <= ${formatDay(day)}::date)`;
    return [
      sql`count(*) ${upTo} as ${sql.ref(`days${i}`)}`,
      sql`(max(day) ${upTo} - date '1970-01-01')::bigint as ${sql.ref(`last${i}`)}`,
    ];
  });
  const query = sql`
    select unit_id,
      (min(first_day) - date '1970-01-01')::bigint as first,
      (max(day) filter (where purchased) - date '1970-01-01')::bigint as last,
      count(*) filter (where purchased) as days,
      sum(occasions)::bigint as occasions,
      sum(spend)::bigint as spend,
      (sum(spend) filter (where day <= first_day))::bigint as first_spend,
      (bool_or(purchased and last_day - day between ${season.year - season.days} and ${season.year + season.days}))::int::bigint as annual
      ${past.length > 0 ? sql`, ${sql.join(past)}` : sql``}
    from (
      select d.*, min(day) filter (where purchased) over (partition by unit_id) as first_day,
        max(day) filter (where purchased) over (partition by unit_id) as last_day
      from (
        select ${unitId(request)} as unit_id, a.day, sum(coalesce(a.amount, 0)) as spend,
          count(distinct a.occasion) filter (where ${isPurchase(purchases, request)})
            + count(*) filter (where a.occasion is null and ${isPurchase(purchases, request)}) as occasions,
          bool_or(${isPurchase(purchases, request)}) as purchased
        from ${scan(purchases, request)}
        group by 1, 2
      ) d
    ) w
    group by unit_id`;
  const names = ["unit_id", "first", "last", "days", "occasions", "spend", "first_spend", "annual"];
  const pastNames = earlier.flatMap((_, i) => [`days${i}`, `last${i}`]);
  const { count, columns } = await copyColumnsOut(
    tx.client,
    query.compile(tx.db),
    [...names, ...pastNames].map((name) => ({ name, type: "int8" as const })),
    { expectedRows: request.unitCount },
  );
  const place = placer(count, columns.unit_id?.values as Float64Array, request);
  const read = (name: string, missing: number) => place(columns[name]?.values as Float64Array, missing);
  const firstDay = read("first", Number.NaN);
  const nothing = new Float64Array(request.unitCount);
  return {
    columns: {
      count: request.unitCount,
      firstDay,
      lastDay: read("last", Number.NaN),
      purchaseDays: read("days", 0),
      occasions: read("occasions", 0),
      spend: read("spend", 0),
      firstDaySpend: read("first_spend", 0),
    },
    isAnnual: Uint8Array.from(read("annual", 0)),
    before: earlier.map((day, i) => ({
      count: request.unitCount,
      firstDay: firstDay.map((first) => (first <= day ? first : Number.NaN)),
      lastDay: read(`last${i}`, Number.NaN),
      purchaseDays: read(`days${i}`, 0),
      occasions: nothing,
      spend: nothing,
      firstDaySpend: nothing,
    })),
  };
}

/** The day of the first purchase of all; undefined where there is none up to the request's day. */
export async function readFirstPurchase(
  tx: Tx,
  purchases: PurchaseSelection,
  request: PurchaseRequest,
): Promise<Day | undefined> {
  const { rows } = await sql<{ first: number | null }>`
    select (min(a.day) - date '1970-01-01')::int as first
    from ${scan({ types: purchases.types }, { ...request, unit: "company" })}`.execute(tx.db);
  return rows[0]?.first ?? undefined;
}

/** Amounts and purchase days by rolling months, oldest first: each a matrix of units × months. */
export interface PeriodColumns {
  readonly periods: number;
  /** Net money in minor units; NaN for months before the month of the first purchase. */
  readonly amounts: Float64Array;
  /** Purchase days; NaN likewise. */
  readonly days: Float64Array;
}

/**
 * Reads the last months of every unit, each ending on the as-of day's day of the month. Months that ended before
 * the unit's first purchase are missing rather than 0: growth is not told from a time before.
 */
export async function readPeriods(
  tx: Tx,
  purchases: PurchaseSelection,
  request: PurchaseRequest,
  firstDay: Float64Array,
  months: number,
): Promise<PeriodColumns> {
  const edges = Array.from({ length: months + 1 }, (_, i) => addMonths(request.moment.asOf, i - months));
  const starts = edges.slice(0, -1).map((edge) => formatDay(edge + 1));
  const query = sql`
    select unit_id, period::bigint as period, sum(spend)::bigint as spend, count(*) filter (where purchased) as days
    from (
      select ${unitId(request)} as unit_id, width_bucket(a.day, ${starts}::date[]) as period, a.day,
        sum(coalesce(a.amount, 0)) as spend, bool_or(${isPurchase(purchases, request)}) as purchased
      from ${scan(purchases, request)} and a.day >= ${starts[0]}::date
      group by 1, 2, 3
    ) d
    group by 1, 2`;
  const { count, columns } = await copyColumnsOut(
    tx.client,
    query.compile(tx.db),
    ["unit_id", "period", "spend", "days"].map((name) => ({ name, type: "int8" as const })),
    { expectedRows: request.unitCount * 4 },
  );
  const amounts = new Float64Array(request.unitCount * months);
  const days = new Float64Array(request.unitCount * months);
  for (let unit = 0; unit < request.unitCount; unit++) {
    const first = firstDay[unit] as number; // NaN: nothing is ever before it
    for (let period = 0; period < months && !((edges[period + 1] as number) >= first); period++) {
      amounts[unit * months + period] = Number.NaN;
      days[unit * months + period] = Number.NaN;
    }
  }
  const unitIds = columns.unit_id?.values as Float64Array;
  const periods = columns.period?.values as Float64Array;
  for (let row = 0; row < count; row++) {
    const unit = request.positionOf(unitIds[row] as number);
    if (unit === undefined) continue;
    const at = unit * months + (periods[row] as number) - 1;
    if (Number.isNaN(days[at])) continue; // a refund from before the first purchase
    amounts[at] = columns.spend?.values[row] as number;
    days[at] = columns.days?.values[row] as number;
  }
  return { periods: months, amounts, days };
}

/** Puts values read by unit id where the units stand. */
function placer(count: number, unitIds: Float64Array, { positionOf, unitCount }: PurchaseRequest) {
  const positions = Int32Array.from({ length: count }, (_, row) => positionOf(unitIds[row] as number) ?? -1);
  return (values: Float64Array, missing: number): Float64Array => {
    const placed = new Float64Array(unitCount).fill(missing);
    for (let row = 0; row < count; row++) {
      const value = values[row] as number;
      if ((positions[row] as number) >= 0 && !Number.isNaN(value)) placed[positions[row] as number] = value;
    }
    return placed;
  };
}

function unitId({ unit }: PurchaseRequest): RawBuilder<unknown> {
  return unit === "group" ? sql`coalesce(u.unit_id, a.customer_id)` : sql`a.customer_id`;
}

function isPurchase({ types }: PurchaseSelection, { setting }: PurchaseRequest): RawBuilder<boolean> {
  return sql`a.type_id = any(${idsOf(types, setting)}::smallint[])`;
}

/** Purchases and refunds up to the day, known to the moment's change. */
function scan(
  { types, refunds = [] }: PurchaseSelection,
  { moment, unit, only, setting }: PurchaseRequest,
): RawBuilder<unknown> {
  const conditions = [
    knownFact("a", moment.knownTo),
    sql`a.day <= ${formatDay(moment.asOf)}::date`,
    sql`a.type_id = any(${idsOf([...types, ...refunds], setting)}::smallint[])`,
  ];
  if (only !== undefined) conditions.push(isAmong("a.customer_id", only));
  const units =
    unit === "group"
      ? sql`left join (${unitMembers(moment, only)}) u on u.customer_id = a.customer_id`
      : sql``;
  return sql`activities a ${units} where ${sql.join(conditions, sql` and `)}`;
}

function idsOf(codes: readonly string[], { typeIds }: PurchaseRequest["setting"]): number[] {
  return codes.map((code) => typeIds.get(code) ?? -1);
}
