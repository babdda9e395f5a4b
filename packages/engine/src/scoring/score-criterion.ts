import { decimalFromNumber, multiplyDecimals, numberFromDecimal } from "../expressions/decimal.ts";
import type { CategoryColumn, MetricColumn } from "../metrics/metric-column.ts";
import type { Criterion, Direction, Scoring } from "./criterion.ts";
import { binOf } from "./quantile-cuts.ts";

/** Points in hundredths: 10,000 is 100 points. */
export type Hundredths = number;

type ScoringOf<Kind extends Scoring["kind"]> = Extract<Scoring, { kind: Kind }>;

/** A criterion's points for every customer. */
export interface CriterionPoints {
  /** In hundredths, 0–10,000; −1 where the value is missing and makes the customer ungraded. */
  readonly points: Int32Array;
  /** The quantile bin, 1 is worst; 0 where there is none. */
  readonly bins: Uint8Array;
}

/**
 * Gives every customer its points for one criterion.
 *
 * @param unitsPerMajor what thresholds are multiplied by to meet the column's unit: 100 for money of
 *   two decimals, 1 otherwise
 * @param cuts of a quantile criterion, in the column's unit
 * @throws RangeError for scoring that does not fit the column, and quantiles without cuts
 */
export function scoreCriterion(
  criterion: Criterion,
  column: MetricColumn,
  unitsPerMajor: number,
  cuts: readonly number[] | undefined,
): CriterionPoints {
  const { scoring } = criterion;
  if (column.kind === "category") return withoutBins(scoreCategories(criterion, column));
  switch (scoring.kind) {
    case "bands":
      return withoutBins(scoreBands(criterion, scoring, column.values, unitsPerMajor));
    case "linear":
      return withoutBins(scoreLinearly(criterion, scoring, column.values, unitsPerMajor));
    case "quantiles":
      return scoreQuantiles(criterion, scoring, column.values, cuts);
    case "map":
      throw new RangeError(`a number is not scored by a map: ${criterion.metric}`);
  }
}

/** Points of each quantile bin in hundredths, worst first: as stated, else evenly up to 100. */
export function quantilePoints(criterion: Criterion): Hundredths[] {
  const { scoring } = criterion;
  if (scoring.kind !== "quantiles") throw new RangeError(`no quantiles: ${scoring.kind}`);
  return Array.from({ length: scoring.bins }, (_, index) =>
    toHundredths(scoring.points?.[index] ?? (100 * (index + 1)) / scoring.bins),
  );
}

/** What more of a number does: for linear scoring the ends say it, else the criterion. */
export function directionOf({ scoring, direction }: Criterion): Direction {
  if (scoring.kind === "linear") return scoring.to >= scoring.from ? "more" : "less";
  return direction ?? "more";
}

/**
 * A threshold in the column's unit, without the error of multiplying doubles.
 *
 * @example
 * inUnits(1.15, 100); //=> 115
 */
export function inUnits(threshold: number, unitsPerMajor: number): number {
  if (unitsPerMajor === 1) return threshold;
  const [exact, units] = [decimalFromNumber(threshold), decimalFromNumber(unitsPerMajor)];
  const product = exact === undefined || units === undefined ? undefined : multiplyDecimals(exact, units);
  if (product === undefined) throw new RangeError(`no threshold: ${threshold} × ${unitsPerMajor}`);
  return numberFromDecimal(product);
}

/** Rounds to hundredths, halves up. */
export function toHundredths(points: number): Hundredths {
  return Math.round(points * 100);
}

function pointsWhenMissing({ missing = "none" }: Criterion): Hundredths {
  if (missing === "ungraded") return -1;
  return missing === "none" ? 0 : toHundredths(missing.points);
}

function withoutBins(points: Int32Array): CriterionPoints {
  return { points, bins: new Uint8Array(points.length) };
}

function scoreCategories(criterion: Criterion, { codes, labels }: CategoryColumn): Int32Array {
  const { scoring, metric } = criterion;
  if (scoring.kind !== "map") throw new RangeError(`a category is scored by a map: ${metric}`);
  const { points: listed, otherwise = 0 } = scoring;
  const ofLabels = labels.map((label) =>
    toHundredths((Object.hasOwn(listed, label) ? listed[label] : undefined) ?? otherwise),
  );
  const ofCodes = Int32Array.from([pointsWhenMissing(criterion), ...ofLabels]); // code −1, missing, stands at 0
  const points = new Int32Array(codes.length);
  for (let i = 0; i < points.length; i++) points[i] = ofCodes[(codes[i] as number) + 1] as number;
  return points;
}

function scoreBands(
  criterion: Criterion,
  scoring: ScoringOf<"bands">,
  values: Float64Array,
  unitsPerMajor: number,
): Int32Array {
  const sign = directionOf(criterion) === "less" ? -1 : 1; // so that more is better
  const worstFirst = scoring.bands.toReversed();
  const cuts = Float64Array.from(worstFirst, ({ at }) => sign * inUnits(at, unitsPerMajor));
  const lowest = toHundredths(scoring.otherwise ?? 0);
  const ofBins = Int32Array.from([lowest, ...worstFirst.map((band) => toHundredths(band.points))]);
  const whenMissing = pointsWhenMissing(criterion);
  const points = new Int32Array(values.length);
  for (let i = 0; i < points.length; i++) {
    const value = values[i] as number;
    points[i] = Number.isNaN(value) ? whenMissing : (ofBins[binOf(cuts, sign * value)] as number);
  }
  return points;
}

function scoreLinearly(
  criterion: Criterion,
  scoring: ScoringOf<"linear">,
  values: Float64Array,
  unitsPerMajor: number,
): Int32Array {
  const from = inUnits(scoring.from, unitsPerMajor);
  const length = inUnits(scoring.to, unitsPerMajor) - from;
  const whenMissing = pointsWhenMissing(criterion);
  const points = new Int32Array(values.length);
  for (let i = 0; i < points.length; i++) {
    const onLine = (10_000 * ((values[i] as number) - from)) / length; // divided last: halves stay halves
    points[i] = Number.isNaN(onLine) ? whenMissing : Math.round(Math.min(10_000, Math.max(0, onLine)));
  }
  return points;
}

function scoreQuantiles(
  criterion: Criterion,
  scoring: ScoringOf<"quantiles">,
  values: Float64Array,
  cuts: readonly number[] | undefined,
): CriterionPoints {
  if (!cuts || (cuts.length !== scoring.bins - 1 && cuts.length !== 0)) {
    throw new RangeError(`no cuts for the ${scoring.bins} quantiles of ${criterion.metric}: ${cuts}`);
  }
  const ofBins = Int32Array.from(quantilePoints(criterion));
  const less = directionOf(criterion) === "less";
  const whenMissing = pointsWhenMissing(criterion);
  const sorted = Float64Array.from(cuts);
  const points = new Int32Array(values.length);
  const bins = new Uint8Array(values.length);
  for (let i = 0; i < points.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) {
      points[i] = whenMissing;
      continue;
    }
    const above = binOf(sorted, value);
    const bin = less ? scoring.bins - above : above + 1;
    bins[i] = bin;
    points[i] = ofBins[bin - 1] as number;
  }
  return { points, bins };
}
