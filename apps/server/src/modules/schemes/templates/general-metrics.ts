import type { MetricDefinition } from "@gradus/engine";
import { attribute, countOf, dayOf, days, distinct, ever, formula, months, sumOf } from "./metric-forms.ts";

const receipts = ["received", "refund"];
const orders = ["signed", "ad-order", "sponsorship"];
const sales = ["delivered", "ad-order", "sponsorship"];

/** What several templates measure: money received and owed, orders, gross profit, size, complaints. */
export const generalMetrics: readonly MetricDefinition[] = [
  sumOf("receipts_12m", ["Receipts, last 12 months", "近12个月回款"], receipts, months(12)),
  sumOf(
    "receipts_last_year",
    ["Receipts, same 12 months a year ago", "上年同期12个月回款"],
    receipts,
    months(12, 1),
  ),
  formula(
    "receipts_growth_yoy",
    ["Growth of receipts on the year", "回款同比增长率"],
    "share",
    "receipts_12m / (receipts_last_year > 0 ? receipts_last_year : 0) - 1",
  ),
  sumOf("receipts_all", ["Receipts, all time", "历史回款合计"], receipts, ever),
  sumOf(
    "invoiced_over_180d",
    ["Invoiced more than 180 days ago", "180天以前的开票额"],
    ["invoiced"],
    days(3650, 180),
  ),
  formula(
    "overdue_180d",
    ["Unpaid after 180 days", "开票超180天未回款"],
    "money",
    "max(invoiced_over_180d - receipts_all, 0)",
  ),
  formula(
    "paid_share",
    ["Share paid of what was invoiced 180 days ago", "开票满180天的回款率"],
    "share",
    "min(1, max(0, receipts_all) / (invoiced_over_180d > 0 ? invoiced_over_180d : 0))",
  ),
  sumOf("sales_12m", ["Deliveries and bookings, last 12 months", "近12个月发货与投放额"], sales, months(12)),
  sumOf("sales_cost_12m", ["Cost of these", "近12个月成本"], sales, months(12), { of: "cost" }),
  formula(
    "gross_profit_12m",
    ["Gross profit, last 12 months", "近12个月毛利"],
    "money",
    "sales_12m - sales_cost_12m",
  ),
  distinct(
    "month",
    "contract_months_12m",
    ["Months with an order, last 12 months", "近12个月有订单的月数"],
    orders,
    months(12),
  ),
  distinct(
    "month",
    "contract_months_24m",
    ["Months with an order, last 24 months", "近24个月有订单的月数"],
    orders,
    months(24),
  ),
  dayOf("first", "first_contract", ["First order", "首次签约日"], orders),
  dayOf("last", "last_contract", ["Last order", "最近签约日"], orders),
  formula(
    "days_since_contract",
    ["Days since the last order", "距最近签约天数"],
    "days",
    "asOf - last_contract",
  ),
  formula(
    "contract_tenure",
    ["Days since the first order", "距首次签约天数"],
    "days",
    "asOf - first_contract",
  ),
  attribute("size", ["Size", "企业规模"], "category"),
  attribute("satisfaction", ["Satisfaction, 1 to 5", "满意度（1–5）"], "number"),
  countOf("complaints_12m", ["Complaints, last 12 months", "近12个月投诉次数"], ["complaint"], months(12)),
  formula(
    "open_complaints",
    ["Complaints that are open", "未结投诉数"],
    "count",
    "max(complaints_ever - complaints_closed, 0)",
  ),
  countOf("complaints_ever", ["Complaints, all time", "历史投诉次数"], ["complaint"], ever),
  countOf(
    "complaints_closed",
    ["Complaints closed, all time", "历史投诉结案次数"],
    ["complaint-closed"],
    ever,
  ),
];
