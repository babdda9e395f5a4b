import type { MetricColumn } from "../metrics/metric-column.ts";
import type { Criterion, Direction } from "./criterion.ts";
import { binOf } from "./quantile-cuts.ts";

/** Points in hundredths: 10,000 is 100 points. */
export type Hundredths = number;

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
 */
export function scoreCriterion(
  criterion: Criterion,
  column: MetricColumn,
  unitsPerMajor: number,
  cuts: readonly number[] | undefined,
): CriterionPoints {
  const count = column.kind === "number" ? column.values.length : column.codes.length;
  const points = new Int32Array(count);
  const bins = new Uint8Array(count);
  const whenMissing = pointsWhenMissing(criterion);
  if (column.kind === "category") {
    const byLabel = column.labels.map((label) => pointsOfCategory(criterion, label));
    for (let i = 0; i < count; i++) points[i] = byLabel[column.codes[i] as number] ?? whenMissing;
    return { points, bins };
  }
  const { values } = column;
  if (criterion.scoring.kind === "quantiles") {
    const pointsOfBin = quantilePoints(criterion);
    const binCount = criterion.scoring.bins;
    const less = criterion.direction === "less";
    for (let i = 0; i < count; i++) {
      const value = values[i] as number;
      if (Number.isNaN(value)) {
        points[i] = whenMissing;
        continue;
      }
      const bin = binOf(cuts ?? [], value);
      bins[i] = less ? binCount - bin : bin + 1;
      points[i] = pointsOfBin[(bins[i] as number) - 1] as number;
    }
    return { points, bins };
  }
  const pointsOf = pointsByValue(criterion, unitsPerMajor);
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    points[i] = Number.isNaN(value) ? whenMissing : pointsOf(value);
  }
  return { points, bins };
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

/** Rounds to hundredths, halves up. */
export function toHundredths(points: number): Hundredths {
  return Math.round(points * 100);
}

function pointsWhenMissing({ missing = "none" }: Criterion): Hundredths {
  if (missing === "ungraded") return -1;
  return missing === "none" ? 0 : toHundredths(missing.points);
}

function pointsOfCategory({ scoring }: Criterion, label: string): Hundredths {
  if (scoring.kind !== "map") throw new RangeError(`a category is scored by a map, not by ${scoring.kind}`);
  return toHundredths(scoring.points[label] ?? scoring.otherwise ?? 0);
}

function pointsByValue(criterion: Criterion, unitsPerMajor: number): (value: number) => Hundredths {
  const { scoring } = criterion;
  if (scoring.kind === "linear") {
    const from = scoring.from * unitsPerMajor;
    const to = scoring.to * unitsPerMajor;
    return (value) => Math.round(10_000 * Math.min(1, Math.max(0, (value - from) / (to - from))));
  }
  if (scoring.kind !== "bands") throw new RangeError(`a number is not scored by ${scoring.kind}`);
  const less = directionOf(criterion) === "less";
  const ats = Float64Array.from(scoring.bands, (band) => toUnits(band.at, unitsPerMajor));
  const points = scoring.bands.map((band) => toHundredths(band.points));
  const otherwise = toHundredths(scoring.otherwise ?? 0);
  return (value) => {
    for (let band = 0; band < ats.length; band++) {
      const at = ats[band] as number;
      if (less ? value <= at : value >= at) return points[band] as number;
    }
    return otherwise;
  };
}

/** A threshold in the column's unit; whole where it was given to no more decimals than the unit has. */
function toUnits(threshold: number, unitsPerMajor: number): number {
  const scaled = threshold * unitsPerMajor;
  const whole = Math.round(scaled);
  return Math.abs(scaled - whole) < 1e-6 ? whole : scaled;
}
