import { useMemo } from "react";
import { useChartLook } from "./chart-look.ts";
import { ChartSurface } from "./chart-surface.tsx";
import type { Plot } from "./plot.ts";
import { plotOption } from "./plot-option.ts";

const height = 280; // px

/** A plot as a picture; `summary` says what is to be seen to those who hear the page. */
export function Chart({ plot, summary }: { readonly plot: Plot; readonly summary: string }) {
  const look = useChartLook();
  const option = useMemo(() => plotOption(plot, look), [plot, look]);
  return <ChartSurface option={option} summary={summary} height={height} />;
}
