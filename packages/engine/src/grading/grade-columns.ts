import type { CriterionPoints } from "../scoring/score-criterion.ts";
import { addCriteria } from "./add-criteria.ts";
import { type CompiledScheme, settingOf } from "./compile-scheme.ts";
import { findStates } from "./find-states.ts";
import type { Cuts, GradingInput } from "./grading-input.ts";
import { noMemory } from "./grading-memory.ts";
import { placeOnLadder } from "./place-on-ladder.ts";
import { recallCondition } from "./recall-condition.ts";
import { scoreCriteria } from "./score-criteria.ts";
import { sumScores } from "./sum-scores.ts";

/** The grades of many customers, by position. */
export interface Grades {
  /** Position of the tier or class, or one of {@link outcomes}. */
  readonly outcome: Int16Array;
  /** In hundredths; meaningless where the outcome is not a tier or class. */
  readonly score: Int32Array;
  /** By criterion. */
  readonly criteria: readonly CriterionPoints[];
  readonly cuts: Cuts;
}

/**
 * Grades customers: a pure function of the scheme, their metrics, the day and the tiers they hold.
 * It serves a million at once and one alone alike.
 *
 * The score is the sum of the parts, and a part is weight × points rounded to hundredths, so that
 * parts add up to the score exactly.
 */
export function gradeColumns(scheme: CompiledScheme, input: GradingInput): Grades {
  const outcome = findStates(scheme, input);
  const { criteria: scored, quantiles } = scoreCriteria(scheme, input, outcome);
  const criteria = scored.map(({ points, bins }) => ({ points, bins }));
  const score = sumScores(scheme, scored, outcome, input.memory ?? noMemory);
  const shares = scheme.ladder
    ? placeOnLadder(scheme, scheme.ladder, input, score, outcome)
    : classify(scheme, input, criteria, outcome);
  return { outcome, score, criteria, cuts: { quantiles, shares } };
}

function classify(
  scheme: CompiledScheme,
  { columns, asOf, memory = noMemory }: GradingInput,
  criteria: readonly CriterionPoints[],
  outcome: Int16Array,
): Cuts["shares"] {
  const withCriteria = addCriteria(scheme, columns, criteria);
  const setting = settingOf(scheme, asOf);
  const rules = scheme.rules.map((rule) => rule && recallCondition(rule, withCriteria, setting, memory));
  for (let i = 0; i < columns.count; i++) {
    if (outcome[i] === 0) outcome[i] = rules.findIndex((holds) => holds === undefined || holds(i));
  }
  return {};
}
