import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { type Fragment, factInForce } from "./field-queries.ts";

/** What a batch does to each customer, as facts that begin on a day. */
export interface BatchFacts {
  readonly table: "ownerships" | "customer_tags";
  /** Columns that it writes, besides the customer, the day and the change. */
  readonly columns: readonly string[];
  /** What tells its facts apart besides customer and day. */
  readonly keys: readonly string[];
  /** The facts that would differ from those in force: the customer, then the columns. */
  readonly delta: Fragment;
}

/** Who is to look after customers from a day on; what is undefined stays, null is nobody. */
export function ownershipFacts(
  ids: Fragment,
  { owner, team }: { owner?: string | null | undefined; team?: string | null | undefined },
  today: string,
): BatchFacts {
  const next = (given: string | null | undefined, column: string) =>
    given === undefined ? sql.ref(`o.${column}`) : sql`${given}::text`;
  const given = sql`${next(owner, "owner")}, ${next(team, "team")}`;
  return {
    ...{ table: "ownerships", columns: ["owner", "team"], keys: [] },
    delta: sql`
      select m.customer_id, ${next(owner, "owner")} as owner, ${next(team, "team")} as team
      from ${ids} m
      left join ownerships o on o.customer_id = m.customer_id and ${factInForce("ownerships", "o", today)}
      where (${given}) is distinct from (o.owner, o.team)`,
  };
}

/** Which tags are to be on customers from a day on, and which off. */
export function tagFacts(
  ids: Fragment,
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
  today: string,
): BatchFacts {
  return {
    ...{ table: "customer_tags", columns: ["tag", "on_it"], keys: ["tag"] },
    delta: sql`
      select m.customer_id, w.tag, w.on_it
      from ${ids} m
      cross join (
        select distinct tag, true as on_it from unnest(${add}::text[]) tag
        union all select distinct tag, false from unnest(${remove}::text[]) tag
      ) w
      left join customer_tags t on t.customer_id = m.customer_id and t.tag = w.tag
        and ${factInForce("customer_tags", "t", today, ["customer_id", "tag"])}
      where coalesce(t.on_it, false) <> w.on_it`,
  };
}

/** Ids as rows of `customer_id`. */
export function idRows(ids: ArrayLike<number>): Fragment {
  return sql`(select unnest(${Array.from(ids)}::bigint[]) as customer_id)`;
}

/** How many customers a batch would change. */
export async function countChanging(tx: Tx, { delta }: BatchFacts): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct customer_id) as count from (${delta}) d`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/**
 * Records the facts of a batch under a change, each in place of one that began the same day. One
 * statement: what it writes is checked against the scope as it was before, so that one may hand a
 * customer on and thereby lose sight of it.
 */
export async function recordBatch(
  tx: Tx,
  { table, columns, keys, delta }: BatchFacts,
  change: number,
  today: string,
): Promise<void> {
  const same = ["customer_id", ...keys].map((key) => sql`f.${sql.ref(key)} = d.${sql.ref(key)}`);
  const listed = (alias: string) => sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)));
  await sql`
    with delta as materialized (${delta}), retired as (
      update ${sql.table(table)} f set retired_change = ${change}::bigint from delta d
      where ${sql.join(same, sql` and `)} and f.since = ${today}::date and f.retired_change is null
    )
    insert into ${sql.table(table)} (customer_id, since, recorded_change, ${sql.join(columns.map((column) => sql.ref(column)))})
    select d.customer_id, ${today}::date, ${change}::bigint, ${listed("d")} from delta d`.execute(tx.db);
}

/** The customers of codes, in no order; a code that names nobody in sight has none. */
export async function findByCodes(
  tx: Tx,
  codes: readonly string[],
): Promise<{ readonly id: number; readonly code: string }[]> {
  return tx.db
    .selectFrom("customers")
    .select(["customer_id as id", "code"])
    .where((eb) => eb("code", "=", eb.fn.any(sql<string[]>`${codes}::text[]`)))
    .where("retired_change", "is", null)
    .execute();
}
