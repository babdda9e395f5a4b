import * as contract from "@gradus/contract";
import { accept, type Outcome, type Override, type ProblemCode, refuse } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { readAs } from "../../platform/database/read-as.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { withCustomer } from "../customers/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { findScheme } from "../schemes/index.ts";
import { approveOverride, endOverride } from "./approve-override.ts";
import { askOverride } from "./ask-override.ts";
import { agreeOverride, refuseOverride, withdrawOverride } from "./decide-request.ts";
import { readQuotas } from "./override-queries.ts";
import { presentOverrides } from "./present-override.ts";
import { findRequest, type Looking, readRequests } from "./request-queries.ts";
import { countApprovers } from "./situation-queries.ts";

/** Exceptions to computed tiers: asked for, decided, ended, and how they fared. */
export function serveOverrides(app: FastifyInstance, { database, now }: Context): void {
  const lookAs = async (tx: Tx, asker: Asker): Promise<Looking> => ({
    asker,
    today: dayInZone(now(), (await readOrganisation(tx)).timeZone),
    isAlone: (await countApprovers(tx)) <= 1,
  });
  /** Does something to a request, and answers it as it is then. */
  const act = async (
    tx: Tx,
    asker: Asker,
    work: (looking: Looking) => Promise<Outcome<number, ProblemCode>>,
  ): Promise<Outcome<Override, ProblemCode>> => {
    const looking = await lookAs(tx, asker);
    const done = await work(looking);
    if (!done.ok) return done;
    const request = await findRequest(tx, done.value, looking.today);
    const [presented] = request ? await presentOverrides(tx, [request], looking) : [];
    return presented ? accept(presented) : refuse("overrideUnknown", { id: done.value });
  };

  serveRoute(app, contract.askOverride, ({ asker, params, body }) =>
    database.asApp(asker, (tx) =>
      withCustomer(tx, body.customer, (customer) =>
        act(tx, asker, ({ today }) => askOverride(tx, customer, { ...body, ...params }, today)),
      ),
    ),
  );
  serveRoute(app, contract.listOverrides, ({ asker, query }) =>
    readAs(database, asker, async (tx) => {
      const looking = await lookAs(tx, asker);
      const { total, requests } = await readRequests(tx, query, looking, query);
      return accept({
        ...{ today: looking.today, total },
        overrides: await presentOverrides(tx, requests, looking),
      });
    }),
  );
  serveRoute(app, contract.agreeOverride, ({ asker, params: { id } }) =>
    database.asApp(asker, (tx) => act(tx, asker, ({ today }) => agreeOverride(tx, id, today))),
  );
  serveRoute(app, contract.approveOverride, ({ asker, params: { id }, body }) =>
    database.asWorker(asker.actor, (tx) =>
      act(tx, asker, ({ today }) =>
        approveOverride(tx, id, { asker, today, now: now(), note: body.note ?? null }),
      ),
    ),
  );
  serveRoute(app, contract.refuseOverride, ({ asker, params: { id }, body }) =>
    database.asApp(asker, (tx) => act(tx, asker, ({ today }) => refuseOverride(tx, id, { ...body, today }))),
  );
  serveRoute(app, contract.withdrawOverride, ({ asker, params: { id } }) =>
    database.asApp(asker, (tx) => act(tx, asker, ({ today }) => withdrawOverride(tx, id, today))),
  );
  serveRoute(app, contract.endOverride, ({ asker, params: { id }, body }) =>
    database.asWorker(asker.actor, (tx) =>
      act(tx, asker, ({ today }) => endOverride(tx, id, { asker, today, now: now(), ...body })),
    ),
  );

  serveRoute(app, contract.getOverrideQuotas, ({ asker, params: { scheme } }) =>
    readAs(database, asker, async (tx) => {
      const version = await findScheme(tx, scheme);
      if (!version) return refuse("schemeUnknown", { scheme });
      const { today } = await lookAs(tx, asker);
      const { overrideQuota: quota } = await readOrganisation(tx);
      const teams = await readQuotas(tx, { schemeId: version.schemeId, quota, today });
      const isTold = (team: string | null) =>
        asker.scope === "everybody" || (team !== null && (asker.teams ?? []).includes(team));
      return accept({ quota, teams: teams.filter(({ team }) => isTold(team)) });
    }),
  );
}
