import type { MetricDefinition } from "@gradus/engine";
import {
  assessed,
  attribute,
  countOf,
  dayOf,
  distinct,
  ever,
  formula,
  months,
  sumOf,
} from "./metric-forms.ts";

const cash = ["received", "refund"];
const barter = ["barter-received"];
const deals = ["sponsorship"];
const closed = ["project-closed"];
const rights = ["rights-delivery"];

/** Received in cash and, at half of its list price, in goods and services. */
const valued = (window: string) => `cash_${window} + barter_${window} * 0.5`;
const succeeded = 'properties["outcome"] in ["succeeded", "成功"]';
const delivered = 'properties["result"] in ["delivered", "已交付"]';

/** What sponsors are graded by. */
export const sponsorMetrics: readonly MetricDefinition[] = [
  countOf("deals_ever", ["Sponsorship agreements, all time", "历史赞助协议数"], deals, ever),
  dayOf("first", "first_deal", ["First sponsorship agreement", "首次赞助日"], deals),
  dayOf("last", "last_deal", ["Last sponsorship agreement", "最近赞助日"], deals),
  formula("deal_tenure", ["Days since the first agreement", "首次赞助至今天数"], "days", "asOf - first_deal"),
  formula("days_since_deal", ["Days since the last agreement", "距最近赞助天数"], "days", "asOf - last_deal"),
  distinct(
    "month",
    "deal_months_36m",
    ["Months with an agreement, last 36 months", "近36个月有赞助协议的月数"],
    deals,
    months(36),
  ),
  distinct(
    "month",
    "deal_months_ever",
    ["Months with an agreement, all time", "历史有赞助协议的月数"],
    deals,
    ever,
  ),
  sumOf("cash_36m", ["Cash received, last 36 months", "近36个月到账现金"], cash, months(36)),
  sumOf(
    "barter_36m",
    ["Received in kind at list price, last 36 months", "近36个月到货实物（按刊例价）"],
    barter,
    months(36),
  ),
  formula(
    "sponsor_value_36m",
    ["Sponsorship received, last 36 months", "近36个月赞助到账（实物按50%计）"],
    "money",
    valued("36m"),
  ),
  sumOf("cash_12m", ["Cash received, last 12 months", "近12个月到账现金"], cash, months(12)),
  sumOf(
    "barter_12m",
    ["Received in kind at list price, last 12 months", "近12个月到货实物（按刊例价）"],
    barter,
    months(12),
  ),
  formula(
    "sponsor_value_12m",
    ["Sponsorship received, last 12 months", "近12个月赞助到账（实物按50%计）"],
    "money",
    valued("12m"),
  ),
  sumOf(
    "cash_last_year",
    ["Cash received, same 12 months a year ago", "上年同期到账现金"],
    cash,
    months(12, 1),
  ),
  sumOf(
    "barter_last_year",
    ["Received in kind, same 12 months a year ago", "上年同期到货实物（按刊例价）"],
    barter,
    months(12, 1),
  ),
  formula(
    "sponsor_value_last_year",
    ["Sponsorship received a year ago", "上年同期赞助到账（实物按50%计）"],
    "money",
    valued("last_year"),
  ),
  formula(
    "sponsor_growth",
    ["Growth of sponsorship on the year", "赞助到账同比增长率"],
    "share",
    "sponsor_value_12m / (sponsor_value_last_year > 0 ? sponsor_value_last_year : 0) - 1",
  ),
  assessed("brand_awareness", ["Brand awareness, 1 to 5", "品牌知名度（1–5）"], "brand-awareness"),
  assessed(
    "brand_market_share",
    ["Market share of the brand, 1 to 5", "品牌市场份额（1–5）"],
    "market-share",
  ),
  formula(
    "brand_influence",
    ["Brand influence, 1 to 5", "品牌影响力（1–5）"],
    "number",
    "(brand_awareness + brand_market_share) / 2",
  ),
  countOf("rights_due", ["Rights due, last 24 months", "近24个月应交付权益"], rights, months(24)),
  countOf(
    "rights_delivered",
    ["Rights delivered, last 24 months", "近24个月已交付权益"],
    rights,
    months(24),
    delivered,
  ),
  formula(
    "rights_fulfilment",
    ["Fulfilment of rights", "权益履约率"],
    "share",
    "rights_delivered / rights_due",
  ),
  formula(
    "sponsor_quality",
    ["Payment and delivery, half each", "付款与履约（各占一半）"],
    "share",
    "(orElse(paid_share, 1) + orElse(rights_fulfilment, 1)) / 2",
  ),
  countOf("projects_closed", ["Projects closed", "已结项目数"], closed, ever),
  countOf("projects_succeeded", ["Projects that succeeded", "成功项目数"], closed, ever, succeeded),
  formula(
    "project_success_rate",
    ["Success rate, from five projects on", "项目成功率（满5个项目起）"],
    "share",
    "projects_succeeded / (projects_closed >= 5 ? projects_closed : 0)",
  ),
  attribute("sponsor_until", ["Agreement ends on", "赞助协议到期日"], "day"),
  formula(
    "sponsor_days_left",
    ["Days until the agreement ends", "距协议到期天数"],
    "days",
    "sponsor_until - asOf",
  ),
];
