import type { SchemeDefinition } from "@gradus/engine";
import { bands, beside, both, fourTiers, halfUnknown, linear, quarterlyMovement } from "./scheme-forms.ts";
import type { TemplateDraft } from "./template-draft.ts";

const customers: SchemeDefinition = {
  code: "joint-customers",
  name: both("Joint customers", "联营客户等级"),
  population: { where: "has(served_by)" },
  criteria: [
    {
      ...{ metric: "joint_profit_12m", weight: 40 },
      scoring: bands(
        ...([
          [200_000, 100],
          [120_000, 85],
          [80_000, 70],
          [50_000, 55],
        ] as const),
        ...([
          [25_000, 40],
          [10_000, 20],
          [1, 10],
        ] as const),
      ),
    },
    { metric: "joint_growth", weight: 20, scoring: linear(-0.5, 0.5), missing: halfUnknown },
    { code: "retention", metric: "joint_halves", weight: 20, scoring: linear(0, 3) },
    {
      code: "coverage",
      metric: "joint_products_12m",
      weight: 20,
      scoring: bands([4, 100], [3, 80], [2, 55], [1, 30]),
    },
    beside("partner_share"),
  ],
  tiers: fourTiers({
    diamond: {
      gate: "joint_profit_12m >= 80000 && overdue_180d <= 10000",
      strategy: both(
        "A joint plan of the customer, the partner and us.",
        "客户、伙伴与我方三方共同制定年度计划。",
      ),
      cadence: [both("Joint visits every month.", "每月联合拜访。")],
    },
    gold: {
      strategy: both("A second product line through the partner.", "通过伙伴引入第二条产品线。"),
      cadence: [both("Joint visits every six weeks.", "每六周联合拜访。")],
    },
    silver: {
      strategy: both("The partner leads, we train.", "由伙伴主导，我方提供培训。"),
      cadence: [both("A joint call every quarter.", "每季度联合回访。")],
    },
    base: { strategy: both("Served by the partner alone.", "由伙伴独立服务。") },
  }),
  movement: quarterlyMovement,
  guidance: [
    {
      title: both("Who brought, serves and shares", "引荐、服务与分成"),
      text: both(
        "For each customer: which partner brought it, which serves it, and the split of profit, which adds up to 100 %.",
        "逐个客户明确引荐伙伴、服务伙伴与利润分成，分成合计100%。",
      ),
    },
    {
      title: both("Registration and collision", "客户报备与撞单"),
      text: both(
        "A registered customer is protected for 60 to 90 days. Where two register the same one, the earlier complete registration counts; else an arbiter decides.",
        "报备客户享有60至90天保护期。撞单时以在先且资料完整的报备为准，否则由仲裁人决定。",
      ),
    },
    {
      title: both("Sharing", "信息共享"),
      text: both(
        "Customer, market and product information is shared under agreement, by row and field; it can be revoked, and every look is logged.",
        "客户、市场与产品信息按协议、按行按字段共享，可随时撤销，并留存查看记录。",
      ),
    },
  ],
  ungradedWhen: "!has(last_contract)",
  newWhen: "contract_tenure < 90",
  money: "joint_profit_12m",
};

const selection: SchemeDefinition = {
  code: "partner-selection",
  name: both("Partners: selection", "合作伙伴：遴选"),
  population: { where: "is_partner == 1" },
  criteria: [
    { metric: "partner_strength", weight: 30, scoring: linear(1, 5) },
    { metric: "partner_match", weight: 30, scoring: linear(1, 5) },
    { metric: "partner_reputation", weight: 25, scoring: linear(1, 5) },
    { metric: "partner_delivery", weight: 15, scoring: linear(1, 5) },
  ],
  tiers: [
    {
      ...{ code: "passed", name: both("Passed", "通过"), enter: 70, keep: 65, reviewMonths: 12 },
      gate: "dishonest_listed == 0 && licence_valid == 1",
      strategy: both(
        "An agreement with rights, duties, targets, milestones and confidentiality.",
        "签订合作协议，明确权利义务、目标、里程碑与保密条款。",
      ),
    },
    {
      ...{ code: "not-passed", name: both("Not passed", "未通过"), enter: 0, reviewMonths: 6 },
      strategy: both("Say what is missing; look again in half a year.", "告知差距，半年后复评。"),
    },
  ],
  movement: quarterlyMovement,
  guidance: [
    {
      title: both("Veto", "一票否决"),
      text: both(
        "Listed as a dishonest judgement debtor, or without a valid licence: not passed, whatever the score.",
        "列入失信被执行人名单或证照失效的，无论得分多少均不通过。",
      ),
    },
  ],
  ungradedWhen: "!has(partner_strength) || !has(partner_match)",
};

const performance: SchemeDefinition = {
  code: "partner-performance",
  name: both("Partners: performance", "合作伙伴：绩效"),
  population: { where: "is_partner == 1" },
  criteria: [
    { metric: "partner_target_rate", weight: 25, scoring: linear(0.5, 1) },
    { metric: "partner_collection_rate", weight: 15, scoring: linear(0.6, 0.95) },
    { metric: "partner_retention", weight: 15, scoring: linear(0.5, 0.9) },
    { metric: "satisfaction", weight: 15, scoring: linear(2, 4.5) },
    { metric: "partner_new_customers", weight: 10, scoring: linear(0, 8) },
    { metric: "partner_market_share", weight: 10, scoring: linear(0, 0.2) },
    { metric: "partner_compliance", weight: 10, scoring: linear(1, 5) },
    beside("partner_brand_image"),
    beside("registrations_90d"),
  ],
  tiers: [
    {
      ...{ code: "a", name: both("A", "A级"), enter: 85, keep: 80, reviewMonths: 3 },
      gate: "dishonest_listed == 0 && licence_valid == 1",
      strategy: both(
        "Joint product development; first in line for new regions.",
        "联合产品开发，新区域优先。",
      ),
      benefits: [both("The best split, and trainings free of charge.", "最优分成比例，免费培训。")],
    },
    {
      ...{ code: "b", name: both("B", "B级"), enter: 70, keep: 65, reviewMonths: 3 },
      strategy: both("Close the largest gap to the target together.", "共同补齐与目标差距最大的一项。"),
      benefits: [both("Trainings and seminars.", "培训与研讨会。")],
    },
    {
      ...{ code: "c", name: both("C", "C级"), enter: 60, keep: 55, reviewMonths: 3 },
      strategy: both("A plan with dates; looked at every month.", "制定带时间节点的改进计划，每月检查。"),
    },
    {
      ...{ code: "d", name: both("D", "D级"), enter: 0, reviewMonths: 3 },
      strategy: both(
        "A warning in writing. D twice running starts the exit.",
        "书面预警；连续两期D级启动退出。",
      ),
    },
  ],
  movement: quarterlyMovement,
  guidance: [
    {
      title: both("Network of partners", "伙伴网络"),
      text: both(
        "Exchange meetings, trainings and seminars through the year; brand image is looked at once a year.",
        "全年安排交流会、培训与研讨会；品牌形象每年评估一次。",
      ),
    },
  ],
  ungradedWhen: "partner_target_12m <= 0",
  money: "partner_sales_12m",
};

/** Joint customers, and the partners they are served with. */
export const joint: TemplateDraft = {
  code: "joint",
  name: both("Joint customers and partners", "联营客户与合作伙伴"),
  description: both(
    "Customers served with partners by joint gross profit, growth, retention and coverage; partners selected by strength, match, reputation and delivery with a veto; and their performance from A to D.",
    "按联营毛利、增长、留存与产品覆盖为联营客户定级；按实力、匹配、信誉与交付遴选合作伙伴（含一票否决）；并按A至D评定伙伴绩效。",
  ),
  activityTypes: [
    "signed",
    "ad-order",
    "sponsorship",
    "delivered",
    "invoiced",
    "received",
    "refund",
    "partner-target",
    "partner-sale",
    "partner-collected",
    "partner-renewal",
    "partner-new-customer",
    "customer-registered",
  ],
  attributes: [
    { code: "brought_by", name: both("Brought by partner", "引荐伙伴"), type: "text" },
    { code: "served_by", name: both("Served by partner", "服务伙伴"), type: "text" },
    {
      code: "partner_share",
      name: both("The partner's share, 0 to 1", "伙伴分成比例（0–1）"),
      type: "number",
    },
    { code: "is_partner", name: both("Partner", "合作伙伴"), type: "bool" },
    { code: "dishonest_listed", name: both("Listed as dishonest", "列入失信被执行人"), type: "bool" },
    { code: "licence_valid", name: both("Licence valid", "证照有效"), type: "bool" },
    {
      code: "partner_market_share",
      name: both("Share of its market, 0 to 1", "区域市场份额（0–1）"),
      type: "number",
    },
    { code: "satisfaction", name: both("Satisfaction, 1 to 5", "满意度（1–5）"), type: "number" },
  ],
  scales: [
    ...["partner-strength", "partner-match", "partner-reputation", "partner-delivery"],
    ...["partner-compliance", "partner-brand-image"],
  ],
  schemes: [customers, selection, performance],
};
