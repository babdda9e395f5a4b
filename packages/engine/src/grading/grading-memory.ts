/**
 * Remembers, from one grading to the next, what followed from columns alone: points, states, sorted values. It
 * changes no grade, since what it gives is what would be worked out again. Whoever keeps one vouches that a metric
 * stands for the same column whenever the same thing is asked of it.
 */
export interface GradingMemory {
  /**
   * What was made under `about` from the columns of these metrics, or what `make` makes, which may be kept. Typed
   * arrays in it, or one level below, are what it weighs. Nobody changes it but to fill in what is as yet unknown.
   */
  recall<Kept extends object>(metrics: readonly string[], about: string, make: () => Kept): Kept;
}

/** Remembers nothing: everything is made again. */
export const noMemory: GradingMemory = { recall: (_metrics, _about, make) => make() };
