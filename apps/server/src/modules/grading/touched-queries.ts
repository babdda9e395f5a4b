import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** Facts recorded or retired after a change that bear on the grades under a scheme. */
export interface TouchedSince {
  readonly schemeId: number;
  readonly after: number;
  /** Standings that it reads count that a later run wrote. */
  readonly afterRun: number;
  /** Schemes whose standings its metrics read. */
  readonly reads?: readonly string[];
}

/** The customers touched, ascending; at most so many. */
export async function findTouched(tx: Tx, since: TouchedSince, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct customer_id as id from (${touched(since)}) t order by id limit ${limit}`.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** How many customers and changes, and when the first of these was. */
export interface TouchedCount {
  readonly customers: number;
  readonly changes: number;
  /** How many versions of facts were looked at. */
  readonly rows: number;
  readonly oldestAt: Date | null;
}

/** Counts who was touched, looking at so many versions of facts at most. */
export async function countTouched(tx: Tx, since: TouchedSince, limit: number): Promise<TouchedCount> {
  const { rows } = await sql<TouchedCount>`
    with t as materialized (select customer_id, change from (${touched(since)}) t limit ${limit})
    select count(distinct customer_id) as customers, count(distinct change) as changes, count(*) as rows,
      (select at from changes where change_id = min(t.change)) as "oldestAt"
    from t`.execute(tx.db);
  return rows[0] as TouchedCount;
}

/**
 * Rows of `customer_id, change`, more than one of a customer. Who joins or leaves a group touches whoever is or was in
 * it; a merge both customers; a standing under a scheme that is read whoever has it.
 */
function touched({ schemeId, after, afterRun, reads = [] }: TouchedSince): RawBuilder<unknown> {
  const facts = ["activities", "customers", "customer_attributes", "customer_assessments"];
  const versions = facts.flatMap((table) => [
    versionsOf(table, "recorded", after),
    versionsOf(table, "retired", after),
  ]);
  return sql`
    ${sql.join(versions, sql` union all `)}
    union all
    select customer_id, greatest(recorded_change, coalesce(retired_change, 0)) from overrides
    where scheme_id = ${schemeId} and (recorded_change > ${after} or retired_change > ${after})
    union all
    select unnest(array[customer_id, into_id]), greatest(recorded_change, coalesce(retired_change, 0))
    from merged_customers where recorded_change > ${after} or retired_change > ${after}
    union all
    select fellow.customer_id, joined.change
    from (
      ${versionsOf("group_memberships", "recorded", after)}
      union all ${versionsOf("group_memberships", "retired", after)}
    ) joined
    join group_memberships own on own.customer_id = joined.customer_id
    join group_memberships fellow on fellow.customer_id = own.customer_id or fellow.group_id = own.group_id
    union all
    select g.customer_id, r.known_to
    from schemes s
    join runs r on r.scheme_id = s.scheme_id and r.run_id > ${afterRun}
    join standings g on g.scheme_id = r.scheme_id and g.run_id = r.run_id
    where s.code = any(${reads}::text[])`;
}

function versionsOf(table: string, what: "recorded" | "retired", after: number): RawBuilder<unknown> {
  const change = sql.ref(`${what}_change`);
  return sql`select customer_id, ${change} as change from ${sql.table(table)} where ${change} > ${after}`;
}
