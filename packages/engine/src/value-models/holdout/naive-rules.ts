import { daysPerWeek } from "../value-base.ts";
import type { Holdout } from "./holdout.ts";

/** What a rule foretells of each customer in a holdout. */
export interface NaiveRule {
  readonly code: string;
  /** Purchase days in the holdout. */
  readonly expected: Float64Array;
  /** 1 where it takes the customer to purchase at all. */
  readonly active: Float64Array;
}

/**
 * What is foretold without a model. `last-period` repeats the purchases of a time as long as the holdout just before
 * it; `mean-rate` goes on at the rate of the customer's whole time so far.
 *
 * `hiatus` is the heuristic of managers (Wübben & von Wangenheim 2008): who has not purchased for longer than a limit
 * is taken to be gone, everybody else goes on at the mean rate. Managers choose the limit by experience; here it is the
 * whole number of weeks that fits the holdout best in hindsight, so that the rule is favoured rather than wronged.
 *
 * @param seen positions of the customers who had purchased by the split
 * @param actual their purchase days in the holdout
 */
export function naiveRules(
  { calibration, earlier, split, through }: Holdout,
  seen: readonly number[],
  actual: Float64Array,
): NaiveRule[] {
  const repeats = (days: number) => Math.max(0, days - 1);
  const last = Float64Array.from(
    seen,
    (i) => repeats(calibration.purchaseDays[i] as number) - repeats(earlier.purchaseDays[i] as number),
  );
  const mean = Float64Array.from(seen, (i) => {
    const age = split - (calibration.firstDay[i] as number);
    return age > 0 ? (repeats(calibration.purchaseDays[i] as number) / age) * (through - split) : 0;
  });
  const hiatus = Float64Array.from(seen, (i) =>
    Math.ceil((split - (calibration.lastDay[i] as number)) / daysPerWeek),
  );
  const limit = bestLimit(hiatus, actual);
  const isThere = hiatus.map((weeks) => Number(weeks <= limit));
  return [
    { code: "last-period", expected: last, active: last.map((purchases) => Number(purchases > 0)) },
    { code: "mean-rate", expected: mean, active: mean.map((purchases) => Number(purchases >= 0.5)) },
    {
      code: "hiatus",
      expected: mean.map((purchases, i) => purchases * (isThere[i] as number)),
      active: isThere,
    },
  ];
}

/** The limit under which most customers are told rightly; the shortest of equals. */
function bestLimit(hiatus: Float64Array, actual: Float64Array): number {
  const longest = hiatus.reduce((most, weeks) => Math.max(most, weeks), 0);
  const gain = new Float64Array(longest + 1); // how many more are right when the limit reaches these weeks
  for (let i = 0; i < hiatus.length; i++) {
    gain[hiatus[i] as number] = (gain[hiatus[i] as number] as number) + ((actual[i] as number) > 0 ? 1 : -1);
  }
  let limit = -1;
  let best = 0;
  let sum = 0;
  for (let weeks = 0; weeks <= longest; weeks++) {
    sum += gain[weeks] as number;
    if (sum > best) {
      best = sum;
      limit = weeks;
    }
  }
  return limit;
}
