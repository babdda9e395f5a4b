import { useEffect, useRef } from "react";
import { beginChart, type DrawnChart } from "./chart-engine.ts";
import { useChartLook } from "./chart-look.ts";
import type { Plot } from "./plot.ts";
import { plotOption } from "./plot-option.ts";

const height = 280; // px

/** A plot as a picture; `summary` says what is to be seen to those who hear the page. */
export function Chart({ plot, summary }: { readonly plot: Plot; readonly summary: string }) {
  const look = useChartLook();
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<DrawnChart>(null);
  useEffect(() => {
    if (element.current === null) return;
    const begun = beginChart(element.current);
    chart.current = begun;
    const observer = new ResizeObserver(() => begun.resize());
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      begun.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => chart.current?.draw(plotOption(plot, look)), [plot, look]);
  return <div ref={element} role="img" aria-label={summary} style={{ height, width: "100%" }} />;
}
