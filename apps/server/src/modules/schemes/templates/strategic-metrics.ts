import type { MetricDefinition } from "@gradus/engine";
import {
  assessed,
  attribute,
  countOf,
  distinct,
  formula,
  months,
  scoreUnder,
  standing,
  sumOf,
} from "./metric-forms.ts";

const said = ["need-stated", "survey-answer"];
const met = ["key-person-met"];
const spoken = (...needs: string[]) =>
  `properties["need"] in [${needs.map((need) => `"${need}"`).join(", ")}]`;

/** What strategic customers are graded by. */
export const strategicMetrics: readonly MetricDefinition[] = [
  attribute("key_account", ["Key account", "重点客户"], "number"),
  {
    ...{
      code: "lifetime_value_12m",
      name: { en: "Lifetime value, next 12 months", zh: "未来12个月客户价值" },
    },
    ...{ unit: "money", from: "model", figure: "lifetimeValue" },
    purchases: { types: ["received"], refunds: ["refund"] },
  },
  {
    ...{ code: "rfm_eight_classes", name: { en: "RFM class", zh: "RFM八类" } },
    ...{ unit: "category", from: "model", figure: "rfmClass" },
    purchases: { types: ["received"], refunds: ["refund"] },
  },

  countOf(
    "product_needs_24m",
    ["Needs about the product, last 24 months", "近24个月产品类需求"],
    said,
    months(24),
    spoken("product", "产品质量", "产品功能"),
  ),
  countOf(
    "service_needs_24m",
    ["Needs about service, last 24 months", "近24个月服务类需求"],
    said,
    months(24),
    spoken("service", "售前服务", "售中服务", "售后服务"),
  ),
  countOf(
    "price_needs_24m",
    ["Needs about the price, last 24 months", "近24个月价格类需求"],
    said,
    months(24),
    spoken("price", "价格优惠", "付款条件"),
  ),
  formula(
    "needs_24m",
    ["Needs, last 24 months", "近24个月需求数"],
    "count",
    "product_needs_24m + service_needs_24m + price_needs_24m",
  ),
  formula(
    "product_need_share",
    ["Share of needs about the product", "产品类需求占比"],
    "share",
    "product_needs_24m / needs_24m",
  ),
  formula(
    "service_need_share",
    ["Share of needs about service", "服务类需求占比"],
    "share",
    "service_needs_24m / needs_24m",
  ),
  formula(
    "price_need_share",
    ["Share of needs about the price", "价格类需求占比"],
    "share",
    "price_needs_24m / needs_24m",
  ),
  distinct(
    "properties:product",
    "product_lines_24m",
    ["Product lines bought, last 24 months", "近24个月购买产品线数"],
    ["signed"],
    months(24),
  ),
  countOf(
    "service_contacts_24m",
    ["Service requests and complaints, last 24 months", "近24个月服务请求与投诉"],
    ["service-request", "complaint"],
    months(24),
  ),
  countOf("returns_24m", ["Refunds, last 24 months", "近24个月退款次数"], ["refund"], months(24)),
  sumOf(
    "discounts_24m",
    ["Discounts granted, last 24 months", "近24个月让利额"],
    ["discount-granted"],
    months(24),
  ),
  sumOf("signed_24m", ["Signed, last 24 months", "近24个月签约额"], ["signed"], months(24)),
  formula(
    "discount_share",
    ["Discounts by what was signed", "让利占签约额比例"],
    "share",
    "discounts_24m / signed_24m",
  ),

  assessed("industry_outlook", ["Industry outlook, 1 to 5", "行业前景（1–5）"], "industry-outlook"),
  assessed("market_position", ["Market position, 1 to 5", "市场地位（1–5）"], "market-position"),
  assessed(
    "strategic_alignment",
    ["Alignment of strategies, 1 to 5", "战略契合度（1–5）"],
    "strategic-alignment",
  ),
  assessed("long_term_potential", ["Long-term potential, 1 to 5", "长期潜力（1–5）"], "long-term-potential"),
  assessed("market_share", ["Market share, 1 to 5", "市场份额（1–5）"], "market-share"),
  attribute("wallet_share", ["Share of wallet", "钱包份额"], "share"),

  scoreUnder("strategic_fit", ["Strategic fit, score", "战略匹配得分"], "strategic-fit"),
  attribute("nominated_on", ["Nominated on", "战略提名日"], "day"),
  attribute("joint_plan_until", ["Joint plan signed until", "联合计划有效期至"], "day"),
  formula(
    "joint_plan_days_left",
    ["Days the joint plan still runs", "联合计划剩余天数"],
    "days",
    "joint_plan_until - asOf",
  ),
  distinct(
    "properties:person",
    "people_met_24m",
    ["People met, last 24 months", "近24个月沟通的关键人数"],
    met,
    months(24),
  ),
  distinct(
    "properties:department",
    "departments_met_24m",
    ["Departments met, last 24 months", "近24个月沟通的部门数"],
    met,
    months(24),
  ),
  countOf(
    "deciders_met_24m",
    ["Talks with a decision maker, last 24 months", "近24个月与决策人沟通次数"],
    met,
    months(24),
    'properties["role"] in ["decision maker", "决策人"]',
  ),

  standing("strategic_value_level", ["Level of value", "价值级别"], "strategic-value"),
  standing("strategic_potential_level", ["Level of potential", "潜力级别"], "strategic-potential"),
];
