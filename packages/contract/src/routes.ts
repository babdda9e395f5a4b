import * as access from "./access.ts";
import * as assessments from "./assessments.ts";
import * as attachments from "./attachments.ts";
import * as audit from "./audit.ts";
import * as catalogue from "./catalogue.ts";
import * as compliance from "./compliance.ts";
import * as contacts from "./contacts.ts";
import * as counterfactuals from "./counterfactuals.ts";
import * as customerHistory from "./customer-history.ts";
import * as customerRecords from "./customer-records.ts";
import * as customerValue from "./customer-value.ts";
import * as customerViews from "./customer-views.ts";
import * as customers from "./customers.ts";
import * as demo from "./demo.ts";
import * as drafts from "./drafts.ts";
import * as duplicates from "./duplicates.ts";
import * as followUps from "./follow-ups.ts";
import * as grades from "./grades.ts";
import * as importMaps from "./import-maps.ts";
import * as importTemplates from "./import-templates.ts";
import * as imports from "./imports.ts";
import * as metricDistribution from "./metric-distribution.ts";
import * as metrics from "./metrics.ts";
import * as movements from "./movements.ts";
import * as organisation from "./organisation.ts";
import * as overrides from "./overrides.ts";
import * as overview from "./overview.ts";
import * as regrades from "./regrades.ts";
import * as replays from "./replays.ts";
import type { Route } from "./route.ts";
import * as runs from "./runs.ts";
import * as schemeReviews from "./scheme-reviews.ts";
import * as schemes from "./schemes.ts";
import * as suggestions from "./suggestions.ts";
import * as templates from "./templates.ts";
import * as value from "./value.ts";
import * as whatIf from "./what-if.ts";

/**
 * Every request the server answers, by the name of its operation. The OpenAPI document is written
 * from this table and a test holds the server's routes equal to it.
 */
export const routes: Readonly<Record<string, Route>> = {
  ...routesOf(access),
  ...routesOf(organisation),
  ...routesOf(demo),
  ...routesOf(catalogue),
  ...routesOf(compliance),
  ...routesOf(imports),
  ...routesOf(importMaps),
  ...routesOf(importTemplates),
  ...routesOf(metrics),
  ...routesOf(metricDistribution),
  ...routesOf(schemes),
  ...routesOf(templates),
  ...routesOf(drafts),
  ...routesOf(schemeReviews),
  ...routesOf(runs),
  ...routesOf(whatIf),
  ...routesOf(regrades),
  ...routesOf(replays),
  ...routesOf(grades),
  ...routesOf(counterfactuals),
  ...routesOf(movements),
  ...routesOf(overrides),
  ...routesOf(followUps),
  ...routesOf(customerRecords),
  ...routesOf(customerHistory),
  ...routesOf(contacts),
  ...routesOf(audit),
  ...routesOf(attachments),
  ...routesOf(overview),
  ...routesOf(duplicates),
  ...routesOf(customers),
  ...routesOf(customerViews),
  ...routesOf(suggestions),
  ...routesOf(value),
  ...routesOf(customerValue),
  ...routesOf(assessments),
};

function routesOf(noun: object): Record<string, Route> {
  const isRoute = (value: unknown): value is Route =>
    typeof value === "object" && value !== null && "method" in value && "path" in value;
  const found = Object.entries(noun).filter((entry) => isRoute(entry[1]));
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1))); // one order, whoever loads it
}
