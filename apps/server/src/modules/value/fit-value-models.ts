import type { ValueSettings } from "@gradus/contract";
import {
  evaluateHoldout,
  type Fitted,
  type FittedPurchases,
  fitPurchases,
  fitSpend,
  type Holdout,
  type HoldoutEvaluation,
  purchaseModels,
  type SpendFit,
  sampleHoldout,
} from "@gradus/engine";
import type { ValueFacts } from "./read-value-facts.ts";

/** The models of a report. */
export interface ValueModels {
  /** The model of purchases, fitted to everybody's up to the day; or why there is none. */
  readonly chosen: Fitted<FittedPurchases>;
  /** How the models and the naive rules foretold the holdout; undefined where the facts are too short to part. */
  readonly evaluation: HoldoutEvaluation | undefined;
  readonly spend: SpendFit;
}

/**
 * Fits what the report needs: the model that a metric of the same wish rests on. All models are held against the
 * holdout, whichever is asked for; one asked for by name stands, whatever the holdout says of it.
 */
export function fitValueModels(facts: ValueFacts, wanted: ValueSettings["model"]): ValueModels {
  const { purchases, asOf, holdout, digits } = facts;
  const { fitted, evaluation } = fitPurchases(wanted, purchases, asOf, holdout);
  return {
    chosen: fitted,
    evaluation: holdout && compareAll(holdout, evaluation),
    spend: fitSpend(purchases, digits),
  };
}

/** Holds those models against the holdout as well that the choice left out. */
function compareAll(holdout: Holdout, chosenBy: HoldoutEvaluation | undefined): HoldoutEvaluation {
  const models = Object.values(purchaseModels);
  const left = models.filter(({ code }) => !chosenBy?.fits.has(code));
  if (chosenBy && left.length === 0) return chosenBy;
  const rest = evaluateHoldout(left, sampleHoldout(holdout));
  if (!chosenBy) return rest;
  const ofModels = [...rest.foretold, ...chosenBy.foretold].filter(({ kind }) => kind === "model");
  return {
    ...rest,
    foretold: [
      ...models.flatMap(({ code }) => ofModels.filter(({ rule }) => rule === code)),
      ...rest.foretold.filter(({ kind }) => kind === "naive"),
    ],
    fits: new Map([...rest.fits, ...chosenBy.fits]),
    conditional: new Map([...rest.conditional, ...chosenBy.conditional]),
  };
}
