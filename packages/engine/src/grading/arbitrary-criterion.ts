import fc from "fast-check";
import type { Criterion, Direction, Scoring, WhenMissing } from "../scoring/criterion.ts";

/** Codes of the metrics that are numbers; those that are none are `region` and `segment`. */
export const numbersOfArbitrary = ["revenue", "orders", "recency", "margin", "last_order"] as const;

/** Labels of the metric `region`. */
export const regionsOfArbitrary = ["华东", "华北", "海外", "constructor"];

/** Labels of the metric `segment`. */
export const segmentsOfArbitrary = ["A", "B", "toString"];

/** Points in hundredths, often equal. */
export const arbitraryPoints = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }),
  fc.integer({ min: 0, max: 20 }).map((n) => n * 500),
);
const ofHundredths = (hundredths: number) => hundredths / 100;
const falling = (a: number, b: number) => b - a;
/** Something, or now and then nothing. */
export const someOrNone = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Numbers near each other, below zero too, so that values tie and meet thresholds. */
export const arbitraryThreshold = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: -300, max: 1200 }).map(ofHundredths) },
);
const numberScoring: fc.Arbitrary<{ scoring: Scoring; direction: Direction }> = fc
  .constantFrom<Direction>("more", "less")
  .chain((direction) =>
    fc.record({ scoring: fc.oneof(bands(direction), quantiles, linear), direction: fc.constant(direction) }),
  );

const quantiles: fc.Arbitrary<Scoring> = fc.integer({ min: 2, max: 6 }).chain((bins) =>
  fc.record({
    kind: fc.constant("quantiles" as const),
    bins: fc.constant(bins),
    shift: fc.constantFrom(undefined, 0, 1, 0.29),
    points: someOrNone(fc.array(arbitraryPoints, { minLength: bins, maxLength: bins }).map(sortedPoints)),
  }),
);

const linear: fc.Arbitrary<Scoring> = fc
  .record({ kind: fc.constant("linear" as const), from: arbitraryThreshold, to: arbitraryThreshold })
  .filter(({ from, to }) => from !== to);

const map: fc.Arbitrary<Scoring> = fc.record({
  kind: fc.constant("map" as const),
  points: fc.dictionary(fc.constantFrom(...regionsOfArbitrary), arbitraryPoints.map(ofHundredths)),
  otherwise: someOrNone(arbitraryPoints.map(ofHundredths)),
});

function bands(direction: Direction): fc.Arbitrary<Scoring> {
  return fc
    .uniqueArray(fc.tuple(arbitraryThreshold, arbitraryPoints), {
      minLength: 1,
      maxLength: 5,
      selector: ([at]) => at,
    })
    .chain((found) => {
      const ats = found.map(([at]) => at).sort(direction === "more" ? falling : (a, b) => a - b);
      const ofBands = sortedPoints(found.map(([, each]) => each)).reverse();
      const otherwise = fc.constantFrom(undefined, 0, ofBands.at(-1) as number);
      return fc.record({
        kind: fc.constant("bands" as const),
        bands: fc.constant(ats.map((at, i) => ({ at, points: ofBands[i] as number }))),
        otherwise,
      });
    });
}

function sortedPoints(hundredths: readonly number[]): number[] {
  return hundredths.toSorted((a, b) => a - b).map(ofHundredths);
}

const missing: fc.Arbitrary<WhenMissing | undefined> = fc.oneof(
  fc.constantFrom(undefined, "none" as const, "ungraded" as const),
  arbitraryPoints.map((hundredths) => ({ points: hundredths / 100 })),
);

/** Criteria on different metrics with weights that add up to 100. */
export const arbitraryCriteria: fc.Arbitrary<Criterion[]> = fc
  .subarray([...numbersOfArbitrary, "region"], { minLength: 1, maxLength: 4 })
  .chain((metrics) =>
    fc.record({
      scored: fc.tuple(...metrics.map(criterion)),
      marks: fc.array(arbitraryPoints, { minLength: metrics.length - 1, maxLength: metrics.length - 1 }),
    }),
  )
  .map(({ scored, marks }) => {
    const ends = [0, ...marks.toSorted((a, b) => a - b), 10_000];
    return scored.map((each, i) => ({
      ...each,
      weight: ((ends[i + 1] as number) - (ends[i] as number)) / 100,
    }));
  });

function criterion(metric: string): fc.Arbitrary<Omit<Criterion, "weight">> {
  const scored = metric === "region" ? fc.record({ scoring: map }) : numberScoring;
  return fc
    .record({ scored, missing, code: fc.constantFrom(undefined, `by-${metric}`) })
    .map(({ scored: how, ...rest }) => ({ metric, ...how, ...rest }));
}

/** One criterion on a number, with any scoring and weight 100. */
export const arbitraryCriterion: fc.Arbitrary<Criterion> = fc
  .constantFrom(...numbersOfArbitrary)
  .chain(criterion)
  .map((each) => ({ ...each, weight: 100 }));
