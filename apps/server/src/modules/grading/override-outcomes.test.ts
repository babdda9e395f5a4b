import { outcomes } from "@gradus/engine";
import { describe, expect, it } from "vitest";
import { countOverridden, overrideOutcomes } from "./override-outcomes.ts";

const steps = ["gold", "silver", "base"].map((code) => ({ code, name: { en: code, zh: code }, enter: 0 }));
/** Customers 11 and 12 are one unit, 13 and 14 one each, 15 is outside the population. */
const base = {
  ids: Float64Array.from([11, 12, 13, 14, 15]),
  unitOf: Int32Array.from([0, 0, 1, 2, 3]),
};
const ruled = Int16Array.from([1, 2, outcomes.ungraded, outcomes.outside]);
type Given = readonly [customerId: number, tier: string][];
const given = (overrides: Given) => overrides.map(([customerId, tier]) => ({ customerId, tier }));
const overridden = (...overrides: Given) => [
  ...overrideOutcomes({ steps } as never, base as never, ruled, given(overrides)),
];
const count = (...overrides: Given) =>
  countOverridden({ steps } as never, base as never, ruled, given(overrides));

describe("overrides in force", () => {
  it("hold for the whole unit, be they of any of its customers, and the last of several counts", () => {
    expect(overridden([12, "gold"])).toEqual([0, 2, outcomes.ungraded, outcomes.outside]);
    expect(overridden([11, "gold"], [12, "base"])[0]).toBe(2);
    expect(overridden([13, "base"], [13, "gold"])[1]).toBe(0);
  });

  it("hold for a state, but for nobody outside the population", () => {
    expect(overridden([14, "gold"], [15, "gold"])).toEqual([1, 2, 0, outcomes.outside]);
  });

  it("change nothing where the tier or the customer is no more", () => {
    expect(overridden([11, "platinum"], [99, "gold"])).toEqual([...ruled]);
    expect(overrideOutcomes({ steps } as never, base as never, ruled, [])).toBe(ruled);
  });

  it("count every customer of a unit once, and only who stands under one", () => {
    expect(count([11, "gold"], [12, "silver"])).toBe(2);
    expect(count([13, "base"], [14, "base"])).toBe(2); // 14 is there by the rules as well
    expect(count([15, "gold"], [13, "platinum"], [99, "gold"])).toBe(0);
    expect(count()).toBe(0);
  });

  it("leave what the rules gave as it was", () => {
    const before = [...ruled];
    overridden([11, "gold"], [14, "gold"]);
    expect([...ruled]).toEqual(before);
  });
});
