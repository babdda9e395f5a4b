import { accept, type Outcome, refuse } from "@gradus/contract";
import {
  checkMetrics,
  type DefinitionProblemCode,
  type ExpressionType,
  type MetricDefinition,
  type MetricSurroundings,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { lockDefinitions, readActivityTypes, readAttributes } from "../catalogue/index.ts";
import { readMetrics, saveMetrics } from "./metrics-queries.ts";

/**
 * Adds metrics to the catalogue or changes them, all or none. The whole catalogue is checked, since
 * a changed metric may break a formula that reads it.
 */
export async function applyMetrics(
  tx: Tx,
  metrics: readonly MetricDefinition[],
): Promise<Outcome<MetricDefinition[], DefinitionProblemCode>> {
  const doubled = metrics.find(({ code }, i) => metrics.findIndex((other) => other.code === code) < i);
  if (doubled) return refuse("metricCodeDoubled", { metric: doubled.code });

  await lockDefinitions(tx);
  const given = new Set(metrics.map(({ code }) => code));
  const catalogue = [...(await readMetrics(tx)).filter(({ code }) => !given.has(code)), ...metrics];
  const problem = checkMetrics(catalogue, await readSurroundings(tx));
  if (problem) return refuse(problem.code, problem.params);

  await saveMetrics(tx, metrics);
  return accept(await readMetrics(tx));
}

/** What metrics may refer to: activity types and attributes; a choice is text to an expression. */
export async function readSurroundings(tx: Tx): Promise<MetricSurroundings> {
  const seenAs = (type: string) => (type === "choice" ? "text" : type) as ExpressionType;
  return {
    activityTypes: new Set((await readActivityTypes(tx)).map(({ code }) => code)),
    attributes: new Map((await readAttributes(tx)).map(({ code, type }) => [code, seenAs(type)])),
  };
}
