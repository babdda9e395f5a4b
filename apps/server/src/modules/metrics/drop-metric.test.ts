import { type Outcome, type ProblemCode, wordProblem } from "@gradus/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { applyScheme, dropDraft, saveDraft, startDraft } from "../schemes/index.ts";
import { applyMetrics } from "./apply-metrics.ts";
import { dropMetric } from "./drop-metric.ts";
import { readMetrics } from "./metrics-queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const inDatabase = <T>(work: (tx: Tx) => Promise<T>) =>
  database.asApp({ actor: "test", scope: "everybody" }, work);
const named = (code: string) => ({ code, name: { en: code, zh: code } });
const formula = (code: string, source: string) =>
  ({ ...named(code), from: "formula", unit: "number", formula: source }) as const;
const words = (outcome: Outcome<unknown>) =>
  outcome.ok
    ? []
    : (["en", "zh"] as const).map((language) =>
        wordProblem({ code: outcome.problem.code as ProblemCode, params: outcome.problem.params }, language),
      );
const drop = async (metric: string) => words(await inDatabase((tx) => dropMetric(tx, metric)));
const criteria = (metric: string) =>
  [{ metric, weight: 100, scoring: { kind: "linear", from: 0, to: 1 } }] as const;
const tiers = [{ ...named("base"), enter: 0 }];

it("goes once nothing uses it: no other metric, no scheme in force, no draft", async () => {
  const metrics = [formula("one", "1"), formula("two", "one + 1"), formula("three", "3")];
  const scheme = { ...named("value"), criteria: criteria("two"), tiers };
  await inDatabase((tx) => applyScheme(tx, { metrics, scheme }));
  await inDatabase((tx) => startDraft(tx, { scheme: "next" }));
  await inDatabase((tx) =>
    saveDraft(tx, "next", { definition: { criteria: criteria("one"), newWhen: "three > 1" }, revision: 1 }),
  );

  expect(await drop("one")).toEqual([
    "The metric “one” is used by the metric two, the scheme value, the draft of next.",
    "指标“one”仍在使用，不能删除：指标 two、方案 value、草稿 next。",
  ]);
  expect(await drop("two")).toEqual([
    "The metric “two” is used by the scheme value.",
    "指标“two”仍在使用，不能删除：方案 value。",
  ]);
  expect(await drop("three")).toEqual([
    "The metric “three” is used by the draft of next.",
    "指标“three”仍在使用，不能删除：草稿 next。",
  ]);
  expect(await inDatabase(readMetrics)).toEqual(metrics);

  await inDatabase((tx) => applyScheme(tx, { scheme: { ...scheme, criteria: criteria("three") } }));
  await inDatabase((tx) => dropDraft(tx, "next", 2));
  expect([await drop("two"), await drop("one")]).toEqual([[], []]); // an earlier version keeps its own copy
  expect((await inDatabase(readMetrics)).map(({ code }) => code)).toEqual(["three"]);
  expect(await drop("one")).toEqual(["There is no metric “one”.", "没有指标“one”。"]);
});

it("is not taken away under a scheme that is applied at the same time", async () => {
  for (let round = 0; round < 5; round++) {
    const code = `m${round}`;
    await inDatabase((tx) => applyMetrics(tx, [formula(code, "1")]));
    const [applied, dropped] = await Promise.all([
      inDatabase((tx) =>
        applyScheme(tx, { scheme: { ...named(`s${round}`), criteria: criteria(code), tiers } }),
      ),
      inDatabase((tx) => dropMetric(tx, code)),
    ]);
    expect([applied.ok, dropped.ok].filter(Boolean)).toHaveLength(1);
  }
});
