import type { FieldSource } from "@gradus/contract";

/** How people write currencies that are not their codes. */
export const currencyWords: Readonly<Record<string, string>> = {
  ...{ 人民币: "CNY", 人民币元: "CNY", rmb: "CNY", 元: "CNY", "¥": "CNY", "￥": "CNY" },
  ...{ 美元: "USD", 美金: "USD", $: "USD", us$: "USD", 欧元: "EUR", "€": "EUR", 英镑: "GBP", "£": "GBP" },
  ...{ 港币: "HKD", 港元: "HKD", hk$: "HKD", 日元: "JPY", 日圆: "JPY", 韩元: "KRW", 新台币: "TWD" },
  ...{ 澳元: "AUD", 加元: "CAD", 新加坡元: "SGD", 瑞士法郎: "CHF", 卢布: "RUB", 澳门元: "MOP" },
};

/** How files call what happened, by the activity type that ships for it. */
export const typeWords: Readonly<Record<string, string>> = {
  ...{ 签约: "signed", 合同: "signed", 订单: "signed", 下单: "signed", contract: "signed", order: "signed" },
  ...{
    发货: "delivered",
    出库: "delivered",
    发货单: "delivered",
    delivery: "delivered",
    shipment: "delivered",
  },
  ...{ 开票: "invoiced", 发票: "invoiced", 销售发票: "invoiced", invoice: "invoiced" },
  ...{ 收款: "received", 收款单: "received", 到账: "received", 付款: "received", 支付: "received" },
  ...{ payment: "received", receipt: "received", paid: "received", sale: "received", purchase: "received" },
  ...{ 退货: "refund", 退款单: "refund", 退单: "refund", return: "refund", refund: "refund" },
  ...{ 来电: "call", 去电: "call", 电访: "call", 走访: "visit", 上门: "visit", 邮件: "mail", email: "mail" },
  ...{ 会面: "meeting", 投诉: "complaint", 访问: "site-visit", 点击: "click", 赞助: "sponsorship" },
};

/** The words of a column that mean something, by what they mean; plain ones mean themselves. */
export function meaningsOf(
  cells: readonly string[],
  words: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  for (const cell of cells) {
    const meaning = Object.hasOwn(words, cell.trim().toLowerCase()) && words[cell.trim().toLowerCase()];
    if (meaning) meanings.set(cell.trim(), meaning);
  }
  return meanings;
}

/**
 * Reads a column, putting in place of each word what it means. Any other word goes through as it is, so
 * that a row of it is refused rather than taken for something else.
 */
export function translateColumn(column: string, meanings: ReadonlyMap<string, string>): FieldSource {
  if (meanings.size === 0) return column;
  const read = `row[${JSON.stringify(column)}]`;
  const cases = [...meanings].map(
    ([word, meaning]) => `${read} == ${JSON.stringify(word)} ? ${JSON.stringify(meaning)} : `,
  );
  return { expr: `${cases.join("")}${read}` };
}
