import type { Combination, Loss, Reach, Situation } from "@gradus/engine";
import type { Evaluation } from "./evaluate-scheme.ts";
import type { Circumstances } from "./explain-grade.ts";

/** What was found of one customer, before it is put into words. */
export interface FoundCounterfactuals {
  readonly evaluation: Evaluation;
  readonly circumstances: Circumstances;
  readonly situation: Situation;
  /** Row of the customer's unit in the evaluation. */
  readonly unit: number;
  /** The outcome by the score, the tier in force being held. */
  readonly outcome: number;
  /** Position of the tier above; the lowest for who has a state; undefined in the highest. */
  readonly target: number | undefined;
  readonly reach: Reach | undefined;
  readonly together: Combination | undefined;
  readonly loss: Loss | undefined;
}
