import type { SchemeDefinition } from "@gradus/engine";
import { bands, both, fourTiers, halfUnknown, linear, quarterlyMovement } from "./scheme-forms.ts";

/** Advertisers, by what they spend. */
export const mediaAdvertisers: SchemeDefinition = {
  code: "media-advertisers",
  name: both("Media: advertisers", "媒体客户：广告主等级"),
  population: { where: 'media_role == "广告主"' },
  criteria: [
    {
      ...{ metric: "ad_net_12m", weight: 40 },
      scoring: bands(
        ...([
          [2_000_000, 100],
          [1_000_000, 90],
          [500_000, 80],
          [300_000, 65],
        ] as const),
        ...([
          [150_000, 50],
          [80_000, 35],
          [30_000, 20],
        ] as const),
      ),
    },
    {
      metric: "ad_months_12m",
      weight: 20,
      scoring: bands([8, 100], [6, 85], [4, 70], [3, 55], [2, 40], [1, 20]),
    },
    { metric: "ad_growth", weight: 15, scoring: linear(-0.5, 0.5), missing: halfUnknown },
    { metric: "paid_share", weight: 15, scoring: linear(0.5, 1), missing: halfUnknown },
    { metric: "ad_media_12m", weight: 10, scoring: bands([4, 100], [3, 75], [2, 50], [1, 25]) },
  ],
  tiers: fourTiers({
    diamond: {
      gate: "overdue_180d <= 10000",
      strategy: both(
        "VIP service: private events, a media plan for the year, regular return visits.",
        "贵宾服务：私享活动、年度媒介规划、定期回访。",
      ),
      benefits: [
        both("First choice of scarce slots; a dedicated planner.", "稀缺点位优先；专属媒介策划。"),
        both("Monthly effect and reach reports.", "每月效果与曝光报告。"),
      ],
      cadence: [both("Seen every month.", "每月回访一次。")],
    },
    gold: {
      strategy: both("Frame contract for the year; a second channel.", "推动签订年框，拓展第二个渠道。"),
      benefits: [both("Slots held for 48 hours.", "点位预留48小时。")],
      cadence: [both("Seen every six weeks.", "每六周回访一次。")],
    },
    silver: {
      strategy: both("A plan for the next season before this one ends.", "本季结束前给出下一季方案。"),
      cadence: [both("A call every quarter.", "每季度电话回访。")],
    },
    base: {
      strategy: both("Self-service booking and standard packages.", "自助下单与标准套餐。"),
      cadence: [both("Campaigns by mail.", "邮件活动触达。")],
    },
  }),
  flags: [
    {
      code: "frame-behind",
      name: both("Frame contract behind", "年框进度滞后"),
      when: "frame_progress < 0.8",
      strategy: both("Agree on the bookings of the remaining months.", "逐月敲定剩余月份的投放排期。"),
    },
  ],
  movement: quarterlyMovement,
  guidance: [
    {
      title: both("Net, and of the advertiser", "净额，归属广告主"),
      text: both(
        "Spend counts after rebates and for the advertiser, also where an agency books it. Agencies have a scheme of their own.",
        "投放额按扣除返点后的净额计算，并归属广告主，代理下单亦然；代理商另有方案。",
      ),
    },
    {
      title: both("Budget bands", "预算档位"),
      text: both(
        "Ad budgets of a year: ¥100,000, 500,000, 2 million, 10 million.",
        "年度广告预算档位：10万元、50万元、200万元、1000万元。",
      ),
    },
  ],
  ungradedWhen: "!has(last_ad)",
  newWhen: "ad_tenure < 90",
  money: "ad_net_12m",
};

/** Agencies, by what they place for others. */
export const mediaAgencies: SchemeDefinition = {
  code: "media-agencies",
  name: both("Media: agencies", "媒体客户：代理商等级"),
  population: { where: 'media_role == "代理商"' },
  criteria: [
    {
      ...{ metric: "agency_net_12m", weight: 40 },
      scoring: bands(
        [1_200_000, 100],
        [800_000, 85],
        [500_000, 70],
        [350_000, 55],
        [200_000, 35],
        [50_000, 15],
      ),
    },
    {
      metric: "agency_months_12m",
      weight: 20,
      scoring: bands([11, 100], [9, 85], [6, 65], [3, 40], [1, 20]),
    },
    { metric: "agency_growth", weight: 15, scoring: linear(-0.5, 0.5), missing: halfUnknown },
    { metric: "agency_advertisers_12m", weight: 15, scoring: bands([8, 100], [5, 75], [3, 50], [1, 25]) },
    { metric: "agency_media_12m", weight: 10, scoring: bands([4, 100], [3, 75], [2, 50], [1, 25]) },
  ],
  tiers: fourTiers({
    diamond: {
      gate: "agency_advertisers_12m >= 3 && overdue_180d <= 10000",
      strategy: both(
        "Joint plans by industry; rebate agreed for the year.",
        "分行业联合规划，约定年度返点。",
      ),
    },
    gold: { strategy: both("Trainings, and a share of scarce slots.", "提供培训与部分稀缺点位。") },
    silver: { strategy: both("Help with the next advertiser.", "协助拓展下一个广告主。") },
    base: { strategy: both("Price list and self-service.", "按刊例价自助下单。") },
  }),
  movement: quarterlyMovement,
  ungradedWhen: "!has(first_placement)",
  newWhen: "placement_tenure < 90",
  money: "agency_net_12m",
};
