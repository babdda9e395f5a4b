import { checkExpression } from "../expressions/check-expression.ts";
import type { ExpressionContext } from "../expressions/expression-context.ts";
import type { ExpressionType } from "../expressions/expression-value.ts";
import { type DefinitionProblem, nestProblem } from "./definition-problem.ts";
import { expressionTypeOf } from "./metric-column.ts";
import type {
  ActivityMetric,
  AssessmentMetric,
  AttributeMetric,
  FormulaMetric,
  MetricDefinition,
  MetricUnit,
  ModelFigure,
  ModelMetric,
  StandingMetric,
} from "./metric-definition.ts";
import { metricContext, orderMetrics } from "./order-metrics.ts";

/** What metrics may refer to: codes of activity types, and attributes with what an expression sees of them. */
export interface MetricSurroundings {
  readonly activityTypes: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, ExpressionType>;
  /** Codes of assessment scales; none when left out. */
  readonly scales?: ReadonlySet<string> | undefined;
  /** Attributes that no metric may be; none when left out. */
  readonly sensitive?: ReadonlySet<string> | undefined;
  /** Codes of the schemes whose standings may be read; any when left out. */
  readonly schemes?: ReadonlySet<string> | undefined;
}

/** What the condition of a metric from activities may read of an activity; money in major units. */
export const activityContext: ExpressionContext = {
  variables: {
    amount: "number",
    cost: "number",
    quantity: "number",
    channel: "text",
    source: "text",
    occasion: "text",
    type: "text",
    currency: "text",
    day: "day",
    properties: { record: {}, others: "text" },
  },
};

const numeric = new Set(["amount", "cost", "quantity"]);
const unitsOfNumbers = new Set(["count", "number", "days", "share"]);

/** Finds the first thing wrong with a set of metrics, taken together; undefined when all is well. */
export function checkMetrics(
  metrics: readonly MetricDefinition[],
  surroundings: MetricSurroundings,
): DefinitionProblem | undefined {
  const codes = new Set<string>();
  for (const { code } of metrics) {
    if (codes.has(code) || code === "asOf") return { code: "metricCodeDoubled", params: { metric: code } };
    codes.add(code);
  }
  const ordered = orderMetrics(metrics);
  if (!ordered.ok) return ordered.problem;
  const context = metricContext(metrics);
  for (const metric of metrics) {
    const problem = checkMetric(metric, surroundings, context);
    if (problem) return problem;
  }
  return undefined;
}

function checkMetric(
  metric: MetricDefinition,
  surroundings: MetricSurroundings,
  context: ExpressionContext,
): DefinitionProblem | undefined {
  switch (metric.from) {
    case "activities":
      return checkActivityMetric(metric, surroundings);
    case "attribute":
      return checkAttributeMetric(metric, surroundings);
    case "formula":
      return checkFormula(metric, context);
    case "model":
      return checkModelMetric(metric, surroundings);
    case "assessment":
      return checkAssessmentMetric(metric, surroundings);
    case "standing":
      return checkStandingMetric(metric, surroundings);
  }
}

function checkActivityMetric(
  metric: ActivityMetric,
  { activityTypes }: MetricSurroundings,
): DefinitionProblem | undefined {
  const unknown = metric.types?.find((type) => !activityTypes.has(type));
  if (unknown !== undefined) {
    return { code: "metricTypeUnknown", params: { metric: metric.code, type: unknown } };
  }
  if (metric.where !== undefined) {
    const checked = checkExpression(metric.where, activityContext, "bool");
    if (!checked.ok) {
      return {
        code: "metricExpressionWrong",
        params: { metric: metric.code, ...nestProblem(checked.problems) },
      };
    }
  }
  return checkAggregate(metric);
}

function checkAggregate(metric: ActivityMetric): DefinitionProblem | undefined {
  const { code, aggregate, of } = metric;
  const wrongField = (): DefinitionProblem => ({
    code: "metricFieldWrong",
    params: { metric: code, aggregate, field: of ?? "—" },
  });
  const unitMustBe = (fits: boolean, found: string): DefinitionProblem | undefined =>
    fits ? undefined : { code: "metricUnitWrong", params: { metric: code, unit: metric.unit, found } };

  switch (aggregate) {
    case "count":
      return of === undefined ? unitMustBe(unitsOfNumbers.has(metric.unit), "count") : wrongField();
    case "distinct":
      if (of === undefined || numeric.has(of)) return wrongField();
      return unitMustBe(unitsOfNumbers.has(metric.unit), "count");
    case "first":
    case "last":
      if (of !== undefined && of !== "day") return wrongField();
      return unitMustBe(metric.unit === "day", "day");
    case "medianInterval":
      if (of !== undefined && of !== "day") return wrongField();
      return unitMustBe(unitsOfNumbers.has(metric.unit), "days");
    default:
      if (of === undefined || !numeric.has(of)) return wrongField();
      return of === "quantity"
        ? unitMustBe(unitsOfNumbers.has(metric.unit), "number")
        : unitMustBe(metric.unit === "money", "money");
  }
}

function checkAttributeMetric(
  metric: AttributeMetric,
  { attributes, sensitive }: MetricSurroundings,
): DefinitionProblem | undefined {
  const { code, attribute, unit } = metric;
  if (sensitive?.has(attribute))
    return { code: "metricAttributeSensitive", params: { metric: code, attribute } };
  const type = attributes.get(attribute);
  if (type === undefined) return { code: "metricAttributeUnknown", params: { metric: code, attribute } };
  const seen = type === "bool" ? "number" : type; // a bool attribute is 1 or 0
  if (expressionTypeOf(unit) === seen) return undefined;
  return { code: "metricUnitWrong", params: { metric: code, unit, found: seen } };
}

/** Mean and spread are plain numbers, raters are counted too. */
function checkAssessmentMetric(
  { code, scale, of = "mean", unit }: AssessmentMetric,
  { scales }: MetricSurroundings,
): DefinitionProblem | undefined {
  if (!scales?.has(scale)) return { code: "metricScaleUnknown", params: { metric: code, scale } };
  const fits = unit === "number" || (unit === "count" && of === "raters");
  return fits ? undefined : { code: "metricUnitWrong", params: { metric: code, unit, found: "number" } };
}

/** The unit each figure has; one without a unit of its own may go as a plain number too. */
const unitsOfFigures: Readonly<Record<ModelFigure, readonly MetricUnit[]>> = {
  alive: ["share", "number"],
  expectedPurchases: ["count", "number"],
  expectedSpend: ["money"],
  lifetimeValue: ["money"],
  activityState: ["category"],
  rhythm: ["number"],
  recencyBin: ["count", "number"],
  frequencyBin: ["count", "number"],
  monetaryBin: ["count", "number"],
  rfmSegment: ["category"],
  rfSegment: ["category"],
  rfmClass: ["category"],
  spendTrend: ["share", "number"],
  frequencyTrend: ["share", "number"],
  growthState: ["category"],
};

function checkModelMetric(
  metric: ModelMetric,
  { activityTypes }: MetricSurroundings,
): DefinitionProblem | undefined {
  const { code, figure, purchases, unit } = metric;
  const named = [...purchases.types, ...(purchases.refunds ?? [])];
  const unknown = named.find((type) => !activityTypes.has(type));
  if (unknown !== undefined) return { code: "metricTypeUnknown", params: { metric: code, type: unknown } };
  const units = unitsOfFigures[figure];
  if (!units.includes(unit)) {
    return { code: "metricUnitWrong", params: { metric: code, unit, found: units[0] as string } };
  }
  return checkCuts(metric) ?? checkLimits(metric);
}

function checkCuts({ code, rfm }: ModelMetric): DefinitionProblem | undefined {
  if (rfm?.kind !== "cuts") return undefined;
  const wrong = [rfm.recency, rfm.frequency, rfm.monetary].find(
    (cuts) => !cuts.every((cut, i) => i === 0 || cut > (cuts[i - 1] as number)),
  );
  return wrong && { code: "metricCutsDisordered", params: { metric: code, cuts: wrong.join(", ") } };
}

/** P(alive) falls from state to state, the time that has passed rises; equal limits leave a state empty. */
function checkLimits({ code, thresholds = {} }: ModelMetric): DefinitionProblem | undefined {
  const rows = [
    { limits: thresholds.alive, sign: -1 },
    { limits: thresholds.rhythm, sign: 1 },
    { limits: thresholds.days, sign: 1 },
  ];
  const wrong = rows.find(({ limits, sign }) => {
    if (!limits) return false;
    const { active, atRisk, lapsed } = limits;
    return sign * active > sign * atRisk || sign * atRisk > sign * lapsed;
  })?.limits;
  if (!wrong) return undefined;
  const limits = [wrong.active, wrong.atRisk, wrong.lapsed].join(", ");
  return { code: "metricLimitsDisordered", params: { metric: code, limits } };
}

function checkStandingMetric(
  { code, scheme, of = "tier", unit }: StandingMetric,
  { schemes }: MetricSurroundings,
): DefinitionProblem | undefined {
  if (schemes?.has(scheme) === false)
    return { code: "metricSchemeUnknown", params: { metric: code, scheme } };
  const found = of === "tier" ? "category" : "number";
  return unit === found ? undefined : { code: "metricUnitWrong", params: { metric: code, unit, found } };
}

function checkFormula(metric: FormulaMetric, context: ExpressionContext): DefinitionProblem | undefined {
  const checked = checkExpression(metric.formula, context, expressionTypeOf(metric.unit));
  if (checked.ok) return undefined;
  return { code: "metricExpressionWrong", params: { metric: metric.code, ...nestProblem(checked.problems) } };
}
