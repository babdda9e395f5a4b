import { outcomes } from "../grading/grading-input.ts";

/** Customers who went from one place to another between two evaluations, or stayed. */
export interface MigrationCell {
  /** Position of a tier or class, or one of {@link outcomes}. */
  readonly from: number;
  readonly to: number;
  readonly customers: number;
}

/** How customers moved, summed up. */
export interface MoveCounts {
  /** From one tier or class to another. */
  readonly total: number;
  /** Of these, to a higher tier; 0 between classes, which have no order. */
  readonly up: number;
  readonly down: number;
  /** Into a tier or class out of a state, or from outside. */
  readonly in: number;
  /** Out of a tier or class into a state, or to the outside. */
  readonly out: number;
}

/**
 * Counts who went from where to where: cells that hold anybody, by `from`, then `to`, tiers first and highest first.
 *
 * @param before by customer: position of the tier or class, or one of {@link outcomes}
 * @param after the same customers in the same order
 *
 * @example
 * countMigration([0, 0, -1], [0, 1, 1]).length; //=> 3
 */
export function countMigration(before: ArrayLike<number>, after: ArrayLike<number>): MigrationCell[] {
  if (before.length !== after.length) throw new RangeError(`${before.length} and ${after.length} customers`);
  const counts = new Map<number, number>();
  for (let i = 0; i < before.length; i++) {
    const cell = ((before[i] as number) - lowest) * width + (after[i] as number) - lowest;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const cells = [...counts].map(([cell, customers]) => ({
    from: Math.floor(cell / width) + lowest,
    to: (cell % width) + lowest,
    customers,
  }));
  return cells.sort((a, b) => orderOf(a.from) - orderOf(b.from) || orderOf(a.to) - orderOf(b.to));
}

/**
 * Sums up who moved.
 *
 * @example
 * sumMoves([{ from: 1, to: 0, customers: 5 }, { from: 0, to: -1, customers: 2 }], true).up; //=> 5
 */
export function sumMoves(cells: readonly MigrationCell[], isOrdered: boolean): MoveCounts {
  const sum = (isCounted: (cell: MigrationCell) => boolean) =>
    cells.filter(isCounted).reduce((all, { customers }) => all + customers, 0);
  const isMove = ({ from, to }: MigrationCell) => from >= 0 && to >= 0 && from !== to;
  return {
    total: sum(isMove),
    up: isOrdered ? sum((cell) => isMove(cell) && cell.to < cell.from) : 0,
    down: isOrdered ? sum((cell) => isMove(cell) && cell.to > cell.from) : 0,
    in: sum(({ from, to }) => from < 0 && to >= 0),
    out: sum(({ from, to }) => from >= 0 && to < 0),
  };
}

const lowest = Math.min(...Object.values(outcomes));
const width = 2 ** 16; // more places than an Int16Array can name

function orderOf(place: number): number {
  return place < 0 ? width - place : place;
}
