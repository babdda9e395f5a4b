import { tellShare } from "../expressions/word-value.ts";
import type { TierLimits } from "../grading/scheme-definition.ts";
import type { LocalName } from "../metrics/metric-definition.ts";

const counts = new Intl.NumberFormat("en-US");

/**
 * Whom a tier takes at most, in words, a text for each limit; none for a tier that takes everybody who reaches it.
 *
 * @example
 * wordLimits({ share: 0.05, atMost: 20 }).map(({ en }) => en); //=> ["at most 5% of customers", "at most 20 customers"]
 *
 * @param money what the scheme's metric of money is called
 */
export function wordLimits(limits: Stated, money?: LocalName): LocalName[] {
  const { share, atMost, moneyShare } = limits;
  const words: LocalName[] = [];
  if (isThere(share)) {
    const text = tellShare(share);
    words.push({ en: `at most ${text} of customers`, zh: `占比不超过 ${text}` });
  }
  if (isThere(atMost)) {
    const text = counts.format(atMost);
    words.push({
      en: `at most ${text} ${atMost === 1 ? "customer" : "customers"}`,
      zh: `名额不超过 ${text} 个`,
    });
  }
  if (isThere(moneyShare)) {
    const text = tellShare(moneyShare);
    words.push({
      en: `from the best down to ${text} of the money${money ? ` (${money.en})` : ""}`,
      zh: `按得分从高到低，金额${money ? `（${money.zh}）` : ""}累计至 ${text}`,
    });
  }
  return words;
}

/** Limits as defined, or as the API tells them: null where there is none. */
type Stated = { readonly [Limit in keyof TierLimits]: TierLimits[Limit] | null };

function isThere(limit: number | null | undefined): limit is number {
  return limit !== null && limit !== undefined;
}
