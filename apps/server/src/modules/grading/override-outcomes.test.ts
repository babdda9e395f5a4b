import { outcomes } from "@gradus/engine";
import { describe, expect, it } from "vitest";
import { overrideOutcomes } from "./override-outcomes.ts";

const steps = ["gold", "silver", "base"].map((code) => ({ code, name: { en: code, zh: code }, enter: 0 }));
/** Customers 11 and 12 are one unit, 13 and 14 one each, 15 is outside the population. */
const base = {
  ids: Float64Array.from([11, 12, 13, 14, 15]),
  unitOf: Int32Array.from([0, 0, 1, 2, 3]),
};
const ruled = Int16Array.from([1, 2, outcomes.ungraded, outcomes.outside]);
const overridden = (...overrides: [customerId: number, tier: string][]) => [
  ...overrideOutcomes(
    { steps } as never,
    base as never,
    ruled,
    overrides.map(([customerId, tier]) => ({ customerId, tier })),
  ),
];

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

  it("leave what the rules gave as it was", () => {
    const before = [...ruled];
    overridden([11, "gold"], [14, "gold"]);
    expect([...ruled]).toEqual(before);
  });
});
