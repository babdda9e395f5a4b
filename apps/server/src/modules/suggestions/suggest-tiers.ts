import { accept, type Outcome, refuse, type SuggestedTiers } from "@gradus/contract";
import {
  compileScheme,
  edgesAt,
  gradeColumns,
  parseDay,
  type SchemeDefinition,
  type TierDefinition,
  tallyGroups,
} from "@gradus/engine";
import { moneyColumn, type TriedRules } from "../grading/index.ts";
import { formatMinor } from "../organisation/index.ts";
import { naturalStarts } from "./suggest-bands.ts";

type Found = Omit<SuggestedTiers, "asOf" | "problems">;
type Method = SuggestedTiers["methods"][number];

/** Shares of tiers from the highest down; the last tier takes the rest. */
const usualShares = [0.05, 0.15, 0.3, 0.2, 0.1];
/** Points between the threshold to rise and the one down to which a tier is kept. */
const usualGap = 5;

/**
 * Suggests thresholds for a scheme's tiers out of the scores of everybody: by shares wished for, and where scores
 * lie apart. Each is counted by grading everybody with it, from no tier held, gates and limits as they are.
 */
export function suggestTiers(
  tried: TriedRules,
  shares: readonly number[] | undefined,
  asOf: string,
): Outcome<Found, "suggestionNoTiers"> {
  const { tiers } = tried.scheme.closure.scheme;
  if (!tiers) return refuse("suggestionNoTiers");
  const { outcome, score } = tried.grades;
  const graded = Int32Array.from(score, (_, unit) => unit).filter((unit) => (outcome[unit] as number) >= 0);
  const sorted = Float64Array.from(graded, (unit) => score[unit] as number).sort();
  const wanted = shares ?? usualShares;
  const suggestions: [Method["method"], readonly number[] | undefined][] = [
    ["shares", thresholdsByShares(sorted, tiers.length - 1, wanted)],
    ["natural", thresholdsAt(sorted, naturalStarts(sorted, tiers.length), tiers.length - 1)],
  ];
  return accept({
    customers: graded.length,
    methods: [
      { method: "now" as const, tiers: countTiers(tried, tiers, asOf) },
      ...suggestions.flatMap(([method, thresholds]) =>
        thresholds ? [{ method, tiers: countTiers(tried, withThresholds(tiers, thresholds), asOf) }] : [],
      ),
    ],
  });
}

/** Whole points at which so large a share of scores is reached, highest first; undefined where tiers would coincide. */
function thresholdsByShares(
  sorted: Float64Array,
  count: number,
  shares: readonly number[],
): number[] | undefined {
  let share = 0;
  const thresholds = Array.from({ length: count }, (_, at) => {
    share += shares[at] ?? 0;
    const place = Math.min(sorted.length - 1, Math.max(0, Math.round(sorted.length * (1 - share))));
    return Math.ceil((sorted[place] ?? 0) / 100);
  });
  return areSteps(thresholds) ? thresholds : undefined;
}

function thresholdsAt(sorted: Float64Array, starts: readonly number[], count: number): number[] | undefined {
  const thresholds = edgesAt({ sorted, finest: 100 }, starts)
    .map((edge) => Math.ceil(edge / 100))
    .reverse();
  return thresholds.length === count && areSteps(thresholds) ? thresholds : undefined;
}

/** Falling, and above the last tier's 0. */
function areSteps(thresholds: readonly number[]): boolean {
  return thresholds.every(
    (threshold, at) => threshold > 0 && threshold <= 100 && threshold < (thresholds[at - 1] ?? 101),
  );
}

function withThresholds(
  tiers: readonly TierDefinition[],
  thresholds: readonly number[],
): readonly TierDefinition[] {
  return tiers.map((tier, at) => {
    const enter = thresholds[at];
    return enter === undefined ? tier : { ...tier, enter, keep: Math.max(0, enter - usualGap) };
  });
}

function countTiers(
  { scheme, columns, base, codes }: TriedRules,
  tiers: readonly TierDefinition[],
  asOf: string,
): Method["tiers"] {
  const { closure } = scheme;
  const definition: SchemeDefinition = { ...closure.scheme, tiers };
  const changed = compileScheme({ ...closure, scheme: definition });
  const { outcome } = gradeColumns(changed, {
    columns,
    asOf: parseDay(asOf) as number,
    held: new Int16Array(columns.count).fill(-1),
    codes: { at: (unit) => codes.at(base.units[unit] as number) },
  });
  const money = moneyColumn(scheme, columns.byMetric);
  const ofCustomers = base.unitOf.map((unit) => outcome[unit] as number);
  const isHead = new Set(base.units);
  const moneyOf =
    money &&
    Float64Array.from(base.unitOf, (unit, i) => (isHead.has(i) ? (money[unit] as number) : Number.NaN));
  const tallies = tallyGroups(tiers.length, ofCustomers, moneyOf);
  return tiers.map(({ code, name, enter, keep = enter }, at) => {
    const tally = tallies[at];
    const sum = tally?.money ?? null;
    return {
      ...{ code, name, enter, keep },
      customers: tally?.customers ?? 0,
      money: sum === null ? null : formatMinor(sum, closure.currencyDigits),
    };
  });
}
