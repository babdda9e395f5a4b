import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areCuts, limitsProblem, parseCuts, settingsOf, type TypedSettings } from "./typed-settings.ts";

const typed: TypedSettings = {
  purchases: { types: ["received"], refunds: [] },
  model: "best",
  horizonMonths: 12,
  discountRate: 0.1,
  margin: 1,
  rfm: { kind: "quantiles", recency: [30, 90] },
  thresholds: { alive: { active: 0.7, atRisk: null, lapsed: undefined }, rhythm: undefined },
  costToServe: { visit: 120, call: null },
  wallet: null,
};

describe("settings as they are typed", () => {
  it("are sent without what is empty, or belongs to another way of cutting", () => {
    expect(settingsOf(typed)).toEqual({
      purchases: { types: ["received"] },
      model: "best",
      horizonMonths: 12,
      discountRate: 0.1,
      margin: 1,
      rfm: { kind: "quantiles" },
      thresholds: {},
      costToServe: { visit: 120 },
      wallet: null,
    });
  });

  it("keep limits and cut points that are whole", () => {
    const days = { active: 90, atRisk: 180, lapsed: 365 };
    const cuts = { kind: "cuts" as const, recency: [30], frequency: [2, 5], monetary: [100.5] };
    const sent = settingsOf({ ...typed, rfm: cuts, thresholds: { days } });
    expect(sent.rfm).toEqual(cuts);
    expect(sent.thresholds).toEqual({ days });
  });

  it("have all limits of a kind or none, in the order of the states", () => {
    expect(limitsProblem(undefined, "ascending")).toBeUndefined();
    expect(limitsProblem({ active: null }, "ascending")).toBeUndefined();
    expect(limitsProblem({ active: 90, lapsed: 365 }, "ascending")).toBe("allThree");
    expect(limitsProblem({ active: 90, atRisk: 180, lapsed: 365 }, "ascending")).toBeUndefined();
    expect(limitsProblem({ active: 90, atRisk: 180, lapsed: 365 }, "descending")).toBe("descending");
    expect(limitsProblem({ active: 0.7, atRisk: 0.7, lapsed: 0.1 }, "descending")).toBe("descending");
    expect(limitsProblem({ active: 0, atRisk: 1, lapsed: 2 }, "ascending")).toBeUndefined();
  });
});

describe("cut points in a line", () => {
  it("may have spaces, commas of either script, semicolons or strokes between", () => {
    expect(parseCuts(" 30，90, 180;365/ 1e3 ")).toEqual([30, 90, 180, 365, 1000]);
    expect(parseCuts("30 days")).toEqual([30, Number.NaN]);
    expect(parseCuts("")).toEqual([]);
  });

  it("are 1 to 9 numbers, ascending", () => {
    expect([undefined, [], [Number.NaN], [2, 1], [1, 1], [1, 2]].map(areCuts)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    const ascending = fc
      .uniqueArray(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0))
      .map((values) => values.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(ascending, (cuts) => {
        expect(areCuts(cuts)).toBe(cuts.length >= 1 && cuts.length <= 9);
        expect(parseCuts(cuts.join(" "))).toEqual(cuts);
      }),
    );
  });
});
