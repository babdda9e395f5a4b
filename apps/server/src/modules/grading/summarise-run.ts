import type { Run } from "@gradus/contract";
import { newcomer, outcomes, ungraded } from "@gradus/engine";
import { formatMinor } from "../organisation/index.ts";
import type { Evaluation } from "./evaluate-scheme.ts";
import type { HeldTiers } from "./held-tiers-queries.ts";
import { tiersAndStates } from "./tiers-and-states.ts";

/** The figures of a run that are kept with it. */
export type RunSummary = Pick<Run, "customers" | "tiers" | "moves">;

/**
 * Counts customers and money by tier, and who moved from where to where against the tiers in force.
 * Whoever left the population or was merged away moved to nowhere.
 */
export function summariseRun(evaluation: Evaluation, inForce: HeldTiers): RunSummary {
  const { table, tierOf } = evaluation;
  const { ids } = table.base;
  const matrix = new Map<string, { from: string | null; to: string | null; customers: number }>();
  const count = (from: string | null, to: string | null) => {
    const key = JSON.stringify([from, to]);
    const cell = matrix.get(key) ?? { from, to, customers: 0 };
    cell.customers++;
    matrix.set(key, cell);
  };
  const seen = new Set<number>();
  let customers = 0;
  for (const [i, tier] of tierOf.entries()) {
    const before = inForce.byCustomer.get(ids[i] as number);
    if (before !== undefined) seen.add(ids[i] as number);
    if (tier !== undefined) customers++;
    if (tier !== undefined || before !== undefined) count(before ?? null, tier ?? null);
  }
  for (const [id, before] of inForce.byCustomer) if (!seen.has(id)) count(before, null);
  const cells = [...matrix.values()];
  return { customers, tiers: sumTiers(evaluation, cells), moves: countMoves(evaluation, cells) };
}

type Cell = Run["moves"]["matrix"][number];

/**
 * A move is a change out of a tier or class that was held, into another, a state, or out of the
 * population. Leaving a state, such as no longer being new, is none.
 */
function countMoves({ scheme }: Evaluation, matrix: Cell[]): Run["moves"] {
  const rankOf = new Map(scheme.steps.map(({ code }, position) => [code, scheme.steps.length - position]));
  const ordered = scheme.ladder !== undefined;
  const top = ordered ? scheme.steps[0]?.code : undefined;
  const total = (fits: (cell: Cell) => boolean) =>
    matrix.filter(fits).reduce((sum, { customers }) => sum + customers, 0);
  const rank = (code: string | null) => rankOf.get(code ?? "") ?? 0;
  const moved = ({ from, to }: Cell) => from !== to && rank(from) > 0;
  return {
    total: total(moved),
    up: ordered ? total((cell) => moved(cell) && rank(cell.to) > rank(cell.from)) : 0,
    down: ordered ? total((cell) => moved(cell) && rank(cell.to) > 0 && rank(cell.to) < rank(cell.from)) : 0,
    first: total(({ from, to }) => from === null && to !== null),
    outOfTop: top === undefined ? 0 : total(({ from, to }) => from === top && to !== top),
    matrix: matrix.sort((a, b) => rank(b.from) - rank(a.from) || rank(b.to) - rank(a.to)),
  };
}

/** Customers are counted each; money once for each unit, so that a group's is not counted by member. */
function sumTiers(evaluation: Evaluation, matrix: readonly Cell[]): Run["tiers"] {
  const { scheme, table, grades } = evaluation;
  const { closure } = scheme;
  const money =
    closure.scheme.money === undefined ? undefined : table.columns.byMetric.get(closure.scheme.money);
  const sums = new Map<number, bigint>();
  if (money?.kind === "number") {
    for (const [unit, outcome] of grades.outcome.entries()) {
      const value = Math.round(money.values[unit] as number);
      if (!Number.isNaN(value)) sums.set(outcome, (sums.get(outcome) ?? 0n) + BigInt(value));
    }
  }
  return tiersAndStates(closure.scheme).map(({ code, name }, position) => {
    const outcome = code === ungraded ? outcomes.ungraded : code === newcomer ? outcomes.newcomer : position;
    const sum = money === undefined ? null : formatMinor(sums.get(outcome) ?? 0n, closure.currencyDigits);
    const customers = matrix
      .filter(({ to }) => to === code)
      .reduce((total, cell) => total + cell.customers, 0);
    return { code, name, customers, money: sum };
  });
}
