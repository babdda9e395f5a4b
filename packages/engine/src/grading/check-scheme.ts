import { checkExpression } from "../expressions/check-expression.ts";
import type { ExpressionContext } from "../expressions/expression-context.ts";
import { type DefinitionProblem, nestProblem } from "../metrics/definition-problem.ts";
import { expressionTypeOf } from "../metrics/metric-column.ts";
import { metricContext } from "../metrics/order-metrics.ts";
import type { Criterion } from "../scoring/criterion.ts";
import { directionOf, quantilePoints } from "../scoring/score-criterion.ts";
import { classContext, criterionCode } from "./compile-scheme.ts";
import type { SchemeClosure } from "./scheme-closure.ts";
import type { ClassDefinition, TierDefinition } from "./scheme-definition.ts";
import { reservedCodes } from "./states.ts";

/**
 * Finds the first thing wrong with a scheme over its metrics, which must have been checked;
 * undefined when it can be compiled and run.
 */
export function checkScheme(closure: SchemeClosure): DefinitionProblem | undefined {
  const { scheme } = closure;
  return (
    checkCriteria(closure) ??
    checkMoney(closure) ??
    checkCodes(scheme.tiers ?? scheme.classes ?? []) ??
    (scheme.tiers ? checkTiers(scheme.tiers) : checkClasses(scheme.classes ?? [])) ??
    checkConditions(closure)
  );
}

function checkCriteria({ scheme, metrics }: SchemeClosure): DefinitionProblem | undefined {
  const codes = new Set<string>();
  for (const criterion of scheme.criteria) {
    const code = criterionCode(criterion);
    if (codes.has(code)) return { code: "schemeCriterionDoubled", params: { criterion: code } };
    codes.add(code);
    const metric = metrics.find((candidate) => candidate.code === criterion.metric);
    if (!metric) return { code: "metricUnknown", params: { where: code, metric: criterion.metric } };
    const problem = checkScoring(criterion, expressionTypeOf(metric.unit)) ?? checkPoints(criterion);
    if (problem) return problem;
  }
  const hundredths = scheme.criteria.reduce((sum, { weight }) => sum + Math.round(weight * 100), 0);
  if (hundredths !== 10_000) return { code: "schemeWeightsWrong", params: { sum: hundredths / 100 } };
  return undefined;
}

function checkScoring(criterion: Criterion, type: string): DefinitionProblem | undefined {
  const { scoring } = criterion;
  const wrong = (reason: string): DefinitionProblem => ({
    code: "schemeScoringWrong",
    params: { criterion: criterionCode(criterion), metric: criterion.metric, reason },
  });
  if ((scoring.kind === "map") !== (type === "text")) return wrong(`${scoring.kind} ≠ ${type}`);
  if (scoring.kind === "linear" && scoring.from === scoring.to)
    return wrong(`${scoring.from} = ${scoring.to}`);
  if (scoring.kind === "quantiles" && scoring.points && scoring.points.length !== scoring.bins) {
    return wrong(`${scoring.points.length} ≠ ${scoring.bins}`);
  }
  return undefined;
}

/** Points lie in 0–100, those for a missing value too, and never fall as the metric gets better. */
function checkPoints(criterion: Criterion): DefinitionProblem | undefined {
  const { scoring, missing } = criterion;
  const wrong: DefinitionProblem = {
    code: "schemePointsWrong",
    params: { criterion: criterionCode(criterion) },
  };
  const inRange = (points: readonly number[]) => points.every((value) => value >= 0 && value <= 100);
  const falls = (points: readonly number[]) =>
    points.some((value, i) => i > 0 && value > (points[i - 1] as number));
  if (typeof missing === "object" && !inRange([missing.points])) return wrong;
  switch (scoring.kind) {
    case "linear":
      return undefined;
    case "map":
      return inRange([...Object.values(scoring.points), scoring.otherwise ?? 0]) ? undefined : wrong;
    case "quantiles": {
      const points = quantilePoints(criterion).map((hundredths) => hundredths / 100);
      return inRange(points) && !falls(points.reverse()) ? undefined : wrong;
    }
    case "bands": {
      const points = [...scoring.bands.map((band) => band.points), scoring.otherwise ?? 0];
      const ats = scoring.bands.map(({ at }) => (directionOf(criterion) === "less" ? -at : at));
      const strict = ats.every((at, i) => i === 0 || at < (ats[i - 1] as number)); // best band first
      if (!strict) return { code: "schemeBandsOutOfOrder", params: wrong.params };
      return inRange(points) && !falls(points) ? undefined : wrong;
    }
  }
}

function checkMoney({ scheme, metrics }: SchemeClosure): DefinitionProblem | undefined {
  if (scheme.money === undefined) return undefined;
  const metric = metrics.find(({ code }) => code === scheme.money);
  if (!metric) return { code: "metricUnknown", params: { where: scheme.code, metric: scheme.money } };
  if (metric.unit === "money") return undefined;
  return { code: "schemeMoneyWrong", params: { metric: metric.code, unit: metric.unit } };
}

function checkCodes(steps: readonly { code: string }[]): DefinitionProblem | undefined {
  const codes = new Set<string>();
  for (const { code } of steps) {
    if (codes.has(code) || reservedCodes.has(code))
      return { code: "schemeTierCodeWrong", params: { tier: code } };
    codes.add(code);
  }
  return undefined;
}

function checkTiers(tiers: readonly TierDefinition[]): DefinitionProblem | undefined {
  for (const [position, tier] of tiers.entries()) {
    const above = tiers[position - 1];
    if (above && tier.enter >= above.enter) {
      return {
        code: "schemeTiersOutOfOrder",
        params: { tier: tier.code, enter: tier.enter, above: above.code, aboveEnter: above.enter },
      };
    }
    const keep = tier.keep ?? tier.enter;
    if (keep > tier.enter || (above && keep > (above.keep ?? above.enter))) {
      return { code: "schemeKeepAboveEnter", params: { tier: tier.code, keep, enter: tier.enter } };
    }
  }
  const base = tiers.at(-1);
  const takesAll = base && base.enter === 0 && base.gate === undefined && base.share === undefined;
  return takesAll ? undefined : { code: "schemeBaseTierWrong", params: { tier: base?.code ?? "" } };
}

function checkClasses(classes: readonly ClassDefinition[]): DefinitionProblem | undefined {
  const last = classes.at(-1);
  const open = classes.find(({ when }) => when === undefined);
  if (last && open === last) return undefined;
  return { code: "schemeClassesOpen", params: { class: last?.code ?? "" } };
}

function checkConditions(closure: SchemeClosure): DefinitionProblem | undefined {
  const { scheme, metrics } = closure;
  const overMetrics = metricContext(metrics);
  const conditions: [where: string, source: string | undefined, context: ExpressionContext][] = [
    ["population", scheme.population?.where, overMetrics],
    ["ungradedWhen", scheme.ungradedWhen, overMetrics],
    ["newWhen", scheme.newWhen, overMetrics],
    ...(scheme.tiers ?? []).map((tier): [string, string | undefined, ExpressionContext] => [
      tier.code,
      tier.gate,
      overMetrics,
    ]),
    ...(scheme.classes ?? []).map((step): [string, string | undefined, ExpressionContext] => [
      step.code,
      step.when,
      classContext(closure),
    ]),
  ];
  for (const [where, source, context] of conditions) {
    if (source === undefined) continue;
    const checked = checkExpression(source, context, "bool");
    if (!checked.ok) {
      return { code: "schemeExpressionWrong", params: { where, ...nestProblem(checked.problems) } };
    }
  }
  return undefined;
}
