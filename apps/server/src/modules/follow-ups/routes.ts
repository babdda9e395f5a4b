import * as contract from "@gradus/contract";
import { accept, type FollowUp, type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { readActivityTypes } from "../catalogue/index.ts";
import { withCustomer } from "../customers/index.ts";
import { correctFollowUp } from "./correct-follow-up.ts";
import { createFollowUp } from "./create-follow-up.ts";
import { readFollowUp, readFollowUps } from "./follow-up-queries.ts";
import { presentFollowUp } from "./present-follow-up.ts";
import { retireFollowUp } from "./retire-follow-up.ts";

/** Calls, visits, mails and meetings with customers. */
export function serveFollowUps(app: FastifyInstance, { database, now }: Context): void {
  serveRoute(app, contract.listFollowUps, ({ asker, params, query }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id }) => {
        const { total, followUps } = await readFollowUps(tx, id, query);
        const types = await readActivityTypes(tx);
        return accept({ total, followUps: followUps.map((stored) => presentFollowUp(stored, types)) });
      }),
    ),
  );
  serveRoute(app, contract.createFollowUp, ({ asker, params, body }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id }) =>
        present(tx, id, await createFollowUp(tx, id, body, now())),
      ),
    ),
  );
  serveRoute(app, contract.correctFollowUp, ({ asker, params, body }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, async ({ id }) => {
        const { change: seen, ...given } = body;
        return present(tx, id, await correctFollowUp(tx, id, { id: params.id, seen, given }, now()));
      }),
    ),
  );
  serveRoute(app, contract.retireFollowUp, ({ asker, params }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, params.customer, ({ id }) => retireFollowUp(tx, id, params.id)),
    ),
  );
}

async function present(
  tx: Tx,
  customerId: number,
  outcome: Outcome<string, ProblemCode>,
): Promise<Outcome<FollowUp, ProblemCode>> {
  if (!outcome.ok) return outcome;
  const stored = await readFollowUp(tx, customerId, outcome.value);
  return stored ? accept(presentFollowUp(stored, await readActivityTypes(tx))) : refuse("followUpUnknown");
}
