import {
  cohortsOf,
  daysPerWeek,
  evaluateHoldout,
  expectedCumulative,
  expectedFrequencies,
  formatDay,
  type Holdout,
  historiesOf,
  type ModelParameters,
  type PurchaseColumns,
  type PurchaseHistories,
  type PurchaseModel,
  type PurchaseModelName,
  purchaseModels,
  sampleHoldout,
  splitHoldout,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readFirstPurchase, readPurchases } from "../metrics/index.ts";
import { requestEverybody } from "./fit-model-request.ts";
import { type FitSubject, type FoundFit, withoutParameters } from "./fit-model-subject.ts";

type Aggregates = FoundFit["aggregates"];

interface PurchaseFacts {
  /** Up to the as-of day. */
  readonly columns: PurchaseColumns;
  /** Where the time is too short to part, none. */
  readonly holdout: Holdout | undefined;
}

/** Highest count of repeats told apart. */
const mostRepeats = 7;
const weeksPerYear = 52.1775;
const yearlyDiscount = 0.15;

/**
 * Reads purchases, and gives the fit of BG/NBD, MBG/NBD or Pareto/NBD to them. All three and the naive rules are compared
 * on the holdout: the one asked for, which begins after the as-of day, or the last third of the time before it.
 */
export async function fitPurchaseModel(
  tx: Tx,
  name: PurchaseModelName,
  subject: FitSubject,
): Promise<() => FoundFit> {
  const facts = await readFacts(tx, subject);
  return () => fitTo(name, subject, facts);
}

async function readFacts(
  tx: Tx,
  { purchases, asOf, holdoutUntil, knownTo }: FitSubject,
): Promise<PurchaseFacts> {
  const through = holdoutUntil ?? asOf;
  const { request } = await requestEverybody(tx, { asOf: through, knownTo });
  const first = await readFirstPurchase(tx, purchases, request);
  const parted =
    holdoutUntil === undefined
      ? first !== undefined && splitHoldout(first, asOf)
      : { split: asOf, earlier: asOf - (holdoutUntil - asOf) };
  const days = parted ? [parted.split, parted.earlier] : [];
  const { columns, before } = await readPurchases(tx, purchases, request, days);
  const [calibration, earlier] = before;
  const holdout =
    parted && calibration && earlier
      ? { calibration, earlier, whole: columns, split: parted.split, through }
      : undefined;
  return { columns: holdoutUntil === undefined ? columns : (calibration as PurchaseColumns), holdout };
}

function fitTo(name: PurchaseModelName, subject: FitSubject, { columns, holdout }: PurchaseFacts): FoundFit {
  const model = purchaseModels[name];
  const { histories } = historiesOf(columns, subject.asOf);
  const customers = sumOver(histories, () => 1);
  const others = Object.values(purchaseModels).filter(({ code }) => code !== name);
  const evaluation =
    holdout && customers > 0 ? evaluateHoldout([model, ...others], sampleHoldout(holdout)) : undefined;
  const fit = model.fit(histories);
  const counts: Aggregates = {
    repeating: sumOver(histories, (i) => Number((histories.x[i] as number) > 0)),
    repeatPurchases: sumOver(histories, (i) => histories.x[i] as number),
    distinctHistories: histories.size,
  };
  const found = { customers, comparisons: evaluation ? [...evaluation.foretold] : [] };
  if (!fit.ok) return { ...found, ...withoutParameters(fit.abstention), aggregates: counts };
  const { parameters, standardErrors, logLikelihood } = fit.value;
  return {
    ...found,
    ...{ parameters, standardErrors, logLikelihood, abstention: null },
    aggregates: {
      ...counts,
      ...foretellAll(model, parameters, histories, customers),
      ...trackAll(model, parameters, subject, { columns, holdout }),
      ...foretellHoldout(model, parameters, histories, subject, holdout),
      frequencies: compareFrequencies(model, parameters, columns, subject.asOf),
      conditional: [...(evaluation?.conditional.get(name) ?? [])],
    },
  };
}

function foretellAll(
  model: PurchaseModel,
  parameters: ModelParameters,
  histories: PurchaseHistories,
  customers: number,
): Aggregates {
  const alive = model.alive(parameters, histories);
  const residual = model.dert(parameters, histories, Math.log1p(yearlyDiscount) / weeksPerYear);
  const meanOf = (values: Float64Array) => sumOver(histories, (i) => values[i] as number) / customers;
  return { meanAlive: meanOf(alive), discountedExpectedResidual: meanOf(residual) };
}

/** Repeats of everybody together by the end of the as-of day, and of the holdout asked for. */
function trackAll(
  model: PurchaseModel,
  parameters: ModelParameters,
  { asOf, holdoutUntil }: FitSubject,
  { columns, holdout }: PurchaseFacts,
): Aggregates {
  const cohorts = cohortsOf(columns.firstDay);
  const first = Math.min(...cohorts.keys());
  const days = [asOf, ...(holdoutUntil === undefined ? [] : [holdoutUntil])];
  const ends = days.map((day) => day + 1); // the day itself counts whole: 39 weeks of CDNOW end with 30 September
  const expected = expectedCumulative(model, parameters, cohorts, ends);
  return {
    cumulativeRepeats: days.map((day, i) => ({
      day: formatDay(day),
      weeks: ((ends[i] as number) - first) / daysPerWeek,
      expected: expected[i] as number,
      actual: countRepeats(columns, i === 0 ? columns : (holdout as Holdout).whole),
    })),
  };
}

/** Repeats in some columns of those who had purchased by the as-of day. */
function countRepeats(columns: PurchaseColumns, upTo: PurchaseColumns): number {
  return columns.purchaseDays.reduce(
    (sum, known, i) => (known > 0 ? sum + (upTo.purchaseDays[i] as number) - 1 : sum),
    0,
  );
}

function foretellHoldout(
  model: PurchaseModel,
  parameters: ModelParameters,
  histories: PurchaseHistories,
  { asOf, holdoutUntil }: FitSubject,
  holdout: Holdout | undefined,
): Aggregates {
  if (holdoutUntil === undefined || !holdout) return {};
  const weeks = (holdoutUntil - asOf) / daysPerWeek;
  const byHistory = model.expected(parameters, histories, weeks);
  const { calibration, whole } = holdout;
  const actual = countRepeats(calibration, whole) - countRepeats(calibration, calibration);
  const expected = sumOver(histories, (i) => byHistory[i] as number);
  return { conditionalExpectation: { weeks, expected, actual } };
}

function compareFrequencies(
  model: PurchaseModel,
  parameters: ModelParameters,
  { firstDay, purchaseDays }: PurchaseColumns,
  asOf: number,
): NonNullable<Aggregates["frequencies"]> {
  const expected = expectedFrequencies(model, parameters, cohortsOf(firstDay), asOf, mostRepeats);
  const actual = new Float64Array(expected.length);
  for (const days of purchaseDays) {
    if (days === 0) continue;
    const repeats = Math.min(mostRepeats, days - 1);
    actual[repeats] = (actual[repeats] as number) + 1;
  }
  return Array.from(expected, (count, repeats) => ({
    repeats,
    orMore: repeats === mostRepeats,
    actual: actual[repeats] as number,
    expected: count,
  }));
}

/** Adds up over customers what each distinct history has. */
function sumOver({ size, customers }: PurchaseHistories, ofHistory: (position: number) => number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += (customers[i] as number) * ofHistory(i);
  return sum;
}
