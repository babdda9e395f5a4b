import {
  type Columns,
  type CompiledScheme,
  type Cuts,
  compileScheme,
  type Day,
  type FittedModels,
  type Grades,
  gradeColumns,
  holdTop,
  type MovementColumns,
  moveColumns,
  newcomer,
  outcomes,
  type PriorMovement,
  type SchemeClosure,
  ungraded,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import {
  type Base,
  type MetricTable,
  type Moment,
  readMetricColumns,
  type StandingsRead,
} from "../metrics/index.ts";
import { type HeldAt, type HeldTiers, readHeldTiers } from "./held-tiers-queries.ts";
import { readMovement } from "./movement-queries.ts";
import { overrideOutcomes } from "./override-outcomes.ts";
import { type OverrideInForce, readOverrides } from "./override-queries.ts";
import { priorMovement } from "./prior-movement.ts";

/** What a scheme gave, before anything is written. */
export interface Evaluation {
  readonly scheme: CompiledScheme;
  readonly table: MetricTable;
  /** By unit; outcomes are those in force: by an override, else by the movement rules, else by the score. */
  readonly grades: Grades;
  /** Where the scheme has movement rules or overrides: what the score gives, and what the rules made of it. */
  readonly movement: Movement | undefined;
  /** By customer: the code of the tier, class or state; undefined outside the population. */
  readonly tierOf: readonly (string | undefined)[];
  /** The tiers held before. */
  readonly held: HeldTiers;
  readonly seconds: { readonly metrics: number; readonly kernel: number };
}

/** How computed tiers became those that the rules give, by unit; an override may still cover these. */
export interface Movement {
  /** The outcome by the score. */
  readonly computed: Int16Array;
  readonly moved: MovementColumns;
}

/** What evaluating takes besides the rules. */
export interface EvaluationRequest {
  readonly schemeId: number;
  readonly moment: Moment;
  /** Whose tiers are kept down to the keep threshold. */
  readonly heldAt: HeldAt;
  /** Cut points to hold fixed; taken from the base when left out. */
  readonly cuts?: Cuts | undefined;
  /** What was fitted for metrics of models; fitted to everybody when left out. */
  readonly fitted?: FittedModels | undefined;
  /** The runs of other schemes whose standings were read; those of the moment when left out. */
  readonly standings?: StandingsRead | undefined;
  /** Just these customers; everybody when left out. */
  readonly only?: readonly number[] | undefined;
  /** Whether nobody leaves the top tier, as by a regrade: what would, waits. */
  readonly holdsTop?: boolean | undefined;
}

/** Reads the metrics and grades: the one way from facts to tiers, for a run and an explanation alike. */
export async function evaluateScheme(
  tx: Tx,
  closure: SchemeClosure,
  { schemeId, moment, heldAt, cuts, fitted, standings, only, holdsTop }: EvaluationRequest,
): Promise<Evaluation> {
  const started = performance.now();
  const table = await readMetricColumns(tx, closure, moment, { only, fitted, standings });
  const { base, columns } = table;
  const held = await readHeldTiers(tx, schemeId, heldAt, only && [...base.ids]);
  const scheme = compileScheme(closure);
  const overrides = await readOverrides(tx, schemeId, moment, only && [...base.ids]);
  const before =
    (closure.scheme.movement || overrides || holdsTop) && heldAt.afterRun > 0
      ? priorMovement(scheme, base, await readMovement(tx, schemeId, heldAt, base, only && [...base.ids]))
      : undefined;
  const read = performance.now();
  const positionOf = new Map(scheme.steps.map(({ code }, position) => [code, position]));
  const heldBy = held.byCustomer;
  const computed = gradeColumns(scheme, {
    columns,
    asOf: moment.asOf,
    held:
      before?.tier ??
      Int16Array.from(base.units, (i) => positionOf.get(heldBy.get(base.ids[i] as number) ?? "") ?? -1),
    codes: scheme.limits.some((limits) => limits !== undefined)
      ? Array.from(base.units, (i) => base.codes[i] as string)
      : undefined,
    cuts,
  });
  const { grades, movement } = moveGrades(scheme, computed, table, moment.asOf, {
    before,
    overrides,
    holdsTop,
  });
  const tierOf = nameOutcomes(scheme, base, grades);
  const seconds = { metrics: (read - started) / 1000, kernel: (performance.now() - read) / 1000 };
  return { scheme, table, grades, movement, tierOf, held, seconds };
}

/** What the tiers that scores give are moved by. */
export interface MovedBy {
  readonly before: PriorMovement | undefined;
  /** In force on the day; undefined where the scheme never had any. */
  readonly overrides: readonly OverrideInForce[] | undefined;
  /** Whether nobody leaves the top tier; it counts where tiers are ordered. */
  readonly holdsTop?: boolean | undefined;
}

/**
 * Makes of the tiers that the scores give those in force: the movement rules move them, where the scheme has such
 * rules, and what they give goes on beneath the overrides, so that it holds at once when one ends.
 */
export function moveGrades(
  scheme: CompiledScheme,
  grades: Grades,
  { base, columns }: { readonly base: Pick<Base, "ids" | "unitOf">; readonly columns: Columns },
  asOf: Day,
  { before, overrides, holdsTop = false }: MovedBy,
): { readonly grades: Grades; readonly movement: Movement | undefined } {
  const isHeld = holdsTop && scheme.ladder !== undefined;
  if (!scheme.closure.scheme.movement && !overrides && !isHeld) return { grades, movement: undefined };
  const computed = grades.outcome;
  const ruled = moveColumns(scheme, { computed, columns, asOf, before });
  const moved = isHeld && before ? holdTop(ruled, before, asOf) : ruled;
  const outcome = overrideOutcomes(scheme, base, moved.tier, overrides ?? []);
  return { grades: { ...grades, outcome }, movement: { computed, moved } };
}

/** Whether the score of a unit gives it a tier or class, so that it has a score, whatever is in force. */
export function hasTierByScore(
  { grades, movement }: Pick<Evaluation, "grades" | "movement">,
  unit: number,
): boolean {
  return ((movement?.computed ?? grades.outcome)[unit] as number) >= 0;
}

function nameOutcomes(scheme: CompiledScheme, base: Base, { outcome }: Grades): (string | undefined)[] {
  return Array.from(base.unitOf, (unit) => nameOutcome(scheme, outcome[unit] as number));
}

/** The code of the tier, class or state that an outcome is; undefined outside the population. */
export function nameOutcome({ steps }: CompiledScheme, outcome: number): string | undefined {
  if (outcome === outcomes.outside) return undefined;
  if (outcome === outcomes.ungraded) return ungraded;
  return outcome === outcomes.newcomer ? newcomer : steps[outcome]?.code;
}
