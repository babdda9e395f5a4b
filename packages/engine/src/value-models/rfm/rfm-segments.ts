import type { LocalName } from "../../metrics/metric-definition.ts";

/** Segments of the grid of the R package `rfm`, from all three bins. */
export type RfmSegment =
  | "champions"
  | "loyal-customers"
  | "potential-loyalist"
  | "new-customers"
  | "promising"
  | "need-attention"
  | "about-to-sleep"
  | "at-risk"
  | "cant-lose-them"
  | "lost"
  | "others";

/** Segments of the other common grid, from recency and frequency alone. */
export type RfSegment =
  | "hibernating"
  | "at-risk"
  | "cant-lose"
  | "about-to-sleep"
  | "need-attention"
  | "loyal-customers"
  | "promising"
  | "new-customers"
  | "potential-loyalists"
  | "champions";

/** What people read for a segment of either grid. */
export const rfmSegmentNames: Readonly<Record<RfmSegment | RfSegment, LocalName>> = {
  champions: { en: "Champions", zh: "冠军客户" },
  "loyal-customers": { en: "Loyal customers", zh: "忠诚客户" },
  "potential-loyalist": { en: "Potential loyalists", zh: "潜力忠诚客户" },
  "potential-loyalists": { en: "Potential loyalists", zh: "潜力忠诚客户" },
  "new-customers": { en: "New customers", zh: "新客户" },
  promising: { en: "Promising", zh: "有望客户" },
  "need-attention": { en: "Need attention", zh: "需关注客户" },
  "about-to-sleep": { en: "About to sleep", zh: "即将沉睡客户" },
  "at-risk": { en: "At risk", zh: "流失风险客户" },
  "cant-lose-them": { en: "Cannot lose them", zh: "不可失去客户" },
  "cant-lose": { en: "Cannot lose them", zh: "不可失去客户" },
  hibernating: { en: "Hibernating", zh: "沉睡客户" },
  lost: { en: "Lost", zh: "已流失客户" },
  others: { en: "Others", zh: "其他客户" },
};

type Range = readonly [least: number, most: number];

/** Recency, then frequency and monetary value alike; the first row that fits wins. */
const grid: readonly (readonly [RfmSegment, Range, Range])[] = [
  ["champions", [4, 5], [4, 5]],
  ["loyal-customers", [2, 5], [3, 5]],
  ["potential-loyalist", [3, 5], [1, 3]],
  ["new-customers", [4, 5], [1, 1]],
  ["promising", [3, 4], [1, 1]],
  ["need-attention", [2, 3], [2, 3]],
  ["about-to-sleep", [2, 3], [1, 2]],
  ["at-risk", [1, 2], [2, 5]],
  ["cant-lose-them", [1, 1], [4, 5]],
  ["lost", [1, 2], [1, 2]],
];

/** By recency 1 to 5, then frequency 1 to 5. */
const cells: readonly (readonly RfSegment[])[] = [
  ["hibernating", "hibernating", "at-risk", "at-risk", "cant-lose"],
  ["hibernating", "hibernating", "at-risk", "at-risk", "cant-lose"],
  ["about-to-sleep", "about-to-sleep", "need-attention", "loyal-customers", "loyal-customers"],
  ["promising", "potential-loyalists", "potential-loyalists", "loyal-customers", "loyal-customers"],
  ["new-customers", "potential-loyalists", "potential-loyalists", "champions", "champions"],
];

/** The segments that {@link rfmSegment} can give, from good to bad. */
export const rfmSegments: readonly RfmSegment[] = [...new Set(grid.map(([segment]) => segment)), "others"];

/** The segments that {@link rfSegment} can give, from good to bad. */
export const rfSegments: readonly RfSegment[] = [
  ...new Set(cells.toReversed().flatMap((row) => row.toReversed())),
];

/**
 * The segment of a customer from its three bins, by the grid of the R package `rfm`. Its rows overlap and
 * the first wins, so that `new-customers`, `promising` and `cant-lose-them` are never reached; bins that
 * disagree too much for any row are `others`.
 *
 * Undefined where a bin is 0: a value is missing.
 *
 * @param r 1 to 5, as `f` and `m` (RangeError otherwise, but for 0)
 *
 * @example
 * rfmSegment(5, 4, 4); //=> "champions"
 * rfmSegment(5, 1, 5); //=> "others"
 */
export function rfmSegment(r: number, f: number, m: number): RfmSegment | undefined {
  const isComplete = [r, f, m].map(checkBin).every((bin) => bin > 0);
  if (!isComplete) return undefined;
  const fits = ([least, most]: Range, bin: number) => bin >= least && bin <= most;
  const row = grid.find(([, recency, others]) => fits(recency, r) && fits(others, f) && fits(others, m));
  return row?.[0] ?? "others";
}

/**
 * The segment of a customer from recency and frequency alone. It covers every pair of bins, and is often
 * used with ranked frequency.
 *
 * Undefined where a bin is 0: a value is missing.
 *
 * @param r 1 to 5, as `f` (RangeError otherwise, but for 0)
 *
 * @example
 * rfSegment(5, 1); //=> "new-customers"
 * rfSegment(1, 5); //=> "cant-lose"
 */
export function rfSegment(r: number, f: number): RfSegment | undefined {
  return cells[checkBin(r) - 1]?.[checkBin(f) - 1];
}

function checkBin(bin: number): number {
  if (!(Number.isInteger(bin) && bin >= 0 && bin <= 5)) throw new RangeError(`a bin is 0 to 5, not ${bin}`);
  return bin;
}
