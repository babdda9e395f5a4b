import type { MetricDefinition } from "@gradus/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { recordAttributes } from "../../testing/record-attributes-queries.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { recordGroups } from "../../testing/record-groups-queries.ts";
import { recordOwners } from "../../testing/record-owners-queries.ts";
import { applyCatalogue } from "../catalogue/index.ts";
import { applyMetrics } from "./apply-metrics.ts";
import { ColumnCache } from "./column-cache.ts";
import { type DistributionWish, measureDistribution } from "./measure-distribution.ts";

const everybody: Asker = { actor: "test", scope: "everybody" };
const own: Asker = { actor: "test", scope: "own", owner: "演示甲" };
const now = () => new Date("2026-06-30T04:00:00Z");
const cache = new ColumnCache(1e7);
let database: TestDatabase;

const receipts = {
  code: "receipts",
  name: { en: "Receipts", zh: "回款" },
  from: "activities",
  unit: "money",
  types: ["received"],
  aggregate: "sum",
  of: "amount",
  window: { kind: "all" },
} as const;
const last: MetricDefinition = {
  ...{ code: "last", name: { en: "Last", zh: "最近" }, from: "activities" as const, unit: "day" },
  ...{ types: ["received"], aggregate: "last" as const, window: { kind: "all" as const } },
};
const region: MetricDefinition = {
  ...{ code: "region", name: { en: "Region", zh: "地区" }, unit: "category" },
  ...{ from: "attribute" as const, attribute: "region" },
};

/** In yuan; A–D of one owner, E and F of another; F has nothing received. */
const amounts = { A: 0.01, B: 150, C: 150, D: 1_999.99, E: 120_000 };

beforeAll(async () => {
  database = await openTestDatabase();
  await database.asWorker("test", async (tx) => {
    await recordFacts(tx, [
      ...Object.entries(amounts).map(([customer, yuan]) => ({
        ...{ customer, day: "2026-01-10", amount: Math.round(yuan * 100) },
      })),
      { customer: "F", day: "2026-01-10", amount: 100, type: "signed" },
    ]);
    await recordOwners(tx, { A: "演示甲", B: "演示甲", C: "演示甲", D: "演示甲", E: "演示乙", F: "演示乙" });
  });
  await database.asApp(everybody, async (tx) => {
    await applyCatalogue(tx, { attributes: [{ code: "region", name: region.name, type: "text" }] });
    await applyMetrics(tx, [receipts, last, region]);
  });
  await database.asWorker("test", (tx) =>
    recordAttributes(
      tx,
      Object.entries({ A: "华东", B: "华东", C: "华北" }).map(([customer, text]) => ({
        ...{ customer, attribute: "region", since: "2026-01-01", text },
      })),
    ),
  );
});
afterAll(() => database.drop());

const measure = (wish: DistributionWish, asker = everybody) =>
  measureDistribution({ database, now }, cache, asker, wish);
async function must(wish: DistributionWish, asker = everybody) {
  const outcome = await measure(wish, asker);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe("how values are spread", () => {
  it("is told in bins of round values, in yuan, that hold everybody who has one", async () => {
    const found = await must({ metric: "receipts" });
    expect(found).toMatchObject({
      asOf: "2026-06-30",
      unit: "money",
      customers: 6,
      missing: 0,
      problems: [],
    });
    expect(found.edges[0]).toBe(0);
    expect(found.edges.at(-1)).toBe(150_000);
    expect(found.counts.reduce((sum, count) => sum + count, 0)).toBe(6);
    const binFrom = (edge: number) => found.counts[found.edges.indexOf(edge)];
    expect([binFrom(0), binFrom(150), binFrom(1_500), binFrom(100_000)]).toEqual([2, 2, 1, 1]);
  });

  it("is counted to the cent below and up to thresholds", async () => {
    const { cuts } = await must({ metric: "receipts", cuts: [150, 150.01, 2_000, -1] });
    expect(cuts).toEqual([
      { at: 150, below: 2, upTo: 4 },
      { at: 150.01, below: 4, upTo: 4 },
      { at: 2_000, below: 5, upTo: 5 },
      { at: -1, below: 0, upTo: 0 },
    ]);
  });

  it("is told with where quantiles cut, to the fraction of a cent, and how many lie below each cut", async () => {
    const { quantileCuts } = await must({ metric: "receipts", quantiles: { bins: 4 } });
    expect(quantileCuts).toEqual([
      { at: 37.5075, below: 2, upTo: 2 }, // of 0, 0.01, 150, …: a quarter of the way from the second to the third
      { at: 150, below: 2, upTo: 4 },
      { at: 1537.4925, below: 4, upTo: 4 },
    ]);
    expect((await must({ metric: "region", quantiles: { bins: 4 } })).quantileCuts).toEqual([]);
  });

  it("leaves out who has no value, and says how many", async () => {
    const found = await must({ metric: "last" });
    expect(found).toMatchObject({ customers: 6, missing: 1 });
    expect(found.counts).toEqual([5]);
    expect(found.quantiles[0]).toEqual({ percent: 0, value: Date.UTC(2026, 0, 10) / 86_400_000 });
  });

  it("is of the population alone", async () => {
    const found = await must({ metric: "receipts", population: { where: 'region == "华东"' } });
    expect(found).toMatchObject({ customers: 2, missing: 0 });
    expect(found.quantiles.at(-1)).toEqual({ percent: 100, value: 150 });
  });

  it("counts categories, the most frequent first", async () => {
    expect(await must({ metric: "region" })).toMatchObject({
      ...{ customers: 6, missing: 3, edges: [], counts: [] },
      categories: [
        { value: "华东", customers: 2 },
        { value: "华北", customers: 1 },
      ],
    });
  });

  it("is the same of a metric that is being written, and tells what is wrong with one", async () => {
    expect(await must({ metric: { ...receipts, code: "fresh" } })).toEqual(
      await must({ metric: "receipts" }),
    );
    const { problems, ...rest } = await must({ metric: { ...receipts, aggregate: "most" } });
    expect(problems.map(({ path }) => path)).toEqual(["aggregate"]);
    expect(rest.counts).toEqual([]);
  });

  it("is not told of a metric that is not there, nor of a population that does not check", async () => {
    expect(await measure({ metric: "gone" })).toMatchObject({ problem: { code: "metricNotFound" } });
    const { problems } = await must({ metric: "receipts", population: { where: "receipts >" } });
    expect(problems).toMatchObject([
      { path: "population.where", problem: { code: "schemeExpressionWrong" } },
    ]);
  });
});

describe("who sees only their own customers", () => {
  it("is told of these alone, before and after columns of everybody are in memory", async () => {
    const alone = await must({ metric: "receipts" }, own);
    expect(alone).toMatchObject({ customers: 4, missing: 0 });
    expect(alone.quantiles.at(-1)).toEqual({ percent: 100, value: 1_999.99 });
    await must({ metric: "receipts" });
    expect(await must({ metric: "receipts" }, own)).toEqual(alone);
    expect((await must({ metric: "receipts" })).customers).toBe(6);
  });
});

describe("members of a group that is graded as one", () => {
  it("each count with what all of them have, and quantiles part groups", async () => {
    await database.asWorker("test", (tx) =>
      recordGroups(
        tx,
        [{ code: "G" }],
        ["B", "C"].map((customer) => ({ customer, since: "2026-01-01", group: "G" })),
      ),
    );
    const found = await must({
      ...{ metric: "receipts", population: { unit: "group" } },
      ...{ cuts: [300], quantiles: { bins: 5 } },
    });
    expect(found.customers).toBe(6);
    expect(found.cuts).toEqual([{ at: 300, below: 2, upTo: 4 }]);
    expect(found.quantileCuts[0]?.at).toBeCloseTo(0.008, 9); // of five: four fifths of the way from 0 to 0.01
  });
});
