/** Whether more of the metric is better (receipts) or less (days since the last order). */
export type Direction = "more" | "less";

/**
 * How a metric's value becomes points from 0 to 100.
 *
 * - `bands`: the points of the first band the value reaches: at least `at` when more is better, at
 *   most `at` when less is. Below all of them, `otherwise` (default 0).
 * - `quantiles`: equal shares of the base; equal values share a bin. See {@link quantileCuts}.
 * - `linear`: 0 points at `from`, 100 at `to`, clamped; `from` above `to` where less is better.
 * - `map`: points by category; `otherwise` (default 0) for any other.
 *
 * Thresholds on money are in major units of the base currency.
 */
export type Scoring =
  | {
      kind: "bands";
      bands: readonly { at: number; points: number }[];
      otherwise?: number | undefined;
    }
  | { kind: "quantiles"; bins: number; shift?: number | undefined; points?: readonly number[] | undefined }
  | { kind: "linear"; from: number; to: number }
  | { kind: "map"; points: Readonly<Record<string, number>>; otherwise?: number | undefined };

/**
 * What a missing value gives: no points, a fixed number of points, or a customer that cannot be
 * graded. Missing is never zero.
 */
export type WhenMissing = "none" | "ungraded" | { readonly points: number };

/** A metric, how its value becomes points, and its weight. Weights of a scheme, or toward a class, add up to 100. */
export interface Criterion {
  /** Defaults to the metric's code; conditions of classes name it as `bin["…"]` and `points["…"]`. */
  readonly code?: string | undefined;
  readonly metric: string;
  /** Share of the score in per cent, at most two decimals. */
  readonly weight: number;
  readonly direction?: Direction | undefined;
  readonly scoring: Scoring;
  readonly missing?: WhenMissing | undefined;
  /** The class that it speaks for, in a scheme that gives the class of the highest score. */
  readonly toward?: string | undefined;
}
