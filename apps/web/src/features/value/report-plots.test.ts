import { describe, expect, it } from "vitest";
import { wordsIn } from "../../ui/words.ts";
import { modelWords } from "./model-words.ts";
import { conditionalPlot, frequencyPlot, lifetimePlot, trackingPlot, whalePlot } from "./report-plots.ts";
import type { ValueReport } from "./value.ts";

const t = wordsIn("en", modelWords);
const conditional = [
  { repeats: 0, orMore: false, customers: 1411, actual: 0.237, expected: 0.194 },
  { repeats: 7, orMore: true, customers: 64, actual: 4.2, expected: 4.1 },
];
const holdout = {
  from: "2026-01-10",
  through: "2026-01-21",
  weeks: 1.7,
  customers: 1475,
  actual: 600,
  comparisons: [],
  conditional,
};
const purchases: ValueReport["purchases"] = {
  chosen: "bg-nbd",
  abstention: null,
  card: null,
  holdout,
  tracking: [
    { day: "2026-01-07", actual: 0, expected: 0.4 },
    { day: "2026-01-14", actual: 3, expected: 2.6 },
    { day: "2026-01-21", actual: 5, expected: null },
  ],
  frequencies: [
    { repeats: 0, orMore: false, actual: 1411, expected: 1407.68 },
    { repeats: 7, orMore: true, actual: 64, expected: 71.85 },
  ],
  meanAlive: 0.8,
};

describe("the tracking curve", () => {
  it("has a point for each day, and the holdout on a ground of its own from its first point on", () => {
    const { labels, series, shaded } = trackingPlot(purchases, t);
    expect(labels).toEqual(["2026-01-07", "2026-01-14", "2026-01-21"]);
    expect(series.map(({ look, values }) => [look, values])).toEqual([
      ["actual", [0, 3, 5]],
      ["expected", [0.4, 2.6, null]],
    ]);
    expect([shaded?.from, shaded?.to]).toEqual([1, 2]);
  });

  it("without a model is what happened alone", () => {
    const tracking = purchases.tracking.map((point) => ({ ...point, expected: null }));
    const plot = trackingPlot({ ...purchases, tracking }, t);
    expect([plot.series.map(({ look }) => look), plot.shaded]).toEqual([["actual"], undefined]);
  });

  it("has no such ground without a holdout, or after its last point", () => {
    expect(trackingPlot({ ...purchases, holdout: null }, t).shaded).toBeUndefined();
    const later = { ...holdout, from: "2026-02-01" };
    expect(trackingPlot({ ...purchases, holdout: later }, t).shaded).toBeUndefined();
  });
});

describe("what goes by the number of repeats", () => {
  it("counts customers, actual and expected, the last bin holding all with more", () => {
    const { labels, series } = frequencyPlot(purchases, t);
    expect(labels).toEqual(["0", "7+"]);
    expect(series.map(({ values }) => values)).toEqual([
      [1411, 64],
      [1407.68, 71.85],
    ]);
  });

  it("tells how many customers a mean is of", () => {
    const { more, series } = conditionalPlot(holdout, t);
    expect(more).toEqual([{ name: "Customers", values: ["1,411", "64"] }]);
    expect(series.map(({ values }) => values[1])).toEqual([4.2, 4.1]);
  });
});

describe("money and shares", () => {
  it("a bar of the distribution says from where to where it goes", () => {
    const value = {
      total: "30",
      median: "1",
      mean: "2",
      topShare: 0.5,
      histogram: [{ from: "0", to: "1000", customers: 15 }],
    };
    const plot = lifetimePlot(value, t, { money: (amount) => `¥${amount}`, unit: "CNY" });
    expect([plot.labels, plot.series[0]?.values]).toEqual([["¥0 – ¥1000"], [15]]);
  });

  it("the whale curve may go above everything", () => {
    const profit = {
      whale: [
        { customers: 0.5, profit: 1.2 },
        { customers: 1, profit: 1 },
      ],
    } as ValueReport["profit"];
    const { labels, series, write } = whalePlot(profit, t);
    expect([labels, series[0]?.values.map((value) => write(value ?? 0))]).toEqual([
      ["50%", "100%"],
      ["120%", "100%"],
    ]);
  });
});
