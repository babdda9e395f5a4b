import { type Abstention, abstain } from "../abstention.ts";
import type { HoldoutEvaluation } from "./evaluate-holdout.ts";

/** The model that a holdout speaks for, or why none. */
export type ModelChoice =
  | { readonly ok: true; readonly model: string }
  | { readonly ok: false; readonly abstention: Abstention };

/**
 * Chooses the model under which what happened in the holdout was likeliest, if it also foretold single customers
 * better than every naive rule, by the root of the mean squared error. Where all models abstain, the first one's
 * reason stands for all.
 *
 * @param choosable codes of the models that may be chosen, among those that were evaluated
 */
export function chooseModel(
  { foretold }: Pick<HoldoutEvaluation, "foretold">,
  choosable: readonly string[],
): ModelChoice {
  const models = foretold.filter(({ rule, kind }) => kind === "model" && choosable.includes(rule));
  const fitted = models.filter(
    ({ logLikelihood }) => logLikelihood !== null && Number.isFinite(logLikelihood),
  );
  const [best] = fitted.sort((a, b) => (b.logLikelihood as number) - (a.logLikelihood as number));
  if (!best) {
    const [abstention] = models.flatMap((model) => model.abstention ?? []);
    return abstention ? { ok: false, abstention } : abstain("modelNotConverged", { evaluations: 0 });
  }
  const naive = Math.min(
    ...foretold.filter(({ kind }) => kind === "naive").map(({ rmse }) => rmse ?? Number.POSITIVE_INFINITY),
  );
  const error = best.rmse as number;
  if (error >= naive) return abstain("modelNoGain", { model: round(error), naive: round(naive) });
  return { ok: true, model: best.rule };
}

function round(error: number): number {
  return Math.round(error * 1e4) / 1e4;
}
