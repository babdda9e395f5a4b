import { accept, type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import { type Day, formatDay, monthEnd, parseDay } from "@gradus/engine";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { enqueueJob } from "../../platform/jobs/job-queries.ts";
import { readLastChange } from "../changes/index.ts";
import { refuseWithoutFacts } from "../grading/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { findRulesToTry, findScheme, isOwnList, type RulesToTry, type RulesWish } from "../schemes/index.ts";
import { readValueSettings } from "../value/index.ts";
import { knownAtEndOf } from "./known-at-end-of.ts";
import {
  findReplay,
  findReplayUnderWay,
  findUnfinishedReplays,
  insertReplay,
  type ReplayPlan,
  type StoredReplay,
} from "./replay-queries.ts";

/** What is asked of a replay. */
export interface ReplayWish extends RulesWish, Omit<ReplayPlan, "until" | "lastOver"> {
  /** Where no definition is given: the version in force even where there is a draft. */
  readonly rules?: "draft" | "inForce" | undefined;
  /** `yyyy-MM-dd`, the last day of a month; that of the last month that is over when left out. */
  readonly until?: string | undefined;
}

/** The name of the job that does a replay. */
export const replayTask = "make-replay";

/** Replays are done one after the other, whatever their scheme: each reads all facts many times over. */
const replayQueue = "replay";

/**
 * Asks for a replay of rules as they are at this moment; the job queue does it. There is one at a time of each scheme.
 * Rules that are not finished are refused, since there is nobody to look at what is wrong with them when they are done.
 */
export async function startReplay(
  tx: Tx,
  wish: ReplayWish,
  now: Date,
): Promise<Outcome<StoredReplay, ProblemCode>> {
  const { timeZone } = await readOrganisation(tx);
  const lastOver = monthEnd(parseDay(dayInZone(now, timeZone)) as Day, -1);
  const until = wish.until === undefined ? lastOver : (parseDay(wish.until) as Day);
  if (until > lastOver || monthEnd(until) !== until) {
    return refuse("replayUntilWrong", { until: formatDay(until), last: formatDay(lastOver) });
  }
  const found = await findRules(tx, wish);
  if (!found.ok) return found;
  const { closure, draft, version } = found.value;
  const nothing = await refuseUnknown(tx, formatDay(until), timeZone, wish.knownThen);
  if (nothing) return nothing;

  const { months, outcome, horizonMonths, knownThen, scheme } = wish;
  const inForce = version === null ? await findScheme(tx, scheme) : undefined;
  const id = await insertReplay(tx, {
    ...{ scheme, closure, draft, version, comparedVersion: inForce?.version ?? null },
    plan: {
      ...{ months, outcome, horizonMonths, knownThen },
      ...{ until: formatDay(until), lastOver: formatDay(lastOver) },
    },
    settings: await readValueSettings(tx),
  });
  if (id === undefined) {
    return refuse("replayAlreadyGoing", { scheme, replay: (await findReplayUnderWay(tx, scheme)) ?? "?" });
  }
  await enqueueReplay(tx, id);
  return accept((await findReplay(tx, id)) as StoredReplay);
}

/** Asks again for every replay that was acknowledged and is not done: at start-up. */
export async function resumeReplays({ database }: Context): Promise<void> {
  await database.asWorker("replay", async (tx) => {
    for (const id of await findUnfinishedReplays(tx)) await enqueueReplay(tx, id);
  });
}

type FinishedRules = Pick<RulesToTry, "draft" | "version"> & {
  readonly closure: NonNullable<RulesToTry["closure"]>;
};

async function findRules(tx: Tx, wish: ReplayWish): Promise<Outcome<FinishedRules, ProblemCode>> {
  const { scheme } = wish;
  if (wish.rules === "inForce" && wish.definition === undefined) {
    const inForce = await findScheme(tx, scheme);
    if (!inForce) return refuse("schemeUnknown", { scheme });
    if (isOwnList(inForce)) return refuse("schemeOwnList", { scheme });
    return accept({ closure: inForce.closure, draft: null, version: inForce.version });
  }
  const found = await findRulesToTry(tx, wish);
  if (!found.ok) return refuse(found.problem.code as ProblemCode, found.problem.params);
  const { closure, draft, version, problems } = found.value;
  if (closure) return accept({ closure, draft, version });
  const [first] = problems;
  const params = { count: problems.length, path: first?.path || "/", reason: first?.problem ?? "?" };
  return refuse("draftUnfinished", params);
}

/** Why there is nothing to replay even at the last month-end; undefined where there is. */
async function refuseUnknown(tx: Tx, until: string, timeZone: string, knownThen: boolean) {
  const now = { change: await readLastChange(tx), isNow: true };
  const nothing = await refuseWithoutFacts(tx, undefined, until, now);
  if (nothing || !knownThen) return nothing;
  const then = await knownAtEndOf(tx, until, timeZone);
  return (await refuseWithoutFacts(tx, undefined, until, then)) && refuse("replayNothingKnown", { until });
}

async function enqueueReplay(tx: Tx, id: number): Promise<void> {
  await enqueueJob(tx, {
    task: replayTask,
    payload: { replayId: id },
    queue: replayQueue,
    key: `replay ${id}`,
  });
}
