import { accept, type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import { withCustomer } from "../customers/index.ts";
import { removeContent } from "./attachment-content.ts";
import { isContentUsed, lockContent, readAttachment, removeAttachment } from "./attachment-queries.ts";

/**
 * Deletes an attachment for good: the row, and the content once no attachment of any customer has it,
 * which only a transaction that sees everybody's can tell. The content goes before that transaction
 * ends: what is said to be deleted is.
 */
export async function deleteAttachment(
  { database, dataDirectory }: Context,
  asker: Asker,
  { customer: said, id }: { customer: string; id: number },
): Promise<Outcome<undefined, ProblemCode>> {
  const found = await database.asApp(asker, (tx) =>
    withCustomer(tx, said, async (customer) => {
      const attachment = await readAttachment(tx, customer.id, id);
      return attachment ? accept({ customer, hash: attachment.content_hash }) : refuse("attachmentUnknown");
    }),
  );
  if (!found.ok) return found;
  const { customer, hash } = found.value;
  return database.asWorker(asker.actor, async (tx) => {
    await lockContent(tx, hash);
    if (!(await removeAttachment(tx, customer.id, id))) return refuse("attachmentUnknown");
    await recordEvent(tx, {
      kind: "attachment.deleted",
      subject: `attachment:${id}`,
      details: { customer: customer.code, sha256: hash.toString("hex") },
    });
    if (!(await isContentUsed(tx, hash))) await removeContent(dataDirectory, hash);
    return accept(undefined);
  });
}
