import { describe, expect, test } from "vitest";
import { rfmClass, rfmClassNames, rfmClassOf } from "./rfm-classes.ts";
import { rfmSegment, rfmSegmentNames, rfSegment } from "./rfm-segments.ts";

const bins = [1, 2, 3, 4, 5];

describe("the grid of all three bins", () => {
  test("lets the first row that fits win", () => {
    expect(rfmSegment(4, 4, 4)).toBe("champions");
    expect(rfmSegment(2, 3, 3)).toBe("loyal-customers");
    expect(rfmSegment(5, 1, 1)).toBe("potential-loyalist"); // before new customers
    expect(rfmSegment(3, 3, 2)).toBe("potential-loyalist");
    expect(rfmSegment(2, 2, 3)).toBe("need-attention");
    expect(rfmSegment(2, 1, 2)).toBe("about-to-sleep");
    expect(rfmSegment(1, 5, 5)).toBe("at-risk"); // before cannot lose them
    expect(rfmSegment(1, 1, 2)).toBe("lost");
    expect(rfmSegment(3, 5, 1)).toBe("others");
  });

  test("covers all bins, and never reaches three of its rows", () => {
    const reached = new Set(bins.flatMap((r) => bins.flatMap((f) => bins.map((m) => rfmSegment(r, f, m)))));
    expect([...reached].sort()).toEqual([
      "about-to-sleep",
      "at-risk",
      "champions",
      "lost",
      "loyal-customers",
      "need-attention",
      "others",
      "potential-loyalist",
    ]);
  });

  test("says nothing where a value is missing, and refuses what is no bin", () => {
    expect(rfmSegment(0, 5, 5)).toBeUndefined();
    expect(rfmSegment(5, 5, 0)).toBeUndefined();
    for (const wrong of [6, -1, 2.5, Number.NaN]) expect(() => rfmSegment(5, wrong, 5)).toThrow(RangeError);
  });
});

test("the grid of recency and frequency has the customary 25 cells", () => {
  const rules: [RegExp, string][] = [
    [/[12][12]/, "hibernating"],
    [/[12][34]/, "at-risk"],
    [/[12]5/, "cant-lose"],
    [/3[12]/, "about-to-sleep"],
    [/33/, "need-attention"],
    [/[34][45]/, "loyal-customers"],
    [/41/, "promising"],
    [/51/, "new-customers"],
    [/[45][23]/, "potential-loyalists"],
    [/5[45]/, "champions"],
  ];
  for (const r of bins) {
    for (const f of bins) {
      expect([r, f, rfSegment(r, f)]).toEqual([r, f, rules.find(([cell]) => cell.test(`${r}${f}`))?.[1]]);
    }
  }
  expect(rfSegment(0, 3)).toBeUndefined();
  expect(rfSegment(3, 0)).toBeUndefined();
  expect(() => rfSegment(6, 3)).toThrow(RangeError);
});

describe("the eight classes", () => {
  test("follow recency, frequency and money", () => {
    const sides = [true, false];
    const named = sides.flatMap((m) =>
      sides.flatMap((r) => sides.map((f) => rfmClassNames[rfmClass(r, f, m)].zh)),
    );
    expect(named).toEqual([
      "重要价值客户",
      "重要发展客户",
      "重要保持客户",
      "重要挽留客户",
      "一般价值客户",
      "一般发展客户",
      "一般保持客户",
      "一般挽留客户",
    ]);
  });

  test("take as high what is above the mean bin, or from a bin on", () => {
    const means = { r: 3, f: 2.5, m: 4 };
    expect(rfmClassOf({ r: 3, f: 3, m: 5 }, means)).toBe("important-keep");
    expect(rfmClassOf({ r: 3, f: 3, m: 4 }, means)).toBe("general-keep");
    expect(rfmClassOf({ r: 4, f: 3, m: 4 }, means, 4)).toBe("important-develop");
    expect(rfmClassOf({ r: 5, f: 5, m: 5 }, { r: null, f: null, m: null })).toBe("general-win-back");
    expect(rfmClassOf({ r: 5, f: 5, m: 0 }, means)).toBeUndefined();
  });
});

test("every segment has a name in both languages, of full-width signs in Chinese", () => {
  for (const { en, zh } of [...Object.values(rfmSegmentNames), ...Object.values(rfmClassNames)]) {
    expect(en).toMatch(/^[A-Z][a-z, ]+$/);
    expect(zh).toMatch(/^\p{Script=Han}+$/u);
  }
});
