import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** How a customer is judged on a scale as of a day; mean and spread in hundredths. */
export interface Summary {
  readonly state: "current" | "expiring" | "stale" | "missing";
  readonly mean: number | null;
  readonly spread: number | null;
  readonly raters: number;
  readonly validUntil: string | null;
}

/** Days ahead for which it is told that too few assessments will count. */
const noticeDays = 30;

/**
 * How customers are judged on scales, those pairs that anybody ever judged: the columns of {@link Summary} with
 * `customer_id` and `scale_id`.
 *
 * @param some a condition on the assessments `a` and the scales `s` that are looked at
 */
export function summaries(today: string, some: RawBuilder<unknown>): RawBuilder<unknown> {
  const day = sql`${today}::date`;
  return sql`
    select customer_id, scale_id, case
        when valid >= wanted and lasting >= wanted then 'current'
        when valid >= wanted then 'expiring'
        when ever >= wanted then 'stale'
        else 'missing' end as state,
      total::float8 / nullif(valid, 0) as mean, spread, valid as raters, days[least(ever, wanted)] as "validUntil"
    from (
      select customer_id, scale_id, wanted, count(*) as ever,
        count(*) filter (where valid_until >= ${day}) as valid,
        count(*) filter (where valid_until >= ${day} + ${noticeDays}::int) as lasting,
        sum(value) filter (where valid_until >= ${day}) as total,
        max(value) filter (where valid_until >= ${day}) - min(value) filter (where valid_until >= ${day}) as spread,
        array_agg(valid_until order by valid_until desc) as days
      from (
        select distinct on (a.customer_id, a.scale_id, a.rater) a.customer_id, a.scale_id, s.raters as wanted,
          a.value, a.valid_until
        from customer_assessments a join assessment_scales s using (scale_id)
        where a.retired_change is null and a.rated_on <= ${day} and ${some}
        order by a.customer_id, a.scale_id, a.rater, a.rated_on desc, a.recorded_change desc, a.assessment_id
      ) latest
      group by customer_id, scale_id, wanted
    ) judged`;
}

/** How a customer is judged, by the scale's id; a scale on which nobody ever judged it is not there. */
export async function summariseCustomer(
  tx: Tx,
  customerId: number,
  today: string,
): Promise<Map<number, Summary>> {
  const { rows } = await sql<Summary & { scale_id: number }>`
    ${summaries(today, sql`a.customer_id = ${customerId}`)}`.execute(tx.db);
  return new Map(rows.map(({ scale_id, ...summary }) => [scale_id, summary]));
}

/** Which of the pairs of customers and scales that are due are looked at. */
export interface DueWish {
  readonly today: string;
  /** The scale's id; all when left out. */
  readonly scaleId?: number | undefined;
  readonly state?: "expiring" | "stale" | "missing" | undefined;
  readonly rater: string;
  readonly offset: number;
  readonly limit: number;
}

/** A customer that is to be judged on a scale. */
export interface DueAssessment extends Summary {
  readonly customer: string;
  readonly name: string | null;
  readonly scaleId: number;
  readonly mine: {
    readonly value: number;
    readonly ratedOn: string;
    readonly validUntil: string;
  } | null;
}

/** How many customers in sight are to be judged on each scale, by why. */
export interface DueCount {
  readonly scale: string;
  readonly stale: number;
  readonly expiring: number;
  readonly missing: number;
}

/** Counts what is due, by scale; who was never judged on a scale is missing there. */
export async function countDue(tx: Tx, { today, scaleId }: DueWish): Promise<DueCount[]> {
  const some = scaleId === undefined ? sql`true` : sql`s.scale_id = ${scaleId}`;
  const { rows } = await sql<DueCount>`
    with judged as materialized (
      select * from (${summaries(today, some)}) j where exists (
        select from customers c where c.customer_id = j.customer_id and c.retired_change is null)
    )
    select s.code as scale, count(*) filter (where j.state = 'stale') as stale,
      count(*) filter (where j.state = 'expiring') as expiring,
      (select count(*) from customers c where c.retired_change is null)
        - count(*) filter (where j.state <> 'missing') as missing
    from assessment_scales s left join judged j using (scale_id)
    where ${some} group by s.scale_id, s.code order by s.scale_id`.execute(tx.db);
  return rows;
}

/** A page of what is due: first what was judged once, the longest ago first, then what never was. */
export async function readDue(tx: Tx, wish: DueWish): Promise<DueAssessment[]> {
  const { today, scaleId, state, rater, offset, limit } = wish;
  const some = scaleId === undefined ? sql`true` : sql`s.scale_id = ${scaleId}`;
  const ofJudged = state === "stale" || state === "expiring" ? sql`` : sql`left`; // others are many
  const { rows } = await sql<DueAssessment>`
    with judged as materialized (${summaries(today, some)}),
    due as (
      select c.customer_id, c.code, s.scale_id, coalesce(j.state, 'missing') as state, j.mean, j.spread,
        coalesce(j.raters, 0) as raters, j."validUntil"
      from customers c cross join assessment_scales s
      ${ofJudged} join judged j on j.customer_id = c.customer_id and j.scale_id = s.scale_id
      where c.retired_change is null and ${some} and coalesce(j.state, 'missing') <> 'current'
        and coalesce(j.state, 'missing') = coalesce(${state ?? null}::text, j.state, 'missing')
      order by array_position(array['stale', 'expiring', 'missing'], coalesce(j.state, 'missing')),
        j."validUntil" nulls last, c.code, s.scale_id
      offset ${offset} limit ${limit}
    )
    select d.code as customer, n.name, d.scale_id as "scaleId", d.state, d.mean, d.spread, d.raters, d."validUntil",
      m.mine
    from due d
    left join customer_names n on n.customer_id = d.customer_id and n.retired_change is null
    left join lateral (
      select jsonb_build_object('value', a.value, 'ratedOn', a.rated_on, 'validUntil', a.valid_until) as mine
      from customer_assessments a
      where a.customer_id = d.customer_id and a.scale_id = d.scale_id and a.rater = ${rater}
        and a.retired_change is null and a.rated_on <= ${today}::date
      order by a.rated_on desc, a.recorded_change desc, a.assessment_id limit 1
    ) m on true
    order by array_position(array['stale', 'expiring', 'missing'], d.state), d."validUntil" nulls last, d.code,
      d.scale_id`.execute(tx.db);
  return rows;
}
