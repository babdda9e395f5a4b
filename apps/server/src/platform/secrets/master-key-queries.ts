import type { Tx } from "../database/tx.ts";

/** Tells which master key personal data is encrypted under; undefined while there is none. */
export async function readFingerprint(tx: Tx): Promise<Buffer | undefined> {
  const row = await tx.db.selectFrom("master_key").select("fingerprint").executeTakeFirst();
  return row?.fingerprint;
}

/** Says under which master key personal data is encrypted from now on; one that is there stays. */
export async function saveFingerprint(tx: Tx, fingerprint: Buffer): Promise<void> {
  await tx.db
    .insertInto("master_key")
    .values({ fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
