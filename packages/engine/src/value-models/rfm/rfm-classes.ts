import type { LocalName } from "../../metrics/metric-definition.ts";
import type { RfmCuts } from "./rfm-bins.ts";

/** The eight classes common in China: important where money is high, then by recency and frequency. */
export type RfmClass = `${"important" | "general"}-${"value" | "develop" | "keep" | "win-back"}`;

/** What people read for a class. */
export const rfmClassNames: Readonly<Record<RfmClass, LocalName>> = {
  "important-value": { en: "Important, valued", zh: "重要价值客户" },
  "important-develop": { en: "Important, to develop", zh: "重要发展客户" },
  "important-keep": { en: "Important, to keep", zh: "重要保持客户" },
  "important-win-back": { en: "Important, to win back", zh: "重要挽留客户" },
  "general-value": { en: "General, valued", zh: "一般价值客户" },
  "general-develop": { en: "General, to develop", zh: "一般发展客户" },
  "general-keep": { en: "General, to keep", zh: "一般保持客户" },
  "general-win-back": { en: "General, to win back", zh: "一般挽留客户" },
};

/** The three bins of a customer, 0 where a value is missing. */
export interface RfmTriple {
  readonly r: number;
  readonly f: number;
  readonly m: number;
}

/**
 * The class of a customer from whether it bought recently, often and much. Recent and often is of value,
 * recent and seldom to be developed, often but not recently to be kept, neither to be won back.
 *
 * @param highR a short time since the last purchase
 *
 * @example
 * rfmClass(true, false, true); //=> "important-develop"
 * rfmClass(false, true, false); //=> "general-keep"
 */
export function rfmClass(highR: boolean, highF: boolean, highM: boolean): RfmClass {
  const weight = highM ? "important" : "general";
  if (highR) return `${weight}-${highF ? "value" : "develop"}`;
  return `${weight}-${highF ? "keep" : "win-back"}`;
}

/**
 * The class of a customer from its bins. High is a bin above the mean bin of the base, as the run kept it,
 * or, where `least` is given, that bin and those above. A bin equal to the mean is not high.
 *
 * Undefined where a bin is 0: a value is missing.
 *
 * @example
 * const means = { r: 3, f: 2.9, m: 3.1 };
 * rfmClassOf({ r: 4, f: 3, m: 3 }, means); //=> "general-value"
 * rfmClassOf({ r: 4, f: 3, m: 3 }, means, 3); //=> "important-value"
 * rfmClassOf({ r: 4, f: 0, m: 3 }, means); //=> undefined
 */
export function rfmClassOf(
  { r, f, m }: RfmTriple,
  means: RfmCuts["means"],
  least?: number,
): RfmClass | undefined {
  if (r === 0 || f === 0 || m === 0) return undefined;
  const isHigh = (bin: number, mean: number | null) =>
    least === undefined ? mean !== null && bin > mean : bin >= least;
  return rfmClass(isHigh(r, means.r), isHigh(f, means.f), isHigh(m, means.m));
}
