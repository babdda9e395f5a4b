import type { Readable } from "node:stream";
import { type Attachment, accept, type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import { withCustomer } from "../customers/index.ts";
import { receiveContent } from "./attachment-content.ts";
import { insertAttachment, lockContent } from "./attachment-queries.ts";
import { presentAttachment } from "./present-attachment.ts";

/**
 * Keeps a file with a customer. The customer is looked for before anything is received; the content is
 * in its place before the transaction ends, so that a row never stands without it.
 */
export async function addAttachment(
  { database, dataDirectory }: Context,
  asker: Asker,
  { customer: said, name, body }: { customer: string; name: string; body: Readable },
): Promise<Outcome<Attachment, ProblemCode>> {
  const found = await database.asApp(asker, (tx) => withCustomer(tx, said, async () => accept(undefined)));
  if (!found.ok) return found;
  const received = await receiveContent(dataDirectory, body).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOSPC") return refuse("diskFull");
    throw error;
  });
  if (!received.ok) return received;
  const content = received.value;
  try {
    return await database.asApp(asker, (tx) =>
      withCustomer(tx, said, async ({ id, code }) => {
        await lockContent(tx, content.hash);
        const added = await insertAttachment(tx, { customerId: id, name, ...content });
        await recordEvent(tx, {
          kind: "attachment.added",
          subject: `attachment:${added.attachment_id}`,
          details: { customer: code, bytes: content.bytes, sha256: content.hash.toString("hex") },
        });
        await content.keep();
        return accept(presentAttachment(added));
      }),
    );
  } finally {
    await content.drop();
  }
}
