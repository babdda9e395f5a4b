import { expect, it } from "vitest";
import { type JudgedMonth, judgedMonths, type Month, mostTelling, type ReplayResult } from "./replay.ts";
import { decilesPlot, sharesPlot } from "./replay-plots.ts";

const named = (code: string) => ({ code, name: { en: code, zh: code } });
const worth = (lift: number) => ({
  spearman: 0,
  gini: 0,
  lift,
  deciles: Array.from({ length: 10 }, () => lift),
});
const month = (asOf: string, gold: number, base: number, months?: number): Month => ({
  ...{ asOf, knownTo: 1, customers: gold + base + 1, inForce: null },
  tried: {
    tiers: [
      { code: "gold", customers: gold },
      { code: "base", customers: base },
      { code: "ungraded", customers: 1 },
    ],
    moves: null,
  },
  outcome:
    months === undefined
      ? null
      : {
          ...{ after: asOf, through: asOf, months, isCut: true, customers: 1, unscored: 0, total: "1.00" },
          ...{ perfectGini: 0.5, tried: worth(2), inForce: null, receipts: worth(1) },
        },
});
const result = {
  months: [month("2024-01-31", 1, 2, 11), month("2024-02-29", 0, 0), month("2024-03-31", 3, 0, 11)],
  rules: {
    tried: {
      ...{ draft: 1, version: null, isOrdered: true },
      tiers: ["gold", "silver", "base", "new", "ungraded"].map(named),
    },
    inForce: null,
  },
} as unknown as ReplayResult;
const texts = { label: "month", value: "share" };
const english = (name: { en: string }) => name.en;

it("piles the tiers that anybody was in up to one, the highest darkest, and states hollow", () => {
  const plot = sharesPlot(result, "tried", english, texts);
  expect(plot.series.map(({ name, look }) => [name, look])).toEqual([
    ["gold", "actual"],
    ["base", "actual"],
    ["ungraded", "missing"],
  ]);
  const [gold, base] = plot.series;
  expect(gold?.shade).toBe(1);
  expect(base?.shade).toBeLessThan(1);
  expect(base?.shade).toBeGreaterThan(0);
  for (const at of [0, 1, 2])
    expect(plot.series.reduce((sum, { values }) => sum + (values[at] as number), 0)).toBeCloseTo(1, 12);
  expect(plot.labels).toEqual(["2024-01", "2024-02", "2024-03"]);
});

it("draws no tiers of rules that were not replayed", () => {
  expect(sharesPlot(result, "inForce", english, texts).series).toEqual([]);
});

it("takes for the most telling the latest of the month-ends with the most months after", () => {
  const judged = judgedMonths(result);
  expect(judged.map(({ asOf }) => asOf)).toEqual(["2024-01-31", "2024-03-31"]);
  expect(mostTelling(judged)?.asOf).toBe("2024-03-31");
  expect(mostTelling([])).toBeUndefined();
});

it("draws ten tenths for each ranking there is", () => {
  const plot = decilesPlot(result.months[0] as JudgedMonth, (ranking) => ranking, texts);
  expect(plot.series.map(({ name }) => name)).toEqual(["tried", "receipts"]);
  expect(plot.series[0]?.values).toEqual(Array.from({ length: 10 }, () => 2));
  expect(plot.labels).toHaveLength(10);
});
