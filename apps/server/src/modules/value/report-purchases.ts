import {
  type Cohorts,
  cohortsOf,
  type Day,
  expectedCumulative,
  expectedFrequencies,
  type FittedPurchases,
  formatDay,
  type ModelFit,
  purchaseModels,
} from "@gradus/engine";
import { cardOf } from "./card-of.ts";
import type { ValueModels } from "./fit-value-models.ts";
import type { CustomerColumns } from "./measure-customers.ts";
import type { ValueFacts } from "./read-value-facts.ts";
import type { KeptReport } from "./report-queries.ts";

type PurchaseReport = KeptReport["purchases"];

const lastFrequency = 7;
const pointsAtMost = 260; // five years by the week

/**
 * The part of a report on when customers purchase: which model, how it held on the holdout, and how what it
 * expects goes with what was. The tracking curve rests on the fit to the calibration alone, so that from the
 * split on it is a forecast; without a holdout on the fit to everything.
 */
export function reportPurchases(
  facts: ValueFacts,
  { chosen, evaluation }: ValueModels,
  { alive }: CustomerColumns,
): PurchaseReport {
  const model = chosen.ok ? chosen.value : undefined;
  const cohorts = cohortsOf(facts.purchases.firstDay);
  const calibrated = model && evaluation?.fits.get(model.model);
  const tracked = calibrated?.ok ? calibrated.value : model;
  return {
    chosen: model?.model ?? null,
    abstention: chosen.ok ? null : chosen.abstention,
    card: model ? { ...cardOf(model.model, model), abstention: null } : null,
    holdout: reportHoldout(facts, evaluation, model),
    tracking: track(facts, cohorts, model && tracked && { model: model.model, fit: tracked }),
    frequencies: countFrequencies(facts, cohorts, model),
    meanAlive: alive ? meanOf(alive) : null,
  };
}

function reportHoldout(
  { holdout }: ValueFacts,
  evaluation: ValueModels["evaluation"],
  model: FittedPurchases | undefined,
): PurchaseReport["holdout"] {
  if (!holdout || !evaluation) return null;
  const { weeks, customers, actual, foretold, conditional } = evaluation;
  return {
    from: formatDay(holdout.split + 1),
    through: formatDay(holdout.through),
    ...{ weeks, customers, actual },
    comparisons: foretold.map((each) => ({ ...each })),
    conditional: ((model && conditional.get(model.model)) ?? []).map((bin) => ({ ...bin })),
  };
}

/** Repeat purchase days of everybody together by the end of each week, as they were and as expected. */
function track(
  { asOf, purchasesByDay }: ValueFacts,
  cohorts: Cohorts,
  tracked: { readonly model: FittedPurchases["model"]; readonly fit: ModelFit } | undefined,
): PurchaseReport["tracking"] {
  if (cohorts.size === 0) return [];
  const days = weekEnds(Math.min(...cohorts.keys()), asOf);
  const expected =
    tracked && expectedCumulative(purchaseModels[tracked.model], tracked.fit.parameters, cohorts, days);
  const byDay = [...purchasesByDay]
    .map(([day, customers]) => ({ day, repeats: customers - (cohorts.get(day) ?? 0) }))
    .sort((a, b) => a.day - b.day);
  let next = 0;
  let actual = 0;
  return days.map((day, i) => {
    for (; next < byDay.length && (byDay[next]?.day as number) <= day; next++) {
      actual += byDay[next]?.repeats as number;
    }
    return { day: formatDay(day), actual, expected: expected?.[i] ?? null };
  });
}

/** Ends of weeks, counted from the first day; over five years every second week, or fewer; always the last day. */
function weekEnds(first: Day, asOf: Day): Day[] {
  const weeks = Math.ceil((asOf - first) / 7);
  const step = 7 * Math.max(1, Math.ceil(weeks / pointsAtMost));
  const days: Day[] = [];
  for (let day = first + step; day < asOf; day += step) days.push(day);
  return [...days, asOf];
}

function countFrequencies(
  { purchases, asOf }: ValueFacts,
  cohorts: Cohorts,
  model: FittedPurchases | undefined,
): PurchaseReport["frequencies"] {
  if (!model) return [];
  const { parameters } = model;
  const expected = expectedFrequencies(purchaseModels[model.model], parameters, cohorts, asOf, lastFrequency);
  const actual = new Float64Array(lastFrequency + 1);
  for (const days of purchases.purchaseDays) {
    if (days === 0) continue;
    const bin = Math.min(lastFrequency, days - 1);
    actual[bin] = (actual[bin] as number) + 1;
  }
  return Array.from(expected, (customers, repeats) => ({
    ...{ repeats, orMore: repeats === lastFrequency },
    actual: actual[repeats] as number,
    expected: customers,
  }));
}

function meanOf(values: Float64Array): number | null {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? null : sum / count;
}
