import { type Selectable, sql } from "kysely";
import type { Attachments } from "../../platform/database/schema.gen.ts";
import type { Tx } from "../../platform/database/tx.ts";

/** An attachment as it is stored; its content lies under its hash. */
export type StoredAttachment = Selectable<Attachments>;

/** Whoever keeps or removes this content takes turns until the transaction ends. */
export async function lockContent(tx: Tx, hash: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('attachment ' || encode(${hash}, 'hex'), 0))`.execute(
    tx.db,
  );
}

/** Adds an attachment to a customer, by who asks. */
export function insertAttachment(
  tx: Tx,
  attachment: { customerId: number; name: string; bytes: number; hash: Buffer },
): Promise<StoredAttachment> {
  return tx.db
    .insertInto("attachments")
    .values({
      customer_id: attachment.customerId,
      attachment_id: sql<number>`nextval('attachment_ids')`,
      name: attachment.name,
      bytes: attachment.bytes,
      content_hash: attachment.hash,
      added_at: sql<Date>`clock_timestamp()`,
      added_by: tx.asker.actor,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The attachments of a customer, the latest first. */
export function readAttachments(tx: Tx, customerId: number): Promise<StoredAttachment[]> {
  return tx.db
    .selectFrom("attachments")
    .selectAll()
    .where("customer_id", "=", customerId)
    .orderBy("attachment_id", "desc")
    .execute();
}

/** One attachment of a customer. */
export function readAttachment(
  tx: Tx,
  customerId: number,
  attachmentId: number,
): Promise<StoredAttachment | undefined> {
  return tx.db
    .selectFrom("attachments")
    .selectAll()
    .where("customer_id", "=", customerId)
    .where("attachment_id", "=", attachmentId)
    .executeTakeFirst();
}

/** Removes an attachment; whether it was there still. */
export async function removeAttachment(tx: Tx, customerId: number, attachmentId: number): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom("attachments")
    .where("customer_id", "=", customerId)
    .where("attachment_id", "=", attachmentId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Whether any attachment has this content. Wants a transaction that sees everybody's. */
export async function isContentUsed(tx: Tx, hash: Buffer): Promise<boolean> {
  const row = await tx.db
    .selectFrom("attachments")
    .select("attachment_id")
    .where("content_hash", "=", hash)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
