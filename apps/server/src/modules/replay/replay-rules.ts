import {
  type CompiledScheme,
  compileScheme,
  gradeColumns,
  type MovementColumns,
  moveColumns,
  outcomes,
  type PriorMovement,
  type SchemeClosure,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { type ColumnCache, type Moment, readKeptColumns } from "../metrics/index.ts";
import { placeById } from "./place-by-id.ts";

/** What rules gave customers at one month-end, by id ascending. */
export interface GradedMonth {
  readonly ids: Float64Array;
  /** Position of the tier or class after the movement rules, or one of the engine's `outcomes`. */
  readonly outcome: Int16Array;
  /** In hundredths; NaN for who is in no tier or class. */
  readonly score: Float64Array;
}

/** Rules on their way through the month-ends, one after the other. */
export interface RulesReplay {
  readonly scheme: CompiledScheme;
  /** Grades everybody as of the next month-end, from the tiers of the month-end before and what waited then. */
  readonly grade: (tx: Tx, cache: ColumnCache, moment: Moment) => Promise<GradedMonth>;
}

/** Where the movement rules had everybody at the month-end before, by the id of who stands for the unit. */
interface UnitsBefore {
  readonly ids: Float64Array;
  readonly movement: PriorMovement;
}

/** Begins to replay rules: at the first month-end nobody holds any tier, and every tier applies at once. */
export function replayRules(closure: SchemeClosure): RulesReplay {
  const scheme = compileScheme(closure);
  let before: UnitsBefore | undefined;
  return {
    scheme,
    async grade(tx, cache, moment) {
      const { asOf } = moment;
      const { base, codes, columns } = await readKeptColumns(tx, cache, closure, moment);
      const { ids, units, unitOf } = base;
      const unitIds = Float64Array.from(units, (position) => ids[position] as number);
      const prior = before && placeMovement(unitIds, before);
      const grades = gradeColumns(scheme, {
        columns,
        asOf,
        held: prior ? prior.tier.map((tier) => Math.max(-1, tier)) : new Int16Array(units.length).fill(-1),
        codes: { at: (unit) => codes.at(units[unit] as number) },
      });
      const movement = moveColumns(scheme, { computed: grades.outcome, columns, asOf, before: prior });
      before = { ids: unitIds, movement: { ...movement, asOf } };
      const outcome = Int16Array.from(unitOf, (unit) => movement.tier[unit] as number);
      const score = Float64Array.from(unitOf, (unit, i) =>
        (outcome[i] as number) >= 0 ? (grades.score[unit] as number) : Number.NaN,
      );
      return { ids, outcome, score };
    },
  };
}

/** Units may differ from one month-end to the next, since groups do; who is new to it held nothing. */
function placeMovement(unitIds: Float64Array, { ids, movement }: UnitsBefore): PriorMovement {
  const place = (of: keyof MovementColumns, missing: number) =>
    placeById(unitIds, { ids, values: movement[of] }, missing);
  return {
    asOf: movement.asOf,
    tier: Int16Array.from(place("tier", outcomes.outside)),
    since: Int32Array.from(place("since", 0)),
    pending: Int16Array.from(place("pending", -1)),
    pendingSince: Int32Array.from(place("pendingSince", 0)),
    due: Int32Array.from(place("due", 0)),
  };
}
