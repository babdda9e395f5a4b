import { accept, type Outcome, refuse } from "@gradus/contract";
import {
  checkScheme,
  type DefinitionProblemCode,
  type MetricDefinition,
  metricsOfScheme,
  orderMetrics,
  type SchemeClosure,
  type SchemeDefinition,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { currencyDigits, readOrganisation } from "../organisation/index.ts";

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
  // Conditions may name metrics that do not exist; over the whole catalogue the check says which.
  const problem = checkScheme({ ...closure, metrics: catalogue });
  return problem ? refuse(problem.code, problem.params) : accept(closure);
}
