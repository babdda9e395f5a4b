import { useMemo } from "react";
import { useChartLook } from "./chart-look.ts";
import { ChartSurface } from "./chart-surface.tsx";
import type { FlowPicture } from "./flow.ts";
import { flowOption } from "./flow-option.ts";

/** A flow as a picture; `summary` says what is to be seen to those who hear the page. */
export function FlowChart({
  flow,
  summary,
  height,
}: {
  readonly flow: FlowPicture;
  readonly summary: string;
  /** In px. */
  readonly height: number;
}) {
  const look = useChartLook();
  const option = useMemo(() => flowOption(flow, look), [flow, look]);
  return <ChartSurface option={option} summary={summary} height={height} />;
}
