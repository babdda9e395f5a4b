import type { Fitted } from "../abstention.ts";
import { fitFromStarts } from "./fit-from-starts.ts";
import { paretoNbdLikelihood } from "./pareto-nbd-likelihood.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";
import type { FitBudget, ModelFit } from "./purchase-model.ts";
import { screenHistories } from "./screen-histories.ts";

/**
 * The parameters of the Pareto/NBD: purchase rates of customers are gamma distributed with shape `r` and
 * rate `alpha`, their drop-out rates with shape `s` and rate `beta`; alpha and beta in the unit of time.
 */
export type ParetoNbdName = "r" | "alpha" | "s" | "beta";

/** The names of {@link ParetoNbdName}, in the order in which a fit keeps them. */
export const paretoNbdNames = ["r", "alpha", "s", "beta"] as const satisfies readonly ParetoNbdName[];

/**
 * Fits the Pareto/NBD by maximum likelihood. The search counts in the mean age and the mean time to a repeat
 * purchase, so that it goes alike in days and in weeks. The likelihood is nearly flat where s and beta move
 * together, or r and alpha: two searches are made, and the better end is taken.
 *
 * Abstains as `screenHistories` and `fitFromStarts` do: with `modelAllAlike` and the parameter, for instance,
 * where customers all buy alike (r or alpha) or nobody seems to drop out (s or beta).
 */
export function fitParetoNbd(
  histories: PurchaseHistories,
  budget?: FitBudget,
): Fitted<ModelFit<ParetoNbdName>> {
  const screen = screenHistories(histories);
  if (!screen.ok) return screen;
  const { customers, unit, pace } = screen.value;
  return fitFromStarts({
    names: paretoNbdNames,
    likelihood: paretoNbdLikelihood(histories),
    sizes: [1, pace * unit, 1, unit],
    starts: [
      [0.6, 0.4, 0.6, 0.4],
      [2, 1.5, 2, 4],
    ],
    customers,
    budget,
  });
}
