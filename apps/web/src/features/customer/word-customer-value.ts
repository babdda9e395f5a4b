import type { Answer } from "@gradus/sdk/browser";
import type { Translate } from "../../ui/words.ts";
import type { valueWords } from "./value-words.ts";

/** What one customer is worth. */
export type CustomerValue = NonNullable<Answer<"getCustomerValue">["value"]>;

type T = Translate<(typeof valueWords.keys)[number]>;

/** As much of a customer's value as the sentence is made of. */
export type ToldValue = Pick<
  CustomerValue,
  "asOf" | "purchaseDays" | "usualInterval" | "daysSinceLast" | "alive" | "abstention"
>;

/**
 * How a customer buys, in one sentence: how often, when last, how likely it is still active. Below three purchases
 * there is no usual interval, and the number of purchases stands in its place; without a model the reason does.
 */
export function wordCustomerValue(value: ToldValue, t: T): string {
  const { purchaseDays, usualInterval, daysSinceLast, asOf } = value;
  if (purchaseDays === 0 || daysSinceLast === null) return t("never", { day: asOf });
  const end = wordAlive(value, t);
  if (purchaseDays === 1) {
    const often = daysSinceLast === 0 ? t("onceToday") : t("onceAgo", { count: daysSinceLast });
    return t("sentenceOnce", { often, end });
  }
  const often =
    usualInterval === null
      ? t("times", { count: purchaseDays })
      : t("usually", { count: Math.max(1, Math.round(usualInterval)) });
  const last = daysSinceLast === 0 ? t("lastToday") : t("lastAgo", { count: daysSinceLast });
  return t("sentence", { often, last, end });
}

/** The sentence's end. A probability is told in whole per cent; what is nearly none or certain, as less or more than. */
function wordAlive({ alive, abstention }: ToldValue, t: T): string {
  if (alive === null) return abstention ? t("silent", { reason: abstention.detail }) : t("end");
  if (alive < 0.01) return t("aliveLow");
  if (alive > 0.99 && alive < 1) return t("aliveHigh");
  return t("alive", { percent: Math.round(alive * 100) });
}
