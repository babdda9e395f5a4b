import type { QueryResult } from "kysely";

/** Whether any of these statements wrote a row. */
export function hasWritten(...results: readonly QueryResult<unknown>[]): boolean {
  return results.some(({ numAffectedRows = 0n }) => numAffectedRows > 0n);
}
