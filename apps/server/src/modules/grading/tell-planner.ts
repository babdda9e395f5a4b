import type { Context } from "../../platform/context.ts";
import { analyzeTables } from "../../platform/database/maintenance-queries.ts";

const many = 1_000; // customers; joined one by one, a thousand are compared in no time, ten thousand are not

/** Tells the planner of what was written a moment ago for so many customers, where that matters. */
export async function tellPlanner(context: Context, customers: number): Promise<void> {
  if (customers >= many) await analyzeTables(context, ["standings", "spans", "run_results"]);
}
