import type { SchemeDefinition } from "@gradus/engine";
import { mediaAdvertisers, mediaAgencies } from "./media-schemes.ts";
import { both } from "./scheme-forms.ts";
import type { TemplateDraft } from "./template-draft.ts";

const population = { where: 'media_role == "广告主"' };

const needs: SchemeDefinition = {
  code: "media-needs",
  name: both("Media: needs", "媒体客户：需求类型"),
  population,
  criteria: [],
  classes: [
    {
      code: "effect",
      name: both("Effect-driven", "效果驱动型"),
      when: "ad_effect_share >= 0.6",
      strategy: both("Monitor the effect and advise every week.", "效果监测并每周给出优化建议。"),
    },
    {
      code: "coverage",
      name: both("Coverage-driven", "曝光驱动型"),
      when: "ad_coverage_share >= 0.6",
      strategy: both("Reports of reach, by third parties.", "提供第三方曝光与触达报告。"),
    },
    {
      code: "mixed",
      name: both("Mixed or unknown", "混合或未明"),
      strategy: both(
        "Ask for the goal of each campaign before it is booked.",
        "下单前先明确每次投放的目标。",
      ),
    },
  ],
  money: "ad_net_12m",
};

const behaviour: SchemeDefinition = {
  code: "media-behaviour",
  name: both("Media: behaviour", "媒体客户：行为状态"),
  population,
  criteria: [],
  classes: [
    {
      code: "active",
      name: both("Active", "活跃"),
      when: "days_since_ad <= 90",
      strategy: both("Keep the rhythm; propose the next season.", "保持节奏，提前规划下一季。"),
    },
    {
      code: "off-season",
      name: both("Off season", "淡季"),
      when: "days_since_ad <= 365 && ads_same_season == 0 && ad_tenure > 365",
      strategy: both(
        "As quiet as last year: be there before its season.",
        "与去年同期一样处于淡季：旺季前主动对接。",
      ),
    },
    {
      code: "at-risk",
      name: both("At risk", "有流失风险"),
      when: "days_since_ad <= 180",
      strategy: both(
        "Call: what changed? An offer tied to the last campaign.",
        "电话了解变化，结合上次投放给出方案。",
      ),
    },
    {
      code: "lapsed",
      name: both("Lapsed", "流失"),
      when: "days_since_ad > 180",
      strategy: both("One visit to win back, then campaigns only.", "上门挽回一次，之后仅以活动触达。"),
    },
    {
      code: "potential",
      name: both("Potential", "潜在"),
      when: "!has(last_ad) && ad_interest_90d >= 2",
      strategy: both("A call while the interest is fresh.", "趁兴趣未减及时联系。"),
    },
    {
      code: "unknown",
      name: both("No sign yet", "暂无迹象"),
      strategy: both("Campaigns; nothing by hand.", "仅以活动触达，不做人工跟进。"),
    },
  ],
  money: "ad_net_12m",
};

const stage: SchemeDefinition = {
  code: "media-stage",
  name: both("Media: stage", "媒体客户：合作阶段"),
  population,
  criteria: [],
  classes: [
    {
      code: "loyal",
      name: both("Loyal", "忠诚客户"),
      when: "ad_orders_12m >= 4 && ad_quarters_active >= 3",
      strategy: both("VIP service, private events, regular return visits.", "贵宾服务、私享活动、定期回访。"),
    },
    {
      code: "repeat",
      name: both("Repeat", "复购客户"),
      when: "ad_orders_ever >= 2",
      strategy: both("Membership and offers.", "会员权益与优惠。"),
    },
    {
      code: "first-order",
      name: both("First order", "首单客户"),
      when: "ad_orders_ever == 1",
      strategy: both("Onboarding, and quality above all.", "做好上手引导，质量优先。"),
    },
    {
      code: "prospect",
      name: both("Prospect", "潜在客户"),
      when: "ad_interest_90d >= 1",
      strategy: both("Campaigns and a trial package.", "活动触达与试投套餐。"),
    },
    {
      code: "unknown",
      name: both("Unknown", "未明"),
      strategy: both("Find out whether there is a need at all.", "先核实是否存在投放需求。"),
    },
  ],
  money: "ad_net_12m",
};

/** Media customers: advertisers, agencies, needs, behaviour, stage. */
export const media: TemplateDraft = {
  code: "media",
  name: both("Media customers", "媒体客户"),
  description: both(
    "Advertisers by net spend after rebates, regularity, growth, payment and breadth; agencies apart; effect- or coverage-driven; active, at risk or lapsed against the same season; and the stage from prospect to loyal.",
    "按扣除返点的净投放额、投放规律、增长、付款和渠道广度为广告主定级，代理商单独定级；并区分效果或曝光驱动、与上年同期对照的活跃状态，以及从潜在到忠诚的合作阶段。",
  ),
  activityTypes: [
    "ad-order",
    "rebate",
    "agency-placement",
    "invoiced",
    "received",
    "refund",
    "coverage-report",
    "click",
    "site-visit",
    "social-interaction",
  ],
  attributes: [
    {
      code: "media_role",
      name: both("Role in media", "媒体业务角色"),
      type: "choice",
      choices: ["广告主", "代理商"],
    },
    {
      ...{ code: "ad_budget_band", name: both("Ad budget of a year", "年度广告预算档"), type: "choice" },
      choices: ["10万元以下", "10万–50万元", "50万–200万元", "200万–1000万元", "1000万元以上"],
    },
    {
      code: "frame_commitment",
      name: both("Frame contract of the year, ¥", "年框承诺额（元）"),
      type: "number",
    },
  ],
  scales: [],
  schemes: [mediaAdvertisers, mediaAgencies, needs, behaviour, stage],
};
