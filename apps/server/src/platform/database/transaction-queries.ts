import type { PoolClient } from "pg";
import type { Asker } from "./tx.ts";

/** `repeatable read` sees one instant throughout: what a run needs. */
export type Isolation = "read committed" | "repeatable read";

/**
 * Opens a transaction and says, for its length only, who is asking: row-level security reads it, and
 * for the scope `own` names of tables mean the views limited to it. All goes in one round trip.
 */
export async function beginTransaction(
  client: PoolClient,
  asker: Asker,
  options: { isolation?: Isolation; readOnly?: boolean },
): Promise<void> {
  const isolation = options.isolation ?? "read committed";
  const access = options.readOnly ? "read only" : "read write";
  const settings = Object.entries(settingsOf(asker)).map(
    ([name, value]) => `set_config('${name}', ${client.escapeLiteral(value)}, true)`,
  );
  await client.query(`begin isolation level ${isolation} ${access}; select ${settings.join(", ")}`);
}

function settingsOf(asker: Asker): Record<string, string> {
  const settings = { "app.actor": asker.actor, "app.scope": asker.scope };
  if (asker.scope !== "own") return settings;
  return {
    ...settings,
    "app.owner": asker.owner ?? "",
    "app.teams": arrayLiteral(asker.teams ?? []),
    search_path: "scoped, public",
  };
}

function arrayLiteral(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
