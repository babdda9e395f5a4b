import * as contract from "@gradus/contract";
import { accept, refuse } from "@gradus/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../../platform/context.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { changeCustomers } from "./change-customers.ts";
import { exportCustomers } from "./export-customers.ts";
import { linkExport, openExport } from "./export-links.ts";
import { followChanges } from "./follow-changes.ts";
import { changeView, createView, listViews, removeView } from "./keep-view.ts";
import { createListCache } from "./list-cache.ts";
import { queryCustomers } from "./query-customers.ts";
import { readColumns } from "./read-columns.ts";
import { undoChange } from "./undo-change.ts";

/** Lists of customers: pages, columns, views, changes of many, and files. */
export function serveCustomerLists(app: FastifyInstance, context: Context): void {
  const { database, now } = context;
  const cache = createListCache();
  const inList = async <T>(asker: Asker, work: (tx: Tx) => Promise<T>) => {
    await followChanges(context);
    return database.asApp(asker, work);
  };
  const languageIn = (request: FastifyRequest) => languageOf(request.headers["accept-language"]);

  serveRoute(app, contract.queryCustomers, ({ asker, body }) =>
    inList(asker, (tx) => queryCustomers(tx, body, now(), cache)),
  );
  serveRoute(app, contract.getCustomerColumns, ({ asker, query }) =>
    database.asApp(asker, (tx) => readColumns(tx, query.scheme, now())),
  );
  serveRoute(app, contract.changeCustomers, ({ asker, body }) =>
    inList(asker, (tx) => changeCustomers(tx, body, now(), cache)),
  );
  serveRoute(app, contract.undoChange, ({ asker, params }) =>
    database.asWorker(asker.actor, (tx) => undoChange(tx, asker, params.id)),
  );
  serveRoute(app, contract.exportCustomers, ({ asker, body, request }) =>
    inList(asker, (tx) => exportCustomers(tx, { ...body, language: languageIn(request) }, now(), cache)),
  );
  serveRoute(app, contract.linkExport, ({ asker, body, request }) =>
    inList(asker, (tx) => linkExport(tx, { ...body, language: languageIn(request) }, now(), cache)),
  );
  serveRoute(app, contract.getExport, async ({ asker, params, request }) =>
    request.method === "HEAD" // only looks, and must not use the address up
      ? refuse("exportLinkUnknown")
      : inList(asker, (tx) => openExport(tx, params.token, now(), cache)),
  );

  serveRoute(app, contract.listCustomerViews, ({ asker }) =>
    database.asApp(asker, async (tx) => accept({ views: await listViews(tx) })),
  );
  serveRoute(app, contract.createCustomerView, ({ asker, body }) =>
    database.asApp(asker, (tx) => createView(tx, body)),
  );
  serveRoute(app, contract.changeCustomerView, ({ asker, params, body: { revision, ...content } }) =>
    database.asApp(asker, (tx) => changeView(tx, { ...params, revision }, content)),
  );
  serveRoute(app, contract.removeCustomerView, ({ asker, params, query }) =>
    database.asApp(asker, (tx) => removeView(tx, { ...params, ...query })),
  );
}
