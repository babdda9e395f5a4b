import type { ActivityMetric, MetricDefinition } from "@gradus/engine";
import {
  attribute,
  countOf,
  dayOf,
  days,
  distinct,
  ever,
  formula,
  months,
  monthsAgo,
  sumOf,
} from "./metric-forms.ts";

const ads = ["ad-order"];
const net = ["ad-order", "rebate"]; // a rebate is negative
const placed = ["agency-placement"];
const interest = ["site-visit", "click", "social-interaction"];
const billedBy = (...ways: string[]) =>
  `properties["billing"] in [${ways.map((way) => `"${way}"`).join(", ")}]`;

/** Whether there was an order in each of the last four quarters. */
const quarters: readonly ActivityMetric[] = [0, 1, 2, 3].map((back) => ({
  ...countOf(
    `ad_orders_quarter_${back + 1}`,
    [`Ad orders, quarter ${back + 1} back from today`, `往前第${back + 1}个季度广告订单数`],
    ads,
    back === 0 ? months(3) : monthsAgo(3, 3 * back),
  ),
}));

/** What advertisers and agencies are graded by. Spend is net of rebates, and credited to the advertiser. */
export const mediaMetrics: readonly MetricDefinition[] = [
  attribute("media_role", ["Role in media", "媒体业务角色"], "category"),
  attribute("ad_budget_band", ["Ad budget", "广告预算档"], "category"),
  attribute("frame_commitment", ["Frame contract of the year", "年框承诺额（元）"], "number"),
  sumOf("ad_net_12m", ["Net ad spend, last 12 months", "近12个月净投放额"], net, months(12)),
  sumOf(
    "ad_net_last_year",
    ["Net ad spend, same 12 months a year ago", "上年同期净投放额"],
    net,
    months(12, 1),
  ),
  formula(
    "ad_growth",
    ["Growth of net ad spend on the year", "净投放额同比增长率"],
    "share",
    "ad_net_12m / (ad_net_last_year > 0 ? ad_net_last_year : 0) - 1",
  ),
  distinct(
    "month",
    "ad_months_12m",
    ["Months with an ad order, last 12 months", "近12个月有投放的月数"],
    ads,
    months(12),
  ),
  distinct(
    "properties:medium",
    "ad_media_12m",
    ["Kinds of media booked, last 12 months", "近12个月投放媒体种类"],
    ads,
    months(12),
  ),
  distinct("occasion", "ad_orders_12m", ["Ad orders, last 12 months", "近12个月广告订单数"], ads, months(12)),
  distinct("occasion", "ad_orders_ever", ["Ad orders, all time", "历史广告订单数"], ads, ever),
  dayOf("first", "first_ad", ["First ad order", "首次投放日"], ads),
  dayOf("last", "last_ad", ["Last ad order", "最近投放日"], ads),
  formula("ad_tenure", ["Days since the first ad order", "首次投放至今天数"], "days", "asOf - first_ad"),
  formula("days_since_ad", ["Days since the last ad order", "距最近投放天数"], "days", "asOf - last_ad"),
  sumOf("ad_gross_12m", ["Gross ad spend, last 12 months", "近12个月投放额（未扣返点）"], ads, months(12)),
  sumOf("ad_effect_12m", ["Of these billed by click or action", "其中按点击或转化计费"], ads, months(12), {
    where: billedBy("CPC", "CPA"),
  }),
  sumOf(
    "ad_coverage_12m",
    ["Of these billed by impressions or time", "其中按曝光或时长计费"],
    ads,
    months(12),
    { where: billedBy("CPM", "CPT") },
  ),
  formula(
    "ad_effect_share",
    ["Share billed by click or action", "效果计费占比"],
    "share",
    "ad_effect_12m / ad_gross_12m",
  ),
  formula(
    "ad_coverage_share",
    ["Share billed by impressions or time", "曝光计费占比"],
    "share",
    "ad_coverage_12m / ad_gross_12m",
  ),
  countOf(
    "coverage_reports_12m",
    ["Coverage reports, last 12 months", "近12个月曝光报告数"],
    ["coverage-report"],
    months(12),
  ),
  countOf(
    "ad_interest_90d",
    ["Clicks, site and social visits, last 90 days", "近90天点击、访问与社交互动"],
    interest,
    days(90),
  ),
  {
    ...countOf(
      "ads_same_season",
      ["Ad orders in the same 6 months a year ago", "上年同期6个月广告订单数"],
      ads,
      months(6, 1),
    ),
  },
  ...quarters,
  formula(
    "ad_quarters_active",
    ["Quarters with an ad order, of the last 4", "近4个季度中有投放的季度数"],
    "count",
    [1, 2, 3, 4].map((quarter) => `min(1, ad_orders_quarter_${quarter})`).join(" + "),
  ),
  {
    ...sumOf("ad_net_ytd", ["Net ad spend, this year", "本年净投放额"], net, months(12)),
    window: { kind: "toDate", period: "year" },
  },
  formula(
    "frame_progress",
    ["Frame contract: spent by what was due so far", "年框进度（实际÷应完成）"],
    "share",
    'ad_net_ytd / (frame_commitment * (asOf - day(text(year(asOf)) + "-01-01") + 1) / 365)',
  ),
  sumOf("agency_net_12m", ["Placed net, last 12 months", "近12个月代理净投放额"], placed, months(12)),
  sumOf(
    "agency_net_last_year",
    ["Placed net, same 12 months a year ago", "上年同期代理净投放额"],
    placed,
    months(12, 1),
  ),
  formula(
    "agency_growth",
    ["Growth of what was placed on the year", "代理净投放额同比增长率"],
    "share",
    "agency_net_12m / (agency_net_last_year > 0 ? agency_net_last_year : 0) - 1",
  ),
  distinct(
    "month",
    "agency_months_12m",
    ["Months with a placement, last 12 months", "近12个月有代理投放的月数"],
    placed,
    months(12),
  ),
  distinct(
    "properties:advertiser",
    "agency_advertisers_12m",
    ["Advertisers served, last 12 months", "近12个月服务的广告主数"],
    placed,
    months(12),
  ),
  distinct(
    "properties:medium",
    "agency_media_12m",
    ["Kinds of media placed, last 12 months", "近12个月代理媒体种类"],
    placed,
    months(12),
  ),
  dayOf("first", "first_placement", ["First placement", "首次代理投放日"], placed),
  formula(
    "placement_tenure",
    ["Days since the first placement", "首次代理投放至今天数"],
    "days",
    "asOf - first_placement",
  ),
];
