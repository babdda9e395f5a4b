import { type RawBuilder, sql } from "kysely";

const few = 8;

/**
 * The condition that a column is one of some ids; true for everybody, where they are left out.
 *
 * An array in the statement tells the planner which partitions to read, but is weighed id by id against each: a
 * thousand cost it more than reading them. So many are joined instead, and looked up one by one, however large the
 * table is.
 */
export function isAmong(column: string, ids: readonly number[] | undefined): RawBuilder<boolean> {
  if (ids === undefined) return sql`true`;
  if (ids.length <= few) return sql`${sql.ref(column)} = any(${ids}::bigint[])`;
  return sql`${sql.ref(column)} in (select unnest(${ids}::bigint[]))`;
}
