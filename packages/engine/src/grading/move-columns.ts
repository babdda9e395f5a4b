import type { Day } from "../calendar/day.ts";
import type { Columns } from "../metrics/evaluate-formulas.ts";
import { type MovementMoment, prepareMoves } from "../tiering/move-tier.ts";
import type { CompiledScheme } from "./compile-scheme.ts";

/** Where the movement rules have many customers, by position: what a run gives, and the next one starts from. */
export interface MovementColumns {
  /** Position of the tier the rules give; below 0 for none, be it a state or a tier the scheme does not have. */
  readonly tier: Int16Array;
  /** The first day of it; meaningless below 0. */
  readonly since: Int32Array;
  /** Position of the tier to which a move waits, −1 where none does; its days are then meaningless. */
  readonly pending: Int16Array;
  readonly pendingSince: Int32Array;
  readonly due: Int32Array;
}

/** The movement of a run before, whose as-of day lies earlier. */
export interface PriorMovement extends MovementColumns {
  readonly asOf: Day;
}

/** What moving takes besides the scheme. */
export interface MovementInput {
  /** The outcome of grading: positions of tiers, or states below 0. */
  readonly computed: Int16Array;
  /** With the metric of anniversaries, where the rules go by it. */
  readonly columns: Columns;
  readonly asOf: Day;
  /** Undefined in the first run of a scheme: its tiers apply at once. */
  readonly before?: PriorMovement | undefined;
}

/**
 * Moves everybody by the movement rules of the scheme, each as `moveTier` does. A first grade, a state, leaving
 * one, and leaving a tier that the scheme does not have apply at once; without rules everything does. Classes have
 * no order and no movement.
 */
export function moveColumns(scheme: CompiledScheme, input: MovementInput): MovementColumns {
  const { computed, asOf, before } = input;
  const { length } = computed;
  const after = {
    tier: computed.slice(),
    since: new Int32Array(length).fill(asOf),
    pending: new Int16Array(length).fill(-1),
    pendingSince: new Int32Array(length),
    due: new Int32Array(length),
  };
  const { fiscalStartMonth, scheme: definition } = scheme.closure;
  const rules = definition.tiers && definition.movement;
  if (!before) return after;
  const moment: MovementMoment = { rules: rules ?? {}, asOf, asOfBefore: before.asOf, fiscalStartMonth };
  const move = prepareMoves(moment);
  const anniversaryOf = anniversaries(rules?.period, input.columns);
  for (let i = 0; i < length; i++) {
    const [held, found] = [before.tier[i] as number, computed[i] as number];
    if (held < 0 || found < 0) continue;
    const waits = (before.pending[i] as number) >= 0;
    if (held === found && !waits) {
      after.since[i] = before.since[i] as number; // nearly everybody: nothing is made for them
      continue;
    }
    const pending = waits
      ? {
          to: before.pending[i] as number,
          since: before.pendingSince[i] as number,
          due: before.due[i] as number,
        }
      : undefined;
    const standing = { tier: held, since: before.since[i] as number, pending };
    const moved = move(standing, found, anniversaryOf(i));
    after.tier[i] = moved.tier;
    after.since[i] = moved.since;
    if (!moved.pending) continue;
    after.pending[i] = moved.pending.to;
    after.pendingSince[i] = moved.pending.since;
    after.due[i] = moved.pending.due;
  }
  return after;
}

function anniversaries(
  period: MovementMoment["rules"]["period"],
  { byMetric }: Columns,
): (position: number) => Day | undefined {
  if (period?.kind !== "anniversary") return () => undefined;
  const column = byMetric.get(period.metric);
  if (column?.kind !== "number") throw new RangeError(`no column of days for the metric ${period.metric}`);
  return (position) => {
    const day = column.values[position] as number;
    return Number.isNaN(day) ? undefined : day;
  };
}
