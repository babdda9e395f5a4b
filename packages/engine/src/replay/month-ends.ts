import { addMonths, type Day, partsOfDay } from "../calendar/day.ts";

/**
 * The last day of the month that lies so many months after that of a day; of that month itself with none.
 *
 * @example
 * formatDay(monthEnd(parseDay("2024-01-31")!, 1)); //=> "2024-02-29"
 * formatDay(monthEnd(parseDay("2024-02-29")!, -2)); //=> "2023-12-31"
 */
export function monthEnd(day: Day, months = 0): Day {
  const first = day - partsOfDay(day).dayOfMonth + 1;
  return addMonths(first, months + 1) - 1;
}

/**
 * How many months the month of a day lies after that of another; negative where it lies before.
 *
 * @example
 * monthsBetween(parseDay("2023-12-31")!, parseDay("2024-02-01")!); //=> 2
 */
export function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [partsOfDay(from), partsOfDay(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}
