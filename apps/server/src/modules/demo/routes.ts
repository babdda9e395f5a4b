import { accept, getDemo, startDemo as startRoute } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { readDemoCompany } from "./demo-company.ts";
import { readDemo } from "./read-demo.ts";
import { startDemo } from "./start-demo.ts";

/** The demo company. */
export function serveDemo(app: FastifyInstance, context: Context): void {
  serveRoute(app, getDemo, async ({ asker }) => {
    const company = await readDemoCompany(context.demoDirectory);
    return context.database.asApp(asker, async (tx) => accept(await readDemo(tx, company)));
  });
  serveRoute(app, startRoute, ({ asker }) => startDemo(context, asker));
}
