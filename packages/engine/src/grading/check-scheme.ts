import { checkExpression } from "../expressions/check-expression.ts";
import type { ExpressionContext } from "../expressions/expression-context.ts";
import { type DefinitionProblem, nestProblem } from "../metrics/definition-problem.ts";
import { expressionTypeOf } from "../metrics/metric-column.ts";
import { metricContext } from "../metrics/order-metrics.ts";
import type { Criterion } from "../scoring/criterion.ts";
import { directionOf, quantilePoints } from "../scoring/score-criterion.ts";
import { checkClasses, checkFlags, sumWeights } from "./check-classes.ts";
import { checkMovement } from "./check-movement.ts";
import { classContext, criterionCode, isLimited } from "./compile-scheme.ts";
import type { SchemeClosure } from "./scheme-closure.ts";
import type { SchemeDefinition, TierDefinition } from "./scheme-definition.ts";
import type { SchemeProblem } from "./scheme-problem.ts";
import { reservedCodes } from "./states.ts";

/**
 * Finds the first thing wrong with a scheme over its metrics, which must have been checked;
 * undefined when it can be compiled and run.
 */
export function checkScheme(closure: SchemeClosure): DefinitionProblem | undefined {
  const [first] = findSchemeProblems(closure);
  return first && { code: first.code, params: first.params };
}

/**
 * Finds all that is wrong with a scheme over its metrics, which must have been checked: empty when it
 * can be compiled and run.
 */
export function findSchemeProblems(closure: SchemeClosure): SchemeProblem[] {
  const { tiers, classes } = closure.scheme;
  return [
    ...checkCriteria(closure),
    ...checkWeights(closure.scheme),
    ...checkMoney(closure),
    ...checkCodes(tiers ? "tiers" : "classes", tiers ?? classes ?? []),
    ...(tiers ? checkTiers(tiers) : []),
    ...checkClasses(closure),
    ...checkFlags(closure.scheme.flags ?? []),
    ...checkMovement(closure),
    ...checkConditions(closure),
  ];
}

function checkCriteria({ scheme, metrics }: SchemeClosure): SchemeProblem[] {
  const codes = new Set<string>();
  return scheme.criteria.flatMap((criterion, position): SchemeProblem[] => {
    const path = `criteria.${position}`;
    const code = criterionCode(criterion);
    if (codes.has(code)) {
      return [{ path: `${path}.code`, code: "schemeCriterionDoubled", params: { criterion: code } }];
    }
    codes.add(code);
    const metric = metrics.find((candidate) => candidate.code === criterion.metric);
    if (!metric) {
      const params = { where: code, metric: criterion.metric };
      return [{ path: `${path}.metric`, code: "metricUnknown", params }];
    }
    const problem =
      checkScoring(path, criterion, expressionTypeOf(metric.unit)) ?? checkPoints(path, criterion);
    return problem ? [problem] : [];
  });
}

/** Where each class has criteria of its own, their weights are looked at with the class. */
function checkWeights({ criteria, classes = [], choose }: SchemeDefinition): SchemeProblem[] {
  if (choose?.by === "highest" && criteria.length > 0) return [];
  const isChosen = choose?.by === "cross" || classes.some(({ when }) => when !== undefined);
  const sum = sumWeights(criteria);
  if (sum === 100 || (criteria.length === 0 && isChosen)) return [];
  return [{ path: "criteria", code: "schemeWeightsWrong", params: { sum } }];
}

function checkScoring(path: string, criterion: Criterion, type: string): SchemeProblem | undefined {
  const { scoring } = criterion;
  const wrong = (reason: string): SchemeProblem => ({
    path: `${path}.scoring`,
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
function checkPoints(path: string, criterion: Criterion): SchemeProblem | undefined {
  const { scoring, missing } = criterion;
  const wrong = (part: string): SchemeProblem => ({
    path: `${path}.${part}`,
    code: "schemePointsWrong",
    params: { criterion: criterionCode(criterion) },
  });
  const inRange = (points: readonly number[]) => points.every((value) => value >= 0 && value <= 100);
  const falls = (points: readonly number[]) =>
    points.some((value, i) => i > 0 && value > (points[i - 1] as number));
  if (typeof missing === "object" && !inRange([missing.points])) return wrong("missing");
  switch (scoring.kind) {
    case "linear":
      return undefined;
    case "map":
      return inRange([...Object.values(scoring.points), scoring.otherwise ?? 0])
        ? undefined
        : wrong("scoring.points");
    case "quantiles": {
      const points = quantilePoints(criterion).map((hundredths) => hundredths / 100);
      return inRange(points) && !falls(points.reverse()) ? undefined : wrong("scoring.points");
    }
    case "bands": {
      const points = [...scoring.bands.map((band) => band.points), scoring.otherwise ?? 0];
      const ats = scoring.bands.map(({ at }) => (directionOf(criterion) === "less" ? -at : at));
      const strict = ats.every((at, i) => i === 0 || at < (ats[i - 1] as number)); // best band first
      if (!strict) return { ...wrong("scoring.bands"), code: "schemeBandsOutOfOrder" };
      return inRange(points) && !falls(points) ? undefined : wrong("scoring.bands");
    }
  }
}

function checkMoney({ scheme, metrics }: SchemeClosure): SchemeProblem[] {
  if (scheme.money === undefined) {
    return (scheme.tiers ?? []).flatMap(({ code, moneyShare }, position): SchemeProblem[] => {
      const path = `tiers.${position}.moneyShare`;
      return moneyShare === undefined
        ? []
        : [{ path, code: "schemeMoneyShareUnmeasured", params: { tier: code } }];
    });
  }
  const metric = metrics.find(({ code }) => code === scheme.money);
  if (!metric) {
    return [{ path: "money", code: "metricUnknown", params: { where: scheme.code, metric: scheme.money } }];
  }
  if (metric.unit === "money") return [];
  return [{ path: "money", code: "schemeMoneyWrong", params: { metric: metric.code, unit: metric.unit } }];
}

function checkCodes(list: "tiers" | "classes", steps: readonly { code: string }[]): SchemeProblem[] {
  const codes = new Set(reservedCodes);
  return steps.flatMap(({ code }, position): SchemeProblem[] => {
    const path = `${list}.${position}.code`;
    if (codes.has(code)) return [{ path, code: "schemeTierCodeWrong", params: { tier: code } }];
    codes.add(code);
    return [];
  });
}

function checkTiers(tiers: readonly TierDefinition[]): SchemeProblem[] {
  const problems = tiers.flatMap((tier, position) => checkTier(tier, position, tiers.slice(0, position)));
  const base = tiers.at(-1);
  const takesAll = base && base.enter === 0 && base.gate === undefined && !isLimited(base);
  if (takesAll) return problems;
  const path = base ? `tiers.${tiers.length - 1}` : "tiers";
  return [...problems, { path, code: "schemeBaseTierWrong", params: { tier: base?.code ?? "" } }];
}

function checkTier(
  tier: TierDefinition,
  position: number,
  higher: readonly TierDefinition[],
): SchemeProblem[] {
  const path = `tiers.${position}`;
  const above = higher.at(-1);
  if (above && tier.enter >= above.enter) {
    const params = { tier: tier.code, enter: tier.enter, above: above.code, aboveEnter: above.enter };
    return [{ path: `${path}.enter`, code: "schemeTiersOutOfOrder", params }];
  }
  const moneyAbove = Math.max(0, ...higher.map(({ moneyShare = 0 }) => moneyShare));
  if (tier.moneyShare !== undefined && tier.moneyShare <= moneyAbove) {
    const percent = (share: number) => Number((share * 100).toFixed(10)); // 0.29 * 100 is 28.999999999999996
    const params = { tier: tier.code, share: percent(tier.moneyShare), above: percent(moneyAbove) };
    return [{ path: `${path}.moneyShare`, code: "schemeMoneyShareDisordered", params }];
  }
  const keep = tier.keep ?? tier.enter;
  if (keep > tier.enter || (above && keep > (above.keep ?? above.enter))) {
    const params = { tier: tier.code, keep, enter: tier.enter };
    return [{ path: `${path}.keep`, code: "schemeKeepAboveEnter", params }];
  }
  return [];
}

function checkConditions(closure: SchemeClosure): SchemeProblem[] {
  const { scheme, metrics } = closure;
  const overMetrics = metricContext(metrics);
  const withCriteria = classContext(metrics, scheme.criteria.map(criterionCode));
  const check = (
    path: string,
    where: string,
    source: string | undefined,
    context: ExpressionContext,
  ): SchemeProblem[] => {
    const checked = source === undefined ? undefined : checkExpression(source, context, "bool");
    if (checked === undefined || checked.ok) return [];
    return [{ path, code: "schemeExpressionWrong", params: { where, ...nestProblem(checked.problems) } }];
  };
  return [
    ...check("population.where", "population", scheme.population?.where, overMetrics),
    ...check("ungradedWhen", "ungradedWhen", scheme.ungradedWhen, overMetrics),
    ...check("newWhen", "newWhen", scheme.newWhen, overMetrics),
    ...(scheme.tiers ?? []).flatMap(({ code, gate }, position) =>
      check(`tiers.${position}.gate`, code, gate, overMetrics),
    ),
    ...(scheme.classes ?? []).flatMap(({ code, when }, position) =>
      check(`classes.${position}.when`, code, when, withCriteria),
    ),
    ...(scheme.flags ?? []).flatMap(({ code, when }, position) =>
      check(`flags.${position}.when`, code, when, withCriteria),
    ),
  ];
}
