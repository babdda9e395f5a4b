import type { Fitted } from "../abstention.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";

/** Values of a model's parameters by the names of its paper; all positive and finite. */
export type ModelParameters<Name extends string = string> = Readonly<Record<Name, number>>;

/** What maximum likelihood found. */
export interface ModelFit<Name extends string = string> {
  readonly parameters: ModelParameters<Name>;
  /** From the observed information; null where it is not positive definite. */
  readonly standardErrors: ModelParameters<Name> | null;
  readonly logLikelihood: number;
  /** Customers the likelihood is of, equal ones counted each. */
  readonly customers: number;
  /** Evaluations of the likelihood that were needed. */
  readonly evaluations: number;
}

/** How long a fit may search. */
export interface FitBudget {
  /** Evaluations of the likelihood; default 500. */
  readonly maxEvaluations?: number;
}

/** Future time cut into equal steps, each discounted as a whole at its end. */
export interface DiscountedSteps {
  /** Length of a step, in the unit of the histories. */
  readonly length: number;
  readonly count: number;
  /** Discount of one step: what falls into step k, from 1, is divided by (1 + rate)^k. */
  readonly rate: number;
}

/**
 * A model of when customers purchase, in continuous time. Every function that takes histories answers
 * with one number for each distinct history, in their order. A parameter that is not positive and finite,
 * and a history with x < 0, tx > T or the like, is a caller's bug: RangeError.
 */
export interface PurchaseModel<Name extends string = string> {
  readonly code: "bg-nbd" | "mbg-nbd" | "pareto-nbd";
  readonly parameterNames: readonly Name[];
  /** Natural logarithm of the likelihood of all histories, each as often as customers share it. */
  logLikelihood(parameters: ModelParameters<Name>, histories: PurchaseHistories): number;
  /** Fits by maximum likelihood, or abstains. */
  fit(histories: PurchaseHistories, budget?: FitBudget): Fitted<ModelFit<Name>>;
  /** P(alive) at T: the probability of still being a customer. */
  alive(parameters: ModelParameters<Name>, histories: PurchaseHistories): Float64Array;
  /** Expected purchases in (T, T + next], not conditional on being alive. */
  expected(parameters: ModelParameters<Name>, histories: PurchaseHistories, next: number): Float64Array;
  /** Expected purchases of the steps to come, discounted: what lifetime value multiplies by spend. */
  discounted(
    parameters: ModelParameters<Name>,
    histories: PurchaseHistories,
    steps: DiscountedSteps,
  ): Float64Array;
  /**
   * Discounted expected residual transactions over an endless future, under continuous compounding at
   * `rate` per unit of time, which must be above 0.
   */
  dert(parameters: ModelParameters<Name>, histories: PurchaseHistories, rate: number): Float64Array;
  /** E[X(t)]: expected repeat purchases of a customer of whom nothing is known, t after the first. */
  expectedRepeats(parameters: ModelParameters<Name>, t: number): number;
  /** P(X(t) = x) for x = 0 … most: the distribution of repeat purchases by t after the first. */
  countProbabilities(parameters: ModelParameters<Name>, t: number, most: number): Float64Array;
}
