import type { CustomerValue, Language } from "@gradus/contract";
import {
  type ActivityState,
  activityStateNames,
  type GrowthState,
  growthStateNames,
  type LocalName,
  parseDay,
  rfmClassNames,
  rfmSegmentNames,
} from "@gradus/engine";
import { currencyDigits, formatMinor } from "../organisation/index.ts";
import type { KeptValue } from "./customer-value-queries.ts";
import type { KeptReport } from "./report-queries.ts";
import { wordAbstention } from "./word-abstentions.ts";

/**
 * What one customer is worth as it goes over the wire.
 *
 * @param found undefined of one who neither purchased nor cost anything up to the report's day
 */
export function presentCustomerValue(
  found: KeptValue | undefined,
  report: KeptReport,
  language: Language,
): CustomerValue {
  const value = found ?? nothing;
  const digits = currencyDigits(report.currency);
  const money = (minor: number) => formatMinor(BigInt(minor), digits);
  const moneyOrNull = (minor: number | null) => (minor === null ? null : money(minor));
  const { purchases, spend } = report;
  const word = (abstention: typeof purchases.abstention) =>
    abstention && wordAbstention(abstention, language);
  return {
    asOf: report.asOf,
    currency: report.currency,
    purchaseDays: value.purchase_days,
    repeats: Math.max(0, value.purchase_days - 1),
    firstDay: value.first_day,
    lastDay: value.last_day,
    daysSinceLast: value.last_day === null ? null : daysBetween(value.last_day, report.asOf),
    usualInterval: value.usual_interval,
    spend: money(value.spend),
    meanSpend: moneyOrNull(value.mean_spend),
    model: purchases.chosen,
    abstention: word(purchases.abstention),
    alive: value.alive,
    expectedPurchases: value.expected_purchases,
    expectedSpend: moneyOrNull(value.expected_spend),
    lifetimeValue: moneyOrNull(value.lifetime_value),
    spendAbstention: word(spendAbstention(value, spend)),
    horizonMonths: report.settings.horizonMonths,
    rfm: presentRfm(value),
    activity: {
      state: value.activity,
      name: activityStateNames[value.activity as ActivityState],
      reason: value.activity_reason as CustomerValue["activity"]["reason"],
    },
    growth: {
      state: value.growth,
      name: growthStateNames[value.growth as GrowthState],
      spendTrend: value.spend_trend,
      frequencyTrend: value.frequency_trend,
      spend12Months: money(value.revenue),
      spend12MonthsBefore: money(value.revenue_before),
    },
    profit: {
      revenue: money(value.revenue),
      cost: money(value.cost),
      costToServe: money(value.cost_to_serve),
      profit: money(value.profit),
      margin: value.revenue > 0 ? value.profit / value.revenue : null,
    },
    shareOfWallet: value.share_of_wallet,
  };
}

/** Why nothing is said of the customer's spend: the model's reason, or that it leaves this one out. */
function spendAbstention(
  value: KeptValue,
  spend: KeptReport["spend"],
): KeptReport["spend"]["card"]["abstention"] {
  if (spend.card.abstention) return spend.card.abstention;
  const isLeftOut = value.purchase_days > 0 && value.expected_spend === null;
  return isLeftOut ? { code: "spendNotPositive", params: { customers: spend.leftOut.customers } } : null;
}

function presentRfm({ r, f, m, segment, grid_segment: grid, class: group }: KeptValue): CustomerValue["rfm"] {
  if (r === null || f === null || m === null || segment === null || grid === null || group === null)
    return null;
  const named = (names: Readonly<Record<string, LocalName>>, code: string) => ({
    code,
    name: names[code] ?? { en: code, zh: code },
  });
  return {
    ...{ r, f, m },
    segment: named(rfmSegmentNames, segment),
    gridSegment: named(rfmSegmentNames, grid),
    class: named(rfmClassNames, group),
  };
}

function daysBetween(from: string, to: string): number {
  return (parseDay(to) as number) - (parseDay(from) as number);
}

const nothing: KeptValue = {
  ...{ purchase_days: 0, first_day: null, last_day: null, usual_interval: null, spend: 0, mean_spend: null },
  ...{ alive: null, expected_purchases: null, expected_spend: null, lifetime_value: null },
  ...{ r: null, f: null, m: null, segment: null, grid_segment: null, class: null },
  ...{ activity: "none", activity_reason: "none" },
  ...{ growth: "unknown", spend_trend: null, frequency_trend: null },
  ...{ revenue: 0, revenue_before: 0, cost: 0, cost_to_serve: 0, profit: 0, share_of_wallet: null },
};
