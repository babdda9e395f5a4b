import { type Attribute, accept, type Outcome, refuse } from "@gradus/contract";
import {
  checkMetrics,
  type DefinitionProblemCode,
  type ExpressionType,
  type MetricDefinition,
  type MetricSurroundings,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import {
  type GivenEntries,
  lockDefinitions,
  readActivityTypes,
  readAttributes,
  readScales,
} from "../catalogue/index.ts";
import { readMetrics, readSchemeCodes, saveMetrics } from "./metrics-queries.ts";

/**
 * Adds metrics to the catalogue or changes them, all or none. The whole catalogue is checked, since
 * a changed metric may break a formula that reads it.
 */
export async function applyMetrics(
  tx: Tx,
  metrics: readonly MetricDefinition[],
): Promise<Outcome<MetricDefinition[], DefinitionProblemCode>> {
  await lockDefinitions(tx);
  const checked = await checkMetricsWith(tx, metrics);
  if (!checked.ok) return checked;
  await saveMetrics(tx, metrics);
  return accept(await readMetrics(tx));
}

/** The catalogue of metrics as it would be with these, checked as a whole, over entries that would be there too. */
export async function checkMetricsWith(
  tx: Tx,
  metrics: readonly MetricDefinition[],
  entries: GivenEntries = {},
): Promise<Outcome<MetricDefinition[], DefinitionProblemCode>> {
  const doubled = metrics.find(({ code }, i) => metrics.findIndex((other) => other.code === code) < i);
  if (doubled) return refuse("metricCodeDoubled", { metric: doubled.code });
  const given = new Set(metrics.map(({ code }) => code));
  const catalogue = [...(await readMetrics(tx)).filter(({ code }) => !given.has(code)), ...metrics];
  const problem = checkMetrics(catalogue, await readSurroundings(tx, entries));
  return problem ? refuse(problem.code, problem.params) : accept(catalogue);
}

/** What metrics may refer to: activity types, attributes and scales, also those given; a choice is text to an expression. */
export async function readSurroundings(
  tx: Tx,
  { activityTypes = [], attributes = [], scales = [] }: GivenEntries = {},
): Promise<MetricSurroundings> {
  const seenAs = (type: string) => (type === "choice" ? "text" : type) as ExpressionType;
  const allTypes = [...(await readActivityTypes(tx)), ...activityTypes];
  const allAttributes = [...(await readAttributes(tx)), ...attributes];
  return {
    activityTypes: new Set(allTypes.map(({ code }) => code)),
    attributes: new Map(allAttributes.map(({ code, type }) => [code, seenAs(type)])),
    scales: new Set([...(await readScales(tx)), ...scales].map(({ code }) => code)),
    schemes: new Set(await readSchemeCodes(tx)),
    sensitive: sensitiveAmong(allAttributes),
  };
}

/** Codes of sensitive attributes: what is given later counts, but where it says nothing. */
function sensitiveAmong(attributes: readonly Pick<Attribute, "code" | "sensitive">[]): Set<string> {
  const marks = new Map<string, boolean>();
  for (const { code, sensitive } of attributes) {
    if (sensitive !== undefined) marks.set(code, sensitive);
  }
  return new Set([...marks].flatMap(([code, isSensitive]) => (isSensitive ? [code] : [])));
}
