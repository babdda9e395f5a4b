import type { Day } from "../../calendar/day.ts";
import { selectMedian } from "../../statistics/select-nth.ts";

/** A customer's own rhythm of buying, as of a day. */
export interface PurchaseRhythm {
  /** Different days with a purchase. */
  readonly purchases: number;
  /** Days since the last purchase; undefined without one. */
  readonly hiatus?: number | undefined;
  /** Median of the days between purchases; undefined with fewer than three, of which no rhythm can be told. */
  readonly usualInterval?: number | undefined;
  /**
   * The customer bought in this season last year and not since, and in that season of the year before
   * too: it buys once a year, and its silence is not unusual yet.
   */
  readonly isInAnnualPause: boolean;
}

/** Days of a year, and how far from it two purchases of one season may lie, unless said otherwise. */
export const season = { year: 365, days: 45 } as const;

/** Whether a day lies about a year before another: in the same season. */
export function isYearBefore(earlier: Day, later: Day, seasonDays: number = season.days): boolean {
  return Math.abs(later - earlier - season.year) <= seasonDays;
}

/**
 * Reads the rhythm off a customer's purchases. Several on one day are one.
 *
 * A single purchase a year ago is no annual rhythm, hence the season of two years; an annual pause ends
 * `seasonDays` after the anniversary of the last purchase.
 *
 * @param days ascending, none after `asOf` (RangeError otherwise)
 * @param seasonDays how far from a year two purchases of one season may lie; default 45
 *
 * @example
 * purchaseRhythm([0, 30, 62, 92], 100).usualInterval; //=> 30
 * purchaseRhythm([0, 360], 720).isInAnnualPause; //=> true
 */
export function purchaseRhythm(
  days: ArrayLike<Day>,
  asOf: Day,
  seasonDays: number = season.days,
): PurchaseRhythm {
  if (!(seasonDays >= 0)) throw new RangeError(`days of a season are 0 or above, not ${seasonDays}`);
  const gaps = gapsOf(days, asOf);
  if (days.length === 0) return { purchases: 0, isInAnnualPause: false };
  const last = days[days.length - 1] as Day;
  let isAnnual = false;
  for (let i = 0; i < days.length; i++) isAnnual ||= isYearBefore(days[i] as Day, last, seasonDays);
  return {
    purchases: gaps.length + 1,
    hiatus: asOf - last,
    ...(gaps.length >= 2 ? { usualInterval: selectMedian(gaps, gaps.length) } : {}),
    isInAnnualPause: isAnnual && isYearBefore(last, asOf, seasonDays),
  };
}

/** Days between purchases of different days. */
function gapsOf(days: ArrayLike<Day>, asOf: Day): Float64Array {
  const gaps = new Float64Array(days.length);
  let count = 0;
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as Day;
    if (!(day <= asOf)) throw new RangeError(`a purchase on day ${day} is not known as of day ${asOf}`);
    if (i === 0) continue;
    const gap = day - (days[i - 1] as Day);
    if (!(gap >= 0)) throw new RangeError(`days of purchases ascend, not to ${day}`);
    if (gap > 0) gaps[count++] = gap;
  }
  return gaps.subarray(0, count);
}
