import { describe, expect, it } from "vitest";
import type { ChartLook } from "./chart-look.ts";
import type { Plot } from "./plot.ts";
import { plotOption } from "./plot-option.ts";

const look: ChartLook = {
  ink: "#1a56b0",
  expected: "#222222",
  text: "#222222",
  label: "#5d646e",
  line: "#eeeeee",
  shade: "#f4f4f4",
  ground: "#ffffff",
  border: "#d9d9d9",
  font: "system-ui",
  moves: false,
};
const plot: Plot = {
  kind: "line",
  labelName: "Day",
  labels: ["a", "b", "c"],
  valueName: "Repeats",
  series: [
    { name: "actual", look: "actual", values: [1, null, 3] },
    { name: "expected", look: "expected", values: [1, 2, 3] },
  ],
  write: (value) => `${value} days`,
  shaded: { from: 1, to: 2, name: "holdout" },
};
const seriesOf = (shown: Plot) => plotOption(shown, look).series as Record<string, unknown>[];

describe("a plot as echarts takes it", () => {
  it("stands still where the visitor wants nothing to move", () => {
    expect(plotOption(plot, look).animation).toBe(false);
    expect(plotOption(plot, { ...look, moves: true }).animation).toBe(true);
  });

  it("leaves a gap where a value is missing, and tells expected from actual by its line", () => {
    const [actual, expected] = seriesOf(plot);
    expect(actual?.data).toEqual([1, "-", 3]);
    expect([actual?.lineStyle, expected?.lineStyle]).toMatchObject([{ type: "solid" }, { type: "dashed" }]);
  });

  it("shades a part once, whatever the number of series", () => {
    const [actual, expected] = seriesOf(plot);
    expect(actual?.markArea).toMatchObject({ data: [[{ xAxis: 1 }, { xAxis: 2 }]] });
    expect(expected).not.toHaveProperty("markArea");
    expect(seriesOf({ ...plot, shaded: undefined })[0]).not.toHaveProperty("markArea");
  });

  it("draws bars side by side, those expected hollow", () => {
    const [actual, expected] = seriesOf({ ...plot, kind: "bars" });
    expect([actual?.type, expected?.type]).toEqual(["bar", "bar"]);
    expect(expected?.itemStyle).toMatchObject({ color: "transparent", borderColor: "#222222" });
  });

  it("piles bars up to the top that is given, each in its shade within an edge of the whole ink", () => {
    const series = [
      { name: "gold", look: "actual" as const, shade: 0.5, values: [0.25, 0.5, 1] },
      { name: "new", look: "expected" as const, values: [0.5, 0.5, 0] },
      { name: "none", look: "missing" as const, values: [0.25, 0, 0] },
    ];
    const pile: Plot = { ...plot, kind: "pile", series, top: 1 };
    expect(seriesOf(pile)).toMatchObject([
      { type: "bar", stack: "pile", itemStyle: { color: "#1a56b080", borderColor: "#1a56b0" } },
      { type: "bar", stack: "pile", itemStyle: { color: "transparent", borderType: "solid" } },
      { type: "bar", stack: "pile", itemStyle: { color: "transparent", borderType: "dashed" } },
    ]);
    expect(plotOption(pile, look).yAxis).toMatchObject({ max: 1 });
    expect(plotOption(plot, look).yAxis).not.toHaveProperty("max");
  });

  it("writes values beside the pointer as the table does", () => {
    const { tooltip } = plotOption(plot, look) as { tooltip: { valueFormatter: (value: unknown) => string } };
    expect([tooltip.valueFormatter(2), tooltip.valueFormatter("-")]).toEqual(["2 days", "—"]);
  });
});
