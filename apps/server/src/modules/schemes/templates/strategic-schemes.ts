import type { SchemeDefinition } from "@gradus/engine";
import {
  bands,
  beside,
  both,
  committeeMovement,
  halfUnknown,
  linear,
  quantiles,
  quarterlyMovement,
  threeLevels,
} from "./scheme-forms.ts";

const population = { where: "key_account == 1" };
const newWhen = "contract_tenure < 90";

/** What a key account brings us now. */
export const strategicValue: SchemeDefinition = {
  code: "strategic-value",
  name: both("Strategic customers: value", "战略客户：价值"),
  population,
  criteria: [
    { metric: "receipts_12m", weight: 35, scoring: quantiles(10) },
    { metric: "gross_profit_12m", weight: 30, scoring: quantiles(10) },
    {
      metric: "contract_months_24m",
      weight: 15,
      scoring: bands([18, 100], [12, 85], [8, 65], [4, 40], [1, 15]),
    },
    { metric: "receipts_growth_yoy", weight: 10, scoring: linear(-0.5, 0.5), missing: halfUnknown },
    { metric: "paid_share", weight: 10, scoring: linear(0.5, 1), missing: halfUnknown },
    beside("lifetime_value_12m"),
    { metric: "rfm_eight_classes", weight: 0, scoring: { kind: "map", points: {} } },
  ],
  tiers: threeLevels(
    [both("High value", "高价值"), both("Medium value", "中价值"), both("Base value", "基础价值")],
    [
      {
        ...{ enter: 20, keep: 15, moneyShare: 0.7 },
        gate: "gross_profit_12m > 0 && overdue_180d <= 10000",
      },
      { enter: 10, keep: 5, moneyShare: 0.9, gate: "gross_profit_12m > 0" },
      {},
    ],
  ),
  movement: quarterlyMovement,
  guidance: [
    {
      title: both("Where the levels are cut", "级别如何切分"),
      text: both(
        "From the best score down, the accounts that bring the first 70 % of the gross profit are of high value, down to 90 % of medium, the rest of base value.",
        "按得分从高到低，毛利累计至70%的客户为高价值，累计至90%的为中价值，其余为基础价值。",
      ),
    },
    {
      title: both("Concentration", "集中度预警"),
      text: both(
        "Alarm when one customer brings more than 15 % of our revenue.",
        "单一客户占我方收入超过15%时预警。",
      ),
    },
  ],
  ungradedWhen: "!has(last_contract)",
  newWhen,
  money: "gross_profit_12m",
};

/** What an account could become. */
export const strategicPotential: SchemeDefinition = {
  code: "strategic-potential",
  name: both("Strategic customers: potential", "战略客户：潜力"),
  population,
  criteria: [
    { metric: "industry_outlook", weight: 30, scoring: linear(1, 5) },
    { metric: "market_position", weight: 25, scoring: linear(1, 5) },
    {
      ...{ metric: "size", weight: 20 },
      scoring: { kind: "map", points: { 大型: 100, 中型: 70, 小型: 40, 微型: 20 } },
      missing: halfUnknown,
    },
    { metric: "receipts_growth_yoy", weight: 25, scoring: linear(-0.3, 0.5), missing: halfUnknown },
  ],
  tiers: threeLevels(
    [both("High potential", "高潜力"), both("Medium potential", "中潜力"), both("Steady", "平稳")],
    [{}, {}, {}],
  ),
  movement: quarterlyMovement,
  ungradedWhen: "!has(industry_outlook) && !has(market_position)",
  newWhen,
  money: "gross_profit_12m",
};

/** How well an account and we go together in the long run. */
export const strategicFit: SchemeDefinition = {
  code: "strategic-fit",
  name: both("Strategic customers: fit", "战略客户：匹配度"),
  population,
  criteria: [
    { metric: "strategic_alignment", weight: 25, scoring: linear(1, 5) },
    { metric: "long_term_potential", weight: 25, scoring: linear(1, 5) },
    {
      ...{ metric: "size", weight: 20 },
      scoring: { kind: "map", points: { 大型: 100, 中型: 70, 小型: 40, 微型: 20 } },
      missing: halfUnknown,
    },
    { metric: "market_share", weight: 15, scoring: linear(1, 5) },
    { code: "dependence", metric: "wallet_share", weight: 15, scoring: linear(0, 0.5) },
  ],
  tiers: [
    { code: "high", name: both("Fits well", "高度匹配"), enter: 75, keep: 70 },
    { code: "medium", name: both("Fits in part", "部分匹配"), enter: 50, keep: 45 },
    { code: "low", name: both("Fits little", "匹配一般"), enter: 0 },
  ],
  movement: quarterlyMovement,
  ungradedWhen: "!has(strategic_alignment) || !has(long_term_potential)",
  newWhen,
  money: "gross_profit_12m",
};

/** How close an account and we are; the closest are nominated. */
export const strategicRelationship: SchemeDefinition = {
  code: "strategic-relationship",
  name: both("Strategic customers: relationship", "战略客户：关系等级"),
  population,
  criteria: [
    { metric: "strategic_fit", weight: 40, scoring: linear(0, 100) },
    { metric: "people_met_24m", weight: 20, scoring: bands([8, 100], [5, 80], [3, 50], [1, 20]) },
    { metric: "departments_met_24m", weight: 15, scoring: bands([4, 100], [3, 80], [2, 50], [1, 20]) },
    { metric: "contract_tenure", weight: 15, scoring: bands([1095, 100], [730, 80], [365, 50], [180, 20]) },
    { metric: "wallet_share", weight: 10, scoring: linear(0, 0.5) },
  ],
  tiers: [
    {
      ...{
        code: "partner",
        name: both("Strategic partner", "战略伙伴"),
        enter: 60,
        keep: 55,
        reviewMonths: 3,
      },
      gate: [
        "has(nominated_on) && strategic_fit >= 75 && contract_tenure >= 730 && joint_plan_days_left >= 0",
        "people_met_24m >= 5 && departments_met_24m >= 3 && deciders_met_24m >= 1",
        "orElse(wallet_share, 0.3) >= 0.3 && overdue_180d <= 10000",
      ].join(" && "),
      atMost: 20,
      strategy: both(
        "A joint plan for three years with milestones; executives of both sides sponsor it.",
        "制定三年联合计划与里程碑，双方高层挂帅推进。",
      ),
      benefits: [
        both("Products and terms tailored; a dedicated team for service.", "产品与条款定制，专属服务团队。"),
        both(
          "A rebate to the company, agreed in writing and invoiced.",
          "面向企业、书面约定并开具发票的返利。",
        ),
      ],
      cadence: [
        both("A visit every two weeks.", "每两周拜访一次。"),
        both("Executives meet twice a year.", "高层每年互访两次。"),
      ],
      cost: { customersPerManager: 15 },
    },
    {
      ...{ code: "core", name: both("Core customer", "核心客户"), enter: 40, keep: 35, reviewMonths: 6 },
      gate: "contract_tenure >= 365 && people_met_24m >= 3",
      strategy: both(
        "Widen the circle: two more departments and the decision maker.",
        "拓展关系面：再覆盖两个部门并触达决策人。",
      ),
      cadence: [both("A visit every month.", "每月拜访一次。")],
      cost: { customersPerManager: 45 },
    },
    {
      ...{ code: "general", name: both("General customer", "一般客户"), enter: 0, reviewMonths: 12 },
      strategy: both("Know who decides, and what they need next.", "弄清谁决策、下一步需要什么。"),
      cadence: [both("A visit every quarter.", "每季度拜访一次。")],
      cost: { customersPerManager: 110 },
    },
  ],
  movement: committeeMovement,
  guidance: [
    {
      title: both("Loyalty without bribery", "返利合规"),
      text: both(
        "Points or gifts to a buyer's staff can be commercial bribery. The default is a rebate to the company, agreed in writing and invoiced.",
        "向采购方个人赠送积分或礼品可能构成商业贿赂。默认采用面向企业、书面约定、开具发票的返利。",
      ),
    },
  ],
  ungradedWhen: "!has(last_contract)",
  newWhen,
  money: "gross_profit_12m",
};
