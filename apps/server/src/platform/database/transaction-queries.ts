import type { PoolClient } from "pg";
import type { Asker } from "./tx.ts";

/** `repeatable read` sees one instant throughout: what a run needs. */
export type Isolation = "read committed" | "repeatable read";

/**
 * Opens a transaction and says, for its length only, who is asking: row-level security reads it.
 * Both go in one round trip.
 */
export async function beginTransaction(
  client: PoolClient,
  asker: Asker,
  options: { isolation?: Isolation; readOnly?: boolean },
): Promise<void> {
  const isolation = options.isolation ?? "read committed";
  const access = options.readOnly ? "read only" : "read write";
  const actor = client.escapeLiteral(asker.actor);
  await client.query(
    `begin isolation level ${isolation} ${access};
     select set_config('app.actor', ${actor}, true), set_config('app.scope', '${asker.scope}', true)`,
  );
}
