import {
  bgBb,
  daysPerWeek,
  type Fitted,
  formatDay,
  liftOfTop,
  type ModelFit,
  type OpportunityHistories,
  rankingGini,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { type FitSubject, type FoundFit, withoutParameters } from "./fit-model-subject.ts";
import {
  type ChanceHistory,
  lastCompletePeriod,
  type ModelPeriod,
  readChanceHistories,
  startOfPeriod,
} from "./fit-period-queries.ts";

type Name = (typeof bgBb.parameterNames)[number];
type Aggregates = FoundFit["aggregates"];
type Comparison = FoundFit["comparisons"][number];

/** Histories up to a period, and how many periods came after for which it is known what was purchased. */
interface Chances {
  readonly known: readonly ChanceHistory[];
  readonly ahead: number;
}

const mostRepeats = 7;
const yearlyDiscount = 0.15;
const periodsPerYear = { week: 52.1775, month: 12, quarter: 4, year: 1 } as const;

/**
 * Reads in which calendar periods customers purchased, and gives the fit of BG/BB to it: a customer has a chance to purchase in
 * each period after that of its first purchase, up to the last that is over on the as-of day.
 */
export async function fitChances(
  tx: Tx,
  { purchases, asOf, holdoutUntil, knownTo, period }: FitSubject,
): Promise<() => FoundFit> {
  const request = { types: purchases.types, knownTo, period };
  const last = lastCompletePeriod(asOf, period);
  const through = holdoutUntil === undefined ? last : lastCompletePeriod(holdoutUntil, period);
  const known = await readChanceHistories(tx, request, last, through);
  const whole = { known, ahead: through - last };
  const third = Math.floor(longestOf(known) / 3);
  const parted =
    holdoutUntil === undefined && third > 0
      ? { known: await readChanceHistories(tx, request, last - third, last), ahead: third }
      : whole;
  return () => fitTo(whole, parted, last, period);
}

function fitTo(whole: Chances, parted: Chances, last: number, period: ModelPeriod): FoundFit {
  const { known, ahead } = whole;
  const histories = historiesOf(known);
  const fit = bgBb.fit(histories);
  const found = {
    customers: sumOver(known, () => 1),
    comparisons:
      parted.ahead > 0 && parted.known.length > 0
        ? compare(parted, parted === whole ? fit : bgBb.fit(historiesOf(parted.known)))
        : [],
  };
  const counts: Aggregates = {
    repeating: sumOver(known, ({ x }) => Number(x > 0)),
    repeatPurchases: sumOver(known, ({ x }) => x),
    distinctHistories: new Set(known.map(({ x, tx, n }) => `${x} ${tx} ${n}`)).size,
    opportunities: longestOf(known),
  };
  if (!fit.ok) return { ...found, ...withoutParameters(fit.abstention), aggregates: counts };
  const { parameters, standardErrors, logLikelihood } = fit.value;
  const rate = (1 + yearlyDiscount) ** (1 / periodsPerYear[period]) - 1;
  const meanOf = (values: Float64Array) => sumOver(known, (_, i) => values[i] as number) / found.customers;
  return {
    ...found,
    ...{ parameters, standardErrors, logLikelihood, abstention: null },
    aggregates: {
      ...counts,
      meanAlive: meanOf(bgBb.alive(parameters, histories)),
      discountedExpectedResidual: meanOf(bgBb.dert(parameters, histories, rate)),
      cumulativeRepeats: track(whole, fit.value, last, period),
      ...(ahead > 0 && {
        conditionalExpectation: {
          weeks: weeksBetween(last + 1, last + ahead + 1, period),
          expected: sumWith(known, bgBb.expected(parameters, histories, ahead)),
          actual: sumOver(known, ({ later }) => later),
        },
      }),
      frequencies: compareFrequencies(known, fit.value),
    },
  };
}

/** Purchases of everybody together by the end of the last period, and of those after it. */
function track(
  { known, ahead }: Chances,
  { parameters }: ModelFit<Name>,
  last: number,
  period: ModelPeriod,
): NonNullable<Aggregates["cumulativeRepeats"]> {
  const first = last - longestOf(known);
  const expectedBy = new Map<number, number>();
  const expectedAt = (n: number) => {
    const expected = expectedBy.get(n) ?? bgBb.expectedRepeats(parameters, n);
    expectedBy.set(n, expected);
    return expected;
  };
  return (ahead > 0 ? [0, ahead] : [0]).map((more) => ({
    day: formatDay(startOfPeriod(last + more + 1, period) - 1),
    weeks: weeksBetween(first, last + more + 1, period),
    expected: sumOver(known, ({ n }) => expectedAt(n + more)),
    actual: sumOver(known, ({ x, later }) => x + (more > 0 ? later : 0)),
  }));
}

function compareFrequencies(
  known: readonly ChanceHistory[],
  { parameters }: ModelFit<Name>,
): NonNullable<Aggregates["frequencies"]> {
  const actual = new Float64Array(mostRepeats + 1);
  const expected = new Float64Array(mostRepeats + 1);
  const customersBy = new Map<number, number>();
  for (const { x, n, customers } of known) {
    const bin = Math.min(mostRepeats, x);
    actual[bin] = (actual[bin] as number) + customers;
    customersBy.set(n, (customersBy.get(n) ?? 0) + customers);
  }
  for (const [n, customers] of customersBy) {
    for (const [x, share] of bgBb.countProbabilities(parameters, n).entries()) {
      const bin = Math.min(mostRepeats, x);
      expected[bin] = (expected[bin] as number) + customers * share;
    }
  }
  return Array.from(expected, (count, repeats) => ({
    repeats,
    orMore: repeats === mostRepeats,
    actual: actual[repeats] as number,
    expected: count,
  }));
}

/** How well the model and the mean rate foretold the periods after. */
function compare({ known, ahead }: Chances, fit: Fitted<ModelFit<Name>>): Comparison[] {
  const rates = Float64Array.from(known, ({ x, n }) => (x / n) * ahead);
  const naive = { rule: "mean-rate", kind: "naive" as const, logLikelihood: null, abstention: null };
  const comparisons: Comparison[] = [
    {
      ...naive,
      ...score(
        known,
        rates,
        rates.map((rate) => Number(rate >= 0.5)),
      ),
    },
  ];
  const model = { rule: bgBb.code, kind: "model" as const };
  if (!fit.ok)
    return [{ ...model, ...unscored, logLikelihood: null, abstention: fit.abstention }, ...comparisons];
  const { parameters, logLikelihood } = fit.value;
  const histories = historiesOf(known);
  const ended = historiesOf(
    known.map((history) => ({
      ...history,
      x: history.x + history.later,
      tx: history.laterTx,
      n: history.n + ahead,
    })),
  );
  const active = bgBb.alive(parameters, histories).map((alive) => Number(alive >= 0.5));
  return [
    {
      ...model,
      ...score(known, bgBb.expected(parameters, histories, ahead), active),
      logLikelihood: bgBb.logLikelihood(parameters, ended) - logLikelihood,
      abstention: null,
    },
    ...comparisons,
  ];
}

const unscored = { total: null, mae: null, rmse: null, gini: null, lift: null, activeRight: null };

function score(known: readonly ChanceHistory[], expected: Float64Array, active: Float64Array) {
  const customers = sumOver(known, () => 1);
  const errorOf = ({ later }: ChanceHistory, i: number) => (expected[i] as number) - later;
  const right = ({ later }: ChanceHistory, i: number) => Number((active[i] as number) > 0 === later > 0);
  const actual = eachOf(known, ({ later }) => later);
  const predicted = eachOf(known, (_, i) => expected[i] as number);
  return {
    total: sumWith(known, expected),
    mae: sumOver(known, (history, i) => Math.abs(errorOf(history, i))) / customers,
    rmse: Math.sqrt(sumOver(known, (history, i) => errorOf(history, i) ** 2) / customers),
    gini: rankingGini(actual, predicted)?.normalised ?? null,
    lift: liftOfTop(actual, predicted) ?? null,
    activeRight: sumOver(known, right) / customers,
  };
}

function historiesOf(known: readonly ChanceHistory[]): OpportunityHistories {
  const column = (name: "x" | "tx" | "n" | "customers") => Float64Array.from(known, (each) => each[name]);
  return {
    size: known.length,
    x: column("x"),
    tx: column("tx"),
    n: column("n"),
    customers: column("customers"),
  };
}

function longestOf(known: readonly ChanceHistory[]): number {
  return known.reduce((most, { n }) => Math.max(most, n), 0);
}

function weeksBetween(from: number, to: number, period: ModelPeriod): number {
  return (startOfPeriod(to, period) - startOfPeriod(from, period)) / daysPerWeek;
}

/** Adds up over customers what each history has. */
function sumOver(known: readonly ChanceHistory[], of: (history: ChanceHistory, i: number) => number): number {
  return known.reduce((sum, history, i) => sum + history.customers * of(history, i), 0);
}

function sumWith(known: readonly ChanceHistory[], values: Float64Array): number {
  return sumOver(known, (_, i) => values[i] as number);
}

/** What each history has, once for each customer. */
function eachOf(
  known: readonly ChanceHistory[],
  of: (history: ChanceHistory, i: number) => number,
): Float64Array {
  const values = new Float64Array(sumOver(known, () => 1));
  let at = 0;
  for (const [i, history] of known.entries()) {
    values.fill(of(history, i), at, at + history.customers);
    at += history.customers;
  }
  return values;
}
