import { theme } from "antd";
import { type Handle, HistogramHandle, type MoveStage } from "./histogram-handle.tsx";
import { histogramScale } from "./histogram-scale.ts";
import "./histogram.css";

/** A part of the values that is treated alike: the stronger, the more it counts. */
export interface HistogramPart {
  /** Its lower end; minus infinity from the left end on. */
  readonly from: number;
  readonly to: number;
  /** From 0 to 1. */
  readonly strength: number;
}

const ticks = 4;

/**
 * How values are spread, as bars, with the thresholds that stand among them to be moved. What the parts hold in
 * figures stands beside it, for who does not see it.
 */
export function Histogram({
  edges,
  counts,
  parts,
  handles = [],
  cuts = [],
  finest,
  summary,
  write,
  onMove = () => {},
}: {
  /** Ends of the bins, ascending, at least two. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly parts: readonly HistogramPart[];
  readonly handles?: readonly Handle[];
  /** Thresholds that only stand there. */
  readonly cuts?: readonly number[];
  /** The finest step that makes sense of a value. */
  readonly finest: number;
  /** What the picture says. */
  readonly summary: string;
  /** A value along the axis, in few letters. */
  readonly write: (value: number) => string;
  /** Told where there are handles. */
  readonly onMove?: (id: string, value: number, stage: MoveStage) => void;
}) {
  const { token } = theme.useToken();
  const scale = histogramScale(edges);
  const most = Math.max(1, ...counts);
  const bins = counts.length;
  const marks = [...new Set(Array.from({ length: ticks + 1 }, (_, at) => Math.round((at * bins) / ticks)))];
  return (
    <div>
      <div className="histogram">
        <svg viewBox={`0 0 ${bins} 100`} preserveAspectRatio="none" role="img" aria-label={summary}>
          <line
            x1={0}
            x2={bins}
            y1={100}
            y2={100}
            stroke={token.colorBorder}
            vectorEffect="non-scaling-stroke"
          />
          {parts.flatMap(({ from, to, strength }) =>
            counts.map((count, bin) => {
              const start = Math.max(bin + 0.06, scale.shareOf(from) * bins);
              const end = Math.min(bin + 0.94, scale.shareOf(to) * bins);
              if (count === 0 || end <= start) return null;
              const height = Math.max(1.5, (100 * count) / most);
              return (
                <rect
                  key={`${from} ${edges[bin]}`}
                  x={start}
                  y={100 - height}
                  width={end - start}
                  height={height}
                  fill={token.colorPrimary}
                  opacity={0.25 + 0.75 * strength}
                />
              );
            }),
          )}
          {[...new Set(cuts)].map((cut) => (
            <line
              key={cut}
              x1={scale.shareOf(cut) * bins}
              x2={scale.shareOf(cut) * bins}
              y1={-6}
              y2={100}
              stroke={token.colorText}
              strokeWidth={1.5}
              strokeDasharray="4 3"
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        {handles.map((handle) => (
          <HistogramHandle
            key={handle.id}
            handle={handle}
            scale={scale}
            finest={finest}
            colour={token.colorText}
            onMove={onMove}
          />
        ))}
      </div>
      <div className="histogram-axis" aria-hidden style={{ color: token.colorTextDescription }}>
        {marks.map((at) => (
          <span key={at} style={{ insetInlineStart: `${(at / bins) * 100}%` }}>
            {write(edges[at] as number)}
          </span>
        ))}
      </div>
    </div>
  );
}
