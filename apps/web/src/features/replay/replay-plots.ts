import type { Plot, PlottedSeries } from "../../ui/chart/plot.ts";
import { formatShare } from "../../ui/format.ts";
import { formatFixed } from "../value/format-fixed.ts";
import { type JudgedMonth, type Ranking, type ReplayResult, rankings } from "./replay.ts";

/** Texts of a plot, in the user's language. */
export interface PlotTexts {
  readonly label: string;
  readonly value: string;
}

const states: Readonly<Record<string, PlottedSeries["look"]>> = { new: "expected", ungraded: "missing" };
const ownTiers = 2; // what is left of the ink in the lowest tier: one part in so many

/**
 * Shares of customers by tier at each month-end, the highest tier at the bottom and darkest; new
 * customers are hollow, ungraded ones within a dashed edge.
 * Of customers who are in the population then.
 */
export function sharesPlot(
  { months, rules }: ReplayResult,
  of: "tried" | "inForce",
  nameOf: (name: { zh: string; en: string }) => string,
  { label, value }: PlotTexts,
): Plot {
  const shown = rules[of];
  const count = (at: number, code: string) =>
    months[at]?.[of]?.tiers.find((tier) => tier.code === code)?.customers ?? 0;
  const totals = months.map((month) =>
    (month[of]?.tiers ?? []).reduce((sum, { customers }) => sum + customers, 0),
  );
  const isThere = (code: string) => months.some((_, at) => count(at, code) > 0);
  const tiers = (shown?.tiers ?? []).filter(({ code }) => isThere(code));
  const steps = tiers.filter(({ code }) => !(code in states)).length;
  return {
    kind: "pile",
    labelName: label,
    labels: months.map(({ asOf }) => asOf.slice(0, 7)),
    valueName: value,
    series: tiers.map(
      ({ code, name }, rank): PlottedSeries => ({
        name: nameOf(name),
        look: states[code] ?? "actual",
        shade: 1 - (rank / Math.max(1, steps)) * (1 - 1 / (ownTiers * Math.max(1, steps))),
        values: totals.map((total, at) => (total === 0 ? null : count(at, code) / total)),
      }),
    ),
    top: 1,
    write: formatShare,
  };
}

/** How many times its share each tenth of the customers brought, by what they were ranked by. */
export function decilesPlot(
  { outcome }: JudgedMonth,
  nameOf: (ranking: Ranking) => string,
  { label, value }: PlotTexts,
): Plot {
  const looks = { tried: {}, inForce: { look: "expected" }, receipts: { shade: 0.4 } } as const;
  return {
    kind: "bars",
    labelName: label,
    labels: Array.from({ length: 10 }, (_, tenth) => String(tenth + 1)),
    valueName: value,
    series: rankings.flatMap((ranking): PlottedSeries[] => {
      const worth = outcome[ranking];
      return worth
        ? [{ name: nameOf(ranking), look: "actual", ...looks[ranking], values: worth.deciles }]
        : [];
    }),
    write: (lift) => formatFixed(lift, 2),
  };
}
