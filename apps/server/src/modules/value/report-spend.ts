import { expectedSpend, spendIndependence } from "@gradus/engine";
import { formatMinor } from "../organisation/index.ts";
import { cardOf } from "./card-of.ts";
import type { ValueModels } from "./fit-value-models.ts";
import type { ValueFacts } from "./read-value-facts.ts";
import type { KeptReport } from "./report-queries.ts";

const examplesShown = 5;
const doubtfulFrom = 0.3; // a medium correlation by Cohen (1988)

/** The part of a report on what a purchase brings. */
export function reportSpend({ codes, digits }: ValueFacts, { spend }: ValueModels): KeptReport["spend"] {
  const { fitted, leftOut } = spend;
  const ofAll = fitted.ok ? expectedSpend(fitted.value.parameters, 0, 0) : undefined;
  const independence = spendIndependence(spend.spend.x, spend.spend.mean);
  const nothing = { model: "gamma-gamma", parameters: null, standardErrors: null, logLikelihood: null };
  const meanless = ofAll && !ofAll.ok ? ofAll.abstention : null;
  return {
    card: fitted.ok
      ? { ...cardOf("gamma-gamma", fitted.value), abstention: meanless }
      : { ...nothing, abstention: fitted.abstention },
    populationMean: ofAll?.ok ? formatMinor(BigInt(Math.round(ofAll.value * 10 ** digits)), digits) : null,
    independence: independence
      ? {
          ...{ correlation: independence.correlation, spearman: independence.spearman },
          ...{ low: independence.interval95[0], high: independence.interval95[1] },
          customers: independence.customers,
          isDoubtful:
            Math.max(Math.abs(independence.correlation), Math.abs(independence.spearman)) >= doubtfulFrom,
        }
      : null,
    leftOut: {
      customers: leftOut.length,
      examples: leftOut.slice(0, examplesShown).map((position) => codes[position] as string),
    },
  };
}
