import { ExactSums } from "./exact-sums.ts";
import { outcomes } from "./grading-input.ts";

/** Where customers stood, and where they stand by new grades. */
export interface OutcomeChange {
  /** By customer: which of the places held before, −1 for none. */
  readonly before: Int16Array;
  /** How many places were held before. */
  readonly places: number;
  /** By unit: position of the tier or class, or one of {@link outcomes}. */
  readonly outcome: Int16Array;
  /** How many tiers or classes there are. */
  readonly steps: number;
  /** By customer: the unit by way of which it is graded. */
  readonly unitOf: Int32Array;
  /** By unit: the customer that stands for it. */
  readonly units: Int32Array;
}

/** Customers and money that went from one place to another. */
export interface OutcomeMatrix {
  /** By cell, see {@link cellOf}. */
  readonly customers: Int32Array;
  /** By cell, in minor units; all 0 where no money was given. */
  readonly money: readonly bigint[];
}

/**
 * Where in a matrix those stand who went from a place (−1 for none) to an outcome.
 *
 * @example
 * cellOf({ steps: 2 }, -1, -3); //=> 0
 * cellOf({ steps: 2 }, 0, 1); //=> 9
 */
export function cellOf({ steps }: Pick<OutcomeChange, "steps">, before: number, outcome: number): number {
  return (before + 1) * (steps + besides) + outcome + besides;
}

/** How many cells a matrix has. */
export function cellsOf({ places, steps }: Pick<OutcomeChange, "places" | "steps">): number {
  return (places + 1) * (steps + besides);
}

/**
 * Counts who went from where to where. Customers are counted each; money, by unit and missing as NaN, is counted
 * once for each unit, with the customer that stands for it, so that a group's is not counted by member.
 */
export function compareOutcomes(change: OutcomeChange, money?: Float64Array): OutcomeMatrix {
  const { before, outcome, unitOf, units } = change;
  const customers = new Int32Array(cellsOf(change));
  const width = cellOf(change, 0, 0) - cellOf(change, -1, 0);
  const origin = cellOf(change, 0, 0);
  for (let i = 0; i < before.length; i++) {
    const cell = origin + (before[i] as number) * width + (outcome[unitOf[i] as number] as number);
    customers[cell] = (customers[cell] as number) + 1;
  }
  const sums = new ExactSums(customers.length);
  for (let unit = 0; money !== undefined && unit < units.length; unit++) {
    const value = Math.round(money[unit] as number);
    const cell = origin + (before[units[unit] as number] as number) * width + (outcome[unit] as number);
    if (!Number.isNaN(value)) sums.add(cell, value);
  }
  return { customers, money: sums.totals() };
}

const besides = Object.keys(outcomes).length;
