/** Bins with what they hold. */
export interface Bins {
  /** Ends of the bins, ascending, at least two. */
  readonly edges: readonly number[];
  /** One fewer. */
  readonly counts: readonly number[];
}

/** The same bins with an empty one at either end where values lie beyond, so that all of them stand in the picture. */
export function widenHistogram({ edges, counts }: Bins, values: readonly number[]): Bins {
  const [first, last] = [edges[0] as number, edges.at(-1) as number];
  const [least, greatest] = [Math.min(first, ...values), Math.max(last, ...values)];
  const before = least < first ? [least] : [];
  const after = greatest > last ? [greatest] : [];
  return {
    edges: [...before, ...edges, ...after],
    counts: [...before.map(() => 0), ...counts, ...after.map(() => 0)],
  };
}
