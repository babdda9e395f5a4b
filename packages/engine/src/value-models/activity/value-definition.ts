/** One limit for each state that has one; whoever is beyond the last is lost. */
export interface StateLimits {
  readonly active: number;
  readonly atRisk: number;
  readonly lapsed: number;
}

/** When a customer counts as active, at risk, lapsed or lost; what is left out has its default. */
export interface ActivityThresholds {
  /** Least P(alive) of a state; default .7, .4, .15. */
  readonly alive?: StateLimits | undefined;
  /** Most days since the last purchase, in usual intervals; default 1.5, 3, 6. */
  readonly rhythm?: StateLimits | undefined;
  /** Most days since the last purchase, the same for all; taken instead of the rhythm where given. */
  readonly days?: StateLimits | undefined;
}
