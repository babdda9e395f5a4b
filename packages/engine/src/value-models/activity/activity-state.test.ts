import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ActivityState, activityState } from "./activity-state.ts";
import { purchaseRhythm } from "./purchase-rhythm.ts";

const worsening: ActivityState[] = ["active", "at-risk", "lapsed", "lost"];
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const monthly = Array.from({ length: 13 }, (_, i) => i * 30);

describe("a customer's state", () => {
  test.each([
    [0, "active"],
    [45, "active"], // 1.5 intervals of 30 days
    [46, "at-risk"],
    [90, "at-risk"],
    [91, "lapsed"],
    [180, "lapsed"],
    [181, "lost"],
  ])("by its own rhythm of 30 days is, after %i days, %s", (hiatus, state) => {
    const rhythm = purchaseRhythm(monthly, 360 + hiatus);
    expect(activityState({ rhythm })).toEqual({ state, reason: "rhythm", ratio: hiatus / 30 });
  });

  test.each([
    [1, "active"],
    [0.7, "active"],
    [0.699, "at-risk"],
    [0.4, "at-risk"],
    [0.399, "lapsed"],
    [0.15, "lapsed"],
    [0.149, "lost"],
    [0, "lost"],
  ])("by P(alive) of %d is %s, where there is no rhythm", (alive, state) => {
    const rhythm = purchaseRhythm([0], 500);
    expect(activityState({ rhythm, alive })).toEqual({ state, reason: "alive", ratio: null });
  });

  test("is the worse of the two, and says which it was", () => {
    fc.assert(
      fc.property(chance, fc.nat(300), (alive, hiatus) => {
        const rhythm = purchaseRhythm(monthly, 360 + hiatus);
        const byChance = worsening.indexOf(activityState({ rhythm: purchaseRhythm([0], 9), alive }).state);
        const byRhythm = worsening.indexOf(activityState({ rhythm }).state);
        const both = activityState({ rhythm, alive });
        expect(worsening.indexOf(both.state)).toBe(Math.max(byChance, byRhythm));
        expect(both.reason).toBe(byRhythm > byChance ? "rhythm" : "alive");
      }),
    );
  });

  test("never gets better by waiting, outside a yearly season", () => {
    fc.assert(
      fc.property(chance, chance, fc.nat(250), fc.nat(250), (one, other, first, second) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [short, long] = [Math.min(first, second), Math.max(first, second)];
        const before = activityState({ rhythm: purchaseRhythm(monthly, 360 + short), alive: high });
        const after = activityState({ rhythm: purchaseRhythm(monthly, 360 + long), alive: low });
        expect(worsening.indexOf(after.state)).toBeGreaterThanOrEqual(worsening.indexOf(before.state));
      }),
    );
  });

  test("with few purchases goes by the base's interval, and without one by nothing", () => {
    const rhythm = purchaseRhythm([0, 10], 70);
    expect(activityState({ rhythm, baseInterval: 15 })).toEqual({
      state: "lapsed",
      reason: "rhythm",
      ratio: 4,
    });
    expect(activityState({ rhythm })).toEqual({ state: "unknown", reason: "none", ratio: null });
    expect(activityState({ rhythm, alive: Number.NaN }).state).toBe("unknown");
    expect(activityState({ rhythm, baseInterval: 0 }).state).toBe("unknown");
  });

  test("without a purchase is none, whatever a model says", () => {
    const rhythm = purchaseRhythm([], 100);
    expect(activityState({ rhythm, alive: 1, baseInterval: 3 })).toEqual({
      state: "none",
      reason: "none",
      ratio: null,
    });
  });

  test("of an annual buyer stays active while its season lasts, unless P(alive) says worse", () => {
    const yearly = [0, 3, 365, 370];
    const rhythm = purchaseRhythm(yearly, 740);
    expect(activityState({ rhythm })).toMatchObject({ state: "active", reason: "season" });
    expect(activityState({ rhythm, alive: 0.3 })).toMatchObject({ state: "lapsed", reason: "alive" });
    expect(activityState({ rhythm: purchaseRhythm(yearly, 790) })).toMatchObject({
      state: "lost",
      reason: "rhythm",
    });
  });

  test("goes by fixed days in place of the rhythm where they are given", () => {
    const days = { active: 90, atRisk: 180, lapsed: 365 };
    const at = (hiatus: number) =>
      activityState({ rhythm: purchaseRhythm(monthly, 360 + hiatus) }, { days }).state;
    expect([90, 91, 180, 181, 365, 366].map(at)).toEqual([
      "active",
      "at-risk",
      "at-risk",
      "lapsed",
      "lapsed",
      "lost",
    ]);
    const rhythm = purchaseRhythm(monthly, 450);
    expect(activityState({ rhythm, alive: 0.5 }, { days })).toMatchObject({
      state: "at-risk",
      reason: "alive",
    });
  });

  test("goes by one's own limits, which must be in order", () => {
    const rhythm = purchaseRhythm(monthly, 420);
    const own = {
      rhythm: { active: 2, atRisk: 3, lapsed: 4 },
      alive: { active: 0.9, atRisk: 0.5, lapsed: 0.1 },
    };
    expect(activityState({ rhythm, alive: 0.95 }, own).state).toBe("active");
    expect(activityState({ rhythm, alive: 0.85 }, own).state).toBe("at-risk");
    const turned = { active: 3, atRisk: 2, lapsed: 4 };
    expect(() => activityState({ rhythm }, { rhythm: turned })).toThrow(RangeError);
    expect(() => activityState({ rhythm }, { days: turned })).toThrow(RangeError);
    expect(() => activityState({ rhythm }, { alive: { active: 0.1, atRisk: 0.5, lapsed: 0.9 } })).toThrow(
      RangeError,
    );
    expect(() => activityState({ rhythm, alive: 1.1 })).toThrow(RangeError);
  });
});

describe("the rhythm of purchases", () => {
  test("is the median of the days between purchase days", () => {
    expect(purchaseRhythm([0, 10, 10, 40, 50], 62)).toEqual({
      purchases: 4,
      hiatus: 12,
      usualInterval: 10,
      isInAnnualPause: false,
    });
    expect(purchaseRhythm([5, 5], 5)).toEqual({ purchases: 1, hiatus: 0, isInAnnualPause: false });
    expect(purchaseRhythm([], 5)).toEqual({ purchases: 0, isInAnnualPause: false });
  });

  test("stays the same on other dates", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: -20_000, max: 20_000 }), (between, shift) => {
        let day = 0;
        const days = between.map((gap) => (day += gap));
        const moved = purchaseRhythm(
          days.map((each) => each + shift),
          day + 40 + shift,
        );
        expect(moved).toEqual(purchaseRhythm(days, day + 40));
      }),
    );
  });

  test("is an annual pause only where the season of two years was bought in, and nothing since", () => {
    const isPause = (days: number[], asOf: number) => purchaseRhythm(days, asOf).isInAnnualPause;
    expect(isPause([0, 365], 730)).toBe(true);
    expect(isPause([0, 410], 365 + 410 + 45)).toBe(true);
    expect(isPause([0, 411], 411 + 365)).toBe(false); // not of one season
    expect(isPause([0, 365], 365 + 411)).toBe(false); // the season is over
    expect(isPause([0, 365], 365 + 200)).toBe(false); // not its season yet
    expect(isPause([0, 365, 600], 730)).toBe(false); // bought in between
    expect(isPause([365], 730)).toBe(false); // once is no habit
    expect(purchaseRhythm([0, 365], 730 + 20, 10).isInAnnualPause).toBe(false);
  });

  test("of days that do not ascend, or are yet to come, is the caller's bug", () => {
    expect(() => purchaseRhythm([2, 1], 5)).toThrow(RangeError);
    expect(() => purchaseRhythm([1, 6], 5)).toThrow(RangeError);
    expect(() => purchaseRhythm([Number.NaN], 5)).toThrow(RangeError);
    expect(() => purchaseRhythm([1], 5, -1)).toThrow(RangeError);
  });
});
