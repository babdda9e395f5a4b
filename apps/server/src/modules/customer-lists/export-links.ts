import { createHash, randomBytes } from "node:crypto";
import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import type { FileAnswer } from "../../platform/http/serve-route.ts";
import { type ExportProblem, type ExportWish, exportCustomers, findExported } from "./export-customers.ts";
import { insertLink, useLink } from "./export-link-queries.ts";
import { userKeyOf } from "./keep-view.ts";
import type { ListCache } from "./list-cache.ts";

const lifetime = 2 * 60_000; // ms: a browser follows the address at once

/**
 * Makes an address at which the asker, and nobody else, finds the file once and soon. The file is made
 * when it is asked for; what would be refused then is refused now.
 */
export async function linkExport(
  tx: Tx,
  wish: ExportWish,
  now: Date,
  cache: ListCache,
): Promise<Outcome<{ path: string; expiresAt: string }, ExportProblem>> {
  const found = await findExported(tx, wish, now, cache);
  if (!found.ok) return found;
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + lifetime);
  await insertLink(tx, { tokenHash: hash(token), userKey: userKeyOf(tx.asker), wish, expiresAt }, now);
  return accept({ path: `/api/exports/${token}`, expiresAt: expiresAt.toISOString() });
}

/** Makes the file of an address, which is thereby used up. */
export async function openExport(
  tx: Tx,
  token: string,
  now: Date,
  cache: ListCache,
): Promise<Outcome<FileAnswer, ExportProblem | "exportLinkUnknown">> {
  const wish = await useLink(tx, { tokenHash: hash(token), userKey: userKeyOf(tx.asker) }, now);
  return wish ? exportCustomers(tx, wish, now, cache) : refuse("exportLinkUnknown");
}

function hash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
