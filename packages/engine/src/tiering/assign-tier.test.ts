import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignTier, type Ladder } from "./assign-tier.ts";

const ladder: Ladder = {
  tiers: [
    { code: "diamond", rank: 2, enter: 9_000, keep: 8_500 },
    { code: "gold", rank: 1, enter: 8_000, keep: 7_500 },
    { code: "silver", rank: 0, enter: 0, keep: 0 },
  ],
};

function codeOf(score: number, held: number, passes?: (position: number) => boolean): string | undefined {
  return ladder.tiers[assignTier(ladder, score, held, passes)]?.code;
}

describe("a tier", () => {
  test.each([
    [7_900, -1, "silver"],
    [8_000, -1, "gold"],
    [7_999, 0, "silver"],
    [7_900, 1, "gold"], // enters at 80, keeps from 75
    [7_500, 1, "gold"],
    [7_499, 1, "silver"],
    [7_900, 2, "gold"], // each tier below the one held is kept, too
    [8_499, 2, "gold"],
    [8_500, 2, "diamond"],
    [8_999, 1, "gold"],
    [9_000, -1, "diamond"],
    [0, 2, "silver"],
  ])("for a score of %i hundredths, holding rank %i, is %s", (score, held, code) => {
    expect(codeOf(score, held)).toBe(code);
  });

  test("is the next lower one where the gate stays shut, and the lowest asks for nothing", () => {
    expect(codeOf(9_500, 2, (position) => position !== 0)).toBe("gold");
    expect(codeOf(9_500, 2, () => false)).toBe("silver");
  });

  test("asks at the gate only where the score reaches", () => {
    const asked: number[] = [];
    codeOf(8_000, -1, (position) => asked.push(position) > 0);
    expect(asked).toEqual([1]);
  });

  test("never falls as the score or the tier held rises", () => {
    const score = fc.integer({ min: 0, max: 10_000 });
    const held = fc.integer({ min: -1, max: 2 });
    fc.assert(
      fc.property(score, fc.nat(2_000), held, fc.nat(3), (low, more, rank, higher) => {
        const position = assignTier(ladder, low, rank);
        expect(assignTier(ladder, low + more, rank)).toBeLessThanOrEqual(position);
        expect(assignTier(ladder, low, rank + higher)).toBeLessThanOrEqual(position);
      }),
    );
  });
});
