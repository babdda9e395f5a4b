import type { ModelFit } from "@gradus/engine";

/** A fit as it is shown. */
export function cardOf(
  model: string,
  {
    parameters,
    standardErrors,
    logLikelihood,
  }: Pick<ModelFit, "parameters" | "standardErrors" | "logLikelihood">,
) {
  return {
    model,
    parameters: { ...parameters },
    standardErrors: standardErrors && { ...standardErrors },
    logLikelihood,
  };
}
