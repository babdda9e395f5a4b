import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import type { ExportWish } from "./export-customers.ts";

/** A file that was asked for by an address. */
export interface ExportLink {
  readonly tokenHash: Buffer;
  readonly userKey: string;
  readonly wish: ExportWish;
  readonly expiresAt: Date;
}

/** Keeps what an address stands for, and forgets those that are too old. */
export async function insertLink(tx: Tx, link: ExportLink, now: Date): Promise<void> {
  await tx.db.deleteFrom("export_links").where("expires_at", "<", now).execute();
  const { language, ...request } = link.wish;
  await tx.db
    .insertInto("export_links")
    .values({
      ...{ token_hash: link.tokenHash, user_key: link.userKey, language, expires_at: link.expiresAt },
      request: JSON.stringify(request),
    })
    .execute();
}

/** Uses an address up: what it stands for, if it is the user's and still holds. */
export async function useLink(
  tx: Tx,
  { tokenHash, userKey }: Pick<ExportLink, "tokenHash" | "userKey">,
  now: Date,
): Promise<ExportWish | undefined> {
  const { rows } = await sql<{ request: Omit<ExportWish, "language">; language: ExportWish["language"] }>`
    delete from export_links
    where token_hash = ${tokenHash} and user_key = ${userKey} and expires_at >= ${now}
    returning request, language`.execute(tx.db);
  const [used] = rows;
  return used && { ...used.request, language: used.language };
}
