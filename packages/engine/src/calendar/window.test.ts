import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, type Day, formatDay, parseDay, partsOfDay } from "./day.ts";
import { type Window, windowEdges } from "./window.ts";

function read(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
}

/** The edges as dates, with a null for no beginning. */
function edges(window: Window, asOf: string, fiscalStartMonth?: number) {
  const { after, through } = windowEdges(window, read(asOf), fiscalStartMonth);
  return [after === null ? null : formatDay(after), formatDay(through)];
}

const anyDay = fc.integer({ min: read("1900-01-01"), max: read("2199-12-31") });
const unit = fc.constantFrom<"days" | "months">("days", "months");
const yearsBack = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });
const rolling = fc.record({
  kind: fc.constant("rolling" as const),
  length: fc.integer({ min: 1, max: 40 }),
  unit,
  yearsBack,
});
const toDate = fc.record({
  kind: fc.constant("toDate" as const),
  period: fc.constantFrom<"year" | "quarter">("year", "quarter"),
  fiscal: fc.boolean(),
  yearsBack,
});
const startMonth = fc.integer({ min: 1, max: 12 });

describe("a rolling window", () => {
  test.each<[Window, string, [string, string]]>([
    [{ kind: "rolling", length: 1, unit: "days" }, "2026-06-30", ["2026-06-29", "2026-06-30"]],
    [{ kind: "rolling", length: 90, unit: "days" }, "2026-06-30", ["2026-04-01", "2026-06-30"]],
    [{ kind: "rolling", length: 12, unit: "months" }, "2026-06-30", ["2025-06-30", "2026-06-30"]],
    [{ kind: "rolling", length: 12, unit: "months" }, "2024-02-29", ["2023-02-28", "2024-02-29"]],
    [{ kind: "rolling", length: 1, unit: "months" }, "2026-03-31", ["2026-02-28", "2026-03-31"]],
    [{ kind: "rolling", length: 6, unit: "months", offset: 6 }, "2026-08-31", ["2025-08-31", "2026-02-28"]],
    [{ kind: "rolling", length: 30, unit: "days", yearsBack: 1 }, "2024-02-29", ["2023-01-29", "2023-02-28"]],
    [
      { kind: "rolling", length: 12, unit: "months", yearsBack: 2 },
      "2026-06-30",
      ["2023-06-30", "2024-06-30"],
    ],
  ])("%j as of %s is the days after and through %j", (window, asOf, expected) => {
    expect(edges(window, asOf)).toEqual(expected);
  });

  test("of days holds that many", () => {
    fc.assert(
      fc.property(rolling, anyDay, fc.nat(400), (window, asOf, offset) => {
        const { after, through } = windowEdges({ ...window, unit: "days", offset }, asOf);
        expect(through - (after as Day)).toBe(window.length);
      }),
    );
  });

  test("partitions the days with those before it: no day is left out and none counted twice", () => {
    fc.assert(
      fc.property(rolling, anyDay, (window, asOf) => {
        const { length } = window;
        const back = [0, 1, 2, 3].map((times) => windowEdges({ ...window, offset: times * length }, asOf));
        for (const [times, { after, through }] of back.entries()) {
          expect(through).toBeGreaterThan(after as Day);
          if (times > 0) expect(through).toBe(back[times - 1]?.after);
        }
      }),
    );
  });

  test("only moves forward from day to day", () => {
    fc.assert(
      fc.property(rolling, anyDay, fc.nat(60), (window, asOf, offset) => {
        const [today, tomorrow] = [asOf, asOf + 1].map((day) => windowEdges({ ...window, offset }, day));
        expect(tomorrow?.after).toBeGreaterThanOrEqual(today?.after as Day);
        expect(tomorrow?.through).toBeGreaterThanOrEqual(today?.through as Day);
      }),
    );
  });

  test("that reaches back beyond the calendar begins with it, or is empty", () => {
    const months = (length: number, offset?: number): Window => ({
      kind: "rolling",
      unit: "months",
      length,
      offset,
    });
    expect(edges(months(40_000), "2026-06-30")).toEqual(["0001-01-01", "2026-06-30"]);
    expect(edges(months(40_000, 40_000), "2026-06-30")).toEqual(["0001-01-01", "0001-01-01"]);
  });
});

describe("a year or quarter to date", () => {
  test.each<[Window, string, number, [string, string]]>([
    [{ kind: "toDate", period: "year" }, "2026-06-30", 4, ["2025-12-31", "2026-06-30"]],
    [{ kind: "toDate", period: "year" }, "2026-01-01", 1, ["2025-12-31", "2026-01-01"]],
    [{ kind: "toDate", period: "year", fiscal: true }, "2026-03-31", 4, ["2025-03-31", "2026-03-31"]],
    [{ kind: "toDate", period: "year", fiscal: true }, "2026-04-01", 4, ["2026-03-31", "2026-04-01"]],
    [{ kind: "toDate", period: "year", offset: 1 }, "2026-06-30", 1, ["2024-12-31", "2025-12-31"]],
    [
      { kind: "toDate", period: "year", offset: 1, fiscal: true },
      "2026-06-30",
      4,
      ["2025-03-31", "2026-03-31"],
    ],
    [{ kind: "toDate", period: "quarter" }, "2026-06-30", 1, ["2026-03-31", "2026-06-30"]],
    [{ kind: "toDate", period: "quarter", offset: 1 }, "2026-06-30", 1, ["2025-12-31", "2026-03-31"]],
    [{ kind: "toDate", period: "quarter", fiscal: true }, "2026-01-31", 2, ["2025-10-31", "2026-01-31"]],
    [{ kind: "toDate", period: "year", yearsBack: 1 }, "2024-02-29", 1, ["2022-12-31", "2023-02-28"]],
    [
      { kind: "toDate", period: "year", yearsBack: 1, offset: 1 },
      "2026-06-30",
      1,
      ["2023-12-31", "2024-12-31"],
    ],
  ])(
    "%j as of %s, fiscal years from month %i, is the days after and through %j",
    (window, asOf, month, expected) => {
      expect(edges(window, asOf, month)).toEqual(expected);
    },
  );

  test("holds its as-of date, begins at most a period before, on a first of a month", () => {
    fc.assert(
      fc.property(toDate, anyDay, startMonth, (window, asOf, month) => {
        const { after, through } = windowEdges({ ...window, yearsBack: 0 }, asOf, month);
        const first = (after as Day) + 1;
        expect(through).toBe(asOf);
        expect(partsOfDay(first).dayOfMonth).toBe(1);
        expect(first).toBeLessThanOrEqual(asOf);
        expect(addMonths(first, window.period === "year" ? 12 : 3)).toBeGreaterThan(asOf);
        const starts = partsOfDay(first).month - (window.fiscal ? month : 1);
        expect(Math.abs(starts) % (window.period === "year" ? 12 : 3)).toBe(0);
      }),
    );
  });

  test("follows the whole ones before it without gap or overlap", () => {
    fc.assert(
      fc.property(toDate, anyDay, startMonth, (window, asOf, month) => {
        const back = [0, 1, 2, 3, 4].map((offset) => windowEdges({ ...window, offset }, asOf, month));
        for (const [offset, { after, through }] of back.entries()) {
          if (offset === 0) continue;
          expect(through).toBe(back[offset - 1]?.after);
          expect(through).toBe(addMonths((after as Day) + 1, window.period === "year" ? 12 : 3) - 1);
        }
      }),
    );
  });
});

test("all of time ends with the as-of date, years back with that date in its year", () => {
  expect(edges({ kind: "all" }, "2026-06-30")).toEqual([null, "2026-06-30"]);
  expect(edges({ kind: "all", yearsBack: 1 }, "2024-02-29")).toEqual([null, "2023-02-28"]);
});

test("a window some years back is the window as of that date", () => {
  fc.assert(
    fc.property(fc.oneof(rolling, toDate), anyDay, startMonth, (window, asOf, month) => {
      const then = addMonths(asOf, -12 * (window.yearsBack ?? 0));
      expect(windowEdges(window, asOf, month)).toEqual(windowEdges({ ...window, yearsBack: 0 }, then, month));
    }),
  );
});
