import { countBelowAbout } from "../../ui/histogram/histogram-scale.ts";
import type { Criterion, Distribution, Scoring } from "./scheme.ts";

type Bands = Extract<Scoring, { kind: "bands" }>;

/** A part of the values that gets the same points, with how many customers lie in it. */
export interface BandFigures {
  /** Minus infinity for the lowest. */
  readonly from: number;
  /** Infinity for the highest. */
  readonly to: number;
  /** What it is told by: the threshold and the side of it. */
  readonly sign: "≥" | "<" | "≤" | ">";
  readonly at: number;
  readonly points: number;
  readonly customers: number;
  /** Whether all thresholds of it were counted, rather than reckoned from the bins. */
  readonly isExact: boolean;
}

/** The bands of a criterion, best first, then what gets the points of all others; with who lies in them. */
export function bandFigures(
  { bands, otherwise = 0 }: Bands,
  direction: NonNullable<Criterion["direction"]>,
  found: Distribution,
): BandFigures[] {
  const total = found.customers - found.missing;
  /** Customers who do not reach a threshold, or lie beyond it where less is better. */
  const outside = (at: number): readonly [count: number, isExact: boolean] => {
    const cut = found.cuts.find((each) => each.at === at);
    if (cut) return [direction === "more" ? cut.below : total - cut.upTo, true];
    const below = countBelowAbout(found.edges, found.counts, at);
    return [direction === "more" ? below : total - below, false];
  };
  const all: readonly [number, boolean] = [total, true];
  const figures = bands.map(({ at, points }, index): BandFigures => {
    const better = bands[index - 1];
    const [above, isAboveExact] = better ? outside(better.at) : all;
    const [here, isHereExact] = outside(at);
    const beyond = better?.at ?? (direction === "more" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
    return {
      from: direction === "more" ? at : beyond,
      to: direction === "more" ? beyond : at,
      sign: direction === "more" ? "≥" : "≤",
      ...{ at, points, customers: Math.max(0, Math.round(above - here)) },
      isExact: isAboveExact && isHereExact,
    };
  });
  const last = bands.at(-1);
  if (!last) return figures;
  const [rest, isExact] = outside(last.at);
  return [
    ...figures,
    {
      from: direction === "more" ? Number.NEGATIVE_INFINITY : last.at,
      to: direction === "more" ? last.at : Number.POSITIVE_INFINITY,
      sign: direction === "more" ? "<" : ">",
      ...{ at: last.at, points: otherwise, customers: Math.max(0, Math.round(rest)), isExact },
    },
  ];
}
