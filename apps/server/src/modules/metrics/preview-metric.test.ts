import { type Outcome, type ProblemCode, wordProblem } from "@gradus/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { recordOwners } from "../../testing/record-owners-queries.ts";
import { applyMetrics } from "./apply-metrics.ts";
import { checkSource, listNames } from "./check-source.ts";
import { wordDefinitionProblems } from "./find-part-problems.ts";
import { readMetrics } from "./metrics-queries.ts";
import { type PreviewWish, previewMetric } from "./preview-metric.ts";

const everybody: Asker = { actor: "test", scope: "everybody" };
const own: Asker = { actor: "test", scope: "own", owner: "演示甲" };
const now = () => new Date("2026-06-30T04:00:00Z");
let database: TestDatabase;

const receipts = {
  code: "receipts",
  name: { en: "Receipts", zh: "回款" },
  from: "activities",
  unit: "money",
  types: ["received"],
  aggregate: "sum",
  of: "amount",
  window: { kind: "rolling", length: 12, unit: "months" },
} as const;
const last = {
  code: "last",
  name: { en: "Last", zh: "最近" },
  from: "activities",
  unit: "day",
  types: ["signed"],
  aggregate: "last",
  window: { kind: "all" },
} as const;
const formula = (source: string, unit = "number") => ({
  ...{ code: "rate", name: { en: "Rate", zh: "比率" } },
  ...{ from: "formula", unit, formula: source },
});

beforeAll(async () => {
  database = await openTestDatabase();
  await database.asWorker("test", async (tx) => {
    const day = "2026-01-10";
    await recordFacts(tx, [
      ...Array.from({ length: 3 }, () => ({ customer: "C", day, amount: 10_050 })),
      ...Array.from({ length: 2 }, () => ({ customer: "B", day, amount: 100 })),
      ...["A", "D", "E", "F"].map((customer) => ({
        customer,
        day: "2024-01-10",
        amount: 100,
        type: "signed",
      })),
    ]);
    await recordOwners(tx, { A: "演示甲", B: "演示甲", C: "演示乙" });
  });
  await database.asApp(everybody, (tx) => applyMetrics(tx, [receipts]));
});
afterAll(() => database.drop());

const preview = (wish: PreviewWish, asker = everybody) => previewMetric({ database, now }, asker, wish);
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe("a metric that is written", () => {
  it("is shown for those with most activities, with how many have a value, and is not saved", async () => {
    const shown = must(await preview({ definition: last }));
    expect(shown).toEqual({
      ...{ asOf: "2026-06-30", problems: [], customers: 6, withValue: 4 },
      values: [
        ...[
          { customer: "C", name: null, value: null },
          { customer: "B", name: null, value: null },
        ],
        ...["A", "D", "E"].map((customer) => ({ customer, name: null, value: "2024-01-10" })),
      ],
    });
    const catalogue = await database.asApp(everybody, readMetrics);
    expect(catalogue.map(({ code }) => code)).toEqual(["receipts"]);
  });

  it("is shown for the customers asked for, in their order, as of the day asked for", async () => {
    const wish = { definition: receipts, customers: ["B", "C"] };
    expect(must(await preview(wish)).values.map(({ value }) => value)).toEqual(["2.00", "301.50"]);
    const before = must(await preview({ ...wish, asOf: "2026-01-09" }));
    expect(before.values.map(({ value }) => value)).toEqual(["0.00", "0.00"]);
  });

  it("takes the place of the one of its code in the formulas it stands on, and reads the catalogue", async () => {
    const shown = must(await preview({ definition: formula("receipts / 3", "money"), customers: ["C"] }));
    expect(shown.values[0]?.value).toBe("100.50");
    expect(shown.withValue).toBe(6);
  });

  it("shows the customers whom the asker sees, and of the others says that there are none", async () => {
    const shown = must(await preview({ definition: receipts }, own));
    expect(shown.values.map(({ customer }) => customer)).toEqual(["B", "A"]);
    expect([shown.customers, shown.withValue]).toEqual([2, 2]);
    const hidden = await preview({ definition: receipts, customers: ["B", "C"] }, own);
    const unknown = await preview({ definition: receipts, customers: ["B", "Z"] }, own);
    const words = [hidden, unknown].map((refused) =>
      refused.ok ? "" : wordProblem(refused.problem as { code: ProblemCode; params: object } as never, "zh"),
    );
    expect(words).toEqual(["没有客户“C”。", "没有客户“Z”。"]);
  });

  it.each<[Record<string, unknown>, string, string, string]>([
    [{}, "from", "This is still missing.", "此项尚未填写。"],
    [
      { ...receipts, code: "Receipts" },
      "code",
      "A code has lower-case letters, digits, - and _, begins with a letter, and has at most 63 of them.",
      "代码只能用小写字母、数字、- 和 _，以字母开头，最多 63 个字符。",
    ],
    [
      { ...receipts, of: undefined },
      "of",
      "The metric “receipts” cannot take the sum of —.",
      "指标“receipts”不能对 — 求 sum。",
    ],
    [
      { ...receipts, types: ["gift"] },
      "types",
      "The metric “receipts” counts the activity type “gift”, which does not exist.",
      "指标“receipts”引用了不存在的业务记录类型“gift”。",
    ],
    [
      { ...receipts, where: "amount >" },
      "where",
      "The expression of metric “receipts” is wrong at character 8: it cannot be read from “>” on.",
      "指标“receipts”的表达式在第 8 个字符处有误：从“>”起无法识别。",
    ],
    [
      formula("recipts / 2"),
      "formula",
      "The expression of metric “rate” is wrong at character 1: there is no “recipts” here; the closest is “receipts”.",
      "指标“rate”的表达式在第 1 个字符处有误：这里没有“recipts”，最接近的是“receipts”。",
    ],
    [
      formula("rate + 1"),
      "formula",
      "These metrics are defined by one another in a circle: rate → rate.",
      "这些指标循环引用：rate → rate。",
    ],
  ])(
    "that is wrong is told so at its part in both languages, and has no values: %o",
    async (definition, path, en, zh) => {
      const shown = must(await preview({ definition }));
      const [first] = shown.problems;
      expect([first?.path, shown.values, shown.withValue]).toEqual([path, [], null]);
      expect(wordDefinitionProblems(shown.problems, "en")[0]?.detail).toBe(en);
      expect(wordDefinitionProblems(shown.problems, "zh")[0]?.detail).toBe(zh);
    },
  );
});

describe("an expression that is written", () => {
  it("is told its type and what it reads, or all that is wrong and where", () => {
    const gate = (expression: string) => checkSource({ expression, for: "gate" }, [receipts, last], "en");
    expect(gate("receipts > 5 && asOf - last < 30")).toEqual({
      ...{ type: "bool", reads: ["receipts", "asOf", "last"], problems: [] },
    });
    expect(gate("recepts > 5 && lst < 30")).toEqual({
      ...{ type: null, reads: [] },
      problems: [
        { code: "exprUnknownName", at: 0, detail: "there is no “recepts” here; the closest is “receipts”." },
        { code: "exprUnknownName", at: 15, detail: "there is no “lst” here; the closest is “last”." },
      ],
    });
    expect(gate("receipts").problems[0]?.detail).toBe("it gives number, where bool is needed.");
  });

  it("reads what its place lets it read", () => {
    const check = (written: Parameters<typeof checkSource>[0]) =>
      checkSource(written, [receipts, last], "zh");
    const when = { expression: 'bin["value"] > 3', for: "classWhen" as const };
    expect(check({ ...when, criteria: ["value"] }).type).toBe("bool");
    expect(check(when).problems).toHaveLength(1);
    expect(check({ expression: 'channel == "x"', for: "activity" }).type).toBe("bool");
    expect(check({ expression: 'channel == "x"', for: "population" }).type).toBeNull();
    expect(check({ expression: "receipts * 2", for: "metric", unit: "money" }).type).toBe("number");
    expect(check({ expression: "receipts * 2", for: "metric", unit: "day" }).problems[0]?.detail).toBe(
      "结果是 number，此处需要 day。",
    );
  });

  it("has a name in both languages for whatever can be read, and every name listed can be", () => {
    for (const place of ["population", "gate", "classWhen", "metric", "activity"] as const) {
      const { names, functions } = listNames(place, [receipts, last]);
      expect(names.length).toBeGreaterThan(2);
      for (const { name, label } of names) {
        expect([name, label?.zh.match(/\p{Script=Han}/u) !== null]).toEqual([name, true]);
        const expression = `has(${name.replace("…", "value")})`;
        expect(
          checkSource({ expression, for: place, criteria: ["value"] }, [receipts, last], "en").problems,
        ).toEqual([]);
      }
      expect(functions.map(({ name }) => name)).toContain("daysBetween");
    }
  });
});
