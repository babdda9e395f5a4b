import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { stagingTable } from "./staging-queries.ts";

/** Refuses rows that give another rate for a currency and day than an earlier row. */
export async function refuseDoubledRates(tx: Tx, importId: number): Promise<void> {
  const rows = stagingTable(importId, "rows");
  await sql`
    update ${rows} s set problem = 'rowRateDoubled',
      params = jsonb_build_object('currency', s.currency, 'day', s.day, 'line', f.line)
    from (
      select distinct on (currency, day) currency, day, line, rate from ${rows}
      where problem is null order by currency, day, line
    ) f
    where f.currency = s.currency and f.day = s.day and f.line < s.line and f.rate <> s.rate
      and s.problem is null`.execute(tx.db);
}

/** Makes the table of good rows, one for each currency and day, with the rate in force beside. */
export async function createTakenRates(tx: Tx, importId: number): Promise<void> {
  await sql`
    create temporary table ${stagingTable(importId, "taken")} as
    select distinct on (s.currency, s.day) s.currency, s.day, s.rate::numeric as rate, r.rate as known
    from ${stagingTable(importId, "rows")} s
    left join rates r on r.currency = s.currency and r.day = s.day and r.retired_change is null
    where s.problem is null order by s.currency, s.day, s.line`.execute(tx.db);
}

/** Retires the rates that are corrected; gives their number. */
export async function retireRates(tx: Tx, importId: number, change: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update rates r set retired_change = ${change}::bigint from ${stagingTable(importId, "taken")} t
    where r.currency = t.currency and r.day = t.day and r.retired_change is null and t.known <> t.rate`.execute(
    tx.db,
  );
  return Number(numAffectedRows ?? 0);
}

/** Records rates that are not in force, those corrected among them; gives their number. */
export async function insertRates(tx: Tx, importId: number, change: number): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into rates (currency, day, recorded_change, rate)
    select t.currency, t.day, ${change}::bigint, t.rate from ${stagingTable(importId, "taken")} t
    where not exists (
      select from rates r where r.currency = t.currency and r.day = t.day and r.retired_change is null)`.execute(
    tx.db,
  );
  return Number(numAffectedRows ?? 0);
}
