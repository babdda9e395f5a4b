import type { Run } from "@gradus/contract";
import type { CompiledScheme, LocalName, MetricColumn } from "@gradus/engine";
import { formatMinor } from "../organisation/index.ts";
import type { Evaluation } from "./evaluate-scheme.ts";
import type { HeldTiers } from "./held-tiers-queries.ts";
import { countCells, type MoveCell, outcomeChange, rankIn } from "./outcome-moves.ts";
import { placeHeldTiers } from "./place-held-tiers.ts";
import { tiersAndStates } from "./tiers-and-states.ts";

/** The figures of a run that are kept with it. */
export type RunSummary = Pick<Run, "customers" | "tiers" | "moves">;

/** Counts customers and money by tier, and who moved from where to where against the tiers in force. */
export function summariseRun({ scheme, table, grades }: Evaluation, inForce: HeldTiers): RunSummary {
  const placed = placeHeldTiers(inForce, table.base);
  const change = outcomeChange(scheme, table.base, grades, placed);
  const cells = countCells(scheme, change, placed, moneyColumn(scheme, table.columns.byMetric));
  const matrix = cells.map(({ from, to, customers }) => ({ from, to, customers }));
  return { ...sumCells(scheme, cells), moves: { ...countMoves(scheme, cells), matrix } };
}

/** How many customers are graded or have a state, and the customers and money of each tier, class and state. */
export function sumCells(
  { closure }: Pick<CompiledScheme, "closure">,
  cells: readonly MoveCell[],
): Pick<Run, "customers" | "tiers"> {
  const customers = countCustomers(cells.filter(({ to }) => to !== null));
  return { customers, tiers: sumPlaces(closure, tiersAndStates(closure.scheme), cells, ({ to }) => to) };
}

/** Customers and money by the side of the moves that `sideOf` tells; no money where the scheme has none. */
export function sumPlaces(
  { scheme, currencyDigits }: CompiledScheme["closure"],
  places: readonly { readonly code: string; readonly name: LocalName }[],
  cells: readonly MoveCell[],
  sideOf: (cell: MoveCell) => string | null,
): Run["tiers"] {
  return places.map(({ code, name }) => {
    const those = cells.filter((cell) => sideOf(cell) === code);
    const money = those.reduce((sum, cell) => sum + cell.money, 0n);
    return {
      ...{ code, name, customers: countCustomers(those) },
      money: scheme.money === undefined ? null : formatMinor(money, currencyDigits),
    };
  });
}

/**
 * A move is a change out of a tier or class that was held, into another, a state, or out of the
 * population. Leaving a state, such as no longer being new, is none.
 */
export function countMoves(scheme: CompiledScheme, cells: readonly MoveCell[]): Omit<Run["moves"], "matrix"> {
  const rank = rankIn(scheme);
  const ordered = scheme.ladder !== undefined;
  const top = ordered ? scheme.steps[0]?.code : undefined;
  const total = (fits: (cell: MoveCell) => boolean) => countCustomers(cells.filter(fits));
  const moved = ({ from, to }: MoveCell) => from !== to && rank(from) > 0;
  return {
    total: total(moved),
    up: ordered ? total((cell) => moved(cell) && rank(cell.to) > rank(cell.from)) : 0,
    down: ordered ? total((cell) => moved(cell) && rank(cell.to) > 0 && rank(cell.to) < rank(cell.from)) : 0,
    first: total(({ from, to }) => from === null && to !== null),
    outOfTop: top === undefined ? 0 : total(({ from, to }) => from === top && to !== top),
  };
}

/** The column of the scheme's money metric, by unit in minor units; undefined where it has none. */
export function moneyColumn(
  { closure }: Pick<CompiledScheme, "closure">,
  byMetric: ReadonlyMap<string, MetricColumn>,
): Float64Array | undefined {
  const column = byMetric.get(closure.scheme.money ?? "");
  return column?.kind === "number" ? column.values : undefined;
}

function countCustomers(cells: readonly MoveCell[]): number {
  return cells.reduce((sum, { customers }) => sum + customers, 0);
}
