import type { SchemeDefinition } from "@gradus/engine";
import { bands, beside, both, committeeMovement, fourTiers, halfUnknown, linear } from "./scheme-forms.ts";
import type { TemplateDraft } from "./template-draft.ts";

const population = { where: "deals_ever > 0" };

const accounts: SchemeDefinition = {
  code: "sponsor-accounts",
  name: both("Sponsors: tier of the account", "赞助客户：账户等级"),
  population,
  criteria: [
    {
      ...{ metric: "sponsor_value_36m", weight: 40 },
      scoring: bands(
        ...([
          [3_000_000, 100],
          [1_500_000, 90],
          [900_000, 80],
          [600_000, 70],
        ] as const),
        ...([
          [400_000, 60],
          [250_000, 45],
          [150_000, 30],
          [50_000, 15],
        ] as const),
      ),
    },
    { metric: "deal_months_36m", weight: 20, scoring: bands([4, 100], [3, 75], [2, 50], [1, 25]) },
    { metric: "sponsor_growth", weight: 15, scoring: linear(-0.5, 0.5), missing: halfUnknown },
    { metric: "brand_influence", weight: 15, scoring: linear(1, 5) },
    { metric: "sponsor_quality", weight: 10, scoring: linear(0.5, 1) },
    beside("projects_succeeded"),
    beside("projects_closed"),
    beside("project_success_rate"),
  ],
  tiers: fourTiers({
    diamond: {
      gate: "sponsor_value_12m >= 1000000 && overdue_180d <= 10000",
      share: 0.05,
      strategy: both(
        "A dedicated manager, a marketing plan of the sponsor's own, a long-term plan looked at every quarter.",
        "专属客户经理、定制营销方案，制定长期合作计划并按季度复盘。",
      ),
      benefits: [
        both("Opportunities open 14 days before everybody else's.", "赞助机会提前14天开放。"),
        both("15 % more rights than the package says.", "在权益包之外额外赠送15%权益。"),
        both("A tailored marketing plan and a dedicated manager.", "定制营销方案与专属客户经理。"),
        both("Category exclusivity, after the conflict check.", "经冲突检查后可享品类排他。"),
      ],
      cadence: [
        both("Seen to every month.", "每月维护一次。"),
        both("A review every quarter; invited to events and meetings.", "每季度复盘；受邀参加活动与会议。"),
      ],
    },
    gold: {
      gate: "sponsor_value_12m >= 300000",
      strategy: both(
        "Grow towards a larger package: propose the next event before this one ends.",
        "引导升级权益包：在本次活动结束前提出下一次合作建议。",
      ),
      benefits: [
        both("Opportunities open 7 days early.", "赞助机会提前7天开放。"),
        both("10 % off the list price; more by approval.", "刊例价9折，更低折扣须审批。"),
      ],
      cadence: [both("Seen to every six weeks; invited to events.", "每六周维护一次；受邀参加活动。")],
    },
    silver: {
      gate: "sponsor_value_12m >= 50000",
      strategy: both(
        "Deliver without a fault and ask for the next need.",
        "把权益交付做扎实，了解下一步需求。",
      ),
      benefits: [
        both("Opportunities open 3 days early.", "赞助机会提前3天开放。"),
        both("5 % off the list price; more by approval.", "刊例价95折，更低折扣须审批。"),
      ],
      cadence: [both("Seen to every quarter.", "每季度维护一次。")],
    },
    base: {
      strategy: both(
        "Inside sales; win back with a small, simple package.",
        "由内部销售跟进，以小额简易权益包唤回。",
      ),
      benefits: [both("Opportunities open with everybody else's.", "赞助机会与公开渠道同步开放。")],
      cadence: [both("A survey once a year.", "每年一次问卷调查。")],
    },
  }),
  flags: [
    {
      code: "renewal-due",
      name: both("Renewal due", "待续约"),
      when: "sponsor_days_left >= 0 && sponsor_days_left <= 120",
      strategy: both("Offer the renewal now.", "现在提出续约方案。"),
    },
    {
      code: "rights-behind",
      name: both("Rights behind", "权益履约滞后"),
      when: "rights_due >= 3 && rights_fulfilment < 0.9",
      strategy: both("Deliver what is owed before anything new is sold.", "先补齐欠交权益，再谈新的合作。"),
    },
  ],
  movement: committeeMovement,
  guidance: [
    {
      title: both("Two things kept apart", "两件事分开看"),
      text: both(
        "The package of one event (title, chief, joint, designated product) comes from its contract. The tier is of the account, over the years.",
        "单次活动的权益包（冠名、首席、联合、指定产品）以合同为准；等级属于客户账户，按多年合作确定。",
      ),
    },
    {
      title: both("The committee", "等级委员会"),
      text: both(
        "Cut-off 30 June and 31 December, in force 1 August and 1 February: one large payment must not buy a tier overnight.",
        "6月30日与12月31日截止统计，8月1日与次年2月1日生效：一笔大额付款不应立刻换来等级。",
      ),
    },
    {
      title: both("Conflict check", "冲突检查"),
      text: both(
        "Before a category is promised exclusively, look for agreements in force with its competitors.",
        "承诺品类排他之前，先核对竞争品牌是否有仍在执行的协议。",
      ),
    },
    {
      title: both("Renewal", "续约"),
      text: both(
        "120 days before an agreement ends: results of its projects, market feedback, the proposal for the next.",
        "协议到期前120天：汇总项目结果与市场反馈，提出下一期方案。",
      ),
    },
    {
      title: both("Yearly survey", "年度调查"),
      text: both(
        "Did the sponsorship reach its goal? Were the rights delivered? Which needs come next? How likely is another?",
        "赞助是否达成目标？权益是否足额交付？下一步有哪些需求？再次合作的可能性有多大？",
      ),
    },
  ],
  ungradedWhen: "!has(last_deal)",
  newWhen: "deal_tenure < 90",
  money: "sponsor_value_12m",
};

const kinds: SchemeDefinition = {
  code: "sponsor-kinds",
  name: both("Sponsors: new or returning", "赞助客户：新老类型"),
  population,
  criteria: [{ metric: "deal_months_ever", weight: 100, scoring: bands([2, 100], [1, 50]) }],
  classes: [
    {
      code: "returning",
      name: both("Returning sponsor", "老赞助客户"),
      when: "deal_months_ever >= 2 && days_since_deal <= 730",
      strategy: both(
        "Show what the last sponsorship brought; propose a plan of several years.",
        "用上一期成果说话，提出多年合作计划。",
      ),
    },
    {
      code: "first-time",
      name: both("New sponsor", "新赞助客户"),
      when: "deal_months_ever == 1 && days_since_deal <= 365",
      strategy: both(
        "Explain every right and its date; a look back within a month of the event.",
        "逐项说明权益与交付时间，活动结束一个月内完成复盘。",
      ),
    },
    {
      code: "dormant",
      name: both("Dormant or unknown", "沉寂或未明"),
      strategy: both(
        "Ask why it ended; invite to one event as a guest.",
        "了解停止合作的原因，邀请作为嘉宾参加一次活动。",
      ),
    },
  ],
  money: "sponsor_value_36m",
};

const influence: SchemeDefinition = {
  code: "sponsor-influence",
  name: both("Sponsors: brand influence", "赞助客户：品牌影响力"),
  population,
  criteria: [
    { metric: "brand_awareness", weight: 50, scoring: linear(1, 5) },
    { metric: "brand_market_share", weight: 50, scoring: linear(1, 5) },
  ],
  classes: [
    {
      code: "high",
      name: both("High influence", "高影响力品牌"),
      when: "brand_influence >= 3.5",
      strategy: both("Win for title sponsorships; show together.", "争取冠名合作，联合发布。"),
    },
    {
      code: "growing",
      name: both("Growing influence", "成长中品牌"),
      when: "brand_influence < 3.5",
      strategy: both("Packages that make the name known.", "提供提升知名度的权益包。"),
    },
    {
      code: "unknown",
      name: both("Not assessed", "尚未评估"),
      strategy: both("Have awareness and market share assessed.", "安排品牌知名度与市场份额的人工评分。"),
    },
  ],
  money: "sponsor_value_36m",
};

/** Sponsors: the tier of the account, new and returning ones, the influence of their brands. */
export const sponsors: TemplateDraft = {
  code: "sponsors",
  name: both("Sponsors", "赞助客户"),
  description: both(
    "A tier for the account from cash and goods received in 36 months, how often, growth, the brand's influence and how it pays, moved twice a year by a committee; new and returning sponsors; influence of the brand.",
    "按近36个月到账现金与实物、赞助频次、增长、品牌影响力和履约为账户定级，每年两次由委员会调整；并区分新老赞助客户与品牌影响力。",
  ),
  activityTypes: [
    "sponsorship",
    "received",
    "refund",
    "invoiced",
    "barter-received",
    "project-closed",
    "rights-delivery",
    "need-stated",
    "market-feedback",
  ],
  attributes: [
    { code: "sponsor_until", name: both("Sponsorship agreement ends on", "赞助协议到期日"), type: "day" },
  ],
  scales: ["brand-awareness", "market-share"],
  schemes: [accounts, kinds, influence],
};
