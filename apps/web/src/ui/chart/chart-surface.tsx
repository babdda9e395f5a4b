import { useEffect, useRef } from "react";
import { beginChart, type ChartOption, type DrawnChart } from "./chart-engine.ts";

/** The element that a chart draws itself into, as wide as there is room. */
export function ChartSurface({
  option,
  summary,
  height,
}: {
  readonly option: ChartOption;
  /** What is to be seen, for those who hear the page. */
  readonly summary: string;
  /** In px. */
  readonly height: number;
}) {
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
  useEffect(() => chart.current?.draw(option), [option]);
  return <div ref={element} role="img" aria-label={summary} style={{ height, width: "100%" }} />;
}
