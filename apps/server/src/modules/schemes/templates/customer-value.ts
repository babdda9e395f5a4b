import type { MetricDefinition, SchemeDefinition } from "@gradus/engine";
import { distinct, ever, formula, months, sumOf } from "./metric-forms.ts";
import { bands, both, fourTiers, linear, quantiles, quarterlyMovement } from "./scheme-forms.ts";
import type { TemplateDraft } from "./template-draft.ts";
import { valueRfm } from "./value-rfm.ts";

const orders = ["signed", "ad-order", "sponsorship"];

/** What customers in general are graded by. */
export const customerValueMetrics: readonly MetricDefinition[] = [
  distinct("occasion", "orders_12m", ["Orders, last 12 months", "近12个月订单数"], orders, months(12)),
  sumOf("ordered_12m", ["Ordered, last 12 months", "近12个月订单额"], orders, months(12)),
  formula(
    "order_value_12m",
    ["Average order value, last 12 months", "近12个月平均订单额"],
    "money",
    "ordered_12m / orders_12m",
  ),
  distinct(
    "month",
    "order_months_ever",
    ["Months with an order, all time", "历史有订单的月数"],
    orders,
    ever,
  ),
  formula(
    "repeat_share",
    ["Share of repeat orders, by months", "复购率（按有订单的月数）"],
    "share",
    "1 - 1 / order_months_ever",
  ),
  {
    ...{
      code: "order_interval",
      name: { en: "Usual days between orders", zh: "通常下单间隔天数" },
      unit: "days",
    },
    ...{ from: "activities", types: orders, aggregate: "medianInterval", window: ever },
  },
  sumOf("receipts_24m", ["Receipts, last 24 months", "近24个月回款"], ["received", "refund"], months(24)),
];

const needsCare =
  "days_since_contract > max(45, 1.5 * order_interval) && days_since_contract <= 365 || satisfaction <= 3 || open_complaints > 0";

const tiers: SchemeDefinition = {
  code: "value-tiers",
  name: both("Customer value: tiers", "客户分级：价值等级"),
  criteria: [
    { code: "profit", metric: "gross_profit_12m", weight: 35, scoring: quantiles(10) },
    {
      ...{ code: "frequency", metric: "contract_months_12m", weight: 20 },
      scoring: bands([8, 100], [6, 85], [4, 70], [3, 55], [2, 40], [1, 20]),
    },
    { code: "order-value", metric: "order_value_12m", weight: 15, scoring: quantiles(10) },
    {
      ...{ code: "recency", metric: "days_since_contract", weight: 15, direction: "less" },
      scoring: bands([45, 100], [90, 80], [180, 50], [365, 20]),
    },
    { code: "tenure", metric: "contract_tenure", weight: 8, scoring: linear(0, 1095) },
    { code: "repeat", metric: "repeat_share", weight: 7, scoring: linear(0, 0.9) },
  ],
  tiers: fourTiers({
    diamond: {
      gate: "overdue_180d <= 10000 && contract_months_12m >= 2",
      share: 0.05,
      strategy: both("VIP care and personal recommendations.", "贵宾服务与个性化推荐。"),
      benefits: [both("A dedicated manager; first choice of what is new.", "专属客户经理；新品优先。")],
      cadence: [both("A visit every month, a review every quarter.", "每月拜访，每季度复盘。")],
    },
    gold: {
      gate: "gross_profit_12m >= 30000",
      strategy: both("Targeted offers; what diamond customers buy.", "定向优惠，推荐钻石级客户常购的产品。"),
      cadence: [both("A visit every six weeks.", "每六周拜访一次。")],
    },
    silver: {
      strategy: both("Agree on the next order before the last is delivered.", "上一单交付前约定下一单。"),
      cadence: [both("A call every quarter.", "每季度电话回访。")],
    },
    base: {
      strategy: both(
        "Less effort: cross-selling, value-added services, self-service.",
        "降低投入：交叉销售、增值服务、自助渠道。",
      ),
    },
  }),
  flags: [
    {
      code: "needs-care",
      name: both("Needs care", "需关怀"),
      when: needsCare,
      strategy: both("Call this week; settle what is open.", "本周内联系，先解决未结问题。"),
    },
  ],
  movement: quarterlyMovement,
  guidance: [
    {
      title: both("Benefit report", "效益报告"),
      text: both(
        "Satisfaction, churn and sales; retention, order value, return of campaigns: compared with customers held out, not tier with tier.",
        "满意度、流失与销售额；留存、客单价、活动回报：与对照组比较，而不是等级之间互比。",
      ),
    },
  ],
  ungradedWhen: "!has(last_contract)",
  newWhen: "contract_tenure < 90",
  money: "gross_profit_12m",
};

const classes: SchemeDefinition = {
  code: "value-classes",
  name: both("Customer value: classes", "客户分级：价值类别"),
  population: { where: "has(last_contract)" },
  criteria: [
    { code: "profit", metric: "gross_profit_12m", weight: 50, scoring: quantiles(5) },
    { code: "predicted", metric: "lifetime_value_12m", weight: 50, scoring: quantiles(10) },
  ],
  classes: [
    {
      code: "high-value",
      name: both("High-value", "高价值客户"),
      when: 'bin["profit"] == 5 && gross_profit_12m > 0',
      strategy: both("VIP care and personal recommendations.", "贵宾服务与个性化推荐。"),
    },
    {
      code: "potential",
      name: both("Potential", "潜力客户"),
      when: 'bin["predicted"] >= 8',
      strategy: both("Targeted offers; a plan to the top.", "定向优惠，制定成长计划。"),
    },
    {
      code: "needs-care",
      name: both("Needs care", "需关怀客户"),
      when: needsCare,
      strategy: both(
        "Care and service: settle what is open, ask what is missing.",
        "加强关怀与服务：解决未结问题，了解不足。",
      ),
    },
    {
      code: "base",
      name: both("Base", "基础客户"),
      when: "days_since_contract <= 730",
      strategy: both("Less effort, cross-selling, value-added services.", "降低投入，交叉销售与增值服务。"),
    },
    {
      code: "dormant",
      name: both("Dormant or unknown", "沉寂或未明"),
      strategy: both("One campaign a year.", "每年一次唤回活动。"),
    },
  ],
  flags: [
    {
      code: "needs-care",
      name: both("Needs care", "需关怀"),
      when: needsCare,
      strategy: both("Call this week; settle what is open.", "本周内联系，先解决未结问题。"),
    },
  ],
  guidance: [
    {
      title: both("New customers", "新客户"),
      text: both("Education, a free trial, small offers.", "使用培训、免费试用、小额优惠。"),
    },
  ],
  newWhen: "contract_tenure < 90",
  money: "gross_profit_12m",
};

/** Customers in general: tiers, classes, RFM in eight. */
export const customerValue: TemplateDraft = {
  code: "customer-value",
  name: both("Customer value", "客户分级"),
  description: both(
    "For any company: four tiers from profit, frequency, order value, recency and loyalty; high-value, potential, needs-care and base customers, with care as a flag beside the class; and the eight RFM classes used in China.",
    "适用于各类企业：按利润、频次、客单价、最近下单和忠诚度分为四级；区分高价值、潜力、需关怀与基础客户，需关怀同时作为类别之外的标记；并提供国内常用的RFM八类。",
  ),
  activityTypes: [
    "signed",
    "ad-order",
    "sponsorship",
    "delivered",
    "invoiced",
    "received",
    "refund",
    "complaint",
    "complaint-closed",
  ],
  attributes: [{ code: "satisfaction", name: both("Satisfaction, 1 to 5", "满意度（1–5）"), type: "number" }],
  scales: [],
  schemes: [tiers, classes, valueRfm],
};
