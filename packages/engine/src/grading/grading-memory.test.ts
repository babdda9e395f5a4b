import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Columns } from "../metrics/evaluate-formulas.ts";
import type { MetricColumn } from "../metrics/metric-column.ts";
import { arbitraryBase, arbitraryClosure, type GradedBase } from "./arbitrary-scheme.ts";
import { compileScheme } from "./compile-scheme.ts";
import { type Grades, gradeColumns } from "./grade-columns.ts";
import type { GradingMemory } from "./grading-memory.ts";

/** Keeps everything, by what it is about and the columns it follows from. */
function keepAll({ byMetric }: Columns): GradingMemory & { readonly made: Map<string, object> } {
  const made = new Map<string, object>();
  const names = new Map<MetricColumn | undefined, number>();
  const nameOf = (metric: string) => {
    const column = byMetric.get(metric);
    const name = names.get(column) ?? names.size;
    names.set(column, name);
    return name;
  };
  return {
    made,
    recall: <Kept extends object>(metrics: readonly string[], about: string, make: () => Kept) => {
      const key = `${about} of ${metrics.map(nameOf)}`;
      const kept = (made.get(key) ?? make()) as Kept;
      made.set(key, kept);
      return kept;
    },
  };
}

function grade({ closure, ...input }: GradedBase, memory?: GradingMemory): Grades {
  return gradeColumns(compileScheme(closure), { ...input, memory });
}

/** The same customers a thousand times and more, so that conditions are answered for all of them beforehand. */
function enlarge(base: GradedBase): GradedBase {
  const count = 1_000 + base.columns.count;
  const at = (i: number) => i % base.columns.count;
  const repeat = (column: MetricColumn): MetricColumn =>
    column.kind === "number"
      ? {
          kind: "number",
          values: Float64Array.from({ length: count }, (_, i) => column.values[at(i)] as number),
        }
      : { ...column, codes: Int32Array.from({ length: count }, (_, i) => column.codes[at(i)] as number) };
  return {
    ...base,
    columns: {
      count,
      byMetric: new Map([...base.columns.byMetric].map(([code, each]) => [code, repeat(each)])),
    },
    held: Int16Array.from({ length: count }, (_, i) => base.held[at(i)] as number),
    codes: Array.from({ length: count }, (_, i) => `${base.codes[at(i)]}-${i}`),
  };
}

describe("what grading remembers", () => {
  test.each([
    ["few customers", (base: GradedBase) => base, 60],
    ["many", enlarge, 15],
  ])("changes no grade, whichever schemes it comes from: %s", (_, sizeOf, numRuns) => {
    fc.assert(
      fc.property(arbitraryBase, fc.array(arbitraryClosure, { maxLength: 3 }), (one, closures) => {
        const base = sizeOf(one);
        const memory = keepAll(base.columns);
        const steps = base.closure.scheme.tiers?.length ?? 0;
        for (const closure of [base.closure, ...closures, base.closure]) {
          const tiers = closure.scheme.tiers?.length ?? 0;
          const held = base.held.map((position) => (position < Math.min(tiers, steps) ? position : -1));
          const looked = { ...base, closure, held };
          expect(grade(looked, memory)).toEqual(grade(looked));
        }
      }),
      { numRuns },
    );
  });

  test("is all that it needs the second time", () => {
    fc.assert(
      fc.property(arbitraryBase, (base) => {
        const memory = keepAll(base.columns);
        grade(base, memory);
        const made = memory.made.size;
        grade(base, memory);
        expect(memory.made.size).toBe(made);
        expect(made).toBeGreaterThan(base.closure.scheme.criteria.length);
      }),
    );
  });

  test("is not confused by metrics that change their columns under the same names", () => {
    fc.assert(
      fc.property(arbitraryBase, (base) => {
        const byMetric = new Map(base.columns.byMetric);
        const [one, another] = [byMetric.get("orders"), byMetric.get("recency")] as [
          MetricColumn,
          MetricColumn,
        ];
        const turned = {
          ...base,
          columns: {
            ...base.columns,
            byMetric: new Map(byMetric).set("orders", another).set("recency", one),
          },
        };
        const all = { count: 0, byMetric: new Map<string, MetricColumn>() };
        const memory = keepAll(all);
        for (const each of [base, turned]) {
          for (const [code, column] of each.columns.byMetric) all.byMetric.set(code, column);
          expect(grade(each, memory)).toEqual(grade(each));
        }
      }),
    );
  });
});
