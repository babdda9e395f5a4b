import type { Day } from "../calendar/day.ts";
import type { MovementColumns, PriorMovement } from "./move-columns.ts";

/**
 * Keeps whoever the rules take out of the top tier in it: the fall waits, and the next run over everybody decides, which
 * is looked at when it takes anyone out of there. One that waited already waits on, so that a committee's case stays one.
 * Who would be left in a state, or outside the population, stays as well, with nothing that waits.
 *
 * Meant for a regrade, which nobody looks at before it takes effect.
 */
export function holdTop(moved: MovementColumns, before: PriorMovement, asOf: Day): MovementColumns {
  const held = {
    tier: moved.tier.slice(),
    since: moved.since.slice(),
    pending: moved.pending.slice(),
    pendingSince: moved.pendingSince.slice(),
    due: moved.due.slice(),
  };
  for (let i = 0; i < held.tier.length; i++) {
    const to = moved.tier[i] as number;
    if (before.tier[i] !== top || to === top) continue;
    const waited = (before.pending[i] as number) > top;
    held.tier[i] = top;
    held.since[i] = before.since[i] as number;
    held.pending[i] = to < 0 ? -1 : to;
    held.pendingSince[i] = waited ? (before.pendingSince[i] as number) : asOf;
    held.due[i] = waited ? Math.min(before.due[i] as number, asOf) : asOf;
  }
  return held;
}

const top = 0;
