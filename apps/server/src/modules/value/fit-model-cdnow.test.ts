import { readFile } from "node:fs/promises";
import { bgBb, compressOpportunities, type Day, parseDay, shiftedBetaGeometric } from "@gradus/engine";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cdnowMap } from "../../testing/cdnow-map.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { hasRealData, realData } from "../../testing/real-data.ts";
import { type FitWish, fitModel } from "./fit-model.ts";

describe.skipIf(!hasRealData)("CDNOW through import: the published fits", () => {
  let intake: TestIntake;
  let content: Buffer;
  const fit = async (wish: FitWish) => {
    const split = { asOf: "1997-09-30", holdoutUntil: "1998-06-30" };
    const fitted = await fitModel(intake.context, intake.asker, { ...split, ...wish });
    if (!fitted.ok) throw new Error(JSON.stringify(fitted.problem));
    return fitted.value;
  };

  beforeAll(async () => {
    intake = await openTestIntake(() => new Date("2026-11-20T04:00:00Z"));
    await intake.context.database.asWorker("test", (tx) =>
      sql`update organisation set base_currency = 'USD', time_zone = 'America/New_York'`.execute(tx.db),
    );
    content = await readFile(realData("cdnow/cdnow-sample.txt"));
    await intake.take(content, cdnowMap);
  });
  afterAll(() => intake.close());

  it.each([
    {
      model: "bg-nbd" as const,
      parameters: { r: 0.24259, alpha: 4.4136, a: 0.79292, b: 2.42591 },
      logLikelihood: -9582.4292,
      cumulative: [2501.526, 4165.664],
      conditional: 1653.409,
      meanAlive: 0.81344,
    },
    {
      model: "pareto-nbd" as const,
      parameters: { r: 0.55328, alpha: 10.5777, s: 0.60624, beta: 11.6687 },
      logLikelihood: -9594.9762,
      cumulative: [2532.782, 4275.388],
      conditional: 1665.513,
      meanAlive: 0.446277,
    },
  ])("$model", async ({ model, parameters, logLikelihood, cumulative, conditional, meanAlive }) => {
    const found = await fit({ model });
    for (const [name, value] of Object.entries(parameters)) {
      expect(Math.abs((found.parameters?.[name] as number) - value), name).toBeLessThan(1e-2);
      expect(found.standardErrors?.[name], name).toBeGreaterThan(0);
    }
    expect(Math.abs((found.logLikelihood as number) - logLikelihood)).toBeLessThan(1e-3);
    const near = (value: number) => expect.closeTo(value, Math.ceil(-Math.log10(2e-4 * value))); // relative 1e-4
    expect(found).toMatchObject({
      customers: 2357,
      timeUnit: "weeks",
      abstention: null,
      aggregates: {
        repeating: 946,
        repeatPurchases: 2457,
        meanAlive: near(meanAlive),
        cumulativeRepeats: [
          { day: "1997-09-30", weeks: 39, actual: 2457, expected: near(cumulative[0] as number) },
          { day: "1998-06-30", weeks: 78, actual: 4339, expected: near(cumulative[1] as number) },
        ],
        conditionalExpectation: { weeks: 39, actual: 1882, expected: near(conditional) },
      },
    });
    const actual = found.aggregates.frequencies?.map((bin) => bin.actual);
    expect(actual).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
    const foretold = found.comparisons.find(({ rule }) => rule === model);
    expect(foretold?.total).toBeCloseTo(found.aggregates.conditionalExpectation?.expected as number, 6);
    expect(found.comparisons.map(({ kind }) => kind)).toEqual([
      ...["model", "model", "model"],
      ...["naive", "naive", "naive"],
    ]);
  });

  it("bg-nbd expects the published numbers of customers by repeats", async () => {
    const { aggregates } = await fit({ model: "bg-nbd" });
    const published = [1407.68, 460.32, 192.46, 101.16, 59.85, 38.12, 25.55, 71.85];
    expect(aggregates.frequencies?.map(({ expected }) => expected)).toEqual(
      published.map((expected) => expect.closeTo(expected, 1)),
    );
    const held = aggregates.conditional?.reduce((sum, bin) => sum + bin.actual * bin.customers, 0);
    expect(held).toBeCloseTo(1882, 6);
  });

  it("mbg-nbd", async () => {
    const { parameters, logLikelihood } = await fit({ model: "mbg-nbd" });
    const published = { r: 0.5248, alpha: 6.1831, a: 0.8914, b: 1.614 };
    for (const [name, value] of Object.entries(published)) {
      expect(Math.abs((parameters?.[name] as number) - value), name).toBeLessThan(1e-2);
    }
    expect(Math.abs((logLikelihood as number) + 9582.1357)).toBeLessThan(1e-3);
  });

  it("gamma-gamma, in dollars", async () => {
    const found = await fit({ model: "gamma-gamma" });
    const published = { p: 6.2495, q: 3.7442, v: 15.4435 };
    for (const [name, value] of Object.entries(published)) {
      expect(Math.abs((found.parameters?.[name] as number) - value), name).toBeLessThan(1e-2);
    }
    expect(Math.abs((found.logLikelihood as number) + 4055.9177)).toBeLessThan(1e-3);
    expect(found.aggregates).toMatchObject({ repeating: 946, leftOut: 0 });
    const { p = 0, q = 0, v = 0 } = found.parameters ?? {};
    expect(found.aggregates.populationMean).toBeCloseTo((p * v) / (q - 1), 6);
  });

  it("bg-bb and sbg by the month are the fits of histories counted from the file", async () => {
    const days = purchaseDays();
    const monthOf = (each: Day) => new Date(each * 86_400_000).toISOString().slice(0, 7);
    const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
    const last = index("1997-09");
    const counted = days.map((all) => {
      const months = [...new Set(all.map((each) => index(monthOf(each))))];
      const first = Math.min(...months);
      const after = months.filter((month) => month > first && month <= last);
      return { x: after.length, tx: Math.max(first, ...after) - first, n: last - first };
    });
    const column = (name: "x" | "tx" | "n") => counted.map((each) => each[name]);
    const expected = bgBb.fit(compressOpportunities(column("x"), column("tx"), column("n")).histories);
    const found = await fit({ model: "bg-bb" });
    expect(found).toMatchObject({ customers: 2357, timeUnit: "months", aggregates: { opportunities: 8 } });
    expect(expected.ok && expected.value.logLikelihood).toBeCloseTo(found.logLikelihood as number, 5);
    expect(found.aggregates.conditionalExpectation).toMatchObject({
      weeks: 39,
      actual: days
        .map((all) => new Set(all.filter((each) => each > split).map(monthOf)).size)
        .reduce((sum, months) => sum + months, 0),
    });

    const renewals = await fit({ model: "sbg" });
    const { alpha = 0, beta = 0 } = renewals.parameters ?? {};
    expect(renewals.aggregates.survival?.slice(0, 3)).toEqual(
      [0, 1, 2].map((period) => ({
        period,
        actual: expect.closeTo([1, 317 / 2357, 94 / 2357][period] as number, 9),
        expected: shiftedBetaGeometric.survival({ alpha, beta }, period),
      })),
    );
  });

  it("without a holdout the last third of the time is set apart", async () => {
    const { comparisons, aggregates } = await fit({
      model: "mbg-nbd",
      asOf: "1998-06-30",
      holdoutUntil: undefined,
    });
    const third = Math.floor(((parseDay("1998-06-30") as Day) - (parseDay("1997-01-01") as Day)) / 3);
    const edge = (parseDay("1998-06-30") as Day) - third;
    const after = purchaseDays().reduce((sum, all) => sum + all.filter((each) => each > edge).length, 0);
    const lastThird = aggregates.conditional?.reduce((sum, bin) => sum + bin.actual * bin.customers, 0);
    expect(lastThird).toBeCloseTo(after, 6);
    expect(comparisons).toHaveLength(6);
    expect(aggregates.conditionalExpectation).toBeUndefined();
  });

  const split = parseDay("1997-09-30") as Day;

  function purchaseDays(): Day[][] {
    const byCustomer = new Map<string, Set<Day>>();
    for (const line of content.toString().trim().split(/\r?\n/)) {
      const [customer = "", , date = ""] = line.trim().split(/\s+/);
      const each = parseDay(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`) as Day;
      byCustomer.set(customer, (byCustomer.get(customer) ?? new Set()).add(each));
    }
    return [...byCustomer.values()].map((all) => [...all].sort((a, b) => a - b));
  }
});
