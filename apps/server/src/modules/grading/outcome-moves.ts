import {
  type CompiledScheme,
  cellOf,
  cellsOf,
  compareOutcomes,
  type Grades,
  newcomer,
  type OutcomeChange,
  outcomes,
  ungraded,
} from "@gradus/engine";
import type { Base } from "../metrics/index.ts";
import type { PlacedTiers } from "./place-held-tiers.ts";

/** Customers that go from one tier, class or state to another, null for none; money in minor units. */
export interface MoveCell {
  readonly from: string | null;
  readonly to: string | null;
  readonly customers: number;
  readonly money: bigint;
}

/** What to compare: the tiers held before with what grading gave. */
export function outcomeChange(
  { steps }: Pick<CompiledScheme, "steps">,
  { unitOf, units }: Pick<Base, "unitOf" | "units">,
  { outcome }: Pick<Grades, "outcome">,
  { byCustomer, codes }: PlacedTiers,
): OutcomeChange {
  return { before: byCustomer, places: codes.length, outcome, steps: steps.length, unitOf, units };
}

/**
 * Who goes from where to where, the highest tiers first; nobody who had no grade and gets none. Whoever left the
 * population or was merged away goes to nowhere.
 */
export function countCells(
  scheme: CompiledScheme,
  change: OutcomeChange,
  { codes, gone }: PlacedTiers,
  money?: Float64Array,
): MoveCell[] {
  const matrix = compareOutcomes(change, money);
  const cells: MoveCell[] = [];
  for (const { from, to, cell, place } of namedCells(scheme, change, codes)) {
    const left = to === null ? (gone[place] ?? 0) : 0;
    const customers = (matrix.customers[cell] as number) + left;
    if (customers > 0 && !(from === null && to === null))
      cells.push({ from, to, customers, money: matrix.money[cell] as bigint });
  }
  const rank = rankIn(scheme);
  return cells.sort((a, b) => rank(b.from) - rank(a.from) || rank(b.to) - rank(a.to));
}

/** Which way a move goes: 0 where it is none. */
export const moveKinds = { none: 0, up: 1, down: 2, other: 3 } as const;

/**
 * By cell of the matrix, which way a move goes. A move is a change out of a tier or class that was held; leaving a
 * state, such as no longer being new, is none. Up and down are between tiers; out of the tiers, between classes and
 * out of a tier that the scheme has no more is other.
 */
export function kindsOfMoves(
  scheme: CompiledScheme,
  change: OutcomeChange,
  codes: readonly string[],
): Uint8Array {
  const kinds = new Uint8Array(cellsOf(change));
  const rank = rankIn(scheme);
  for (const { from, to, cell } of namedCells(scheme, change, codes)) {
    if (!isTier(from) || from === to) continue;
    const isBetween = scheme.ladder !== undefined && rank(from) > 0 && rank(to) > 0;
    const way = rank(to) > rank(from) ? moveKinds.up : moveKinds.down;
    kinds[cell] = isBetween ? way : moveKinds.other;
  }
  return kinds;
}

/** How high a tier or class of the scheme stands; 0 for states, for none, and for what it does not have. */
export function rankIn({ steps }: Pick<CompiledScheme, "steps">): (code: string | null) => number {
  const ranks = new Map(steps.map(({ code }, position) => [code, steps.length - position]));
  return (code) => ranks.get(code ?? "") ?? 0;
}

/** Whether this is a tier or class, rather than a state or none. */
export function isTier(code: string | null): code is string {
  return code !== null && code !== ungraded && code !== newcomer;
}

function* namedCells({ steps }: CompiledScheme, change: OutcomeChange, codes: readonly string[]) {
  const after = [
    ...[
      { to: null, outcome: outcomes.outside },
      { to: newcomer, outcome: outcomes.newcomer },
      { to: ungraded, outcome: outcomes.ungraded },
    ],
    ...steps.map(({ code }, position) => ({ to: code, outcome: position })),
  ];
  for (let place = -1; place < codes.length; place++) {
    for (const { to, outcome } of after) {
      const from = codes[place] ?? null;
      yield { from, to, place, cell: cellOf(change, place, outcome) };
    }
  }
}
