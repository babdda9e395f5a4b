import { expectedSpend, fitSpend, type SpendFit, spendIndependence } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readPurchases } from "../metrics/index.ts";
import { requestEverybody } from "./fit-model-request.ts";
import { type FitSubject, type FoundFit, withoutParameters } from "./fit-model-subject.ts";

/**
 * Reads what repeat purchases brought as of the day, and gives the fit of Gamma-Gamma to it, in major units of the base
 * currency. A holdout does not enter. A fit whose spend has no mean keeps its parameters and says so.
 */
export async function fitSpendModel(
  tx: Tx,
  { purchases, asOf, knownTo }: FitSubject,
): Promise<() => FoundFit> {
  const { request, digits } = await requestEverybody(tx, { asOf, knownTo });
  const { columns } = await readPurchases(tx, purchases, request);
  const customers = columns.purchaseDays.reduce((count, days) => count + Number(days > 0), 0);
  return () => ({ customers, ...describe(fitSpend(columns, digits)) });
}

function describe({ fitted, spend, leftOut }: SpendFit): Omit<FoundFit, "customers"> {
  const means = spend.mean.filter((_, i) => (spend.x[i] as number) > 0);
  const observedMean = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  const seen = {
    repeating: means.length + leftOut.length,
    leftOut: leftOut.length,
    ...(means.length > 0 && { observedMean }),
    independence: spendIndependence(spend.x, spend.mean)?.correlation ?? null,
  };
  if (!fitted.ok) return { ...withoutParameters(fitted.abstention), aggregates: seen, comparisons: [] };
  const { parameters, standardErrors, logLikelihood } = fitted.value;
  const ofAll = expectedSpend(parameters, 0, 0);
  return {
    ...{ parameters, standardErrors, logLikelihood },
    abstention: ofAll.ok ? null : ofAll.abstention,
    aggregates: { ...seen, populationMean: ofAll.ok ? ofAll.value : null },
    comparisons: [],
  };
}
