import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MetricColumn } from "../metrics/metric-column.ts";
import type { Criterion } from "../scoring/criterion.ts";
import { arbitraryBase, type GradedBase, metricsOfArbitrary } from "./arbitrary-scheme.ts";
import { checkScheme } from "./check-scheme.ts";
import { compileScheme } from "./compile-scheme.ts";
import { type Grades, gradeColumns } from "./grade-columns.ts";
import { outcomes } from "./grading-input.ts";
import type { ClassChoice } from "./movement-rules.ts";
import type { SchemeClosure } from "./scheme-closure.ts";
import type { SchemeDefinition } from "./scheme-definition.ts";
import { partOf } from "./sum-scores.ts";

function gradeBase({ closure, ...input }: GradedBase): Grades {
  return gradeColumns(compileScheme(closure), input);
}

/** The same scheme, everybody graded and without states that its missing values give. */
function everybodyGraded(base: GradedBase): GradedBase {
  const { population: _, ungradedWhen: __, newWhen: ___, ...scheme } = base.closure.scheme;
  const criteria = scheme.criteria.map(({ missing: ____, ...each }) => each);
  return { ...base, closure: { ...base.closure, scheme: { ...scheme, criteria } } };
}

const chosenBy = (by: ClassChoice["by"]) =>
  arbitraryBase.filter(
    ({ closure: { scheme } }) => scheme.classes !== undefined && (scheme.choose?.by ?? "rules") === by,
  );

describe("classes", () => {
  test.each(["rules", "highest", "cross"] as const)("by %s: every customer gets exactly one", (by) => {
    fc.assert(
      fc.property(chosenBy(by).map(everybodyGraded), (base) => {
        const steps = base.closure.scheme.classes?.length ?? 0;
        for (const position of gradeBase(base).outcome) {
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThan(steps);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("by highest score: nobody has a higher score for another class, and of equals the earlier is given", () => {
    fc.assert(
      fc.property(chosenBy("highest").map(everybodyGraded), (base) => {
        const { criteria, classes = [], choose } = base.closure.scheme;
        const grades = gradeBase(base);
        const [least, ahead] = [choose as { atLeast?: number; lead?: number }].flatMap(
          ({ atLeast = 0.01, lead = 0 }) => [Math.round(atLeast * 100), Math.round(lead * 100)],
        ) as [number, number];
        for (const [i, outcome] of grades.outcome.entries()) {
          const scores = classes.slice(0, -1).map(({ code }) =>
            criteria.reduce((sum, { toward, weight }, index) => {
              const points = grades.criteria[index]?.points[i] as number;
              return toward === code ? sum + partOf(weight, points) : sum;
            }, 0),
          );
          const best = Math.max(...scores);
          const others = scores.toSpliced(scores.indexOf(best), 1);
          const isClear = best >= least && others.every((other) => best - other >= ahead);
          expect(outcome).toBe(isClear ? scores.indexOf(best) : classes.length - 1);
          expect(grades.score[i]).toBe(best);
        }
      }),
    );
  });

  test("by crossing: every pair of categories has the class that has its cell, the last where none has", () => {
    fc.assert(
      fc.property(chosenBy("cross").map(everybodyGraded), (base) => {
        const { classes = [] } = base.closure.scheme;
        const label = (metric: string, i: number) => {
          const column = base.columns.byMetric.get(metric);
          return column?.kind === "category" ? column.labels[column.codes[i] as number] : undefined;
        };
        for (const [i, outcome] of gradeBase(base).outcome.entries()) {
          const [row, column] = [label("region", i), label("segment", i)];
          const owner = classes.findIndex(({ cells = [] }) =>
            cells.some((cell) => cell.row === row && cell.column === column),
          );
          expect(outcome).toBe(owner < 0 ? classes.length - 1 : owner);
        }
      }),
    );
  });
});

describe("flags", () => {
  test("change no grade", () => {
    fc.assert(
      fc.property(arbitraryBase, (base) => {
        const { flags: _, ...bare } = base.closure.scheme;
        const { flags: __, ...withFlags } = gradeBase(base);
        const { flags, ...without } = gradeBase({ ...base, closure: { ...base.closure, scheme: bare } });
        expect(withFlags).toEqual(without);
        expect(flags).toEqual([]);
      }),
    );
  });

  test("are set on nobody outside the population", () => {
    fc.assert(
      fc.property(arbitraryBase, (base) => {
        const { outcome, flags } = gradeBase(base);
        for (const set of flags) {
          for (const [i, value] of set.entries()) if (outcome[i] === outcomes.outside) expect(value).toBe(0);
        }
      }),
    );
  });

  test("are set beside tiers and states alike, by metrics and by what criteria gave", () => {
    const { outcome, flags } = gradeRows(
      {
        criteria: [linear("orders", 100)],
        tiers: [
          { ...named("gold"), enter: 50 },
          { ...named("base"), enter: 0 },
        ],
        population: { where: "recency < 100" },
        newWhen: "orders == 1",
        flags: [
          { ...named("needs-care"), when: "recency > 10" },
          { ...named("strong"), when: 'points["orders"] >= 80' },
        ],
      },
      [
        { orders: 9, recency: 20 },
        { orders: 1, recency: 20 },
        { orders: 8, recency: 1 },
        { orders: 9, recency: 200 },
        { orders: 9, recency: Number.NaN },
      ],
    );
    const { newcomer, outside } = outcomes;
    expect([...outcome]).toEqual([0, newcomer, 0, outside, outside]);
    expect(flags.map((set) => [...set])).toEqual([
      [1, 1, 0, 0, 0],
      [1, 0, 1, 0, 0],
    ]);
  });
});

describe("the class of the highest score", () => {
  const scheme = (choose: Omit<Extract<ClassChoice, { by: "highest" }>, "by"> = {}) => ({
    criteria: [
      linear("orders", 60, "product"),
      linear("recency", 40, "product"),
      linear("margin", 100, "price"),
    ],
    classes: [named("product"), named("price"), named("rest")],
    choose: { by: "highest" as const, ...choose },
  });

  test("has its own weights of 100, and its score is that of the grade", () => {
    const rows = [
      { orders: 10, recency: 0, margin: 5 },
      { orders: 5, recency: 5, margin: 9 },
      { orders: 5, recency: 5, margin: 5 },
    ];
    const { outcome, score } = gradeRows(scheme(), rows);
    expect([...outcome]).toEqual([0, 1, 0]);
    expect([...score]).toEqual([6000, 9000, 5000]);
  });

  test("is not given to who has no points at all, and goes to the rest below what is asked for", () => {
    const rows = [{ orders: 0, margin: 0 }, { orders: 0.01 }, { orders: 5 }];
    expect([...gradeRows(scheme(), rows).outcome]).toEqual([2, 0, 0]);
    expect([...gradeRows(scheme({ atLeast: 30 }), rows).outcome]).toEqual([2, 2, 0]);
    expect([...gradeRows(scheme({ atLeast: 30.01 }), rows).outcome]).toEqual([2, 2, 2]);
  });

  test("must lead the second by as much as is asked for", () => {
    const rows = [
      { orders: 10, margin: 5.9 },
      { orders: 10, margin: 5.91 },
    ];
    expect([...gradeRows(scheme({ lead: 1 }), rows).outcome]).toEqual([0, 2]);
  });
});

test("classes by rules need no criteria, and their grades have no points", () => {
  const { outcome, score, criteria } = gradeRows(
    { criteria: [], classes: [{ ...named("busy"), when: "orders > 3" }, named("rest")] },
    [{ orders: 4 }, { orders: 3 }],
  );
  expect([...outcome]).toEqual([0, 1]);
  expect([...score]).toEqual([0, 0]);
  expect(criteria).toEqual([]);
});

function named(code: string) {
  return { code, name: { en: code, zh: code } };
}

function linear(metric: string, weight: number, toward?: string): Criterion {
  return { metric, weight, scoring: { kind: "linear", from: 0, to: 10 }, ...(toward && { toward }) };
}

function gradeRows(
  parts: Partial<SchemeDefinition> & Pick<SchemeDefinition, "criteria">,
  rows: readonly Readonly<Record<string, number>>[],
): Grades {
  const scheme: SchemeDefinition = { ...named("s"), ...parts };
  const closure: SchemeClosure = {
    ...{ scheme, metrics: metricsOfArbitrary, baseCurrency: "CNY", currencyDigits: 2, fiscalStartMonth: 1 },
  };
  expect(checkScheme(closure)).toBeUndefined();
  const byMetric = new Map(
    ["orders", "recency", "margin"].map((code): [string, MetricColumn] => [
      code,
      { kind: "number", values: Float64Array.from(rows, (row) => row[code] ?? Number.NaN) },
    ]),
  );
  const columns = { count: rows.length, byMetric };
  return gradeColumns(compileScheme(closure), {
    columns,
    asOf: 0,
    held: new Int16Array(rows.length).fill(-1),
  });
}
