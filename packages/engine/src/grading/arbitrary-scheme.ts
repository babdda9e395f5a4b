import fc from "fast-check";
import { type Day, parseDay } from "../calendar/day.ts";
import type { Columns } from "../metrics/evaluate-formulas.ts";
import type { MetricColumn } from "../metrics/metric-column.ts";
import type { MetricDefinition } from "../metrics/metric-definition.ts";
import type { Criterion } from "../scoring/criterion.ts";
import { arbitraryMovement } from "../tiering/arbitrary-movement.ts";
import {
  arbitraryCriteria,
  arbitraryPoints,
  arbitraryThreshold,
  numbersOfArbitrary,
  regionsOfArbitrary,
  segmentsOfArbitrary,
  someOrNone,
} from "./arbitrary-criterion.ts";
import type { SchemeClosure } from "./scheme-closure.ts";
import type { SchemeDefinition, TierDefinition } from "./scheme-definition.ts";

/** A valid scheme, customers with their metrics, and the tiers they hold: what grading takes. */
export interface GradedBase {
  readonly closure: SchemeClosure;
  readonly columns: Columns;
  readonly asOf: Day;
  readonly held: Int16Array;
  readonly codes: readonly string[];
}

/** One metric of every kind that is scored in its own way: money, numbers, days, a date, a category; and another. */
export const metricsOfArbitrary: readonly MetricDefinition[] = [
  { ...named("revenue"), unit: "money", from: "attribute", attribute: "revenue" },
  { ...named("orders"), unit: "count", from: "attribute", attribute: "orders" },
  { ...named("recency"), unit: "days", from: "attribute", attribute: "recency" },
  { ...named("margin"), unit: "share", from: "attribute", attribute: "margin" },
  { ...named("last_order"), unit: "day", from: "attribute", attribute: "last_order" },
  { ...named("region"), unit: "category", from: "attribute", attribute: "region" },
  { ...named("segment"), unit: "category", from: "attribute", attribute: "segment" },
];

const asOf = parseDay("2026-06-30") as Day;

function named(code: string) {
  return { code, name: { en: code, zh: code } };
}

const falling = (a: number, b: number) => b - a;
const value = fc.oneof(
  { weight: 6, arbitrary: arbitraryThreshold },
  { weight: 2, arbitrary: fc.constant(Number.NaN) },
  { weight: 1, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
);

const comparison = fc
  .tuple(
    fc.constantFrom(...numbersOfArbitrary.slice(0, 4)),
    fc.constantFrom("<", "<=", ">", ">=", "==", "!="),
    arbitraryThreshold,
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

const arbitraryLimits = fc.record({
  share: someOrNone(fc.constantFrom(0.001, 0.1, 0.29, 0.5, 1)),
  atMost: rarely(fc.constantFrom(1, 2, 5, 1_000)),
  hasMoneyShare: fc.constantFrom(true, false, false, false),
});
const moneyShares = [0.05, 0.29, 0.7, 1];

function rarely<Some>(some: fc.Arbitrary<Some>): fc.Arbitrary<Some | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some });
}

const tiers: fc.Arbitrary<TierDefinition[]> = fc
  .uniqueArray(
    arbitraryPoints.filter((enter) => enter > 0),
    { maxLength: 4 },
  )
  .chain((enters) => {
    const steps = fc.record({
      drop: fc.constantFrom(0, 0, 500, 1_000, 10_000),
      gate: someOrNone(arbitraryCondition),
      limits: arbitraryLimits,
    });
    const count = { minLength: enters.length, maxLength: enters.length };
    return fc.array(steps, count).map((found) => {
      let keepAbove = 10_000;
      const above = enters.toSorted(falling).map((enter, i): TierDefinition => {
        const { drop, gate, limits } = found[i] as (typeof found)[number];
        const { hasMoneyShare, ...others } = limits;
        const moneyShare = hasMoneyShare ? moneyShares[i] : undefined;
        keepAbove = Math.min(keepAbove, Math.max(0, enter - drop));
        return {
          ...named(`tier${i}`),
          enter: enter / 100,
          keep: keepAbove / 100,
          gate,
          ...others,
          moneyShare,
        };
      });
      return [...above, { ...named("base"), enter: 0 }];
    });
  });

type Ways = Pick<SchemeDefinition, "criteria" | "classes" | "choose" | "tiers">;

/** Conditions that may also read the bins and points of criteria. */
function classCondition(scored: readonly Criterion[]): fc.Arbitrary<string> {
  const codes = scored.map(({ code, metric }) => code ?? metric);
  const ofCriteria = fc
    .tuple(fc.constantFrom("bin", "points"), fc.constantFrom(...codes), fc.integer({ min: 0, max: 5 }))
    .map(([what, code, limit]) => `${what}["${code}"] >= ${limit}`);
  return joined(fc.oneof(ofCriteria, question));
}

function byRules(criteria: readonly Criterion[]): fc.Arbitrary<Ways> {
  return fc
    .record({
      rules: fc.array(classCondition(criteria), { maxLength: 4 }),
      choose: fc.constantFrom(undefined, { by: "rules" as const }),
    })
    .map(({ rules, choose }) => ({
      criteria,
      classes: [...rules.map((when, i) => ({ ...named(`class${i}`), when })), named("rest")],
      choose,
    }));
}

/** Criteria toward each of up to three classes, with weights that add up to 100 for each. */
const byHighestScore: fc.Arbitrary<Ways> = fc
  .record({
    sets: fc.array(arbitraryCriteria, { minLength: 1, maxLength: 3 }),
    atLeast: fc.constantFrom(undefined, 0, 12.5, 60),
    lead: fc.constantFrom(undefined, 0, 5, 25),
  })
  .map(({ sets, ...choose }) => ({
    criteria: sets.flatMap((set, i) =>
      set.map((each) => ({ ...each, code: `${each.metric}${i}`, toward: `class${i}` })),
    ),
    classes: [...sets.map((_, i) => named(`class${i}`)), named("rest")],
    choose: { by: "highest", ...choose },
  }));

const cells = regionsOfArbitrary.flatMap((row) =>
  [...segmentsOfArbitrary, "nobody's"].map((column) => ({ row, column })),
);

function byCrossing(criteria: readonly Criterion[]): fc.Arbitrary<Ways> {
  return fc
    .record({
      owners: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: cells.length, maxLength: cells.length }),
      isScored: fc.boolean(),
    })
    .map(({ owners, isScored }) => {
      const owned = [0, 1, 2].map((owner) => cells.filter((_, at) => owners[at] === owner));
      const classes = owned
        .filter((each) => each.length > 0)
        .map((each, i) => ({ ...named(`class${i}`), cells: each }));
      return {
        criteria: isScored ? criteria : [],
        classes: [...classes, named("rest")],
        choose: { by: "cross", rows: "region", columns: "segment" },
      };
    });
}

const schemeDefinition: fc.Arbitrary<SchemeDefinition> = arbitraryCriteria.chain((scored) =>
  fc
    .oneof(
      { weight: 3, arbitrary: tiers.map((steps): Ways => ({ criteria: scored, tiers: steps })) },
      { weight: 1, arbitrary: byRules(scored) },
      { weight: 1, arbitrary: byHighestScore },
      { weight: 1, arbitrary: byCrossing(scored) },
    )
    .chain((ways) =>
      fc.record({
        ways: fc.constant(ways),
        where: someOrNone(arbitraryCondition),
        money: fc.constantFrom("revenue", undefined),
        ungradedWhen: someOrNone(arbitraryCondition),
        newWhen: someOrNone(arbitraryCondition),
        movement: ways.tiers ? someOrNone(arbitraryMovement) : fc.constant(undefined),
        flags: someOrNone(
          fc.array(ways.criteria.length === 0 ? arbitraryCondition : classCondition(ways.criteria), {
            maxLength: 3,
          }),
        ),
      }),
    )
    .map(({ ways, where, flags, money, ...states }) => ({
      ...named("arbitrary"),
      population: { where },
      ...ways,
      ...states,
      money: ways.tiers?.some(({ moneyShare }) => moneyShare !== undefined) ? "revenue" : money,
      flags: flags?.map((when, i) => ({ ...named(`flag${i}`), when })),
    })),
);

/** The closure of a valid scheme over {@link metricsOfArbitrary}: tiers or classes, chosen in every way, every kind of rule. */
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
  const category = (labels: readonly string[]): fc.Arbitrary<MetricColumn> =>
    fc
      .array(fc.integer({ min: -1, max: labels.length - 1 }), { minLength: count, maxLength: count })
      .map((found) => ({ kind: "category", codes: Int32Array.from(found), labels }));
  const minorUnits = column((amount) => Math.round(amount * 100));
  const days = column((number) => asOf - Math.round(number));
  return fc
    .tuple(
      ...[minorUnits, column(Math.round), column(Math.round), column(Number), days],
      ...[category(regionsOfArbitrary), category(segmentsOfArbitrary)],
    )
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
