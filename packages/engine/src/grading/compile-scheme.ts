import type { Day } from "../calendar/day.ts";
import { type CheckedExpression, checkExpression } from "../expressions/check-expression.ts";
import type { ExpressionContext } from "../expressions/expression-context.ts";
import type { EvaluationSetting } from "../metrics/evaluate-formulas.ts";
import type { MetricDefinition, MetricUnit } from "../metrics/metric-definition.ts";
import { metricContext } from "../metrics/order-metrics.ts";
import type { Criterion } from "../scoring/criterion.ts";
import { toHundredths } from "../scoring/score-criterion.ts";
import type { Ladder, Tier } from "../tiering/assign-tier.ts";
import type { ClassChoice } from "./movement-rules.ts";
import type { SchemeClosure } from "./scheme-closure.ts";
import type { ClassDefinition, TierDefinition, TierLimits } from "./scheme-definition.ts";

/** A scheme made ready to grade: expressions checked, thresholds in hundredths. */
export interface CompiledScheme {
  readonly closure: SchemeClosure;
  readonly units: ReadonlyMap<string, MetricUnit>;
  readonly criteria: readonly { readonly code: string; readonly criterion: Criterion }[];
  readonly population: CheckedExpression | undefined;
  readonly ungradedWhen: CheckedExpression | undefined;
  readonly newWhen: CheckedExpression | undefined;
  readonly ladder: Ladder | undefined;
  /** By position: what the tier demands besides the score. */
  readonly gates: readonly (CheckedExpression | undefined)[];
  /** By position: undefined where the tier takes everybody who reaches it. */
  readonly limits: readonly (TierLimits | undefined)[];
  /** By position: when a class is given, where classes are chosen by rules. */
  readonly rules: readonly (CheckedExpression | undefined)[];
  /** How a class is chosen; by rules, too, where there are tiers. */
  readonly choice: ClassChoice;
  /** By flag: when it is set. */
  readonly flags: readonly CheckedExpression[];
  /** Tiers or classes as defined, in the order of their positions. */
  readonly steps: readonly (TierDefinition | ClassDefinition)[];
}

/** The name a criterion goes by: its own, or its metric's. */
export function criterionCode({ code, metric }: Criterion): string {
  return code ?? metric;
}

/** What conditions of classes may read: metrics, and the bins and points of the criteria, by their codes. */
export function classContext(
  metrics: Iterable<MetricDefinition>,
  criteria: readonly string[],
): ExpressionContext {
  const record = Object.fromEntries(criteria.map((code) => [code, "number"] as const));
  return { variables: { ...metricContext(metrics).variables, bin: { record }, points: { record } } };
}

/**
 * Makes a scheme ready to grade.
 *
 * @throws RangeError when an expression does not check: a closure is made of checked definitions
 */
export function compileScheme(closure: SchemeClosure): CompiledScheme {
  const { scheme, metrics } = closure;
  const context = metricContext(metrics);
  const check = (source: string | undefined, within = context) =>
    source === undefined ? undefined : mustCheck(source, within);
  const withClasses = classContext(metrics, scheme.criteria.map(criterionCode));
  return {
    closure,
    units: new Map(metrics.map(({ code, unit }) => [code, unit])),
    criteria: scheme.criteria.map((criterion) => ({ code: criterionCode(criterion), criterion })),
    population: check(scheme.population?.where),
    ungradedWhen: check(scheme.ungradedWhen),
    newWhen: check(scheme.newWhen),
    ladder: scheme.tiers && ladderOf(scheme.tiers),
    gates: (scheme.tiers ?? []).map(({ gate }) => check(gate)),
    limits: (scheme.tiers ?? []).map((tier) => (isLimited(tier) ? tier : undefined)),
    rules: (scheme.classes ?? []).map(({ when }) => check(when, withClasses)),
    choice: scheme.choose ?? { by: "rules" },
    flags: (scheme.flags ?? []).map(({ when }) => mustCheck(when, withClasses)),
    steps: scheme.tiers ?? scheme.classes ?? [],
  };
}

/** Whether a tier takes only some of those who reach it. */
export function isLimited({ share, atMost, moneyShare }: TierLimits): boolean {
  return share !== undefined || atMost !== undefined || moneyShare !== undefined;
}

/** Units of the metric's column in one unit as thresholds state it: 100 for money of two decimals. */
export function unitsPerMajor({ units, closure }: CompiledScheme, metric: string): number {
  return units.get(metric) === "money" ? 10 ** closure.currencyDigits : 1;
}

/** What conditions of the scheme need besides columns, as of a day. */
export function settingOf({ units, closure }: CompiledScheme, asOf: Day): EvaluationSetting {
  return { asOf, currencyDigits: closure.currencyDigits, units };
}

/** The ladder of a scheme's tiers, which stand highest first. */
export function ladderOf(tiers: readonly TierDefinition[]): Ladder {
  const step = (tier: TierDefinition, position: number): Tier => ({
    code: tier.code,
    rank: tiers.length - 1 - position,
    enter: toHundredths(tier.enter),
    keep: toHundredths(tier.keep ?? tier.enter),
  });
  return { tiers: tiers.map(step) };
}

function mustCheck(source: string, context: ExpressionContext): CheckedExpression {
  const checked = checkExpression(source, context, "bool");
  if (!checked.ok) throw new RangeError(`a condition was not checked: ${source}`);
  return checked.value;
}
