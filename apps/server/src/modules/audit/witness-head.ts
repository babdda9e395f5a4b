import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../../platform/context.ts";
import { createWholeFile } from "../../platform/files/whole-file.ts";
import { readHash, readHead } from "./audit-queries.ts";
import type { ChainEnd } from "./chain-link.ts";

/**
 * Where the end of the audit log is kept outside the database. Whoever can write to the database can
 * chain the whole log anew, head and all; not so that it ends as this file says it did.
 */
const witnessFile = "audit-witness.json";

/** The last end of the audit log that was seen from outside the database; none at first. */
export async function readWitness(dataDirectory: string): Promise<ChainEnd | undefined> {
  const text = await readFile(join(dataDirectory, witnessFile), "utf8").catch((error) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const { entry, hash } = JSON.parse(text) as { entry: number; hash: string };
  return { entry, hash: Buffer.from(hash, "hex") };
}

/**
 * Writes down where the audit log ends. A log that no longer holds what was written down before is left
 * unwitnessed, so that the evidence stays.
 */
export async function witnessHead({ database, dataDirectory, logger }: Context): Promise<void> {
  const before = await readWitness(dataDirectory);
  const asker = { actor: "audit", scope: "nobody" } as const;
  const { head, known } = await database.asApp(asker, async (tx) => ({
    head: await readHead(tx),
    known: before && (await readHash(tx, before.entry)),
  }));
  if (before && !known?.equals(before.hash)) {
    logger.error({ entry: before.entry }, "the audit log is not the one that was witnessed");
    return;
  }
  if (head.entry === (before?.entry ?? 0)) return;
  const file = await createWholeFile(join(dataDirectory, witnessFile));
  try {
    await file.append(JSON.stringify({ entry: head.entry, hash: head.hash.toString("hex") }));
    await file.commit();
  } finally {
    await file.abandon();
  }
}
