import { type ContractPeriods, shiftedBetaGeometric } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { type FitSubject, type FoundFit, withoutParameters } from "./fit-model-subject.ts";
import { type RenewalHistory, readRenewalHistories } from "./fit-period-queries.ts";

/**
 * Reads who renewed how often as of the day, and gives the fit of the shifted-beta-geometric model to it. With a
 * holdout, what it expects is set beside what was seen up to the holdout's end.
 */
export async function fitRenewals(
  tx: Tx,
  { purchases, asOf, holdoutUntil, knownTo, period }: FitSubject,
): Promise<() => FoundFit> {
  const request = { types: purchases.types, knownTo, period };
  const known = await readRenewalHistories(tx, request, asOf, asOf);
  const seen =
    holdoutUntil === undefined ? known : await readRenewalHistories(tx, request, holdoutUntil, asOf);
  return () => fitTo(known, seen);
}

function fitTo(known: readonly RenewalHistory[], seen: readonly RenewalHistory[]): FoundFit {
  const fit = shiftedBetaGeometric.fit(periodsOf(known));
  const customers = known.reduce((sum, history) => sum + history.customers, 0);
  const renewed = known.filter((history) => history.renewed > 0);
  const counts = {
    repeating: renewed.reduce((sum, history) => sum + history.customers, 0),
    repeatPurchases: renewed.reduce((sum, history) => sum + history.renewed * history.customers, 0),
    distinctHistories: known.length,
  };
  const actual = survivalOf(periodsOf(seen));
  const found = { customers, comparisons: [] };
  if (!fit.ok) return { ...found, ...withoutParameters(fit.abstention), aggregates: counts };
  const { parameters, standardErrors, logLikelihood } = fit.value;
  const survival = actual.map((share, period) => ({
    period,
    actual: share,
    expected: shiftedBetaGeometric.survival(parameters, period),
  }));
  return {
    ...found,
    ...{ parameters, standardErrors, logLikelihood, abstention: null },
    aggregates: { ...counts, survival },
  };
}

function periodsOf(histories: readonly RenewalHistory[]): ContractPeriods {
  const longest = histories.reduce((most, { ended }) => Math.max(most, ended), 0);
  const churned = new Float64Array(longest + 1);
  const still = new Float64Array(longest + 1);
  for (const { renewed, ended, customers } of histories) {
    const column = renewed < ended ? churned : still;
    const at = renewed < ended ? renewed + 1 : renewed;
    column[at] = (column[at] as number) + customers;
  }
  return { churned, still };
}

/**
 * The share still there after each period: the product of the shares that renewed, each of those of whom it is known
 * (Kaplan & Meier 1958). Null from where nobody is left to tell.
 */
function survivalOf({ churned, still }: ContractPeriods): (number | null)[] {
  let share: number | null = 1;
  let atRisk = 0;
  for (let t = 0; t < churned.length; t++) atRisk += (churned[t] as number) + (still[t] as number);
  return Array.from({ length: churned.length }, (_, t) => {
    if (t > 0) {
      atRisk -= still[t - 1] as number; // of whom nothing is known after
      const lost = churned[t] as number;
      share = share === null || atRisk === 0 ? null : share * (1 - lost / atRisk);
      atRisk -= lost;
    }
    return share;
  });
}
