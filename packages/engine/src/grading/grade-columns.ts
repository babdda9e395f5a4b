import type { CriterionPoints } from "../scoring/score-criterion.ts";
import { addCriteria } from "./add-criteria.ts";
import { chooseByCrossing, chooseByRules, chooseHighest } from "./choose-class.ts";
import type { CompiledScheme } from "./compile-scheme.ts";
import { findStates } from "./find-states.ts";
import type { Cuts, GradingInput } from "./grading-input.ts";
import { noMemory } from "./grading-memory.ts";
import { placeOnLadder } from "./place-on-ladder.ts";
import { scoreCriteria } from "./score-criteria.ts";
import { setFlags } from "./set-flags.ts";
import { addParts, weighParts } from "./sum-scores.ts";

/** The grades of many customers, by position. */
export interface Grades {
  /** Position of the tier or class, or one of {@link outcomes}. */
  readonly outcome: Int16Array;
  /**
   * In hundredths; meaningless where the outcome is not a tier or class. Where the class of the highest score is
   * given, the score of that class, and for the last class the highest that was not enough.
   */
  readonly score: Int32Array;
  /** By criterion. */
  readonly criteria: readonly CriterionPoints[];
  /** By flag of the scheme: 1 where it is set. Whoever is in a state can have one, too. */
  readonly flags: readonly Uint8Array[];
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
  const { columns, memory = noMemory } = input;
  const outcome = findStates(scheme, input);
  const { criteria: scored, quantiles } = scoreCriteria(scheme, input, outcome);
  const criteria = scored.map(({ points, bins }) => ({ points, bins }));
  const parts = weighParts(scheme, scored, outcome, memory);
  const chosen =
    scheme.choice.by === "highest" ? chooseHighest(scheme, scheme.choice, parts, outcome) : undefined;
  const score = chosen ?? addParts(parts, columns.count);
  const withCriteria = addCriteria(scheme, columns, criteria);
  const shares = scheme.ladder ? placeOnLadder(scheme, scheme.ladder, input, score, outcome) : {};
  if (!scheme.ladder && scheme.choice.by === "rules") chooseByRules(scheme, input, withCriteria, outcome);
  if (!scheme.ladder && scheme.choice.by === "cross")
    chooseByCrossing(scheme, scheme.choice, columns, outcome);
  const flags = setFlags(scheme, input, withCriteria, outcome);
  return { outcome, score, criteria, flags, cuts: { quantiles, shares } };
}
