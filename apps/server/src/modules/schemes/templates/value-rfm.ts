import type { ClassDefinition, SchemeDefinition } from "@gradus/engine";
import { both, quantiles } from "./scheme-forms.ts";

type Texts = readonly [en: string, zh: string];

/** One of the eight: each of recency, frequency and money in the upper half, or not. */
function eighth(
  code: string,
  names: Texts,
  halves: readonly [string, string, string],
  strategy: Texts,
): ClassDefinition {
  const [recency, frequency, money] = halves;
  const when = `bin["recency"] ${recency} && bin["frequency"] ${frequency} && bin["money"] ${money}`;
  return { code, name: both(...names), when, strategy: both(...strategy) };
}

const [upper, lower] = ["== 2", "== 1"];

/** Recency, frequency and money in halves: the eight classes used in China. */
export const valueRfm: SchemeDefinition = {
  code: "value-rfm",
  name: both("Customer value: RFM, eight classes", "客户分级：RFM八类"),
  population: { where: "has(last_contract)" },
  criteria: [
    { code: "recency", metric: "days_since_contract", weight: 34, direction: "less", scoring: quantiles(2) },
    { code: "frequency", metric: "contract_months_24m", weight: 33, scoring: quantiles(2) },
    { code: "money", metric: "receipts_24m", weight: 33, scoring: quantiles(2) },
  ],
  classes: [
    eighth(
      "important-value",
      ["Important, of value", "重要价值客户"],
      [upper, upper, upper],
      ["VIP care; ask for references.", "贵宾服务，邀请背书。"],
    ),
    eighth(
      "important-develop",
      ["Important, to develop", "重要发展客户"],
      [upper, lower, upper],
      ["Order more often: a plan for the year.", "提高频次：制定年度采购计划。"],
    ),
    eighth(
      "important-keep",
      ["Important, to keep", "重要保持客户"],
      [lower, upper, upper],
      ["Get in touch now; they used to come often.", "尽快联系，过去下单频繁。"],
    ),
    eighth(
      "important-win-back",
      ["Important, to win back", "重要挽留客户"],
      [lower, lower, upper],
      ["A visit to win back.", "上门挽留。"],
    ),
    eighth(
      "general-value",
      ["General, of value", "一般价值客户"],
      [upper, upper, lower],
      ["Larger orders: bundles, value-added services.", "提高客单价：组合销售与增值服务。"],
    ),
    eighth(
      "general-develop",
      ["General, to develop", "一般发展客户"],
      [upper, lower, lower],
      ["Onboarding and a small offer for the next order.", "做好引导，以小额优惠促成下一单。"],
    ),
    eighth(
      "general-keep",
      ["General, to keep", "一般保持客户"],
      [lower, upper, lower],
      ["Campaigns by mail and phone.", "邮件与电话活动触达。"],
    ),
    eighth(
      "general-win-back",
      ["General, to win back", "一般挽留客户"],
      [lower, lower, lower],
      ["Self-service; one campaign a year.", "自助渠道，每年一次唤回活动。"],
    ),
    {
      code: "unknown",
      name: both("Unknown", "未明"),
      strategy: both("Wait for more facts.", "等待更多业务记录。"),
    },
  ],
  newWhen: "contract_tenure < 90",
  money: "receipts_24m",
};
