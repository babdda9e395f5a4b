import type { LogLikelihood } from "../../statistics/maximise-likelihood.ts";
import { rankValues } from "../../statistics/rank-values.ts";
import { tabulateRising } from "../../statistics/tabulate-rising.ts";
import type { EarlyChances } from "./beta-dropout-parameters.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";

/**
 * The log-likelihood of (r, alpha, a, b) with its gradient, prepared so that each evaluation takes
 * logarithms once per distinct x, tx and T, and one exponential and one logarithm per history in
 * which the customer may have dropped out.
 *
 * With n = x + `earlyChances` chances of dropping out so far, one customer adds
 * ln [Γ(r+x)/Γ(r) · α^r · (α+T)^−(r+x) · B(a, b+n)/B(a, b)] + ln(1 + e^q), where
 * e^q = a/(b+n−1) · ((α+T)/(α+tx))^(r+x) are the odds of having dropped out after the last purchase, 0 for
 * n = 0. That is equation 6 of Fader, Hardie & Lee 2005 for the BG/NBD, and the likelihood of Batislam,
 * Denizel & Filiztekin 2007 for the MBG/NBD.
 *
 * Histories are summed in an order of their own: their order in the columns changes no bit.
 *
 * @param unit the histories' times are divided by it, and alpha is in the new unit
 */
export function betaDropoutLikelihood(
  histories: PurchaseHistories,
  earlyChances: EarlyChances,
  unit = 1,
): LogLikelihood {
  const { counts, lasts, ages, byCount, byAge, mortal } = prepare(histories, earlyChances, unit);
  const chances = counts.map((count) => count + earlyChances);
  const customers = byCount.reduce((sum, share) => sum + share, 0);
  const shapes = new Float64Array(counts.length);
  const rests = new Float64Array(counts.length);
  const odds = new Float64Array(counts.length);
  const lastLogs = new Float64Array(lasts.length);
  const lastInverses = new Float64Array(lasts.length);
  const ageLogs = new Float64Array(ages.length);
  const ageInverses = new Float64Array(ages.length);

  return (parameters, gradient) => {
    const [r, alpha, a, b] = parameters as unknown as [number, number, number, number];
    const rate = tabulateRising(r, counts);
    const stay = tabulateRising(b, chances);
    const all = tabulateRising(a + b, chances);
    const logA = Math.log(a);
    let value = customers * r * Math.log(alpha);
    let byR = customers * Math.log(alpha);
    let byAlpha = (customers * r) / alpha;
    let byA = 0;
    let byB = 0;
    for (let i = 0; i < counts.length; i++) {
      const share = byCount[i] as number;
      const any = all.slopes[i] as number;
      value += share * ((rate.logs[i] as number) + (stay.logs[i] as number) - (all.logs[i] as number));
      byR += share * (rate.slopes[i] as number);
      byA -= share * any;
      byB += share * ((stay.slopes[i] as number) - any);
      shapes[i] = r + (counts[i] as number);
      rests[i] = b + (chances[i] as number) - 1;
      odds[i] = logA - Math.log(rests[i] as number);
    }
    for (let i = 0; i < ages.length; i++) {
      const age = alpha + (ages[i] as number);
      const { share, purchases } = byAge;
      const weight = r * (share[i] as number) + (purchases[i] as number);
      ageLogs[i] = Math.log(age);
      ageInverses[i] = 1 / age;
      value -= weight * (ageLogs[i] as number);
      byR -= (share[i] as number) * (ageLogs[i] as number);
      byAlpha -= weight / age;
    }
    for (let i = 0; i < lasts.length; i++) {
      const last = alpha + (lasts[i] as number);
      lastLogs[i] = Math.log(last);
      lastInverses[i] = 1 / last;
    }
    const { size, count, last, age, share } = mortal;
    for (let k = 0; k < size; k++) {
      const [i, j, l] = [count[k] as number, last[k] as number, age[k] as number];
      const weight = share[k] as number;
      const shape = shapes[i] as number;
      const silence = (ageLogs[l] as number) - (lastLogs[j] as number);
      const q = (odds[i] as number) + shape * silence;
      const lesser = Math.exp(q > 0 ? -q : q);
      value += weight * (Math.log1p(lesser) + (q > 0 ? q : 0));
      const gone = (weight * (q > 0 ? 1 : lesser)) / (1 + lesser);
      byR += gone * silence;
      byAlpha += gone * shape * ((ageInverses[l] as number) - (lastInverses[j] as number));
      byA += gone / a;
      byB -= gone / (rests[i] as number);
    }
    gradient[0] = byR;
    gradient[1] = byAlpha;
    gradient[2] = byA;
    gradient[3] = byB;
    return value;
  };
}

/** Distinct values, sums by them, and the histories of customers that may have dropped out. */
function prepare({ size, x, tx, T, customers }: PurchaseHistories, earlyChances: EarlyChances, unit: number) {
  const counts = rankValues(x);
  const lasts = rankValues(tx);
  const ages = rankValues(T);
  let order = Int32Array.from({ length: size }, (_, i) => i);
  for (const { distinct, ranks } of [lasts, ages, counts]) order = sortByRank(order, ranks, distinct.length);

  const byCount = new Float64Array(counts.distinct.length);
  const byAge = {
    share: new Float64Array(ages.distinct.length),
    purchases: new Float64Array(ages.distinct.length),
  };
  const mortal = {
    size: 0,
    count: new Int32Array(size),
    last: new Int32Array(size),
    age: new Int32Array(size),
    share: new Float64Array(size),
  };
  for (const i of order) {
    const [count, age, share] = [counts.ranks[i] as number, ages.ranks[i] as number, customers[i] as number];
    byCount[count] = (byCount[count] as number) + share;
    byAge.share[age] = (byAge.share[age] as number) + share;
    byAge.purchases[age] = (byAge.purchases[age] as number) + share * (x[i] as number);
    if ((x[i] as number) + earlyChances === 0) continue;
    const k = mortal.size++;
    mortal.count[k] = count;
    mortal.last[k] = lasts.ranks[i] as number;
    mortal.age[k] = age;
    mortal.share[k] = share;
  }
  return {
    counts: counts.distinct,
    lasts: lasts.distinct.map((time) => time / unit),
    ages: ages.distinct.map((time) => time / unit),
    byCount,
    byAge,
    mortal,
  };
}

/** Sorts rows by their ranks, keeping the order of equal ones: one pass of a radix sort. */
function sortByRank(order: Int32Array, ranks: Int32Array, distinct: number): Int32Array<ArrayBuffer> {
  const starts = new Int32Array(distinct + 1);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] as number) + 1;
  for (let i = 0; i < distinct; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const sorted = new Int32Array(order.length);
  for (const row of order) {
    const rank = ranks[row] as number;
    const place = starts[rank] as number;
    sorted[place] = row;
    starts[rank] = place + 1;
  }
  return sorted;
}
