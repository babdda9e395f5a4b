import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expressionTypeOf, type MetricColumn } from "../metrics/metric-column.ts";
import { directionOf } from "../scoring/score-criterion.ts";
import {
  arbitraryBase,
  arbitraryClosure,
  arbitraryColumns,
  type GradedBase,
  metricsOfArbitrary,
} from "./arbitrary-scheme.ts";
import { checkScheme } from "./check-scheme.ts";
import { compileScheme, isLimited } from "./compile-scheme.ts";
import { type Grades, gradeColumns } from "./grade-columns.ts";
import { type Cuts, outcomes } from "./grading-input.ts";
import type { SchemeClosure } from "./scheme-closure.ts";
import type { SchemeDefinition, TierLimits } from "./scheme-definition.ts";
import { partOf } from "./sum-scores.ts";

function grade({ closure, ...input }: GradedBase, cuts?: Cuts): Grades {
  return gradeColumns(compileScheme(closure), { ...input, cuts });
}

/** The customers at these positions, in this order. */
function pick(base: GradedBase, positions: readonly number[]): GradedBase {
  const pickFrom = (column: MetricColumn): MetricColumn =>
    column.kind === "number"
      ? { kind: "number", values: Float64Array.from(positions, (i) => column.values[i] as number) }
      : { ...column, codes: Int32Array.from(positions, (i) => column.codes[i] as number) };
  const byMetric = new Map([...base.columns.byMetric].map(([code, column]) => [code, pickFrom(column)]));
  return {
    ...base,
    columns: { count: positions.length, byMetric },
    held: Int16Array.from(positions, (i) => base.held[i] as number),
    codes: positions.map((i) => base.codes[i] as string),
  };
}

/** All that a customer is given. */
function gradeOf({ outcome, score, criteria, flags }: Grades, position: number) {
  const points = criteria.map((each) => [each.points[position], each.bins[position]]);
  const set = flags.map((each) => each[position]);
  return { outcome: outcome[position], score: score[position], points, set };
}

function gradesOf(grades: Grades) {
  return [...grades.outcome.keys()].map((position) => gradeOf(grades, position));
}

/** The sums of the parts: one, or one for each class that criteria speak for. */
function scoresOf(
  { criteria, classes = [], choose }: SchemeDefinition,
  given: Grades["criteria"],
  position: number,
) {
  const parts = criteria.map(({ weight }, index) => partOf(weight, given[index]?.points[position] as number));
  const sum = (wanted: (toward: string | undefined) => boolean) =>
    parts.reduce((total, part, index) => total + (wanted(criteria[index]?.toward) ? part : 0), 0);
  return choose?.by === "highest"
    ? classes.slice(0, -1).map(({ code }) => sum((toward) => toward === code))
    : [sum(() => true)];
}

/** What a run gives, held again by those who have a tier. */
function heldAfter({ outcome }: Grades): Int16Array {
  return outcome.map((position) => Math.max(-1, position));
}

const baseAndPosition = arbitraryBase.chain((base) =>
  fc.tuple(fc.constant(base), fc.integer({ min: 0, max: base.columns.count - 1 })),
);

describe("grading", () => {
  test("takes every scheme that passes the check", () => {
    fc.assert(
      fc.property(arbitraryClosure, arbitraryColumns(3), (closure, columns) => {
        expect(checkScheme(closure)).toBeUndefined();
        const { outcome } = grade({
          closure,
          columns,
          asOf: 20_000,
          held: new Int16Array(3).fill(-1),
          codes: ["a", "b", "c"],
        });
        const steps = (closure.scheme.tiers ?? closure.scheme.classes ?? []).length;
        for (const position of outcome) {
          expect(position).toBeGreaterThanOrEqual(outcomes.outside);
          expect(position).toBeLessThan(steps);
        }
      }),
    );
  });

  test("does not depend on the order of customers", () => {
    const shuffled = arbitraryBase.chain((base) => {
      const positions = [...base.codes.keys()];
      const order = fc.shuffledSubarray(positions, { minLength: positions.length });
      return fc.tuple(fc.constant(base), order);
    });
    fc.assert(
      fc.property(shuffled, ([base, order]) => {
        const [straight, turned] = [grade(base), grade(pick(base, order))];
        expect(turned.cuts).toEqual(straight.cuts);
        expect(gradesOf(turned)).toEqual(order.map((position) => gradeOf(straight, position)));
      }),
    );
  });

  test("is the same to the bit every time, and changes nothing that it is given", () => {
    fc.assert(
      fc.property(arbitraryBase, (base) => {
        const before = structuredClone(base);
        freeze(base.closure);
        freeze(base.codes);
        const first = grade(base);
        expect(base).toEqual(before);
        expect(grade(before)).toEqual(first);
      }),
    );
  });

  test("with its own result held moves nobody", () => {
    fc.assert(
      fc.property(arbitraryBase, (base) => {
        const first = grade(base);
        const second = grade({ ...base, held: heldAfter(first) });
        expect(second.outcome).toEqual(first.outcome);
      }),
    );
  });

  test("never gives a lower tier to who holds a higher one", () => {
    const withTwoHeld = baseAndPosition
      .filter(([{ closure }]) => closure.scheme.tiers !== undefined)
      .chain(([base, position]) => {
        const steps = base.closure.scheme.tiers?.length ?? 1;
        const tier = fc.integer({ min: 0, max: steps - 1 });
        return fc.tuple(fc.constant(base), fc.constant(position), tier, fc.option(tier, { nil: -1 }));
      });
    fc.assert(
      fc.property(withTwoHeld, ([base, position, one, another]) => {
        const outcomeHolding = (tier: number) => {
          const held = Int16Array.from(base.held);
          held[position] = tier;
          return grade({ ...base, held }).outcome[position] as number;
        };
        const isHigher = another === -1 || one <= another; // the highest stands at 0
        const [higher, lower] = isHigher ? [one, another] : [another, one];
        expect(outcomeHolding(higher)).toBeLessThanOrEqual(outcomeHolding(lower));
      }),
    );
  });

  test("adds up: the parts are the score, between 0 and 100 points", () => {
    fc.assert(
      fc.property(arbitraryBase, (base) => {
        const { outcome, score, criteria } = grade(base);
        for (let i = 0; i < outcome.length; i++) {
          if ((outcome[i] as number) < 0) continue;
          expect(score[i]).toBe(Math.max(...scoresOf(base.closure.scheme, criteria, i)));
          expect(score[i]).toBeGreaterThanOrEqual(0);
          expect(score[i]).toBeLessThanOrEqual(10_000);
        }
      }),
    );
  });

  test("gives one customer alone, cuts held fixed, the grade it has within the base", () => {
    fc.assert(
      fc.property(baseAndPosition, ([base, position]) => {
        const whole = grade(base);
        const alone = grade(pick(base, [position]), whole.cuts);
        expect(gradeOf(alone, 0)).toEqual(gradeOf(whole, position));
        expect(alone.cuts).toEqual(whole.cuts);
      }),
    );
  });

  test("can keep its cuts as JSON", () => {
    fc.assert(
      fc.property(arbitraryBase, (base) => {
        const whole = grade(base);
        const kept = JSON.parse(JSON.stringify(whole.cuts)) as Cuts;
        expect(gradesOf(grade(base, kept))).toEqual(gradesOf(whole));
      }),
    );
  });

  test("never lowers the score where a metric gets better, cuts fixed or drawn again", () => {
    const better = fc.tuple(baseAndPosition, fc.nat(), fc.integer({ min: 1, max: 900 }), fc.boolean());
    fc.assert(
      fc.property(better, ([[base, position], which, by, areFixed]) => {
        const scored = base.closure.scheme.criteria.filter(({ metric }) => metric !== "region");
        const criterion = scored[which % scored.length];
        if (!criterion) return;
        const ofMetric = scored.filter(({ metric }) => metric === criterion.metric);
        if (new Set(ofMetric.map(directionOf)).size > 1) return; // it is better for one class, worse for another
        const column = base.columns.byMetric.get(criterion.metric);
        if (column?.kind !== "number" || Number.isNaN(column.values[position])) return;

        const values = Float64Array.from(column.values);
        values[position] = (values[position] as number) + (directionOf(criterion) === "more" ? by : -by);
        const byMetric = new Map(base.columns.byMetric).set(criterion.metric, { kind: "number", values });
        // Conditions may read the metric, too: what is compared are the scores.
        const before = grade(withoutConditions(base));
        const after = grade(
          withoutConditions({ ...base, columns: { ...base.columns, byMetric } }),
          areFixed ? before.cuts : undefined,
        );
        expect(after.score[position]).toBeGreaterThanOrEqual(before.score[position] as number);
      }),
    );
  });

  test("puts equal values into one bin, and a better value into no lower one", () => {
    fc.assert(
      fc.property(arbitraryBase, (base) => {
        const { criteria } = grade(base);
        for (const [index, criterion] of base.closure.scheme.criteria.entries()) {
          const column = base.columns.byMetric.get(criterion.metric);
          if (criterion.scoring.kind !== "quantiles" || column?.kind !== "number") continue;
          const sign = directionOf(criterion) === "more" ? 1 : -1;
          const binned = [...column.values].map(
            (value, i) => [value * sign, criteria[index]?.bins[i] as number] as const,
          );
          const present = binned.filter(([value]) => !Number.isNaN(value)).sort(([a], [b]) => a - b);
          for (const [i, [value, bin]] of present.entries()) {
            const [lower, lowerBin] = present[i - 1] ?? [value, bin];
            if (value === lower) expect(bin).toBe(lowerBin);
            else expect(bin).toBeGreaterThanOrEqual(lowerBin);
            expect(bin).toBeGreaterThanOrEqual(1);
            expect(bin).toBeLessThanOrEqual(criterion.scoring.bins);
          }
        }
      }),
    );
  });

  test("gives everyone the highest tier whose threshold, gate and share let it in", () => {
    fc.assert(
      fc.property(arbitraryBase, (base) => {
        const { tiers } = base.closure.scheme;
        if (!tiers) return;
        const { outcome, score } = grade(base);
        const graded = outcome.filter((position) => position >= 0).length;
        for (const [position, tier] of tiers.entries()) {
          const inside = [...outcome.keys()].filter((i) => outcome[i] === position);
          if (tier.share !== undefined) expect(inside.length).toBeLessThanOrEqual(tier.share * graded + 1e-9);
          if (tier.atMost !== undefined) expect(inside.length).toBeLessThanOrEqual(tier.atMost);
          for (const i of inside) {
            const isHeld = (base.held[i] as number) >= 0 && (base.held[i] as number) <= position;
            const needed = isHeld ? (tier.keep ?? tier.enter) : tier.enter;
            expect(score[i]).toBeGreaterThanOrEqual(Math.round(needed * 100));
            const open = tiers.slice(0, position).filter((above) => !above.gate && !isLimited(above));
            for (const above of open) expect(score[i]).toBeLessThan(Math.round(above.enter * 100));
          }
        }
      }),
    );
  });
});

describe("the states beside the tiers", () => {
  const scheme: SchemeDefinition = {
    ...named("s"),
    population: { where: "orders >= 0" },
    criteria: [
      { metric: "orders", weight: 50, scoring: { kind: "linear", from: 0, to: 10 } },
      { metric: "revenue", weight: 50, scoring: { kind: "linear", from: 0, to: 10 }, missing: "ungraded" },
    ],
    tiers: [
      { ...named("gold"), enter: 50, gate: "recency < 5" },
      { ...named("base"), enter: 0 },
    ],
    ungradedWhen: "orders == 0",
    newWhen: "recency > 100",
  };

  test("are outside, ungraded, new, in this order, and ungraded where a criterion says so", () => {
    const { outcome, score } = gradeRows(scheme, [
      { orders: -1, revenue: 900, recency: 1 }, // not in the population
      { orders: Number.NaN, revenue: 900, recency: 1 }, // not known to be
      { orders: 0, revenue: 900, recency: 200 },
      { orders: 1, revenue: 900, recency: 200 },
      { orders: 1, revenue: Number.NaN, recency: 200 },
      { orders: 1, revenue: Number.NaN, recency: 1 },
      { orders: 9, revenue: 900, recency: Number.NaN }, // a missing gate does not open
      { orders: 9, revenue: 900, recency: 1 },
    ]);
    const { outside, ungraded, newcomer } = outcomes;
    expect([...outcome]).toEqual([outside, outside, ungraded, newcomer, newcomer, ungraded, 1, 0]);
    expect(score[7]).toBe(9000);
  });

  test("do not count towards a share, and are not lacking in the quantiles", () => {
    const shared: SchemeDefinition = {
      ...scheme,
      criteria: [{ metric: "orders", weight: 100, scoring: { kind: "quantiles", bins: 2 } }],
      tiers: [
        { ...named("gold"), enter: 50, share: 0.5 },
        { ...named("base"), enter: 0 },
      ],
    };
    const rows = [5, 5, 5, 5, 0, 0, 0, 0].map((orders) => ({ orders, revenue: 1, recency: 1 }));
    const { outcome, cuts } = gradeRows(shared, rows);
    expect(cuts).toEqual({ quantiles: { orders: [2.5] }, shares: { gold: { score: 10_000, code: "C1" } } });
    expect([...outcome]).toEqual([0, 0, 1, 1, -1, -1, -1, -1]);
  });
});

test("quantiles are those of the population alone", () => {
  const scheme: SchemeDefinition = {
    ...named("s"),
    population: { where: "recency < 100" },
    criteria: [{ metric: "orders", weight: 100, scoring: { kind: "quantiles", bins: 2 } }],
    tiers: [{ ...named("base"), enter: 0 }],
  };
  const rows = [1, 3, 50, 70].map((orders) => ({ orders, recency: orders < 50 ? 1 : 200 }));
  const { cuts, outcome } = gradeRows(scheme, rows);
  expect(cuts.quantiles).toEqual({ orders: [2] });
  expect([...outcome]).toEqual([0, 0, outcomes.outside, outcomes.outside]);
});

test.each([
  [100, 10_000, 10_000],
  [33.33, 10_000, 3_333],
  [33.33, 5_000, 1_667], // 16.665 points: halves up
  [0.01, 5_000, 1],
  [0.01, 4_999, 0],
  [0.29, 10_000, 29], // 28.999999999999996 hundredths in doubles
  [0, 10_000, 0],
])("of a weight of %d %% and %i hundredths of points, the part is %i", (weight, points, part) => {
  expect(partOf(weight, points)).toBe(part);
});

describe("a tier of limited share", () => {
  const scheme: SchemeDefinition = {
    ...named("s"),
    criteria: [{ metric: "orders", weight: 100, scoring: { kind: "linear", from: 0, to: 10 } }],
    tiers: [
      { ...named("diamond"), enter: 60, share: 0.25 },
      { ...named("gold"), enter: 50, keep: 40, share: 0.5 },
      { ...named("base"), enter: 0 },
    ],
  };

  test("takes the best, of equals those whose codes come first, and hands the others down", () => {
    const rows = [9, 8, 8, 8, 7, 5, 4, 1].map((orders) => ({ orders }));
    const { outcome, cuts } = gradeRows(scheme, rows);
    expect([...outcome]).toEqual([0, 0, 1, 1, 1, 1, 2, 2]);
    expect(cuts.shares).toEqual({ diamond: { score: 8000, code: "C1" }, gold: null });
  });

  test("takes those who bring the first part of the money, the next those of the next part", () => {
    const abc: SchemeDefinition = {
      ...scheme,
      tiers: [
        { ...named("high"), enter: 0.02, moneyShare: 0.7 },
        { ...named("medium"), enter: 0.01, moneyShare: 0.9 },
        { ...named("low"), enter: 0 },
      ],
      money: "revenue",
    };
    const brought = [400_00, 350_00, 100_00, 80_00, 50_00, 20_00, -30_00];
    const rows = brought.map((revenue, i) => ({ orders: 9 - i, revenue }));
    const { outcome, cuts } = gradeRows(abc, rows);
    expect([...outcome]).toEqual([0, 0, 1, 1, 2, 2, 2]); // 750 of 1000 are reached at the second, 930 at the fourth
    expect(cuts.shares).toEqual({
      high: { score: 8000, code: "C1" },
      medium: { score: 6000, code: "C3" },
    });
  });

  test("shares out money that has parts of a unit", () => {
    const closure = closureOf({
      ...scheme,
      tiers: [
        { ...named("high"), enter: 1, moneyShare: 0.5 },
        { ...named("low"), enter: 0 },
      ],
      money: "margin_money",
    });
    const formula = {
      ...named("margin_money"),
      unit: "money",
      from: "formula",
      formula: "revenue * 0.333",
    } as const;
    const compiled = compileScheme({ ...closure, metrics: [...closure.metrics, formula] });
    const columns = columnsOf([9, 8, 7].map((orders) => ({ orders, revenue: 101 })));
    const byMetric = new Map(columns.byMetric);
    byMetric.set("margin_money", { kind: "number", values: Float64Array.of(33.633, 33.633, 33.633) });
    const input = {
      columns: { ...columns, byMetric },
      asOf: 0,
      held: new Int16Array(3).fill(-1),
      codes: ["a", "b", "c"],
    };
    expect([...gradeColumns(compiled, input).outcome]).toEqual([0, 0, 1]);
  });

  test("takes no more names than there are, whichever of its limits is the narrowest", () => {
    const limited = (limits: TierLimits): SchemeDefinition => ({
      ...scheme,
      tiers: [
        { ...named("top"), enter: 1, ...limits },
        { ...named("base"), enter: 0 },
      ],
      money: "revenue",
    });
    const rows = [9, 8, 7, 6].map((orders) => ({ orders, revenue: 100 }));
    const taken = (limits: TierLimits) =>
      gradeRows(limited(limits), rows).outcome.filter((position) => position === 0).length;
    expect(taken({ atMost: 2 })).toBe(2);
    expect(taken({ atMost: 20 })).toBe(4);
    expect(taken({ atMost: 3, share: 0.5 })).toBe(2);
    expect(taken({ atMost: 3, share: 0.75, moneyShare: 0.25 })).toBe(1);
  });

  test("takes nobody of a base too small for one", () => {
    const rows = [9, 9, 9].map((orders) => ({ orders }));
    const { outcome } = gradeRows(scheme, rows);
    expect([...outcome]).toEqual([1, 2, 2]);
  });

  test("needs codes to break ties", () => {
    const input = { columns: columnsOf([{ orders: 9 }, { orders: 9 }]), asOf: 0, held: new Int16Array(2) };
    const compiled = compileScheme(closureOf(scheme));
    expect(() => gradeColumns(compiled, input)).toThrow(RangeError);
  });

  test("needs its cut where cuts are held fixed", () => {
    const compiled = compileScheme(closureOf(scheme));
    const columns = columnsOf([{ orders: 9 }]);
    const input = { columns, asOf: 0, held: new Int16Array(1), codes: ["a"] };
    const cuts = { quantiles: {}, shares: {} };
    expect(() => gradeColumns(compiled, { ...input, cuts })).toThrow("no cut to hold fixed for diamond");
  });
});

test("classes go by bins and points, and the first whose condition holds is given", () => {
  const scheme: SchemeDefinition = {
    ...named("rfm"),
    criteria: [
      {
        code: "r",
        metric: "recency",
        weight: 50,
        direction: "less",
        scoring: { kind: "quantiles", bins: 2 },
      },
      { code: "m", metric: "margin", weight: 50, scoring: { kind: "linear", from: 0, to: 1 } },
    ],
    classes: [
      { ...named("champions"), when: 'bin["r"] == 2 && points["m"] >= 33.33' },
      { ...named("unknown"), when: '!has(bin["r"])' },
      named("rest"),
    ],
  };
  const { outcome } = gradeRows(scheme, [
    { recency: 1, margin: 0.3333 },
    { recency: 1, margin: 0.33324 }, // 33.32 points
    { recency: 9, margin: 1 },
    { recency: 9, margin: 1 },
    { recency: Number.NaN, margin: 1 },
  ]);
  expect([...outcome]).toEqual([0, 2, 2, 2, 1]);
});

test("money thresholds are met to the minor unit", () => {
  const scheme: SchemeDefinition = {
    ...named("s"),
    criteria: [
      { metric: "revenue", weight: 100, scoring: { kind: "bands", bands: [{ at: 1.15, points: 100 }] } },
    ],
    tiers: [
      { ...named("gold"), enter: 100, gate: "revenue >= 1.15" },
      { ...named("base"), enter: 0 },
    ],
  };
  const { score, outcome } = gradeRows(scheme, [{ revenue: 114 }, { revenue: 115 }]);
  expect([...score]).toEqual([0, 10_000]);
  expect([...outcome]).toEqual([1, 0]);
});

test("a metric without a column is the caller's bug", () => {
  const scheme: SchemeDefinition = {
    ...named("s"),
    criteria: [{ metric: "orders", weight: 100, scoring: { kind: "linear", from: 0, to: 10 } }],
    tiers: [{ ...named("base"), enter: 0 }],
  };
  const columns = { count: 0, byMetric: new Map() };
  expect(() =>
    gradeColumns(compileScheme(closureOf(scheme)), { columns, asOf: 0, held: new Int16Array(0) }),
  ).toThrow("no column for the metric orders");
});

function named(code: string) {
  return { code, name: { en: code, zh: code } };
}

function closureOf(scheme: SchemeDefinition): SchemeClosure {
  return { scheme, metrics: metricsOfArbitrary, baseCurrency: "CNY", currencyDigits: 2, fiscalStartMonth: 1 };
}

/** The scheme's scoring alone: everybody is graded, into one tier. */
function withoutConditions(base: GradedBase): GradedBase {
  const { code, name, criteria, choose, classes = [] } = base.closure.scheme;
  const isChosen = choose?.by === "highest";
  const steps = isChosen ? { choose, classes } : { tiers: [{ ...named("base"), enter: 0 }] };
  const scheme: SchemeDefinition = { code, name, criteria, ...steps };
  return { ...base, closure: closureOf(scheme) };
}

/** Columns of rows; what a row leaves out is missing. */
function columnsOf(rows: readonly Readonly<Record<string, number>>[]) {
  const numeric = metricsOfArbitrary.filter(({ unit }) => expressionTypeOf(unit) !== "text");
  const byMetric = new Map(
    numeric.map(({ code }) => {
      const values = Float64Array.from(rows, (row) => row[code] ?? Number.NaN);
      return [code, { kind: "number" as const, values }];
    }),
  );
  return { count: rows.length, byMetric };
}

function gradeRows(scheme: SchemeDefinition, rows: readonly Readonly<Record<string, number>>[]): Grades {
  const closure = closureOf(scheme);
  expect(checkScheme(closure)).toBeUndefined();
  const held = new Int16Array(rows.length).fill(-1);
  const codes = rows.map((_, i) => `C${i}`);
  return grade({ closure, columns: columnsOf(rows), asOf: 0, held, codes });
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
