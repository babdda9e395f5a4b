import type { FittedModelAnswer } from "@gradus/contract";
import type { Abstention, Day, PurchaseSelection } from "@gradus/engine";
import type { KnownTo } from "../metrics/index.ts";
import type { ModelPeriod } from "./fit-period-queries.ts";
import type { Unworded } from "./word-abstentions.ts";

/** What a model is fitted to, of one instant of the facts. */
export interface FitSubject {
  readonly purchases: PurchaseSelection;
  readonly asOf: Day;
  /** The end of the holdout asked for, which begins the day after the as-of day. */
  readonly holdoutUntil: Day | undefined;
  readonly knownTo: KnownTo;
  readonly period: ModelPeriod;
}

/** A fit whose reasons for saying nothing have no words yet. */
export type UnwordedFit = Unworded<FittedModelAnswer>;

/** What a fit finds of its model; the rest of the answer is what was asked. */
export type FoundFit = Omit<UnwordedFit, "model" | "asOf" | "holdoutUntil" | "timeUnit">;

/** What stands in the place of a fit where the model says nothing. */
export function withoutParameters(
  abstention: Abstention,
): Pick<FoundFit, "parameters" | "standardErrors" | "logLikelihood" | "abstention"> {
  return { parameters: null, standardErrors: null, logLikelihood: null, abstention };
}
