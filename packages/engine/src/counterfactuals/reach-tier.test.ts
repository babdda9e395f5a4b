import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBase, type GradedBase } from "../grading/arbitrary-scheme.ts";
import { compileScheme } from "../grading/compile-scheme.ts";
import { gradeColumns } from "../grading/grade-columns.ts";
import type { SchemeClosure } from "../grading/scheme-closure.ts";
import type { MetricColumn } from "../metrics/metric-column.ts";
import { cheapestCombination } from "./cheapest-combination.ts";
import { loseTier } from "./lose-tier.ts";
import type { DecisiveChange } from "./metric-change.ts";
import { reachTier } from "./reach-tier.ts";
import { gradeCases, type Situation } from "./situation.ts";

/** The first customer of a base, with the cut points of all. */
function situationOf({ closure, columns, asOf, held, codes }: GradedBase): Situation {
  const scheme = compileScheme(closure);
  const { cuts } = gradeColumns(scheme, { columns, asOf, held, codes });
  const first = new Map(
    [...columns.byMetric].map(([code, column]) => [
      code,
      column.kind === "category"
        ? { ...column, codes: column.codes.slice(0, 1) }
        : { kind: "number" as const, values: column.values.slice(0, 1) },
    ]),
  );
  return {
    ...{ scheme, asOf, cuts, held: held[0] as number, code: codes[0] as string },
    columns: { count: 1, byMetric: first },
  };
}

const withTiers = arbitraryBase.filter(({ closure }) => (closure.scheme.tiers?.length ?? 0) > 1);

const outcomeAt = (situation: Situation, { lever }: DecisiveChange, setting: number) =>
  gradeCases(situation, 1, lever.columnsAt(Float64Array.of(setting))).outcome[0] as number;

describe("what reaches a tier", () => {
  it("grades into the promised tier when it is done, and not with one smallest unit less", () => {
    let promised = 0;
    fc.assert(
      fc.property(withTiers, fc.nat(), (base, at) => {
        const situation = situationOf(base);
        const target = at % ((base.closure.scheme.tiers?.length ?? 1) - 1);
        const now = gradeCases(situation, 1, new Map()).outcome[0] as number;
        fc.pre(now < 0 || now > target);
        for (const change of reachTier(situation, target).alone) {
          promised++;
          const done = outcomeAt(situation, change, change.setting);
          expect(done).toBe(change.outcome);
          expect(done).toBeGreaterThanOrEqual(0);
          expect(done).toBeLessThanOrEqual(target);
          const less = outcomeAt(situation, change, change.setting - 1);
          expect(less < 0 || less > target).toBe(true);
        }
      }),
      { numRuns: 240 },
    );
    expect(promised).toBeGreaterThan(10);
  });

  it("says of a criterion that it cannot only where no value of its metric does", () => {
    const values = Float64Array.from({ length: 400 }, (_, i) => (i - 100) / 4);
    fc.assert(
      fc.property(withTiers, (base) => {
        const situation = situationOf(base);
        const now = gradeCases(situation, 1, new Map()).outcome[0] as number;
        fc.pre(now > 0);
        const { cannot } = reachTier(situation, now - 1);
        for (const { code, criterion } of situation.scheme.criteria) {
          if (!cannot.includes(code) || criterion.metric === "region") continue;
          const { unit } = situation.scheme.closure.metrics.find((m) => m.code === criterion.metric) as never;
          const asColumn =
            unit === "money"
              ? values.map((v) => v * 100)
              : unit === "share"
                ? values
                : values.map(Math.round);
          const tried =
            unit === "day" ? asColumn.map((v) => Math.min(situation.asOf, situation.asOf - v)) : asColumn;
          const within = unit === "count" || unit === "days" ? tried.filter((v) => v >= 0) : tried;
          const changed = new Map([[criterion.metric, { kind: "number" as const, values: within }]]);
          const { outcome } = gradeCases(situation, within.length, changed);
          expect([...outcome].filter((found) => found >= 0 && found < now)).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe("what loses a tier", () => {
  it("is lost at the value stated, and kept one smallest unit nearer", () => {
    let lost = 0;
    fc.assert(
      fc.property(withTiers, (base) => {
        const before = situationOf(base);
        const held = gradeCases(before, 1, new Map()).outcome[0] as number;
        fc.pre(held >= 0);
        const situation = { ...before, held };
        for (const change of loseTier(situation, held).losing) {
          lost++;
          const at = outcomeAt(situation, change, change.setting);
          expect(at < 0 || at > held).toBe(true);
          const nearer = outcomeAt(situation, change, change.setting - 1);
          expect(nearer >= 0 && nearer <= held).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
    expect(lost).toBeGreaterThan(40);
  });
});

describe("the cheapest combination", () => {
  it("reaches the tier, fails with one smallest unit less of any, and is cheaper than any change alone", () => {
    let found = 0;
    fc.assert(
      fc.property(withTiers, (base) => {
        const situation = situationOf(base);
        const now = gradeCases(situation, 1, new Map()).outcome[0] as number;
        fc.pre(now > 0);
        const together = cheapestCombination(situation, now - 1);
        if (!together) return;
        found++;
        const outcomeOf = (values: ReadonlyMap<string, number | string>) => {
          const changed = [...values].map(([metric, value]): [string, MetricColumn] => {
            const isNumber = situation.columns.byMetric.get(metric)?.kind === "number";
            return [
              metric,
              isNumber
                ? { kind: "number", values: Float64Array.of(value as number) }
                : { kind: "category", codes: Int32Array.of(0), labels: [String(value)] },
            ];
          });
          return gradeCases(situation, 1, new Map(changed)).outcome[0] as number;
        };
        const all = new Map(together.changes.map(({ metric, to }) => [metric, to]));
        expect(outcomeOf(all)).toBeLessThan(now);
        expect(outcomeOf(all)).toBeGreaterThanOrEqual(0);
        const isReached = (outcome: number) => outcome >= 0 && outcome < now;
        for (const { metric, lever, setting } of together.changes) {
          const without = new Map(all);
          without.delete(metric);
          expect(isReached(outcomeOf(without))).toBe(false);
          if (setting > 1) {
            const less = outcomeOf(new Map([...all, [metric, lever.valueAt(setting - 1)]]));
            expect(isReached(less)).toBe(false);
          }
        }
        const alone = reachTier(situation, now - 1).alone.map(({ cost }) => cost);
        expect(together.cost).toBeLessThanOrEqual(Math.min(Number.POSITIVE_INFINITY, ...alone) + 1e-9);
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(5);
  });

  it("is the cheapest of all that changing two metrics can do, tried one by one", () => {
    const closure = twoBands;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }), (revenue, orders) => {
        const situation = plain(closure, revenue, orders);
        const now = gradeCases(situation, 1, new Map()).outcome[0] as number;
        fc.pre(now === 1);
        const together = cheapestCombination(situation, 0);
        const tried: [number, number][] = [];
        for (let more = 0; more <= 60 - revenue; more++) {
          for (let extra = 0; extra <= 12 - orders; extra++) tried.push([more, extra]);
        }
        const column = (values: number[]) => ({ kind: "number" as const, values: Float64Array.from(values) });
        const changed = new Map([
          ["revenue", column(tried.map(([more]) => (revenue + more) * 100))],
          ["orders", column(tried.map(([, extra]) => orders + extra))],
        ]);
        const { outcome } = gradeCases(situation, tried.length, changed);
        const costs = tried.map(([more, extra]) => more / (revenue || 60) + extra / (orders || 12));
        const best = Math.min(...costs.filter((_, i) => outcome[i] === 0));
        const alone = reachTier(situation, 0).alone.map(({ cost }) => cost);
        expect(Math.min(together?.cost ?? Number.POSITIVE_INFINITY, ...alone)).toBeCloseTo(best, 9);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a gate that a metric meets only between two of its values", () => {
  // ¥1,000.00 of revenue; the score is high enough, the gate is not met
  const settingsFor = (gate: string, orders: number) =>
    reachTier(plain(compileScheme(twoBandsWith(gate)), 1_000, orders), 0).alone.flatMap(({ metric, to }) =>
      metric === "orders" ? [to] : [],
    );

  it("is found by way of a quotient", () => {
    expect(settingsFor("revenue / orders > 190 && revenue / orders < 210", 37)).toEqual([5]);
    expect(settingsFor("revenue / orders > 41 && revenue / orders < 43", 5)).toEqual([24]); // 41.67
  });

  it("is found beside another metric", () => {
    expect(settingsFor("orders == revenue - 900", 37)).toEqual([100]);
    expect(settingsFor("orders * 3 > revenue && orders * 3 < revenue + 4", 37)).toEqual([334]);
  });
});

describe("a metric that is yes or no", () => {
  const settings = (gate: string, orders: number, yesOrNo?: ReadonlySet<string>) => {
    const situation = { ...plain(compileScheme(twoBandsWith(gate, 60)), 1_000, orders), yesOrNo };
    const { alone } = reachTier(situation, 0);
    const { losing } = loseTier({ ...situation, held: 0 }, 0);
    const tos = (changes: readonly DecisiveChange[]) =>
      changes.filter(({ metric }) => metric === "orders").map(({ to }) => to);
    return { up: tos(alone), down: tos(losing) };
  };
  const orders = new Set(["orders"]);

  it("is told to become the other, and nothing between or beyond", () => {
    expect(settings("orders == 1", 0, orders).up).toEqual([1]);
    expect(settings("orders == 0", 1, orders).up).toEqual([0]);
    expect(settings("orders == 1", 1, orders).down).toEqual([0]);
    expect(settings("orders < 2", 1, orders).down).toEqual([]);
    expect(settings("orders < 2", 1).down).toEqual([2]);
    expect(settings("orders == 2", 1, orders).up).toEqual([]);
  });

  it("is told either way where it is not known", () => {
    expect(settings("orders == 1", Number.NaN, orders).up).toEqual([1]);
    expect(settings("orders == 0", Number.NaN, orders).up).toEqual([0]);
  });
});

const name = { en: "-", zh: "-" };
const twoBandsWith = (gate: string, enter = 70): SchemeClosure => ({
  metrics: [
    { code: "revenue", name, unit: "money", from: "attribute", attribute: "revenue" },
    { code: "orders", name, unit: "count", from: "attribute", attribute: "orders" },
  ],
  ...{ baseCurrency: "CNY", currencyDigits: 2, fiscalStartMonth: 1 },
  scheme: {
    ...{ code: "two", name },
    criteria: [
      {
        ...{ metric: "revenue", weight: 60 },
        scoring: {
          kind: "bands",
          bands: [
            { at: 60, points: 100 },
            { at: 40, points: 70 },
            { at: 20, points: 30 },
          ],
        },
      },
      { metric: "orders", weight: 40, scoring: { kind: "linear", from: 0, to: 12 } },
    ],
    tiers: [
      { code: "gold", name, enter, gate },
      { code: "base", name, enter: 0 },
    ],
  },
});
const twoBands = compileScheme(twoBandsWith("orders >= 3"));

function plain(scheme: typeof twoBands, revenue: number, orders: number): Situation {
  const number = (value: number) => ({ kind: "number" as const, values: Float64Array.of(value) });
  return {
    ...{ scheme, asOf: 20_000, held: -1, code: "C1", cuts: { quantiles: {}, shares: {} } },
    columns: {
      count: 1,
      byMetric: new Map([
        ["revenue", number(revenue * 100)],
        ["orders", number(orders)],
      ]),
    },
  };
}
