import {
  countedMoney,
  moneyLimit,
  type Ranking,
  type SharedMoney,
  shareLimit,
} from "../tiering/limit-shares.ts";
import type { CompiledScheme } from "./compile-scheme.ts";
import type { GradingInput } from "./grading-input.ts";

/**
 * How many of those who would be in a tier it takes: the narrowest of its limits.
 *
 * @param outcome of all, those of the tiers above being final
 */
export function countLimited(
  scheme: CompiledScheme,
  position: number,
  { columns }: GradingInput,
  ranking: Ranking,
  outcome: Int16Array,
): number {
  const { share, atMost, moneyShare } = scheme.limits[position] ?? {};
  const counts = [ranking.inside.length];
  if (atMost !== undefined) counts.push(atMost);
  if (share !== undefined) counts.push(shareLimit(share, countGraded(outcome)));
  const metric = scheme.closure.scheme.money;
  if (moneyShare !== undefined && metric !== undefined) {
    const column = columns.byMetric.get(metric);
    if (column?.kind !== "number") throw new RangeError(`no amounts of ${metric} to share out`);
    counts.push(moneyLimit(ranking, shareOut(column.values, outcome, position), moneyShare));
  }
  return Math.min(...counts);
}

function countGraded(outcome: Int16Array): number {
  let count = 0;
  for (let i = 0; i < outcome.length; i++) if ((outcome[i] as number) >= 0) count++;
  return count;
}

function shareOut(amounts: Float64Array, outcome: Int16Array, position: number): SharedMoney {
  let [total, above] = [0, 0];
  for (let i = 0; i < outcome.length; i++) {
    const tier = outcome[i] as number;
    if (tier < 0) continue;
    const amount = countedMoney(amounts[i] as number);
    total += amount;
    if (tier < position) above += amount;
  }
  return { amounts, total, above };
}
