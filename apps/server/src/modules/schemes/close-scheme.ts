import { accept, type Outcome, refuse } from "@gradus/contract";
import {
  checkScheme,
  type DefinitionProblemCode,
  findStandingCircle,
  type MetricDefinition,
  metricsOfScheme,
  orderMetrics,
  type SchemeClosure,
  type SchemeDefinition,
  schemesRead,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { currencyDigits, readOrganisation } from "../organisation/index.ts";
import { readSchemes } from "./scheme-queries.ts";

/** Freezes a scheme over the catalogue of metrics with all that a run of it rests on, checked. */
export async function closeScheme(
  tx: Tx,
  scheme: SchemeDefinition,
  catalogue: readonly MetricDefinition[],
): Promise<Outcome<SchemeClosure, DefinitionProblemCode>> {
  const reached = orderMetrics(catalogue, metricsOfScheme(scheme, catalogue));
  if (!reached.ok) return refuse(reached.problem.code, reached.problem.params);
  const { baseCurrency, fiscalStartMonth } = await readOrganisation(tx);
  const closure: SchemeClosure = {
    scheme,
    metrics: reached.value,
    baseCurrency,
    currencyDigits: currencyDigits(baseCurrency),
    fiscalStartMonth,
  };
  const schemes = (await readSchemes(tx)).map(
    ({ code, closure: { metrics } }) => [code, schemesRead(metrics)] as const,
  );
  const circle = findStandingCircle(scheme.code, schemesRead(reached.value), new Map(schemes));
  if (circle) return refuse("schemeStandingCircle", { cycle: circle.join(" → ") });
  // Conditions may name metrics that do not exist; over the whole catalogue the check says which.
  const problem = checkScheme({ ...closure, metrics: catalogue });
  return problem ? refuse(problem.code, problem.params) : accept(closure);
}
