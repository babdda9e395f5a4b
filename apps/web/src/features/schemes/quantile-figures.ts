import { quantilePoints } from "@gradus/engine";
import type { Criterion, Distribution, Scoring } from "./scheme.ts";

/** A part of the values that a rank among all makes, with how many customers lie in it. */
export interface QuantileFigures {
  /** From 1, the worst. */
  readonly bin: number;
  /** Itself in the part; minus infinity for the lowest values. */
  readonly from: number;
  /** Itself above the part; infinity for the highest values. */
  readonly to: number;
  readonly points: number;
  readonly customers: number;
}

/** The parts of a criterion by quantiles, best first, as many as the cuts that were found make. */
export function quantileFigures(
  criterion: Criterion,
  scoring: Extract<Scoring, { kind: "quantiles" }>,
  { customers, missing, quantileCuts }: Pick<Distribution, "customers" | "missing" | "quantileCuts">,
): QuantileFigures[] {
  const bins = quantileCuts.length + 1;
  const points = quantilePoints({ ...criterion, scoring: { ...scoring, bins } });
  const figures = Array.from({ length: bins }, (_, above): QuantileFigures => {
    const [low, high] = [quantileCuts[above - 1], quantileCuts[above]];
    const bin = criterion.direction === "less" ? bins - above : above + 1;
    return {
      bin,
      from: low?.at ?? Number.NEGATIVE_INFINITY,
      to: high?.at ?? Number.POSITIVE_INFINITY,
      points: (points[bin - 1] as number) / 100,
      customers: (high?.below ?? customers - missing) - (low?.below ?? 0),
    };
  });
  return figures.sort((a, b) => b.bin - a.bin);
}
