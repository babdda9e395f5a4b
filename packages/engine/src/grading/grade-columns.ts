import type { Day } from "../calendar/day.ts";
import type { CheckedExpression } from "../expressions/check-expression.ts";
import { evaluateCondition } from "../metrics/evaluate-condition.ts";
import type { Columns, EvaluationSetting } from "../metrics/evaluate-formulas.ts";
import type { MetricColumn } from "../metrics/metric-column.ts";
import { quantileCuts } from "../scoring/quantile-cuts.ts";
import { type CriterionPoints, inUnits, scoreCriterion, toHundredths } from "../scoring/score-criterion.ts";
import { assignTier, type Ladder } from "../tiering/assign-tier.ts";
import { type Ranked, type ShareCut, shareCut, shareLimit, withinCut } from "../tiering/limit-shares.ts";
import { addCriteria } from "./add-criteria.ts";
import type { CompiledScheme } from "./compile-scheme.ts";

/** Outcomes beside the positions of tiers and classes. */
export const outcomes = { ungraded: -1, newcomer: -2, outside: -3 } as const;

/** Where base-relative rules cut: kept with a run, and held fixed for single customers until the next. */
export interface Cuts {
  /** By criterion, in the unit of the metric's column. */
  readonly quantiles: Readonly<Record<string, readonly number[]>>;
  /** By tier; null where everybody fitted. */
  readonly shares: Readonly<Record<string, ShareCut | null>>;
}

/** What grading takes besides the scheme. */
export interface GradingInput {
  /** Every metric of the closure, formulas included. */
  readonly columns: Columns;
  readonly asOf: Day;
  /** Position of the tier held by each customer, −1 for none. */
  readonly held: Int16Array;
  /** Customer codes, all different: needed only by tiers of limited share, which break ties by them. */
  readonly codes?: readonly string[] | undefined;
  /** Cut points to hold fixed; without them they are taken from these customers. */
  readonly cuts?: Cuts | undefined;
}

/** The grades of many customers, by position. */
export interface Grades {
  /** Position of the tier or class, or one of {@link outcomes}. */
  readonly outcome: Int16Array;
  /** In hundredths; meaningless where the outcome is not a tier or class. */
  readonly score: Int32Array;
  /** By criterion. */
  readonly criteria: readonly CriterionPoints[];
  readonly cuts: Cuts;
}

/**
 * Grades customers: a pure function of the scheme, their metrics, the day and the tiers they hold.
 * It serves a million at once and one alone alike.
 *
 * The score is the sum of the parts, and a part is weight × points rounded to hundredths, so that
 * parts add up to the score exactly.
 */
export function gradeColumns(scheme: CompiledScheme, input: GradingInput): Grades {
  const { columns } = input;
  const outcome = findStates(scheme, input);
  const cuts = { quantiles: input.cuts?.quantiles ?? cutQuantiles(scheme, columns, outcome) };
  const criteria = scheme.criteria.map(({ code, criterion }) =>
    scoreCriterion(
      criterion,
      columnOf(columns, criterion.metric),
      unitsPerMajor(scheme, criterion.metric),
      criterion.scoring.kind === "quantiles" ? fixedCut(cuts.quantiles, code) : undefined,
    ),
  );
  const score = sumScores(scheme, criteria, outcome);
  const shares = scheme.ladder
    ? placeOnLadder(scheme, scheme.ladder, input, score, outcome)
    : classify(scheme, input, criteria, outcome);
  return { outcome, score, criteria, cuts: { ...cuts, shares } };
}

/** The part of the score, in hundredths, that points (in hundredths) of a weight (in per cent) give. */
export function partOf(weight: number, points: number): number {
  const tenThousandths = toHundredths(weight) * points;
  return Math.floor((tenThousandths + 5_000) / 10_000); // halves up
}

/** Units of the metric's column in one unit as thresholds state it: 100 for money of two decimals. */
export function unitsPerMajor({ units, closure }: CompiledScheme, metric: string): number {
  return units.get(metric) === "money" ? 10 ** closure.currencyDigits : 1;
}

function settingOf({ units, closure }: CompiledScheme, asOf: Day): EvaluationSetting {
  return { asOf, currencyDigits: closure.currencyDigits, units };
}

/** Everybody at 0 but those outside the population, ungraded or new. */
function findStates(scheme: CompiledScheme, { columns, asOf }: GradingInput): Int16Array {
  const outcome = new Int16Array(columns.count);
  const setting = settingOf(scheme, asOf);
  const mark = (condition: CheckedExpression | undefined, when: boolean, state: number) => {
    if (!condition) return;
    const holds = evaluateCondition(condition, columns, setting);
    for (let i = 0; i < columns.count; i++) {
      if (outcome[i] === 0 && holds(i) === when) outcome[i] = state;
    }
  };
  mark(scheme.population, false, outcomes.outside);
  mark(scheme.ungradedWhen, true, outcomes.ungraded);
  mark(scheme.newWhen, true, outcomes.newcomer);
  return outcome;
}

/** Quantiles are those of the population, new and ungraded customers included as far as they have a value. */
function cutQuantiles(scheme: CompiledScheme, columns: Columns, outcome: Int16Array): Cuts["quantiles"] {
  const cuts: Record<string, readonly number[]> = {};
  for (const { code, criterion } of scheme.criteria) {
    if (criterion.scoring.kind !== "quantiles") continue;
    const column = columnOf(columns, criterion.metric);
    if (column.kind !== "number") throw new RangeError(`no quantiles of categories: ${criterion.metric}`);
    const inside = Float64Array.from(column.values);
    for (let i = 0; i < inside.length; i++) if (outcome[i] === outcomes.outside) inside[i] = Number.NaN;
    const shift = inUnits(criterion.scoring.shift ?? 0, unitsPerMajor(scheme, criterion.metric));
    cuts[code] = quantileCuts(inside, criterion.scoring.bins, shift);
  }
  return cuts;
}

function sumScores(
  scheme: CompiledScheme,
  criteria: readonly CriterionPoints[],
  outcome: Int16Array,
): Int32Array {
  const score = new Int32Array(outcome.length);
  for (const [index, { criterion }] of scheme.criteria.entries()) {
    const { points } = criteria[index] as CriterionPoints;
    for (let i = 0; i < score.length; i++) {
      const value = points[i] as number;
      if (value >= 0) score[i] = (score[i] as number) + partOf(criterion.weight, value);
      else if (outcome[i] === 0) outcome[i] = outcomes.ungraded;
    }
  }
  return score;
}

function placeOnLadder(
  scheme: CompiledScheme,
  ladder: Ladder,
  input: GradingInput,
  score: Int32Array,
  outcome: Int16Array,
): Cuts["shares"] {
  const { columns, held } = input;
  const setting = settingOf(scheme, input.asOf);
  const gates = scheme.gates.map((gate) => gate && evaluateCondition(gate, columns, setting));
  const graded = positionsOf(outcome, 0);

  const lowest = ladder.tiers.length - 1;
  const cuts: (ShareCut | null)[] = ladder.tiers.map(() => null);
  const rankedAt = (i: number): Ranked => ({ score: score[i] as number, code: codeOf(input, i) });
  let customer = 0; // one closure for all: one for each would be a million
  const letsIn = (tier: number) => {
    if (gates[tier]?.(customer) === false) return false;
    const cut = cuts[tier];
    return !cut || withinCut(cut, rankedAt(customer));
  };
  const placeAt = (i: number) => {
    customer = i;
    const position = held[i] as number;
    return assignTier(ladder, score[i] as number, position < 0 ? -1 : lowest - position, letsIn);
  };
  for (const i of graded) outcome[i] = placeAt(i);

  const byTier: Record<string, ShareCut | null> = {};
  for (const [position, { code }] of ladder.tiers.entries()) {
    const share = scheme.shares[position];
    if (share === undefined) continue;
    const inside = positionsOf(outcome, position);
    const cut = input.cuts
      ? fixedCut(input.cuts.shares, code)
      : shareCut(Array.from(inside, rankedAt), shareLimit(share, graded.length));
    cuts[position] = byTier[code] = cut;
    for (const i of inside) outcome[i] = placeAt(i);
  }
  return byTier;
}

/** Positions of the customers with this outcome. */
function positionsOf(outcome: Int16Array, wanted: number): Int32Array {
  const positions = new Int32Array(outcome.length);
  let count = 0;
  for (let i = 0; i < outcome.length; i++) if (outcome[i] === wanted) positions[count++] = i;
  return positions.subarray(0, count);
}

function codeOf({ codes }: GradingInput, position: number): string {
  const code = codes?.[position];
  if (code === undefined)
    throw new RangeError(`a tier of limited share needs the code of customer ${position}`);
  return code;
}

/** The cut of one criterion or tier among those held fixed. */
function fixedCut<Cut>(cuts: Readonly<Record<string, Cut>>, code: string): Cut {
  if (!Object.hasOwn(cuts, code)) throw new RangeError(`no cut to hold fixed for ${code}`);
  return cuts[code] as Cut;
}

function classify(
  scheme: CompiledScheme,
  { columns, asOf }: GradingInput,
  criteria: readonly CriterionPoints[],
  outcome: Int16Array,
): Cuts["shares"] {
  const withCriteria = addCriteria(scheme, columns, criteria);
  const rules = scheme.rules.map(
    (rule) => rule && evaluateCondition(rule, withCriteria, settingOf(scheme, asOf)),
  );
  for (let i = 0; i < columns.count; i++) {
    if (outcome[i] === 0) outcome[i] = rules.findIndex((holds) => holds === undefined || holds(i));
  }
  return {};
}

function columnOf(columns: Columns, metric: string): MetricColumn {
  const column = columns.byMetric.get(metric);
  if (!column) throw new RangeError(`no column for the metric ${metric}`);
  return column;
}
