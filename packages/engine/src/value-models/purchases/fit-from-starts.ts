import {
  type LogLikelihood,
  type Maximum,
  maximiseLikelihood,
  standardErrorsAt,
} from "../../statistics/maximise-likelihood.ts";
import { abstain, type Fitted } from "../abstention.ts";
import type { FitBudget, ModelFit, ModelParameters } from "./purchase-model.ts";

/** A likelihood to be fitted, and from where. */
export interface FitProblem<Name extends string> {
  readonly names: readonly Name[];
  readonly likelihood: LogLikelihood;
  /**
   * What size each parameter is likely to have, such as a time where it is one: a parameter that comes to
   * a millionth or a million times that has run away. Default 1 each.
   */
  readonly sizes?: readonly number[];
  /** Positions to search from, in multiples of the sizes, the most promising first. */
  readonly starts: readonly (readonly number[])[];
  /** Customers the likelihood is of. */
  readonly customers: number;
  readonly budget?: FitBudget | undefined;
}

const farOut = 1e4; // times the size, or as small a part of it

/**
 * Searches from every start, sharing one budget, and takes the best end: a likelihood can be flat in some
 * direction, so that one search stops short or follows it for ever. Abstains with `modelAllAlike` where the
 * best end lies at 0 or infinity, or far out where the likelihood is flat, as the data then do not hold
 * the `parameter`, and with `modelNotConverged` where no search ended within its share of the budget.
 */
export function fitFromStarts<Name extends string>({
  names,
  likelihood,
  sizes = names.map(() => 1),
  starts,
  customers,
  budget,
}: FitProblem<Name>): Fitted<ModelFit<Name>> {
  const sized = inSizes(likelihood, sizes);
  const maxEvaluations = budget?.maxEvaluations ?? 500;
  let evaluations = 0;
  let best: Maximum | undefined;
  for (const [position, start] of starts.entries()) {
    const share = Math.ceil((maxEvaluations - evaluations) / (starts.length - position));
    if (share < 1) break;
    const end = maximiseLikelihood(sized, start, { maxEvaluations: share });
    evaluations += end.evaluations;
    if (end.outcome !== "exhausted" && (!best || isBetter(end, best))) best = end;
  }
  if (!best) return abstain("modelNotConverged", { evaluations });
  const errors = best.outcome === "converged" ? standardErrorsAt(sized, best.parameters) : undefined;
  const unheld = best.runaway ?? findUnheld(best.parameters, errors);
  if (unheld >= 0) return abstain("modelAllAlike", { parameter: names[unheld] as string });
  const named = (values: Float64Array) =>
    Object.fromEntries(
      names.map((name, i) => [name, (values[i] as number) * (sizes[i] as number)]),
    ) as ModelParameters<Name>;
  return {
    ok: true,
    value: {
      parameters: named(best.parameters),
      standardErrors: errors ? named(errors) : null,
      logLikelihood: best.logLikelihood,
      customers,
      evaluations,
    },
  };
}

/** The likelihood as a function of the parameters divided by their sizes. */
function inSizes(likelihood: LogLikelihood, sizes: readonly number[]): LogLikelihood {
  const natural = new Float64Array(sizes.length);
  return (parameters, gradient) => {
    for (let i = 0; i < sizes.length; i++) natural[i] = (parameters[i] as number) * (sizes[i] as number);
    const value = likelihood(natural, gradient);
    for (let i = 0; i < sizes.length; i++) gradient[i] = (gradient[i] as number) * (sizes[i] as number);
    return value;
  };
}

/**
 * The parameter furthest out among those that the data do not tell from 0 or infinity, as the likelihood is
 * so flat there that the search stopped on its way; −1 where there is none. Far out, a standard error as large
 * as the parameter says so; elsewhere one ten times as large.
 */
function findUnheld(parameters: Float64Array, errors: Float64Array | undefined): number {
  let furthest = -1;
  let distance = 0;
  for (let i = 0; i < parameters.length; i++) {
    const value = parameters[i] as number;
    const out = Math.abs(Math.log(value));
    const isFar = out > Math.log(farOut);
    const isHeld = errors ? (errors[i] as number) < (isFar ? value : 10 * value) : !isFar;
    if (!isHeld && out >= distance) {
      furthest = i;
      distance = out;
    }
  }
  return furthest;
}

/** Greater in likelihood by more than a search's tolerance; where they tie, an end that stands. */
function isBetter(end: Maximum, best: Maximum): boolean {
  const tolerance = Math.max(1e-6, 1e-9 * Math.abs(best.logLikelihood));
  const gain = end.logLikelihood - best.logLikelihood;
  return gain > tolerance || (gain > -tolerance && best.outcome === "runaway" && end.outcome === "converged");
}
