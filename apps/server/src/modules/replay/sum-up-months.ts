import type { Flaps, ReplayedMonth } from "@gradus/contract";
import {
  type CompiledScheme,
  countMigration,
  flapRate,
  newcomer,
  outcomes,
  sumMoves,
  ungraded,
} from "@gradus/engine";
import { placeById } from "./place-by-id.ts";
import type { GradedMonth } from "./replay-rules.ts";

/** How many month-ends a move may take to be reversed. */
export const flapMonths = 3;

/** What rules gave at every month-end, and how often they took it back. */
export interface RulesSummary {
  readonly months: readonly ReplayedMonth[];
  readonly flaps: Flaps;
}

/**
 * Sums up the month-ends of one set of rules: how many customers stood where, who moved since the month-end before,
 * and how many moves were reversed. Who was not there at some month-end counts as outside at it.
 */
export function sumUpMonths(
  { steps, ladder }: CompiledScheme,
  graded: readonly Pick<GradedMonth, "ids" | "outcome">[],
): RulesSummary {
  const isOrdered = ladder !== undefined;
  const codeOf = (place: number): string | null => {
    if (place === outcomes.outside) return null;
    if (place === outcomes.ungraded) return ungraded;
    return place === outcomes.newcomer ? newcomer : (steps[place]?.code ?? null);
  };
  const everybody = uniteIds(graded.map(({ ids }) => ids));
  const aligned = graded.map(({ ids, outcome }) =>
    Int16Array.from(placeById(everybody, { ids, values: outcome }, outcomes.outside)),
  );
  const months = aligned.map((after, at): ReplayedMonth => {
    const before = aligned[at - 1];
    const cells = before && countMigration(before, after);
    return {
      tiers: countTiers(after, codeOf),
      moves: cells
        ? {
            ...sumMoves(cells, isOrdered),
            matrix: cells
              .filter(({ from, to }) => from !== outcomes.outside || to !== outcomes.outside)
              .map(({ from, to, customers }) => ({ from: codeOf(from), to: codeOf(to), customers })),
          }
        : null,
    };
  });
  return { months, flaps: flapRate(aligned, isOrdered, flapMonths) };
}

/** Counted as a migration from nowhere, in the order of tiers, then states; who is outside is in none. */
function countTiers(places: Int16Array, codeOf: (place: number) => string | null): ReplayedMonth["tiers"] {
  const nowhere = new Int16Array(places.length).fill(outcomes.outside);
  return countMigration(nowhere, places).flatMap(({ to, customers }) => {
    const code = codeOf(to);
    return code === null ? [] : [{ code, customers }];
  });
}

function uniteIds(all: readonly Float64Array[]): Float64Array {
  const [first] = all;
  if (first && all.every((ids) => isSame(ids, first))) return first; // of facts known now there is one base
  return Float64Array.from(new Set(all.flatMap((ids) => [...ids]))).sort();
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((id, i) => id === other[i]);
}
