import { totalmem } from "node:os";
import type { ReplayResult } from "@gradus/contract";
import { type CompiledScheme, type Day, formatDay, monthEnd, parseDay } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readLastChange } from "../changes/index.ts";
import { refuseWithoutFacts, tiersAndStates } from "../grading/index.ts";
import { ColumnCache, type Moment } from "../metrics/index.ts";
import { readOrganisation } from "../organisation/index.ts";
import { findScheme } from "../schemes/index.ts";
import { readLastReceipt } from "./brought-queries.ts";
import { type JudgedMonth, judgeMonth } from "./judge-month.ts";
import { knownAtEndOf } from "./known-at-end-of.ts";
import type { ReplayPlan, StoredReplay } from "./replay-queries.ts";
import { type GradedMonth, type RulesReplay, replayRules } from "./replay-rules.ts";
import { flapMonths, type RulesSummary, sumUpMonths } from "./sum-up-months.ts";

/** What a replay found, but for when and how fast. */
export type FoundReplay = Omit<ReplayResult, "computedAt" | "seconds">;

interface MonthFound {
  readonly moment: Moment;
  readonly tried: GradedMonth;
  readonly inForce: GradedMonth | undefined;
  readonly outcome: JudgedMonth | null;
}

const shareOfMemory = 1 / 8;

/**
 * Replays rules, and those in force beside them, month-end by month-end, from one instant of the facts: the
 * transaction must be repeatable read and see everybody. Facts count up to each month-end's day, as they are known now
 * or, if the plan says so, as they were known then; month-ends before the first fact are left out.
 *
 * @param onMonth told how many of the plan's month-ends are done
 */
export async function replayMonths(
  tx: Tx,
  replay: StoredReplay,
  onMonth: (done: number) => Promise<unknown>,
): Promise<FoundReplay> {
  const { closure, plan, settings, comparedVersion } = replay;
  const compared =
    comparedVersion === null ? undefined : await findScheme(tx, replay.scheme, comparedVersion);
  const tried = replayRules(closure);
  const inForce = compared && replayRules(compared.closure);
  const change = await readLastChange(tx);
  const knownNow = { change, isNow: true };
  const knownThrough = await findKnownThrough(tx, settings, plan);
  const { moments, leftOut } = await findMoments(tx, plan, knownNow);
  const found: MonthFound[] = [];
  for (const moment of moments) {
    const graded = await gradeBoth(tx, { tried, inForce }, moment);
    const outcome = await judgeMonth(tx, {
      ...{ moment, knownNow, knownThrough, settings, digits: closure.currencyDigits },
      ...{ outcome: plan.outcome, horizonMonths: plan.horizonMonths },
      tried: tried.scheme.ladder && graded.tried,
      inForce: inForce?.scheme.ladder && graded.inForce,
    });
    found.push({ moment, ...graded, outcome });
    await onMonth(leftOut.length + found.length);
  }
  const ofTried = sumUpMonths(
    tried.scheme,
    found.map((month) => month.tried),
  );
  const ofInForce =
    inForce &&
    sumUpMonths(
      inForce.scheme,
      found.flatMap((month) => month.inForce ?? []),
    );
  return {
    ...{ currency: closure.baseCurrency, knownTo: change, leftOut: leftOut.map(formatDay) },
    knownThrough: knownThrough === undefined ? null : formatDay(knownThrough),
    rules: {
      tried: describeRules(tried.scheme, replay),
      inForce: inForce ? describeRules(inForce.scheme, { draft: null, version: comparedVersion }) : null,
    },
    months: found.map((month, at) => describeMonth(month, at, ofTried, ofInForce)),
    flaps: { within: flapMonths, tried: ofTried.flaps, inForce: ofInForce?.flaps ?? null },
  };
}

/** Columns of a month-end that both rules read are read once. */
async function gradeBoth(
  tx: Tx,
  { tried, inForce }: { tried: RulesReplay; inForce: RulesReplay | undefined },
  moment: Moment,
): Promise<Pick<MonthFound, "tried" | "inForce">> {
  const cache = new ColumnCache(totalmem() * shareOfMemory);
  return { tried: await tried.grade(tx, cache, moment), inForce: await inForce?.grade(tx, cache, moment) };
}

/**
 * What customers brought is known to the end of the month of the last receipt, if that month is over: where no
 * receipts came in for longer, the facts end rather than that everybody stayed away.
 */
async function findKnownThrough(
  tx: Tx,
  settings: StoredReplay["settings"],
  { lastOver }: ReplayPlan,
): Promise<Day | undefined> {
  const last = await readLastReceipt(tx, settings);
  return last === undefined ? undefined : Math.min(monthEnd(last), parseDay(lastOver) as Day);
}

/** The month-ends from the first by which anything was known, and those before it. */
async function findMoments(
  tx: Tx,
  { months, until, knownThen }: ReplayPlan,
  knownNow: Moment["knownTo"],
): Promise<{ moments: Moment[]; leftOut: Day[] }> {
  const { timeZone } = await readOrganisation(tx);
  const moments: Moment[] = [];
  const leftOut: Day[] = [];
  for (let back = months - 1; back >= 0; back--) {
    const asOf = monthEnd(parseDay(until) as Day, -back);
    const knownTo = knownThen ? await knownAtEndOf(tx, formatDay(asOf), timeZone) : knownNow;
    const isEmpty =
      moments.length === 0 && (await refuseWithoutFacts(tx, undefined, formatDay(asOf), knownTo));
    if (isEmpty) leftOut.push(asOf);
    else moments.push({ asOf, knownTo });
  }
  return { moments, leftOut };
}

function describeRules(
  { closure, ladder }: CompiledScheme,
  { draft, version }: Pick<StoredReplay, "draft" | "version">,
): FoundReplay["rules"]["tried"] {
  return { draft, version, isOrdered: ladder !== undefined, tiers: tiersAndStates(closure.scheme) };
}

function describeMonth(
  { moment, tried, outcome }: MonthFound,
  at: number,
  ofTried: RulesSummary,
  ofInForce: RulesSummary | undefined,
): FoundReplay["months"][number] {
  return {
    ...{ asOf: formatDay(moment.asOf), knownTo: moment.knownTo.change, customers: tried.ids.length },
    tried: ofTried.months[at] as FoundReplay["months"][number]["tried"],
    inForce: ofInForce?.months[at] ?? null,
    outcome,
  };
}
