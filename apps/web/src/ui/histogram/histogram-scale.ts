/** Where values stand along a histogram whose bins are all drawn alike wide, whatever they hold. */
export interface HistogramScale {
  /** From 0, the left end, to 1, the right end; what lies beyond stands at the end. */
  shareOf(value: number): number;
  /** The value at a share of the width. */
  valueAt(share: number): number;
  /** How much of the value lies in so great a share of the width, around a value. */
  spanAround(value: number, share: number): number;
}

/** The scale of bins with these ends, ascending, at least two. Within a bin it runs evenly. */
export function histogramScale(edges: readonly number[]): HistogramScale {
  const bins = edges.length - 1;
  if (!(bins >= 1)) throw new RangeError("a histogram has at least one bin");
  const edge = (at: number) => edges[at] as number;
  const binOf = (value: number) => {
    const above = edges.findIndex((each) => each > value);
    return above < 0 ? bins - 1 : Math.max(0, above - 1);
  };
  return {
    shareOf: (value) => {
      const bin = binOf(value);
      const within = (value - edge(bin)) / (edge(bin + 1) - edge(bin));
      return (bin + Math.min(1, Math.max(0, within))) / bins;
    },
    valueAt: (share) => {
      const place = Math.min(1, Math.max(0, share)) * bins;
      const bin = Math.min(bins - 1, Math.floor(place));
      return edge(bin) + (place - bin) * (edge(bin + 1) - edge(bin));
    },
    spanAround: (value, share) => {
      const bin = binOf(value);
      return (edge(bin + 1) - edge(bin)) * bins * share;
    },
  };
}

/**
 * About how many lie below a value, as if those of a bin were spread evenly in it.
 *
 * @param counts one fewer than edges
 */
export function countBelowAbout(edges: readonly number[], counts: readonly number[], value: number): number {
  return counts.reduce((sum, count, bin) => {
    const [from, to] = [edges[bin] as number, edges[bin + 1] as number];
    return sum + count * Math.min(1, Math.max(0, (value - from) / (to - from)));
  }, 0);
}
