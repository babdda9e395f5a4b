import * as catalogue from "./catalogue.ts";
import * as grades from "./grades.ts";
import * as imports from "./imports.ts";
import * as metrics from "./metrics.ts";
import * as organisation from "./organisation.ts";
import type { Route } from "./route.ts";
import * as runs from "./runs.ts";
import * as schemes from "./schemes.ts";

/**
 * Every request the server answers, by the name of its operation. The OpenAPI document is written
 * from this table and a test holds the server's routes equal to it.
 */
export const routes: Readonly<Record<string, Route>> = {
  ...routesOf(organisation),
  ...routesOf(catalogue),
  ...routesOf(imports),
  ...routesOf(metrics),
  ...routesOf(schemes),
  ...routesOf(runs),
  ...routesOf(grades),
};

function routesOf(noun: object): Record<string, Route> {
  const isRoute = (value: unknown): value is Route =>
    typeof value === "object" && value !== null && "method" in value && "path" in value;
  const found = Object.entries(noun).filter((entry) => isRoute(entry[1]));
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1))); // one order, whoever loads it
}
