import type { Database } from "./open-database.ts";
import type { Asker, Tx } from "./tx.ts";

/**
 * Looks at many customers at one instant, without writing. Who sees everybody is read for as the worker
 * is, past the policy of the application's role: the planner takes that policy's test for one that few
 * rows pass, and would join a hundred thousand customers one by one.
 */
export function readAs<T>(
  database: Pick<Database, "asApp" | "asWorker">,
  asker: Asker,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const inOneInstant = { isolation: "repeatable read", readOnly: true } as const;
  return asker.scope === "everybody"
    ? database.asWorker(asker.actor, work, inOneInstant)
    : database.asApp(asker, work, inOneInstant);
}
