import type { MetricDefinition } from "@gradus/engine";
import {
  assessed,
  attribute,
  countOf,
  days,
  distinct,
  formula,
  months,
  monthsAgo,
  sumOf,
} from "./metric-forms.ts";

const byPartner = 'channel in ["partner", "合作伙伴"]';
const delivered = ["delivered"];

/** What joint customers and partners are graded by. */
export const jointMetrics: readonly MetricDefinition[] = [
  attribute("served_by", ["Served by partner", "服务伙伴"], "category"),
  attribute("brought_by", ["Brought by partner", "引荐伙伴"], "category"),
  attribute("partner_share", ["The partner's share", "伙伴分成比例"], "share"),
  sumOf(
    "joint_sales_12m",
    ["Delivered with partners, last 12 months", "近12个月联营发货额"],
    delivered,
    months(12),
    { where: byPartner },
  ),
  sumOf("joint_cost_12m", ["Cost of these", "近12个月联营成本"], delivered, months(12), {
    of: "cost",
    where: byPartner,
  }),
  formula(
    "joint_profit_12m",
    ["Joint gross profit, last 12 months", "近12个月联营毛利"],
    "money",
    "joint_sales_12m - joint_cost_12m",
  ),
  sumOf(
    "joint_sales_last_year",
    ["Delivered with partners, same 12 months a year ago", "上年同期联营发货额"],
    delivered,
    months(12, 1),
    { where: byPartner },
  ),
  formula(
    "joint_growth",
    ["Growth of joint sales on the year", "联营销售同比增长率"],
    "share",
    "joint_sales_12m / (joint_sales_last_year > 0 ? joint_sales_last_year : 0) - 1",
  ),
  countOf(
    "joint_half_1",
    ["Joint deliveries, last 6 months", "近6个月联营发货次数"],
    delivered,
    months(6),
    byPartner,
  ),
  countOf(
    "joint_half_2",
    ["Joint deliveries, the 6 months before", "前6个月联营发货次数"],
    delivered,
    monthsAgo(6, 6),
    byPartner,
  ),
  countOf(
    "joint_half_3",
    ["Joint deliveries, half a year before that", "再前6个月联营发货次数"],
    delivered,
    monthsAgo(6, 12),
    byPartner,
  ),
  formula(
    "joint_halves",
    ["Half-years with a joint delivery, of the last 3", "近3个半年中有联营发货的半年数"],
    "count",
    "min(1, joint_half_1) + min(1, joint_half_2) + min(1, joint_half_3)",
  ),
  {
    ...distinct(
      "properties:product",
      "joint_products_12m",
      ["Product lines through partners, last 12 months", "近12个月联营产品线数"],
      delivered,
      months(12),
    ),
    where: byPartner,
  },

  attribute("is_partner", ["Partner", "合作伙伴"], "number"),
  assessed("partner_strength", ["Strength, 1 to 5", "综合实力（1–5）"], "partner-strength"),
  assessed("partner_match", ["Business match, 1 to 5", "业务匹配度（1–5）"], "partner-match"),
  assessed("partner_reputation", ["Reputation, 1 to 5", "商业信誉（1–5）"], "partner-reputation"),
  assessed("partner_delivery", ["Delivery, 1 to 5", "交付能力（1–5）"], "partner-delivery"),
  assessed(
    "partner_compliance",
    ["Compliance and sharing, 1 to 5", "合规与信息共享（1–5）"],
    "partner-compliance",
  ),
  assessed("partner_brand_image", ["Brand image, 1 to 5", "品牌形象（1–5）"], "partner-brand-image"),
  attribute("dishonest_listed", ["Listed as dishonest", "列入失信被执行人"], "number"),
  attribute("licence_valid", ["Licence valid", "证照有效"], "number"),
  attribute("partner_market_share", ["The partner's share of its market", "伙伴区域市场份额"], "share"),
  sumOf("partner_target_12m", ["Target, last 12 months", "近12个月销售目标"], ["partner-target"], months(12)),
  sumOf(
    "partner_sales_12m",
    ["Sold by the partner, last 12 months", "近12个月伙伴销售额"],
    ["partner-sale"],
    months(12),
  ),
  sumOf(
    "partner_collected_12m",
    ["Collected by the partner, last 12 months", "近12个月伙伴回款额"],
    ["partner-collected"],
    months(12),
  ),
  formula(
    "partner_target_rate",
    ["Sales by target", "目标完成率"],
    "share",
    "partner_sales_12m / partner_target_12m",
  ),
  formula(
    "partner_collection_rate",
    ["Collected by sold", "回款率"],
    "share",
    "partner_collected_12m / partner_sales_12m",
  ),
  countOf(
    "partner_renewals_due",
    ["Customers up for renewal, last 12 months", "近12个月到期客户数"],
    ["partner-renewal"],
    months(12),
  ),
  countOf(
    "partner_renewals_won",
    ["Of these renewed", "其中续约客户数"],
    ["partner-renewal"],
    months(12),
    'properties["result"] in ["renewed", "续约"]',
  ),
  formula(
    "partner_retention",
    ["Customers kept", "客户保有率"],
    "share",
    "partner_renewals_won / partner_renewals_due",
  ),
  countOf(
    "partner_new_customers",
    ["New customers, last 12 months", "近12个月新增客户数"],
    ["partner-new-customer"],
    months(12),
  ),
  countOf(
    "registrations_90d",
    ["Customers registered, last 90 days", "近90天客户报备数"],
    ["customer-registered"],
    days(90),
  ),
];
