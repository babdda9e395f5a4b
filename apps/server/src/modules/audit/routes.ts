import { accept, checkAudit as checkRoute, listAudit } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { readEntries, readKinds } from "./audit-queries.ts";
import { checkAudit } from "./check-audit.ts";
import { readWitness, witnessHead } from "./witness-head.ts";

const witnessEvery = 60_000; // ms: what could be rewritten unnoticed is younger than this

/** The audit log and its check; while the server is up, its end is written down outside the database. */
export function serveAudit(app: FastifyInstance, context: Context): void {
  const { database, dataDirectory, logger } = context;
  const witness = () =>
    witnessHead(context).catch((error) => logger.error({ err: error }, "witnessing the audit log"));
  let timer: NodeJS.Timeout | undefined;
  app.addHook("onListen", async () => {
    timer = setInterval(witness, witnessEvery);
    await witness();
  });
  app.addHook("onClose", async () => {
    if (timer === undefined) return;
    clearInterval(timer);
    await witness();
  });

  serveRoute(app, listAudit, ({ asker, query }) =>
    database.asApp(asker, async (tx) => {
      const entries = await readEntries(tx, query);
      const next = entries.length === query.limit ? (entries.at(-1)?.entry ?? null) : null;
      return accept({ entries, kinds: await readKinds(tx), next });
    }),
  );
  serveRoute(app, checkRoute, async ({ asker }) => {
    const seen = await readWitness(dataDirectory);
    return database.asApp(asker, async (tx) => accept(await checkAudit(tx, seen)), {
      isolation: "repeatable read",
      readOnly: true,
    });
  });
}
