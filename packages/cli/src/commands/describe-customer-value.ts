import type { CustomerValue } from "@gradus/contract";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { countOf, formatMoney, formatNumber, formatShare, nothing } from "../text/format-values.ts";

/**
 * One customer's value as people read it: how it buys and whether it is likely to go on, in a sentence, then what it is
 * worth, and where a model says nothing, why.
 */
export function describeCustomerValue(session: Session, value: CustomerValue): string {
  const reasons = [...new Set([value.abstention?.detail, value.spendAbstention?.detail])];
  return [
    session.word(wordRhythm(value)),
    describeFigures(session, value),
    reasons.filter((reason) => reason !== undefined).join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/**
 * How a customer buys, in a sentence: the usual interval, how long ago the last purchase was, and P(alive), each as far as
 * it is known.
 */
export function wordRhythm({
  purchaseDays,
  usualInterval,
  daysSinceLast,
  alive,
  asOf,
}: CustomerValue): Words {
  if (daysSinceLast === null) {
    return { en: `Has not purchased by ${asOf}.`, zh: `截至 ${asOf} 尚未购买。` };
  }
  const days = usualInterval === null ? undefined : Math.round(usualInterval);
  const likely = alive === null ? undefined : Math.round(alive * 100);
  const rhythm: Words =
    days === undefined
      ? { en: `Bought on ${countOf(purchaseDays, "day")}`, zh: `共有 ${formatNumber(purchaseDays)} 个购买日` }
      : {
          en: `Usually buys every ${days === 1 ? "day" : `${formatNumber(days)} days`}`,
          zh: `通常每 ${formatNumber(days)} 天购买一次`,
        };
  const last: Words =
    daysSinceLast === 0
      ? { en: "last on the day itself", zh: "上次就在当天" }
      : {
          en: `last ${countOf(daysSinceLast, "day")} ago`,
          zh: `上次在 ${formatNumber(daysSinceLast)} 天前`,
        };
  const still: Words =
    likely === undefined
      ? { en: "", zh: "" }
      : { en: `: ${likely}% likely still active`, zh: `：仍活跃的概率为 ${likely}%` };
  return {
    en: `${rhythm.en}, ${last.en}${still.en} (as of ${asOf}).`,
    zh: `${rhythm.zh}，${last.zh}${still.zh}（截至 ${asOf}）。`,
  };
}

function describeFigures(session: Session, value: CustomerValue): string {
  const money = (text: string | null) => (text === null ? nothing : `${formatMoney(text)} ${value.currency}`);
  const number = (figure: number | null) => (figure === null ? nothing : formatNumber(figure));
  const share = (figure: number | null) => (figure === null ? nothing : formatShare(figure));
  const { horizonMonths: months, rfm, activity, growth, profit } = value;
  const rows: [Words, string][] = [
    [{ en: "activity", zh: "活跃状态" }, session.word(activity.name)],
    [{ en: "P(alive)", zh: "活跃概率" }, share(value.alive)],
    [
      { en: `purchases expected in ${countOf(months, "month")}`, zh: `未来 ${months} 个月预期购买次数` },
      number(value.expectedPurchases),
    ],
    [{ en: "expected spend of a purchase", zh: "预期单次消费额" }, money(value.expectedSpend)],
    [
      { en: `value over ${countOf(months, "month")}`, zh: `未来 ${months} 个月价值` },
      money(value.lifetimeValue),
    ],
    [{ en: "spent so far", zh: "累计消费" }, money(value.spend)],
    [
      { en: "RFM", zh: "RFM" },
      rfm ? `${rfm.r}-${rfm.f}-${rfm.m} ${session.word(rfm.segment.name)}` : nothing,
    ],
    [{ en: "growth", zh: "增长" }, session.word(growth.name)],
    [{ en: "profit of 12 months", zh: "近 12 个月利润" }, money(profit.profit)],
    [{ en: "share of wallet", zh: "钱包份额" }, share(value.shareOfWallet)],
  ];
  const told = rows.filter(([{ en }, text]) => text !== nothing || en !== "share of wallet");
  return formatTable(
    [{ title: "" }, { title: "", align: "right" }],
    told.map(([name, text]) => [session.word(name), text]),
  );
}
