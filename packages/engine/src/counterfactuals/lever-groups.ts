import type { CheckedExpression } from "../expressions/check-expression.ts";
import type { ExpressionNode } from "../expressions/expression-node.ts";
import { settingOf } from "../grading/compile-scheme.ts";
import { metricsIn } from "../grading/recall-condition.ts";
import { overColumns } from "../metrics/evaluate-formulas.ts";
import type { Lever } from "./lever.ts";
import { leversOf } from "./metric-levers.ts";
import { relevantMetrics, waysToReach } from "./reach-tier.ts";
import { inputsOf, type Situation } from "./situation.ts";
import { checkedPart } from "./turns.ts";

/** Metrics whose effects do not add up with each other, but with those of every other group. */
export interface LeverGroup {
  readonly levers: readonly Lever[];
  /** What of the gate rests on them. */
  readonly demands: readonly CheckedExpression[];
  /** Whether all of it is met as things are. */
  readonly isMet: boolean;
}

/**
 * Groups the metrics that a tier follows from: two that meet in one criterion, or in one of the things that a gate
 * demands all of, stand in one group. Undefined when the gate demands something unmet that nothing can change.
 */
export function conditionGroups(situation: Situation, target: number): LeverGroup[] | undefined {
  const { scheme, columns, asOf } = situation;
  const inputs = inputsOf(situation);
  const below = (codes: readonly string[]) => codes.flatMap((code) => [...(inputs.get(code) ?? [])]);
  const gate = scheme.gates[target];
  const demands = gate ? demandsIn(gate.tree) : [];
  const movable = relevantMetrics(situation, target).filter(({ from }) => from !== "formula");
  const groupOf = new Map(movable.map(({ code }) => [code, code]));
  const unite = (codes: readonly string[]) => {
    const [first, ...others] = new Set(codes.flatMap((code) => groupOf.get(code) ?? []));
    for (const [code, group] of groupOf) if (others.includes(group)) groupOf.set(code, first as string);
  };
  for (const { criterion } of scheme.criteria) unite(below([criterion.metric]));
  for (const demand of demands) unite(below(metricsIn(demand)));

  const setting = settingOf(scheme, asOf);
  const isMet = (demand: CheckedExpression) => overColumns(demand, columns, setting)(0) === true;
  const groupOfDemand = (demand: CheckedExpression) =>
    below(metricsIn(demand)).flatMap((code) => groupOf.get(code) ?? [])[0];
  if (demands.some((demand) => groupOfDemand(demand) === undefined && !isMet(demand))) return undefined;
  return [...new Set(groupOf.values())].map((group) => {
    const own = demands.filter((demand) => groupOfDemand(demand) === group);
    const metrics = movable.filter(({ code }) => groupOf.get(code) === group);
    return {
      levers: metrics.flatMap((metric) => leversOf(situation, metric, waysToReach(metric))),
      demands: own,
      isMet: own.every(isMet),
    };
  });
}

/** What a condition demands all of, each by itself. */
function demandsIn(tree: ExpressionNode): CheckedExpression[] {
  return (tree.kind === "and" ? tree.operands : [tree]).map(checkedPart);
}
