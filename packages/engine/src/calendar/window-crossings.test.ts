import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "./day.ts";
import { type Window, windowEdges } from "./window.ts";
import { crossingDays } from "./window-crossings.ts";

const day = (text: string) => parseDay(text) as number;

describe("days on which facts cross a window's edge", () => {
  it("are those on which the window counts other facts than the day before", () => {
    const windows = fc.oneof(
      fc.constant<Window>({ kind: "all" }),
      fc.record({
        kind: fc.constant("rolling" as const),
        length: fc.integer({ min: 1, max: 13 }),
        unit: fc.constantFrom("days" as const, "months" as const),
        offset: fc.integer({ min: 0, max: 3 }),
        yearsBack: fc.integer({ min: 0, max: 1 }),
      }),
      fc.record({
        kind: fc.constant("toDate" as const),
        period: fc.constantFrom("year" as const, "quarter" as const),
        fiscal: fc.boolean(),
        offset: fc.integer({ min: 0, max: 1 }),
      }),
    );
    const start = day("2024-02-29");
    const facts = fc.array(fc.integer({ min: start - 800, max: start + 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(windows, facts, fc.integer({ min: 0, max: 60 }), (window, days, shift) => {
        const asOf = start - shift;
        const sorted = days.sort((a, b) => a - b);
        const counted = (at: number) => {
          const { after, through } = windowEdges(window, at, 4);
          return sorted.filter((fact) => (after === null || fact > after) && fact <= through).join();
        };
        const through = asOf + 400;
        const expected: number[] = [];
        for (let at = asOf + 1; at <= through; at++) if (counted(at) !== counted(at - 1)) expected.push(at);
        const found = crossingDays([window], sorted, { asOf, through }, 4);
        expect(expected.filter((at) => !found.includes(at))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("foresee the anniversary of a purchase, and nothing else", () => {
    const window: Window = { kind: "rolling", length: 12, unit: "months" };
    const found = crossingDays([window], [day("2025-03-03")], {
      asOf: day("2025-09-30"),
      through: day("2026-11-04"),
    });
    expect(found.map(formatDay)).toEqual(["2026-03-03"]);
  });
});
