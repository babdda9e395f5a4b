import type { LocalName } from "../../metrics/metric-definition.ts";
import type { PurchaseRhythm } from "./purchase-rhythm.ts";
import type { ActivityThresholds, StateLimits } from "./value-definition.ts";

/** How alive a customer is: from `active` down to `lost`; `none` has never bought, `unknown` is unmeasured. */
export type ActivityState = "active" | "at-risk" | "lapsed" | "lost" | "none" | "unknown";

/** What people read for a state of activity. */
export const activityStateNames: Readonly<Record<ActivityState, LocalName>> = {
  active: { en: "Active", zh: "活跃" },
  "at-risk": { en: "At risk", zh: "有流失风险" },
  lapsed: { en: "Lapsed", zh: "沉睡" },
  lost: { en: "Lost", zh: "已流失" },
  none: { en: "No purchase yet", zh: "尚无交易" },
  unknown: { en: "Cannot be said", zh: "无法判断" },
};

/**
 * Which rule decided: the probability of being alive, the customer's own rhythm, fixed limits of days, or
 * that its yearly season has only just come round; `none` where no rule could be applied.
 */
export type ActivityReason = "alive" | "rhythm" | "days" | "season" | "none";

/** What people read for the reason of a state. */
export const activityReasonNames: Readonly<Record<ActivityReason, LocalName>> = {
  alive: { en: "Probability of still being a customer", zh: "活跃概率" },
  rhythm: {
    en: "Time since the last purchase against the usual interval",
    zh: "距上次购买天数与惯常间隔之比",
  },
  days: { en: "Days since the last purchase", zh: "距上次购买天数" },
  season: { en: "Buys once a year, in this season", zh: "每年此时购买一次" },
  none: { en: "No rule could be applied", zh: "没有可用的判断依据" },
};

/** What is known of a customer's activity. */
export interface ActivityFacts {
  readonly rhythm: PurchaseRhythm;
  /** P(alive) of a model; left out or NaN where the model abstains. */
  readonly alive?: number | undefined;
  /** Median of the usual intervals in the base, in days, for a customer with fewer than three purchases. */
  readonly baseInterval?: number | undefined;
}

/** A customer's state and why. */
export interface Activity {
  readonly state: ActivityState;
  readonly reason: ActivityReason;
  /** Time since the last purchase over the usual interval; null where there is no interval. */
  readonly ratio: number | null;
}

const worsening = ["active", "at-risk", "lapsed", "lost"] as const;
const usualAlive: StateLimits = { active: 0.7, atRisk: 0.4, lapsed: 0.15 };
const usualRhythm: StateLimits = { active: 1.5, atRisk: 3, lapsed: 6 };

type Measured = (typeof worsening)[number];

interface Judgement {
  readonly state: Measured;
  readonly reason: ActivityReason;
}

/**
 * A customer's state of activity: the **worse** of what P(alive) and the customer's own rhythm give, or the
 * one of them that can be measured; where they agree the reason is P(alive). In an annual pause the rhythm
 * counts as active. Limits of days, where given, take the place of the rhythm and heed no season. A value
 * at a limit still has the state.
 *
 * Without a purchase it is `none`; where neither can be measured, `unknown`, never `active`. Limits out of
 * order, and a P(alive) beyond 0 to 1, are a RangeError.
 *
 * @example
 * const rhythm = purchaseRhythm([0, 30, 62, 92], 184);
 * activityState({ rhythm, alive: 0.8 }).state; //=> "lapsed"
 * activityState({ rhythm, alive: 0.8 }).reason; //=> "rhythm"
 * activityState({ rhythm, alive: 0.1 }).reason; //=> "alive"
 */
export function activityState(facts: ActivityFacts, thresholds: ActivityThresholds = {}): Activity {
  const { alive = usualAlive, rhythm = usualRhythm, days } = thresholds;
  checkOrder("P(alive)", alive.lapsed, alive.atRisk, alive.active);
  checkOrder("the rhythm", rhythm.active, rhythm.atRisk, rhythm.lapsed);
  if (days) checkOrder("days", days.active, days.atRisk, days.lapsed);

  const { hiatus } = facts.rhythm;
  if (hiatus === undefined) return { state: "none", reason: "none", ratio: null };
  const ratio = ratioOf(facts, hiatus);
  const byChance = facts.alive === undefined ? undefined : stateByChance(facts.alive, alive);
  const bySilence = days
    ? ({ state: stateBySilence(hiatus, days), reason: "days" } as const)
    : stateByRhythm(facts.rhythm, ratio, rhythm);
  const worst = worse(byChance && { state: byChance, reason: "alive" }, bySilence);
  return worst ? { ...worst, ratio } : { state: "unknown", reason: "none", ratio };
}

function stateByChance(chance: number, limits: StateLimits): Measured | undefined {
  if (Number.isNaN(chance)) return undefined;
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`P(alive) lies between 0 and 1, not at ${chance}`);
  if (chance >= limits.active) return "active";
  if (chance >= limits.atRisk) return "at-risk";
  return chance >= limits.lapsed ? "lapsed" : "lost";
}

function stateByRhythm(
  { isInAnnualPause }: PurchaseRhythm,
  ratio: number | null,
  limits: StateLimits,
): Judgement | undefined {
  if (isInAnnualPause) return { state: "active", reason: "season" };
  return ratio === null ? undefined : { state: stateBySilence(ratio, limits), reason: "rhythm" };
}

function stateBySilence(silence: number, limits: StateLimits): Measured {
  if (silence <= limits.active) return "active";
  if (silence <= limits.atRisk) return "at-risk";
  return silence <= limits.lapsed ? "lapsed" : "lost";
}

function worse(first: Judgement | undefined, second: Judgement | undefined): Judgement | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return worsening.indexOf(second.state) > worsening.indexOf(first.state) ? second : first;
}

function ratioOf({ rhythm, baseInterval }: ActivityFacts, hiatus: number): number | null {
  const interval = rhythm.usualInterval ?? baseInterval;
  return interval !== undefined && interval > 0 ? hiatus / interval : null;
}

function checkOrder(what: string, least: number, middle: number, most: number): void {
  if (!(least <= middle && middle <= most)) {
    throw new RangeError(`limits of ${what} out of order: ${least}, ${middle}, ${most}`);
  }
}
