import { addMonths, type Day, dayOf, partsOfDay, startOfQuarter, startOfYear } from "./day.ts";

/**
 * The stretch of time whose facts a metric counts, relative to the as-of date.
 *
 * - `all`: everything up to and including the as-of date.
 * - `rolling`: the last `length` days or months; `offset` moves it back by so many of the same unit.
 * - `toDate`: the calendar or fiscal year or quarter so far; with `offset` 1, the whole one before.
 *
 * `yearsBack` shifts any of them: 1 is the same period last year.
 */
export type Window =
  | { kind: "all"; yearsBack?: number | undefined }
  | {
      kind: "rolling";
      length: number;
      unit: "days" | "months";
      offset?: number | undefined;
      yearsBack?: number | undefined;
    }
  | {
      kind: "toDate";
      period: "year" | "quarter";
      fiscal?: boolean | undefined;
      offset?: number | undefined;
      yearsBack?: number | undefined;
    };

/** Half-open `(after, through]`; `after` is null where the window has no beginning. */
export interface WindowEdges {
  readonly after: Day | null;
  readonly through: Day;
}

/**
 * The edges of a window as of a day. They are computed here and nowhere else, so that the nightly
 * run, the explanation and the replay count the same days.
 *
 * Twelve months up to 29 February reach back to 28 February: the window is then a day longer.
 * Months that reach back beyond the calendar end at its first day, which no fact precedes.
 *
 * @param fiscalStartMonth month in which the fiscal year starts, 1–12
 */
export function windowEdges(window: Window, asOf: Day, fiscalStartMonth = 1): WindowEdges {
  const through = window.yearsBack ? addMonths(asOf, -12 * window.yearsBack) : asOf;
  switch (window.kind) {
    case "all":
      return { after: null, through };
    case "rolling": {
      const back = (day: Day, count: number) =>
        window.unit === "days" ? day - count : monthsBefore(day, count);
      const offset = window.offset ?? 0;
      return { after: back(through, offset + window.length), through: back(through, offset) };
    }
    case "toDate": {
      const startMonth = window.fiscal ? fiscalStartMonth : 1;
      const months = window.period === "year" ? 12 : 3;
      const start =
        window.period === "year" ? startOfYear(through, startMonth) : startOfQuarter(through, startMonth);
      const offset = window.offset ?? 0;
      const from = addMonths(start, -months * offset);
      return { after: from - 1, through: offset === 0 ? through : addMonths(from, months) - 1 };
    }
  }
}

const firstDay = dayOf(1, 1, 1) as Day;

function monthsBefore(day: Day, count: number): Day {
  const { year, month } = partsOfDay(day);
  const monthsOfCalendar = (year - 1) * 12 + (month - 1);
  return count > monthsOfCalendar ? firstDay : addMonths(day, -count);
}
