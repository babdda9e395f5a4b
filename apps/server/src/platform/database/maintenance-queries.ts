import type { Context } from "../context.ts";

/** Tables that work in bulk changes. */
export type BulkTable = "activities" | "standings" | "spans" | "run_results" | "customer_values";

/**
 * Gives the planner figures about tables that were filled a moment ago. PostgreSQL does so by itself,
 * but up to minutes later, and until then plans as if they were empty. Only their owner may ask for it. That it
 * fails is logged: the work before it is done.
 */
export async function analyzeTables(
  { database, logger }: Context,
  tables: readonly BulkTable[],
): Promise<void> {
  await database.owner
    .query(`analyze ${tables.join(", ")}`)
    .catch((error: unknown) => logger.warn({ err: error, tables }, "the planner was not told"));
}
