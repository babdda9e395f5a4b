import type { Plot } from "../../ui/chart/plot.ts";
import { formatNumber, formatShare } from "../../ui/format.ts";
import type { Translate } from "../../ui/words.ts";
import { formatFixed } from "./format-fixed.ts";
import type { modelWords } from "./model-words.ts";
import type { ValueReport } from "./value.ts";

type T = Translate<(typeof modelWords.keys)[number]>;
type Purchases = ValueReport["purchases"];
type Holdout = NonNullable<Purchases["holdout"]>;

/** How amounts are written on an axis and in a table: whole ones are enough there. */
export interface MoneyText {
  readonly money: (amount: string) => string;
  readonly unit: string;
}

/** Repeat purchases of everybody, added up over time, as they were and as the model had them; the holdout on grey; without a model the former alone. */
export function trackingPlot({ tracking, holdout }: Purchases, t: T): Plot {
  const hasModel = tracking.some(({ expected }) => expected !== null);
  const from = hasModel && holdout ? tracking.findIndex(({ day }) => day >= holdout.from) : -1;
  const expected = {
    name: t("expected"),
    look: "expected" as const,
    values: tracking.map((point) => point.expected),
  };
  return {
    kind: "line",
    labelName: t("day"),
    labels: tracking.map(({ day }) => day),
    valueName: t("cumulativeRepeats"),
    series: [
      { name: t("actual"), look: "actual", values: tracking.map(({ actual }) => actual) },
      ...(hasModel ? [expected] : []),
    ],
    write: (value) => formatNumber(value, 0),
    ...(from >= 0 && { shaded: { from, to: tracking.length - 1, name: t("holdoutPart") } }),
  };
}

/** Customers by how often they came back, counted and expected. */
export function frequencyPlot({ frequencies }: Purchases, t: T): Plot {
  return {
    kind: "bars",
    labelName: t("repeats"),
    labels: frequencies.map(repeatsOf),
    valueName: t("customersUnit"),
    series: [
      { name: t("actual"), look: "actual", values: frequencies.map(({ actual }) => actual) },
      { name: t("expected"), look: "expected", values: frequencies.map(({ expected }) => expected) },
    ],
    write: (value) => formatNumber(value, 1),
  };
}

/** Mean purchases in the holdout by how often customers had come back before, as they were and as foretold. */
export function conditionalPlot({ conditional }: Holdout, t: T): Plot {
  return {
    kind: "bars",
    labelName: t("repeatsBefore"),
    labels: conditional.map(repeatsOf),
    valueName: t("meanInHoldout"),
    series: [
      { name: t("actual"), look: "actual", values: conditional.map(({ actual }) => actual) },
      { name: t("expected"), look: "expected", values: conditional.map(({ expected }) => expected) },
    ],
    more: [{ name: t("customersUnit"), values: conditional.map(({ customers }) => formatNumber(customers)) }],
    write: (value) => formatFixed(value, 2),
  };
}

/** How many customers are worth how much. */
export function lifetimePlot(
  { histogram }: NonNullable<ValueReport["lifetimeValue"]>,
  t: T,
  { money, unit }: MoneyText,
): Plot {
  return {
    kind: "bars",
    labelName: t("lifetimeOf", { unit }),
    labels: histogram.map(({ from, to }) => `${money(from)} – ${money(to)}`),
    valueName: t("customersUnit"),
    series: [
      { name: t("customersUnit"), look: "actual", values: histogram.map(({ customers }) => customers) },
    ],
    write: (value) => formatNumber(value, 0),
  };
}

/** The whale curve: which share of all profit the most profitable customers bring together. */
export function whalePlot({ whale }: ValueReport["profit"], t: T): Plot {
  return {
    kind: "line",
    labelName: t("shareOfCustomers"),
    labels: whale.map(({ customers }) => formatShare(customers)),
    valueName: t("shareOfProfit"),
    series: [{ name: t("shareOfProfit"), look: "actual", values: whale.map(({ profit }) => profit) }],
    write: formatShare,
  };
}

function repeatsOf({ repeats, orMore }: { readonly repeats: number; readonly orMore: boolean }): string {
  return orMore ? `${repeats}+` : String(repeats);
}
