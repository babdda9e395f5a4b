import { accept, type Outcome, refuse, type SuggestedBands } from "@gradus/contract";
import {
  directionOf,
  edgesAt,
  equalEdges,
  moneyEdges,
  naturalSample,
  outcomes,
  tallyGroups,
  unitsPerMajor,
} from "@gradus/engine";
import { ckmeans } from "simple-statistics";
import { moneyColumn, type TriedRules } from "../grading/index.ts";
import { formatMinor } from "../organisation/index.ts";

type Found = Omit<SuggestedBands, "asOf" | "problems">;
type Method = SuggestedBands["methods"][number];

/** Shares of an amount's sum at which ABC analysis parts customers. */
const moneyShares = [0.8, 0.95];

/** Whose bands are wanted, and into how many groups. */
export interface BandsWish {
  readonly criterion: string;
  readonly groups: number;
}

/**
 * Suggests bands for a criterion out of the values of everybody in the population: by groups of equal size, by
 * natural breaks, and for amounts by the share of their sum. Points fall evenly from 100 to 0.
 */
export function suggestBands(
  { scheme, columns, grades }: TriedRules,
  { criterion: wanted, groups }: BandsWish,
): Outcome<Found, "suggestionCriterionUnknown" | "suggestionNotNumeric"> {
  const found = scheme.criteria.find(({ code, criterion }) => code === wanted || criterion.metric === wanted);
  if (!found) return refuse("suggestionCriterionUnknown", { criterion: wanted });
  const { criterion } = found;
  const column = columns.byMetric.get(criterion.metric);
  if (column?.kind !== "number") return refuse("suggestionNotNumeric", { metric: criterion.metric });
  const isIn = (unit: number) => grades.outcome[unit] !== outcomes.outside;
  const sign = directionOf(criterion) === "less" ? -1 : 1;
  const values = Float64Array.from(column.values, (value, unit) => (isIn(unit) ? value * sign : Number.NaN));
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const perMajor = unitsPerMajor(scheme, criterion.metric);
  const finest = isWhole(scheme.units.get(criterion.metric)) ? 1 : perMajor === 1 ? 1e-6 : 1;
  const request = { sorted, finest };
  const edgesBy: [Method["method"], number[]][] = [
    ["quantiles", equalEdges(request, groups)],
    ["natural", edgesAt(request, naturalStarts(sorted, groups))],
  ];
  if (scheme.units.get(criterion.metric) === "money" && sign > 0)
    edgesBy.push(["money", moneyEdges(request, moneyShares)]);
  const money = moneyColumn(scheme, columns.byMetric);
  const digits = scheme.closure.currencyDigits;
  const population = values.reduce((count, _, unit) => count + (isIn(unit) ? 1 : 0), 0);
  return accept({
    criterion: found.code,
    metric: criterion.metric,
    customers: sorted.length,
    missing: population - sorted.length,
    methods: edgesBy.map(([method, edges]) => ({
      method,
      ...describeBands(edges, { values, money, sign, perMajor, digits }),
    })),
  });
}

interface Measured {
  /** By unit, so that more is better; NaN for who counts nowhere. */
  readonly values: Float64Array;
  readonly money: Float64Array | undefined;
  readonly sign: number;
  readonly perMajor: number;
  readonly digits: number;
}

/** Bands at thresholds, best first, with whom each takes in. */
function describeBands(
  edges: readonly number[],
  { values, money, sign, perMajor, digits }: Measured,
): Pick<Method, "bands" | "otherwise"> {
  const best = [...edges].reverse();
  const groupOf = Int32Array.from(values, (value) => {
    if (Number.isNaN(value)) return -1;
    const reached = best.findIndex((edge) => value >= edge);
    return reached < 0 ? best.length : reached;
  });
  const tallies = tallyGroups(best.length + 1, groupOf, money).map((tally) => ({
    customers: tally.customers,
    money: tally.money === null ? null : formatMinor(tally.money, digits),
  }));
  const nothing = { customers: 0, money: money ? formatMinor(0n, digits) : null };
  return {
    bands: best.map((edge, at) => ({
      at: (edge * sign) / perMajor || 0,
      points: Math.round((100 * (best.length - at)) / best.length),
      ...(tallies[at] ?? nothing),
    })),
    otherwise: { points: 0, ...(tallies[best.length] ?? nothing) },
  };
}

/** Where natural groups of values begin. */
export function naturalStarts(sorted: Float64Array, groups: number): number[] {
  const sample = Array.from(naturalSample(sorted));
  const different = new Set(sample).size;
  if (different < 2) return [];
  return ckmeans(sample, Math.min(groups, different)).flatMap((group) => group.slice(0, 1));
}

function isWhole(unit: string | undefined): boolean {
  return unit === "count" || unit === "day" || unit === "days";
}
