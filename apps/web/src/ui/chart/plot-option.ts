import type { ChartOption } from "./chart-engine.ts";
import { type ChartLook, shadeOf } from "./chart-look.ts";
import type { Plot, PlottedSeries } from "./plot.ts";

type Series = NonNullable<Exclude<ChartOption["series"], readonly unknown[] | undefined>>;

/**
 * A plot in echarts' language, in the look of the pages. Names of axes and the legend are not in it: they stand as
 * text beside the chart, where they cannot lie over it.
 */
export function plotOption(plot: Plot, look: ChartLook): ChartOption {
  const { kind, labels, series, write, shaded, top } = plot;
  return {
    animation: look.moves,
    textStyle: { fontFamily: look.font, color: look.text },
    grid: {
      left: 4,
      right: 16,
      top: 12,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    tooltip: {
      trigger: "axis",
      confine: true,
      backgroundColor: look.ground,
      borderColor: look.border,
      textStyle: { color: look.text, fontFamily: look.font },
      valueFormatter: (value) => (typeof value === "number" ? write(value) : "—"),
    },
    xAxis: {
      type: "category",
      data: [...labels],
      boundaryGap: kind !== "line",
      axisLabel: { color: look.label, hideOverlap: true },
      axisLine: { lineStyle: { color: look.border } },
      axisTick: { show: false },
    },
    yAxis: {
      type: "value",
      ...(top !== undefined && { max: top }),
      axisLabel: { color: look.label, formatter: (value: number) => write(value) },
      splitLine: { lineStyle: { color: look.line } },
    },
    series: series.map((each, at) => ({
      ...drawnAs(kind, each, look),
      ...(shaded && at === 0 && shadedPart(shaded, look)),
    })),
  };
}

function drawnAs(
  kind: Plot["kind"],
  { name, look: meaning, shade = 1, values }: PlottedSeries,
  look: ChartLook,
): Series {
  const isExpected = meaning !== "actual";
  const colour = isExpected ? look.expected : look.ink;
  const data = values.map((value) => value ?? "-");
  if (kind === "line") {
    return {
      name,
      type: "line",
      data,
      symbol: "none",
      color: colour,
      lineStyle: { width: 2, type: isExpected ? "dashed" : "solid" },
    };
  }
  return {
    name,
    type: "bar",
    data,
    color: colour,
    barMaxWidth: 36,
    ...(kind === "pile" && { stack: "pile" }),
    itemStyle: isExpected
      ? {
          color: "transparent",
          borderColor: colour,
          borderWidth: 1.5,
          borderType: meaning === "missing" ? "dashed" : "solid",
        }
      : { color: shadeOf(colour, shade), borderColor: colour, borderWidth: 1 },
  };
}

function shadedPart({ from, to }: NonNullable<Plot["shaded"]>, look: ChartLook) {
  return {
    markArea: {
      silent: true,
      itemStyle: { color: look.shade },
      data: [[{ xAxis: from }, { xAxis: to }]] as [{ xAxis: number }, { xAxis: number }][],
    },
  };
}
