import {
  type ActivityType,
  type Attribute,
  accept,
  applyCatalogue as applyRoute,
  dropAttribute as dropAttributeRoute,
  dropActivityType as dropTypeRoute,
  getCatalogue,
  saveActivityType,
  saveAttribute,
} from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { changeCatalogue, readCatalogue } from "./apply-catalogue.ts";
import { dropActivityType, dropAttribute } from "./drop-entry.ts";

/** Activity types and attributes. */
export function serveCatalogue(app: FastifyInstance, { database }: Context): void {
  serveRoute(app, getCatalogue, ({ asker }) =>
    database.asApp(asker, async (tx) => accept(await readCatalogue(tx))),
  );
  serveRoute(app, applyRoute, ({ asker, body }) => database.asApp(asker, (tx) => changeCatalogue(tx, body)));
  serveRoute(app, saveActivityType, ({ asker, params, body }) =>
    database.asApp(asker, async (tx) => {
      const type: ActivityType = { ...params, ...body };
      const changed = await changeCatalogue(tx, { activityTypes: [type] });
      return changed.ok ? accept(type) : changed;
    }),
  );
  serveRoute(app, dropTypeRoute, ({ asker, params }) =>
    database.asApp(asker, (tx) => dropActivityType(tx, params.code)),
  );
  serveRoute(app, saveAttribute, ({ asker, params, body }) =>
    database.asApp(asker, async (tx) => {
      const attribute: Attribute = { ...params, ...body };
      const changed = await changeCatalogue(tx, { attributes: [attribute] });
      return changed.ok ? accept(attribute) : changed;
    }),
  );
  serveRoute(app, dropAttributeRoute, ({ asker, params }) =>
    database.asApp(asker, (tx) => dropAttribute(tx, params.code)),
  );
}
