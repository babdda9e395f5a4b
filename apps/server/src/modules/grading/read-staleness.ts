import { accept, type Language, type Outcome, refuse, type Staleness, wordProblem } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { enqueueRegrades } from "../changes/index.ts";
import { findScheme, isOwnList, type StoredVersion } from "../schemes/index.ts";
import { findLastFull, findLastPublished } from "./published-run-queries.ts";
import { findRegradeStart } from "./regrade-changed.ts";
import { type Regrading, switchRegrading } from "./regrading-queries.ts";
import type { StoredRun } from "./run-queries.ts";
import { countTouched } from "./touched-queries.ts";

const countedAtMost = 200_000; // versions of facts

/** When it is asked, and in which language it is told. */
export interface Asked {
  readonly now: Date;
  readonly language: Language;
}

/** Says how far a scheme's grades are behind the facts. */
export async function readStaleness(
  tx: Tx,
  code: string,
  asked: Asked,
): Promise<Outcome<Staleness, "schemeUnknown">> {
  const scheme = await findScheme(tx, code);
  return scheme ? accept(await tellStaleness(tx, scheme, asked)) : refuse("schemeUnknown", { scheme: code });
}

/** Asks for customers to be graded again now, also after it failed. */
export async function askForRegrade(
  tx: Tx,
  code: string,
  asked: Asked,
): Promise<Outcome<Staleness, "schemeUnknown" | "schemeOwnList" | "schemeNotRun">> {
  const scheme = await findScheme(tx, code);
  if (!scheme) return refuse("schemeUnknown", { scheme: code });
  if (isOwnList(scheme)) return refuse("schemeOwnList", { scheme: code });
  if (!(await findLastFull(tx, scheme.schemeId))) return refuse("schemeNotRun", { scheme: code });
  await enqueueRegrades(tx, 0);
  return accept(await tellStaleness(tx, scheme, asked));
}

/** Switches it on or off whether a scheme's customers are graded again as their facts change. */
export async function setRegrading(
  tx: Tx,
  code: string,
  isOn: boolean,
  asked: Asked,
): Promise<Outcome<Staleness, "schemeUnknown">> {
  const scheme = await findScheme(tx, code);
  if (!scheme) return refuse("schemeUnknown", { scheme: code });
  await switchRegrading(tx, scheme.schemeId, isOn);
  if (isOn) await enqueueRegrades(tx, 0);
  return accept(await tellStaleness(tx, scheme, asked));
}

async function tellStaleness(tx: Tx, scheme: StoredVersion, { now, language }: Asked): Promise<Staleness> {
  const { regrading, full, obstacle, since, limit } = await findRegradeStart(tx, scheme, now);
  const touched =
    full && obstacle !== "ownList"
      ? await countTouched(tx, since, countedAtMost)
      : { customers: 0, changes: 0, rows: 0, oldestAt: null };
  const last = await findLastPublished(tx, scheme.schemeId);
  return {
    scheme: scheme.code,
    on: regrading.isOn,
    customers: touched.customers,
    changes: touched.changes,
    capped: touched.rows === countedAtMost,
    oldestAt: touched.oldestAt?.toISOString() ?? null,
    obstacle: obstacle ?? (touched.customers > limit ? "tooMany" : null),
    limit,
    failure: presentFailure(regrading, language),
    lastFull: full ? presentRef(full) : null,
    lastRegrade: last?.kind === "regrade" ? presentRef(last) : null,
  };
}

function presentRef({ runId, asOf, publishedAt }: StoredRun): Staleness["lastFull"] {
  return { run: runId, asOf, at: (publishedAt as Date).toISOString() };
}

function presentFailure(
  { failures, failedAt, problem }: Regrading,
  language: Language,
): Staleness["failure"] {
  if (failures === 0 || !failedAt) return null;
  const detail = wordProblem(problem as Parameters<typeof wordProblem>[0], language);
  return { at: failedAt.toISOString(), times: failures, detail };
}
