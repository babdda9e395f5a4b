import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareRanked,
  countedMoney,
  moneyLimit,
  type Ranked,
  rankingOf,
  shareCut,
  shareLimit,
  withinCut,
} from "./limit-shares.ts";
import { wordLimits } from "./word-limits.ts";

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

describe("a tier of those who bring a share of the money", () => {
  const amounts = fc.array(
    fc.oneof(fc.integer({ min: -50, max: 100 }), fc.constant(Number.NaN), fc.constant(0)),
    { minLength: 31, maxLength: 31 },
  );
  const shares = fc.constantFrom(0.01, 0.2, 0.29, 0.7, 1);

  test("takes the best until the share is reached, and not one fewer would do", () => {
    fc.assert(
      fc.property(candidates, amounts, fc.nat(200), fc.nat(50), shares, (all, money, below, above, share) => {
        const sum = (some: readonly Ranked[]) =>
          some.reduce((total, each) => total + countedMoney(money[all.indexOf(each)] as number), 0);
        const total = above + sum(all) + below;
        const limit = moneyLimit(rankingOf(all), { amounts: Float64Array.from(money), total, above }, share);
        const best = all.toSorted(compareRanked);
        const wanted = Math.round(share * 100) * total;
        const isEnough = (count: number) => (above + sum(best.slice(0, count))) * 100 >= wanted;
        if (isEnough(all.length)) {
          expect(isEnough(limit)).toBe(true);
          expect(limit > 0 && isEnough(limit - 1)).toBe(false);
        } else expect(limit).toBe(all.length);
      }),
    );
  });

  test.each([
    [0.7, [70, 20, 10], 1],
    [0.71, [70, 20, 10], 2],
    [0.29, [29, 71], 1], // 28.999999999999996 of 100 in doubles
    [1, [70, 20, 10, -5, Number.NaN], 3], // losses count as nothing, and so are nobody's to make up for
    [0.5, [0, 0, 100], 3],
    [0.5, [-1, 0], 0],
    [0.5, [0.6, 0.4, 0.4], 1], // parts of a unit are rounded, each by itself
  ])("%d of %j is brought by the first %i", (share, money, limit) => {
    const ranked = money.map((_, i): Ranked => ({ score: 100 - i, code: `C${i}` }));
    const total = money.reduce((sum, each) => sum + countedMoney(each), 0);
    const all = { amounts: Float64Array.from(money), total, above: 0 };
    expect(moneyLimit(rankingOf(ranked), all, share)).toBe(limit);
    expect(moneyLimit(rankingOf(ranked), { ...all, above: total }, share)).toBe(0);
  });
});

test("limits are told unrounded, and none is told of a tier without any", () => {
  const told = wordLimits({ share: 0.0005, atMost: 1_200, moneyShare: 0.7 });
  expect(told.map(({ en }) => en)).toEqual([
    "at most 0.05% of customers",
    "at most 1,200 customers",
    "from the best down to 70% of the money",
  ]);
  expect(told.map(({ zh }) => zh)).toEqual([
    "占比不超过 0.05%",
    "名额不超过 1,200 个",
    "按得分从高到低\uff0c金额累计至 70%",
  ]);
  const named = wordLimits({ moneyShare: 0.9 }, { en: "Profit", zh: "毛利" });
  expect(named).toEqual([
    {
      en: "from the best down to 90% of the money (Profit)",
      zh: "按得分从高到低\uff0c金额\uff08毛利\uff09累计至 90%",
    },
  ]);
  expect(wordLimits({ share: null, atMost: undefined })).toEqual([]);
});
