import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRanked, type Ranked, shareCut, shareLimit, withinCut } from "./limit-shares.ts";

const candidates = fc.uniqueArray(
  fc.record({
    score: fc.integer({ min: 0, max: 5 }).map((n) => n * 2_000),
    code: fc.string({ unit: "grapheme" }),
  }),
  { maxLength: 30, selector: ({ code }) => code },
);

describe("a tier of limited share", () => {
  test("takes exactly the best, of equals those whose codes come first", () => {
    fc.assert(
      fc.property(candidates, fc.nat(31), (all, limit) => {
        const cut = shareCut(all, limit);
        const taken = all.filter((ranked) => withinCut(cut, ranked));
        const best = all.toSorted(compareRanked).slice(0, limit);
        expect(taken.toSorted(compareRanked)).toEqual(best);
        expect(cut === null).toBe(all.length <= limit);
      }),
    );
  });

  test("cuts at the same customer in whichever order they come", () => {
    const shuffled = candidates.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.nat(31), ([all, turned], limit) => {
        expect(shareCut(turned, limit)).toEqual(shareCut(all, limit));
      }),
    );
  });

  test("orders codes by code point", () => {
    const ranked = ["b", "😀", "\uffff", "a", "B"].map((code): Ranked => ({ score: 1, code }));
    expect(ranked.sort(compareRanked).map(({ code }) => code)).toEqual(["B", "a", "b", "\uffff", "😀"]);
  });

  test("takes nobody at a limit of none, also after its cut was kept as JSON", () => {
    const best = { score: 10_000, code: "" };
    const cut = shareCut([best], 0);
    expect(withinCut(cut, best)).toBe(false);
    expect(withinCut(JSON.parse(JSON.stringify(cut)), best)).toBe(false);
  });
});

test.each([
  [0.05, 100, 5],
  [0.05, 99, 4],
  [0.29, 100, 29], // 28.999999999999996 in doubles
  [0.29, 100_000_000, 29_000_000],
  [0.07, 100, 7], // 7.000000000000001
  [1, 7, 7],
  [0.3, 3, 0],
  [0.5, 0, 0],
])("a share of %d of %i customers is %i", (share, count, limit) => {
  expect(shareLimit(share, count)).toBe(limit);
});
