import {
  BarChart,
  type BarSeriesOption,
  LineChart,
  type LineSeriesOption,
  SankeyChart,
  type SankeySeriesOption,
} from "echarts/charts";
import {
  GridComponent,
  type GridComponentOption,
  MarkAreaComponent,
  TooltipComponent,
  type TooltipComponentOption,
} from "echarts/components";
import { type ComposeOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

// As SVG, text takes the page's fonts as they are; a canvas would have to be painted again once they are there.
use([BarChart, LineChart, SankeyChart, GridComponent, MarkAreaComponent, TooltipComponent, SVGRenderer]);

/** As much of echarts' language as is brought along here. */
export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | SankeySeriesOption | GridComponentOption | TooltipComponentOption
>;

/** A chart that draws itself into an element, of the element's size. */
export interface DrawnChart {
  draw(option: ChartOption): void;
  resize(): void;
  dispose(): void;
}

/** Begins a chart in an element; whoever began it disposes of it. */
export function beginChart(element: HTMLElement): DrawnChart {
  const chart = init(element, null, { renderer: "svg" });
  return {
    draw: (option) => chart.setOption(option, { notMerge: true }),
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}
