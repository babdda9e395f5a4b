import type { Day } from "../../calendar/day.ts";
import { selectMedian } from "../../statistics/select-nth.ts";
import type { PurchaseColumns } from "../purchase-columns.ts";
import { type Activity, activityState } from "./activity-state.ts";
import { isYearBefore } from "./purchase-rhythm.ts";
import type { ActivityThresholds } from "./value-definition.ts";

/** The rhythm of many customers as of a day, one position each. */
export interface RhythmColumns {
  readonly asOf: Day;
  readonly purchases: Pick<PurchaseColumns, "purchaseDays" | "lastDay">;
  /** Median days between purchases; NaN with fewer than three. */
  readonly intervals?: Float64Array | undefined;
  /** 1 for who purchased about a year before the last purchase too. */
  readonly isAnnual?: Uint8Array | undefined;
}

/** What of a base a customer's activity is told by, besides its own columns. */
export interface ActivityRules {
  /** The usual interval of the base, for who purchased fewer than three times; null where nobody has one. */
  readonly baseInterval: number | null;
  readonly thresholds?: ActivityThresholds | undefined;
}

/** The activity of the customer at a position; see activityState. P(alive) is NaN where the model says nothing. */
export function activityOfCustomer(
  { asOf, purchases, intervals, isAnnual }: RhythmColumns,
  position: number,
  alive: number,
  { baseInterval, thresholds }: ActivityRules,
): Activity {
  const days = purchases.purchaseDays[position] as number;
  const last = purchases.lastDay[position] as number;
  const interval = intervals?.[position] ?? Number.NaN;
  const rhythm = {
    purchases: days,
    ...(days > 0 && { hiatus: asOf - last }),
    ...(!Number.isNaN(interval) && { usualInterval: interval }),
    isInAnnualPause: isAnnual?.[position] === 1 && isYearBefore(last, asOf),
  };
  return activityState({ rhythm, alive, ...(baseInterval !== null && { baseInterval }) }, thresholds);
}

/** The median of the customers' usual intervals, in days; null where nobody has one. */
export function usualIntervalOf(intervals: Float64Array): number | null {
  const known = intervals.filter((days) => !Number.isNaN(days));
  return known.length === 0 ? null : selectMedian(known, known.length);
}
