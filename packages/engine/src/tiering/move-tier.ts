import type { Day } from "../calendar/day.ts";
import type { CommitteeCycle, MovementRules } from "../grading/movement-rules.ts";
import { type CommitteeMeeting, lastMeeting, nextMeeting } from "./committee-meetings.ts";
import { periodEnd } from "./period-end.ts";

/** A move that waits for its day. */
export interface PendingMove {
  /** Position of the tier it goes to, 0 for the highest. */
  readonly to: number;
  /** Since when it is due without a break. */
  readonly since: Day;
  /** The first run as of this day or later puts it into force. */
  readonly due: Day;
}

/** Where the movement rules have a customer: what they gave last, and what waits. */
export interface TierStanding {
  /** Position of the tier, 0 for the highest. */
  readonly tier: number;
  /** The first day of it. */
  readonly since: Day;
  readonly pending?: PendingMove | undefined;
}

/** The run by which tiers move. */
export interface MovementMoment {
  readonly rules: MovementRules;
  readonly asOf: Day;
  /** The as-of day of the run before, which lies earlier. */
  readonly asOfBefore: Day;
  /** 1–12. */
  readonly fiscalStartMonth: number;
}

/**
 * Moves a customer from the tier the rules gave last towards the computed one, at most once in a run.
 *
 * A rise takes effect at once, or at the first end of a period on or after the day it became due, if it is due then
 * still. A fall takes effect on the first day on which it has been due for the days of grace and the tier held for the
 * minimum stay, or at the first end of a period on or after that; it goes down by the allowed steps, and what is left
 * of it begins to wait anew. What is due no longer waits no longer. With a run only now and then, "on a day" is by the
 * first run as of it or later.
 *
 * Where a **committee** decides, a move waits for the next cut-off, a fall for the first by which its grace is over and
 * after which its minimum stay ends; what stands at the cut-off is the case, decided on whatever comes later, and in
 * force from the effective day. A run late for the cut-off finds the cases as of its own day.
 *
 * @param computed position of the tier that the score gives
 * @param anniversary of the customer, where the rules go by it; any day with its month and day
 *
 * @example
 * const moment = { rules: { graceDays: 90, stepsDown: 1 }, asOf: 20_000, asOfBefore: 19_990, fiscalStartMonth: 1 };
 * moveTier(moment, { tier: 0, since: 19_000 }, 2); //=> { tier: 0, since: 19000, pending: { to: 1, since: 20000, due: 20090 } }
 * moveTier(moment, { tier: 2, since: 19_000 }, 0); //=> { tier: 0, since: 20000 }
 */
export function moveTier(
  moment: MovementMoment,
  before: TierStanding,
  computed: number,
  anniversary?: Day,
): TierStanding {
  return prepareMoves(moment)(before, computed, anniversary);
}

/** Moves one customer after the other as {@link moveTier} does, by the rules of one run. */
export type TierMover = (before: TierStanding, computed: number, anniversary?: Day) => TierStanding;

/** Makes ready to move many: what hangs on the run alone, and days that many share, are worked out once. */
export function prepareMoves(moment: MovementMoment): TierMover {
  const { committee } = moment.rules;
  return committee ? moverByCommittee(moment, committee) : moverByRules(moment);
}

function moverByRules({ rules, asOf, fiscalStartMonth }: MovementMoment): TierMover {
  const { period } = rules;
  const ends = new Map<Day, Day>();
  const endOf = (day: Day, anniversary: Day | undefined): Day => {
    if (!period) return day;
    if (anniversary !== undefined) return periodEnd(period, day, fiscalStartMonth, anniversary);
    const end = ends.get(day) ?? periodEnd(period, day, fiscalStartMonth);
    ends.set(day, end);
    return end;
  };
  // Nobody falls on the first day of a tier, so that what is left of a fall waits for another day and another period.
  const dueOf = ({ tier, since: held }: TierStanding, computed: number, since: Day, own: Day | undefined) => {
    const falls = computed > tier;
    const stayEnds = held + Math.max(1, rules.minimumStayDays ?? 0);
    const from = falls ? Math.max(since + (rules.graceDays ?? 0), stayEnds) : since;
    return (falls ? rules.fall : rules.rise) === "period" ? endOf(from, own) : from;
  };
  return (before, computed, anniversary) => {
    const waitFor = (standing: TierStanding, since: Day): TierStanding => {
      const { tier } = standing;
      if (tier === computed) return { tier, since: standing.since };
      const due = dueOf(standing, computed, since, anniversary);
      return { tier, since: standing.since, pending: { to: land(rules, tier, computed), since, due } };
    };
    const standing = waitFor(before, dueSince(before, computed, asOf));
    if (!standing.pending || standing.pending.due > asOf) return standing;
    return waitFor({ tier: standing.pending.to, since: asOf }, asOf);
  };
}

function moverByCommittee(
  { rules, asOf, asOfBefore }: MovementMoment,
  cycles: readonly CommitteeCycle[],
): TierMover {
  const [settled, met] = [lastMeeting(cycles, asOfBefore), lastMeeting(cycles, asOf)];
  const isMet = met.cutOff > asOfBefore;
  const later = new Map<string, Day>();
  const nextEffective = (day: Day, from: Day): Day => {
    const key = `${day} ${from}`;
    const effective = later.get(key) ?? nextMeeting(cycles, day, from).effective;
    later.set(key, effective);
    return effective;
  };
  return (before, computed) => {
    const waitFor = (standing: TierStanding, since: Day, meeting?: CommitteeMeeting): TierStanding => {
      const { tier } = standing;
      if (tier === computed) return { tier, since: standing.since };
      const falls = computed > tier;
      const graceEnds = falls ? since + (rules.graceDays ?? 0) : since;
      const stayEnds = falls ? standing.since + (rules.minimumStayDays ?? 0) : standing.since;
      const isCase = meeting !== undefined && graceEnds <= asOf && stayEnds <= meeting.effective;
      const due = isCase ? meeting.effective : nextEffective(Math.max(graceEnds, asOf + 1), stayEnds);
      return { tier, since: standing.since, pending: { to: land(rules, tier, computed), since, due } };
    };
    const decided = before.pending?.due === settled.effective ? before.pending : undefined;
    if (decided && decided.due > asOf && met.cutOff === settled.cutOff) return before;
    const standing =
      decided && decided.due <= asOf
        ? { ...before, pending: decided }
        : waitFor(before, dueSince(before, computed, asOf), isMet ? met : undefined);
    if (!standing.pending || standing.pending.due > asOf) return standing;
    const stillOpen = isMet && met.effective > asOf ? met : undefined;
    return waitFor({ tier: standing.pending.to, since: asOf }, asOf, stillOpen);
  };
}

/** Where a move ends: a rise where the score says, a fall not below the steps allowed. */
function land(
  { stepsDown = Number.POSITIVE_INFINITY }: MovementRules,
  tier: number,
  computed: number,
): number {
  return Math.min(computed, tier + stepsDown);
}

/** Since when a move is due without a break: one in the other direction broke it. */
function dueSince({ tier, pending }: TierStanding, computed: number, asOf: Day): Day {
  return pending && pending.to > tier === computed > tier ? pending.since : asOf;
}
