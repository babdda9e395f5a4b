import { describe, expect, it } from "vitest";
import { directionOf, rankOf } from "./overview.ts";

const codes = (...all: string[]) => all.map((code) => ({ code }));
const ladder = { ordered: true, tiers: codes("gold", "silver", "base", "new", "ungraded") };
const classes = { ordered: false, tiers: codes("champions", "lost", "ungraded") };

describe("where customers went", () => {
  it.each([
    ["silver", "gold", "up"],
    ["gold", "base", "down"],
    ["ungraded", "gold", "other"],
    ["gold", "new", "other"],
    ["gold", null, "other"],
    ["a tier that is gone", "gold", "other"],
    [null, "gold", "first"],
  ] as const)("from %s to %s is %s on a ladder", (from, to, direction) => {
    expect(directionOf(ladder, { from, to, customers: 1 })).toBe(direction);
  });

  it("is neither up nor down among classes", () => {
    expect(directionOf(classes, { from: "lost", to: "champions", customers: 1 })).toBe("other");
    expect(rankOf(classes, "champions")).toBeNull();
  });

  it("ranks tiers from 0, and no state", () => {
    expect(ladder.tiers.map(({ code }) => rankOf(ladder, code))).toEqual([0, 1, 2, null, null]);
  });
});
