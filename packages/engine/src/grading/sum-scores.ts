import { toHundredths } from "../scoring/score-criterion.ts";
import type { CompiledScheme } from "./compile-scheme.ts";
import { outcomes } from "./grading-input.ts";
import type { GradingMemory } from "./grading-memory.ts";
import type { ScoredCriterion } from "./score-criteria.ts";

/** The part of the score, in hundredths, that points (in hundredths) of a weight (in per cent) give. */
export function partOf(weight: number, points: number): number {
  const tenThousandths = toHundredths(weight) * points;
  return Math.floor((tenThousandths + 5_000) / 10_000); // halves up
}

/**
 * The parts of every criterion, by customer in hundredths. Whom a criterion's missing value makes ungraded is marked
 * so in `outcome`, but for those that have a state already.
 */
export function weighParts(
  scheme: CompiledScheme,
  criteria: readonly ScoredCriterion[],
  outcome: Int16Array,
  memory: GradingMemory,
): Int16Array[] {
  return scheme.criteria.map(({ criterion }, index) => {
    const { points, about } = criteria[index] as ScoredCriterion;
    const { metric, weight, missing } = criterion;
    if (missing === "ungraded") markUngraded(points, outcome);
    return memory.recall([metric], `parts of ${weight} per cent of ${about}`, () => partsOf(weight, points));
  });
}

/** The score of every one of `count` customers in hundredths: the sum of its parts, exactly. */
export function addParts(parts: readonly Int16Array[], count: number): Int32Array {
  const score = new Int32Array(count);
  const none = parts.length % 2 === 1 ? new Int16Array(count) : undefined;
  for (let index = 0; index < parts.length; index += 2) {
    const [one, other] = [parts[index] as Int16Array, (parts[index + 1] ?? none) as Int16Array]; // half the passes
    for (let i = 0; i < score.length; i++) {
      score[i] = (score[i] as number) + (one[i] as number) + (other[i] as number);
    }
  }
  return score;
}

const mostPoints = 10_000;

/** The parts of all customers, by a table of those of every number of points; 0 for who is ungraded by it. */
function partsOf(weight: number, points: Int32Array): Int16Array {
  if (points.length < mostPoints)
    return Int16Array.from(points, (value) => partOf(weight, Math.max(0, value)));
  const table = new Int16Array(mostPoints + 1);
  for (let value = 0; value <= mostPoints; value++) table[value] = partOf(weight, value);
  const parts = new Int16Array(points.length);
  for (let i = 0; i < parts.length; i++) parts[i] = table[points[i] as number] as number; // nothing stands at −1
  return parts;
}

function markUngraded(points: Int32Array, outcome: Int16Array): void {
  for (let i = 0; i < outcome.length; i++) {
    if ((points[i] as number) < 0 && outcome[i] === 0) outcome[i] = outcomes.ungraded;
  }
}
