import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { analyzeStaged, stagingTable } from "./staging-queries.ts";

/** Refuses rows of a day that lies ahead, and gives those without a day today's. */
export async function settleDays(tx: Tx, importId: number, today: string): Promise<void> {
  await sql`
    update ${stagingTable(importId, "rows")} set since = coalesce(since, ${today}::date),
      problem = case when since > ${today}::date then 'rowDayAhead' end,
      params = case when since > ${today}::date then jsonb_build_object('day', since) end
    where problem is null and (since is null or since > ${today}::date)`.execute(tx.db);
}

/** Refuses rows that give a customer another tier on a day than an earlier row. */
export async function refuseDoubledTiers(tx: Tx, importId: number): Promise<void> {
  const [rows, parties] = [stagingTable(importId, "rows"), stagingTable(importId, "parties")];
  await sql`
    with placed as (
      select s.line, s.since, s.tier, p.customer_id,
        first_value(s.line) over same as first, first_value(s.tier) over same as first_tier
      from ${rows} s join ${parties} p on p.party = s.party where s.problem is null
      window same as (partition by p.customer_id, s.since order by s.line)
    )
    update ${rows} s set problem = 'rowTierDoubled',
      params = jsonb_build_object('value', coalesce(s.code, s.name, s.credit_code), 'day', s.since, 'line', d.first)
    from placed d where d.line = s.line and d.tier <> d.first_tier`.execute(tx.db);
}

/** The words for tiers in the good rows, in the order in which they come. */
export async function readTierWords(tx: Tx, importId: number): Promise<string[]> {
  const { rows } = await sql<{ tier: string }>`
    select tier from ${stagingTable(importId, "rows")} where problem is null
    group by tier order by min(line)`.execute(tx.db);
  return rows.map(({ tier }) => tier);
}

/** Looks for own tiers that are there already, of the same customer and day, or stand in an earlier row. */
export async function matchOwnTiers(
  tx: Tx,
  importId: number,
  { schemeId, classOf, overwrites }: OwnScheme & { readonly overwrites: boolean },
): Promise<void> {
  const [rows, parties] = [stagingTable(importId, "rows"), stagingTable(importId, "parties")];
  await sql`
    insert into ${stagingTable(importId, "met")} (line, fate, customer_id, recorded_change)
    select s.line, case when o.tier <> ${classTable(classOf)} ->> s.tier and ${overwrites}::boolean and s.first
      then 'changed' else 'unchanged' end, o.customer_id, o.recorded_change
    from (
      select s.line, s.tier, s.since, p.customer_id,
        row_number() over (partition by p.customer_id, s.since order by s.line) = 1 as first
      from ${rows} s join ${parties} p on p.party = s.party where s.problem is null
    ) s
    left join own_tiers o on o.customer_id = s.customer_id and o.scheme_id = ${schemeId}
      and o.since = s.since and o.retired_change is null
    where o.customer_id is not null or not s.first`.execute(tx.db);
  await analyzeStaged(tx, importId, "met");
}

/** The scheme of own tiers, and the class of each word. */
export interface OwnScheme {
  readonly schemeId: number;
  readonly classOf: ReadonlyMap<string, string>;
}

/** Retires own tiers that are corrected, and records the rows that are new or correct. */
export async function recordOwnTiers(
  tx: Tx,
  importId: number,
  change: number,
  { schemeId, classOf }: OwnScheme,
): Promise<void> {
  const [rows, parties, met] = [
    stagingTable(importId, "rows"),
    stagingTable(importId, "parties"),
    stagingTable(importId, "met"),
  ];
  await sql`
    update own_tiers o set retired_change = ${change}::bigint
    from ${met} m join ${rows} s on s.line = m.line
    where m.fate = 'changed' and o.customer_id = m.customer_id and o.scheme_id = ${schemeId}
      and o.since = s.since and o.recorded_change = m.recorded_change`.execute(tx.db);
  await sql`
    insert into own_tiers (customer_id, scheme_id, since, recorded_change, tier)
    select p.customer_id, ${schemeId}, s.since, ${change}::bigint, ${classTable(classOf)} ->> s.tier
    from ${rows} s join ${parties} p on p.party = s.party left join ${met} m on m.line = s.line
    where s.problem is null and (m.line is null or m.fate = 'changed')
    order by p.customer_id, s.since`.execute(tx.db);
}

function classTable(classOf: ReadonlyMap<string, string>): RawBuilder<unknown> {
  return sql`${JSON.stringify(Object.fromEntries(classOf))}::jsonb`;
}
