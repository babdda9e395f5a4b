import type { ValueSettings } from "@gradus/contract";
import { activityStateNames, formatDay, growthStateNames } from "@gradus/engine";
import type { ValueModels } from "./fit-value-models.ts";
import type { CustomerColumns } from "./measure-customers.ts";
import type { ValueFacts } from "./read-value-facts.ts";
import { reportLifetimeValue } from "./report-lifetime-value.ts";
import { reportProfit } from "./report-profit.ts";
import { reportPurchases } from "./report-purchases.ts";
import type { KeptReport } from "./report-queries.ts";
import { reportRfm } from "./report-rfm.ts";
import { reportSpend } from "./report-spend.ts";
import { nameGroups, tallyGroups } from "./tally-groups.ts";

/** Adds up what was found of the customers to a report. */
export function assembleReport(
  facts: ValueFacts,
  models: ValueModels,
  found: CustomerColumns,
  { settings, computedAt, seconds }: { settings: ValueSettings; computedAt: Date; seconds: number },
): KeptReport {
  const { digits, purchases } = facts;
  const countWith = (least: number) =>
    purchases.purchaseDays.reduce((count, days) => count + Number(days >= least), 0);
  return {
    asOf: formatDay(facts.asOf),
    computedAt: computedAt.toISOString(),
    seconds,
    currency: facts.currency,
    settings,
    customers: { all: facts.ids.length, purchasing: countWith(1), repeating: countWith(2) },
    rfm: reportRfm(found, digits),
    purchases: reportPurchases(facts, models, found),
    spend: reportSpend(facts, models),
    lifetimeValue: reportLifetimeValue(found, digits),
    activity: statesOf(found.activity.state, activityStateNames),
    growth: statesOf(found.growth.state, growthStateNames),
    profit: reportProfit(facts, found),
  };

  function statesOf(
    states: readonly string[],
    names: Parameters<typeof nameGroups<string>>[1],
  ): KeptReport["activity"] {
    const groups = nameGroups(
      tallyGroups(found, (at) => states[at]),
      names,
      digits,
    );
    return groups.map(({ code, ...group }) => ({ state: code, ...group }));
  }
}
