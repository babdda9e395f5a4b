import type { Tx } from "../../platform/database/tx.ts";
import type { StoredVersion } from "../schemes/index.ts";
import {
  countStandings,
  insertOwnRun,
  saveOwnSummary,
  takeBackOwnRun,
  writeOwnSpans,
} from "./own-tier-span-queries.ts";

/** Puts own tiers that a change recorded into force, as a run in which nothing is computed; gives the run. */
export async function putIntoForce(
  tx: Tx,
  { schemeId, version, closure }: StoredVersion,
  at: { readonly change: number; readonly today: string; readonly now: Date },
): Promise<number> {
  const runId = await insertOwnRun(tx, { schemeId, version, ...at });
  await writeOwnSpans(tx, { schemeId, runId, change: at.change });
  const standing = await countStandings(tx, schemeId);
  await saveOwnSummary(tx, runId, {
    customers: [...standing.values()].reduce((sum, customers) => sum + customers, 0),
    tiers: (closure.scheme.classes ?? []).map(({ code, name }) => ({
      ...{ code, name, customers: standing.get(code) ?? 0, money: null },
    })),
    moves: { total: 0, up: 0, down: 0, first: 0, outOfTop: 0, matrix: [] },
    held: [],
    seconds: { total: 0, metrics: 0, kernel: 0, write: 0 },
  });
  return runId;
}

/** Takes the run of an import back: spans and standings become what the own tiers in force say again. */
export async function takeOutOfForce(tx: Tx, runId: number, undo: number): Promise<void> {
  const schemeId = await takeBackOwnRun(tx, runId);
  await writeOwnSpans(tx, { schemeId, runId, change: undo });
}
