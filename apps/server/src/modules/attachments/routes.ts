import * as contract from "@gradus/contract";
import { accept, refuse } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { withCustomer } from "../customers/index.ts";
import { addAttachment } from "./add-attachment.ts";
import { openContent, sweepIncoming } from "./attachment-content.ts";
import { readAttachment, readAttachments } from "./attachment-queries.ts";
import { deleteAttachment } from "./delete-attachment.ts";
import { presentAttachment } from "./present-attachment.ts";

/** Files kept with customers. They are only ever downloaded, never shown by the browser as pages of ours. */
export function serveAttachments(app: FastifyInstance, context: Context): void {
  const { database, dataDirectory } = context;
  app.addHook("onReady", () => sweepIncoming(dataDirectory));

  serveRoute(app, contract.listAttachments, ({ asker, params }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id }) =>
        accept({ attachments: (await readAttachments(tx, id)).map(presentAttachment) }),
      ),
    ),
  );
  serveRoute(app, contract.addAttachment, ({ asker, params, query, body }) =>
    addAttachment(context, asker, { ...params, ...query, body }),
  );
  serveRoute(app, contract.getAttachment, ({ asker, params }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id }) => {
        const attachment = await readAttachment(tx, id, params.id);
        if (!attachment) return refuse("attachmentUnknown");
        const stream = await openContent(dataDirectory, attachment.content_hash);
        if (!stream) return refuse("attachmentGone");
        return accept({ stream, fileName: attachment.name, mediaType: "application/octet-stream" });
      }),
    ),
  );
  serveRoute(app, contract.deleteAttachment, ({ asker, params }) => deleteAttachment(context, asker, params));
}
