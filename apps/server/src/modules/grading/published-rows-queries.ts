import { type QueryResult, type RawBuilder, sql } from "kysely";
import type { Publication } from "./publication.ts";

/** The condition that a row is of a customer whose grade is published. */
export function isPublished({ only }: Pick<Publication, "only">): RawBuilder<boolean> {
  return only ? sql`customer_id = any(${only}::bigint[])` : sql`true`;
}

/** Whether any of these statements wrote a row. */
export function hasWritten(...results: readonly QueryResult<unknown>[]): boolean {
  return results.some(({ numAffectedRows = 0n }) => numAffectedRows > 0n);
}
