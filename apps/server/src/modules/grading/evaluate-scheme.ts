import {
  type CompiledScheme,
  type Cuts,
  compileScheme,
  type FittedModels,
  type Grades,
  gradeColumns,
  newcomer,
  outcomes,
  type SchemeClosure,
  ungraded,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { type Base, type MetricTable, type Moment, readMetricColumns } from "../metrics/index.ts";
import { type HeldAt, type HeldTiers, readHeldTiers } from "./held-tiers-queries.ts";

/** What a scheme gave, before anything is written. */
export interface Evaluation {
  readonly scheme: CompiledScheme;
  readonly table: MetricTable;
  /** By unit. */
  readonly grades: Grades;
  /** By customer: the code of the tier, class or state; undefined outside the population. */
  readonly tierOf: readonly (string | undefined)[];
  /** The tiers held before. */
  readonly held: HeldTiers;
  readonly seconds: { readonly metrics: number; readonly kernel: number };
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
  /** Just these customers; everybody when left out. */
  readonly only?: readonly number[] | undefined;
}

/** Reads the metrics and grades: the one way from facts to tiers, for a run and an explanation alike. */
export async function evaluateScheme(
  tx: Tx,
  closure: SchemeClosure,
  { schemeId, moment, heldAt, cuts, fitted, only }: EvaluationRequest,
): Promise<Evaluation> {
  const started = performance.now();
  const table = await readMetricColumns(tx, closure, moment, { only, fitted });
  const { base, columns } = table;
  const held = await readHeldTiers(tx, schemeId, heldAt, only && [...base.ids]);
  const read = performance.now();
  const scheme = compileScheme(closure);
  const positionOf = new Map(scheme.steps.map(({ code }, position) => [code, position]));
  const heldBy = held.byCustomer;
  const grades = gradeColumns(scheme, {
    columns,
    asOf: moment.asOf,
    held: Int16Array.from(base.units, (i) => positionOf.get(heldBy.get(base.ids[i] as number) ?? "") ?? -1),
    codes: scheme.shares.some((share) => share !== undefined)
      ? Array.from(base.units, (i) => base.codes[i] as string)
      : undefined,
    cuts,
  });
  const tierOf = nameOutcomes(scheme, base, grades);
  const seconds = { metrics: (read - started) / 1000, kernel: (performance.now() - read) / 1000 };
  return { scheme, table, grades, tierOf, held, seconds };
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
