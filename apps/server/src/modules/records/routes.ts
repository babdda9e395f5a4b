import * as contract from "@gradus/contract";
import { accept } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { withCustomer } from "../customers/index.ts";
import { readChanges } from "./change-list-queries.ts";
import { createCustomer } from "./create-customer.ts";
import { editCustomer } from "./edit-customer.ts";
import { listActivities } from "./list-activities.ts";
import { listGrades } from "./list-grades.ts";
import { readRecord } from "./read-record.ts";
import { checkUndoable, undoableKinds, undoChange } from "./undo-change.ts";

/** The record of one customer: what it is, what it did, what was changed of it. */
export function serveRecords(app: FastifyInstance, { database, now }: Context): void {
  serveRoute(app, contract.getCustomer, ({ asker, params }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id }) => accept(await readRecord(tx, id, now()))),
    ),
  );
  serveRoute(app, contract.createCustomer, ({ asker, body }) =>
    database.asWorker(asker.actor, (tx) => createCustomer(tx, asker, body, now())),
  );
  serveRoute(app, contract.editCustomer, ({ asker, params, body }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, (customer) => editCustomer(tx, customer, body, now())),
    ),
  );
  serveRoute(app, contract.listChanges, ({ asker, params, query }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id }) => {
        const { total, changes } = await readChanges(tx, id, query);
        return accept({
          total,
          changes: changes.map((change) => ({
            ...change,
            at: change.at.toISOString(),
            undoable: change.undoneBy === null && undoableKinds.includes(change.kind),
          })),
        });
      }),
    ),
  );
  serveRoute(app, contract.undoCustomerChange, async ({ asker, params }) => {
    const undoable = await database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, (customer) => checkUndoable(tx, customer, params.change)),
    );
    return undoable.ok
      ? database.asWorker(asker.actor, (tx) => undoChange(tx, undoable.value, params.change))
      : undoable;
  });
  serveRoute(app, contract.listActivities, ({ asker, params, query }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id }) => accept(await listActivities(tx, id, query))),
    ),
  );
  serveRoute(app, contract.getCustomerGrades, ({ asker, params }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id }) => accept({ grades: await listGrades(tx, id) })),
    ),
  );
}
