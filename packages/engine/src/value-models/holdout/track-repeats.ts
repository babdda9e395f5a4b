import type { Day } from "../../calendar/day.ts";
import type { ModelParameters, PurchaseModel } from "../purchases/purchase-model.ts";
import { daysPerWeek } from "../value-base.ts";

/** How many customers purchased for the first time on each day. */
export type Cohorts = ReadonlyMap<Day, number>;

/** Customers by the day of their first purchase. */
export function cohortsOf(firstDay: Float64Array): Cohorts {
  const cohorts = new Map<Day, number>();
  for (const day of firstDay) if (!Number.isNaN(day)) cohorts.set(day, (cohorts.get(day) ?? 0) + 1);
  return cohorts;
}

/**
 * Repeat purchases expected of all cohorts together up to each of the days: the tracking curve. A cohort counts from its
 * first day on; E[X(t)] is computed once for each age there is.
 */
export function expectedCumulative(
  model: PurchaseModel,
  parameters: ModelParameters,
  cohorts: Cohorts,
  days: readonly Day[],
): Float64Array {
  const byAge = new Map<number, number>();
  const expectedAt = (age: number): number => {
    const known = byAge.get(age);
    if (known !== undefined) return known;
    const expected = model.expectedRepeats(parameters, age / daysPerWeek);
    byAge.set(age, expected);
    return expected;
  };
  return Float64Array.from(days, (day) => {
    let sum = 0;
    for (const [first, customers] of cohorts) if (day > first) sum += customers * expectedAt(day - first);
    return sum;
  });
}

/**
 * How many customers are expected to have 0, 1, … `most` − 1 repeats, and `most` or more, by the day, each given the
 * time since its first purchase.
 */
export function expectedFrequencies(
  model: PurchaseModel,
  parameters: ModelParameters,
  cohorts: Cohorts,
  asOf: Day,
  most: number,
): Float64Array {
  const expected = new Float64Array(most + 1);
  for (const [first, customers] of cohorts) {
    if (first > asOf) continue;
    const shares = model.countProbabilities(parameters, (asOf - first) / daysPerWeek, most - 1);
    let rest = 1;
    for (let x = 0; x < most; x++) {
      const share = shares[x] as number;
      rest -= share;
      expected[x] = (expected[x] as number) + customers * share;
    }
    expected[most] = (expected[most] as number) + customers * Math.max(0, rest);
  }
  return expected;
}
