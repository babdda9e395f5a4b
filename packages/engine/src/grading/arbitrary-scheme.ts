import fc from "fast-check";
import { type Day, parseDay } from "../calendar/day.ts";
import type { Columns } from "../metrics/evaluate-formulas.ts";
import type { MetricColumn } from "../metrics/metric-column.ts";
import type { MetricDefinition } from "../metrics/metric-definition.ts";
import type { Criterion, Direction, Scoring, WhenMissing } from "../scoring/criterion.ts";
import type { SchemeClosure } from "./scheme-closure.ts";
import type { ClassDefinition, SchemeDefinition, TierDefinition } from "./scheme-definition.ts";

/** A valid scheme, customers with their metrics, and the tiers they hold: what grading takes. */
export interface GradedBase {
  readonly closure: SchemeClosure;
  readonly columns: Columns;
  readonly asOf: Day;
  readonly held: Int16Array;
  readonly codes: readonly string[];
}

/** One metric of every kind that is scored in its own way: money, numbers, days, a date, a category. */
export const metricsOfArbitrary: readonly MetricDefinition[] = [
  { ...named("revenue"), unit: "money", from: "attribute", attribute: "revenue" },
  { ...named("orders"), unit: "count", from: "attribute", attribute: "orders" },
  { ...named("recency"), unit: "days", from: "attribute", attribute: "recency" },
  { ...named("margin"), unit: "share", from: "attribute", attribute: "margin" },
  { ...named("last_order"), unit: "day", from: "attribute", attribute: "last_order" },
  { ...named("region"), unit: "category", from: "attribute", attribute: "region" },
];

const asOf = parseDay("2026-06-30") as Day;
const regions = ["华东", "华北", "海外", "constructor"];
const numbers = ["revenue", "orders", "recency", "margin", "last_order"] as const;

function named(code: string) {
  return { code, name: { en: code, zh: code } };
}

/** Points and thresholds of the scale 0–100, at most two decimals. */
const points = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }),
  fc.integer({ min: 0, max: 20 }).map((n) => n * 500),
);
const ofHundredths = (hundredths: number) => hundredths / 100;
const falling = (a: number, b: number) => b - a;
const someOrNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Numbers near each other, so that values tie and meet thresholds; below zero, in fractions, far out. */
const threshold = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: -300, max: 1200 }).map(ofHundredths) },
);
const value = fc.oneof(
  { weight: 6, arbitrary: threshold },
  { weight: 2, arbitrary: fc.constant(Number.NaN) },
  { weight: 1, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
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
    points: someOrNone(fc.array(points, { minLength: bins, maxLength: bins }).map(sortedPoints)),
  }),
);

const linear: fc.Arbitrary<Scoring> = fc
  .record({ kind: fc.constant("linear" as const), from: threshold, to: threshold })
  .filter(({ from, to }) => from !== to);

const map: fc.Arbitrary<Scoring> = fc.record({
  kind: fc.constant("map" as const),
  points: fc.dictionary(fc.constantFrom(...regions), points.map(ofHundredths)),
  otherwise: someOrNone(points.map(ofHundredths)),
});

function bands(direction: Direction): fc.Arbitrary<Scoring> {
  return fc
    .uniqueArray(fc.tuple(threshold, points), { minLength: 1, maxLength: 5, selector: ([at]) => at })
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
  points.map((hundredths) => ({ points: hundredths / 100 })),
);

/** Criteria on different metrics with weights that add up to 100. */
const criteria: fc.Arbitrary<Criterion[]> = fc
  .subarray([...numbers, "region"], { minLength: 1, maxLength: 4 })
  .chain((metrics) =>
    fc.record({
      scored: fc.tuple(...metrics.map(criterion)),
      marks: fc.array(points, { minLength: metrics.length - 1, maxLength: metrics.length - 1 }),
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
  .constantFrom(...numbers)
  .chain(criterion)
  .map((each) => ({ ...each, weight: 100 }));

const comparison = fc
  .tuple(
    fc.constantFrom(...numbers.slice(0, 4)),
    fc.constantFrom("<", "<=", ">", ">=", "==", "!="),
    threshold,
  )
  .map(([metric, operator, limit]) => `${metric} ${operator} ${limit}`);

const question = fc.oneof(
  { weight: 4, arbitrary: comparison },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...["has(recency)", "!has(last_order)", "region == null", "0.5 < margin", "last_order >= asOf - 5"],
      ...['region == "华东"', 'region in ["海外", "华北"]', "has(region) || has(orders)"],
      ...["revenue / orders > 2", "asOf - last_order < 3", "orElse(orders, 7) > recency", "orders / 0 == 1"],
    ),
  },
);

/** A condition on the metrics. */
export const arbitraryCondition: fc.Arbitrary<string> = joined(question);

function joined(asked: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(fc.tuple(asked, fc.boolean()), { minLength: 1, maxLength: 3 }),
      fc.constantFrom("&&", "||"),
    )
    .map(([all, operator]) =>
      all.map(([each, turned]) => (turned ? `!(${each})` : `(${each})`)).join(operator),
    );
}

const tiers: fc.Arbitrary<TierDefinition[]> = fc
  .uniqueArray(
    points.filter((enter) => enter > 0),
    { maxLength: 4 },
  )
  .chain((enters) => {
    const steps = fc.record({
      drop: fc.constantFrom(0, 0, 500, 1_000, 10_000),
      gate: someOrNone(arbitraryCondition),
      share: someOrNone(fc.constantFrom(0.001, 0.1, 0.29, 0.5, 1)),
    });
    const count = { minLength: enters.length, maxLength: enters.length };
    return fc.array(steps, count).map((found) => {
      let keepAbove = 10_000;
      const above = enters.toSorted(falling).map((enter, i): TierDefinition => {
        const { drop, gate, share } = found[i] as (typeof found)[number];
        keepAbove = Math.min(keepAbove, Math.max(0, enter - drop));
        return { ...named(`tier${i}`), enter: enter / 100, keep: keepAbove / 100, gate, share };
      });
      return [...above, { ...named("base"), enter: 0 }];
    });
  });

function classes(scored: readonly Criterion[]): fc.Arbitrary<ClassDefinition[]> {
  const codes = scored.map(({ code, metric }) => code ?? metric);
  const ofCriteria = fc
    .tuple(fc.constantFrom("bin", "points"), fc.constantFrom(...codes), fc.integer({ min: 0, max: 5 }))
    .map(([what, code, limit]) => `${what}["${code}"] >= ${limit}`);
  return fc
    .array(joined(fc.oneof(ofCriteria, question)), { maxLength: 4 })
    .map((rules) => [...rules.map((when, i) => ({ ...named(`class${i}`), when })), named("rest")]);
}

const schemeDefinition: fc.Arbitrary<SchemeDefinition> = criteria.chain((scored) =>
  fc
    .record({
      steps: fc.oneof(
        { weight: 3, arbitrary: fc.record({ tiers }) },
        { weight: 1, arbitrary: fc.record({ classes: classes(scored) }) },
      ),
      where: someOrNone(arbitraryCondition),
      ungradedWhen: someOrNone(arbitraryCondition),
      newWhen: someOrNone(arbitraryCondition),
    })
    .map(({ steps, where, ...states }) => ({
      ...named("arbitrary"),
      criteria: scored,
      population: { where },
      ...steps,
      ...states,
    })),
);

/** The closure of a valid scheme over {@link metricsOfArbitrary}: tiers or classes, every kind of rule. */
export const arbitraryClosure: fc.Arbitrary<SchemeClosure> = schemeDefinition.map((scheme) => ({
  scheme,
  metrics: metricsOfArbitrary,
  baseCurrency: "CNY",
  currencyDigits: 2,
  fiscalStartMonth: 1,
}));

/** Columns of all the metrics, with ties, values below zero and values that are missing. */
export function arbitraryColumns(count: number): fc.Arbitrary<Columns> {
  const column = (scale: (number: number) => number): fc.Arbitrary<MetricColumn> =>
    fc
      .array(value, { minLength: count, maxLength: count })
      .map((found) => ({ kind: "number", values: Float64Array.from(found, scale) }));
  const category: fc.Arbitrary<MetricColumn> = fc
    .array(fc.integer({ min: -1, max: regions.length - 1 }), { minLength: count, maxLength: count })
    .map((found) => ({ kind: "category", codes: Int32Array.from(found), labels: regions }));
  const minorUnits = column((amount) => Math.round(amount * 100));
  const days = column((number) => asOf - Math.round(number));
  return fc
    .tuple(minorUnits, column(Math.round), column(Math.round), column(Number), days, category)
    .map((columns) => ({
      count,
      byMetric: new Map(metricsOfArbitrary.map(({ code }, i) => [code, columns[i] as MetricColumn])),
    }));
}

/** A valid scheme with up to 30 customers. */
export const arbitraryBase: fc.Arbitrary<GradedBase> = fc
  .tuple(arbitraryClosure, fc.integer({ min: 1, max: 30 }))
  .chain(([closure, count]) => {
    const steps = closure.scheme.tiers?.length ?? 0;
    const each = { minLength: count, maxLength: count };
    return fc.record({
      closure: fc.constant(closure),
      columns: arbitraryColumns(count),
      asOf: fc.constant(asOf),
      held: fc.array(fc.integer({ min: -1, max: steps - 1 }), each).map((held) => Int16Array.from(held)),
      codes: fc
        .uniqueArray(fc.integer({ min: 0, max: 999 }), each)
        .map((found) => found.map((number) => `C${number}`)),
    });
  });
