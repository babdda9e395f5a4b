import { compileScheme } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readVersionsOf } from "../schemes/index.ts";
import type { StoredRun, StoredSummary } from "./run-queries.ts";
import { countSeen } from "./seen-run-queries.ts";
import { countMoves, sumCells } from "./summarise-run.ts";

/**
 * Runs with their figures as far as the asker sees the customers. Who sees everybody is told what a run added up; for
 * others it is counted again of the customers in sight, of a regrade of those whom it moved. What these bring is not
 * added up: see the comparison of runs for that. Nothing is counted of a trial whose results are no longer kept.
 */
export async function seeRuns(tx: Tx, runs: readonly StoredRun[]): Promise<StoredRun[]> {
  const counted = tx.asker.scope === "everybody" ? [] : runs.filter(({ summary }) => summary !== null);
  if (counted.length === 0) return [...runs];
  const cells = await countSeen(tx, counted);
  const schemes = new Map(
    (await readVersionsOf(tx, counted)).map((version) => [keyOf(version), compileScheme(version.closure)]),
  );
  return runs.map((run) => {
    const scheme = schemes.get(keyOf(run));
    if (!run.summary || !scheme) return run;
    const seen = cells
      .filter(({ runId, from, to }) => runId === run.runId && (run.kind !== "regrade" || from !== to))
      .map(({ runId: _, ...cell }) => ({ ...cell, money: 0n }));
    const { customers, tiers } = sumCells(scheme, seen);
    const matrix = seen.map(({ money: _, ...cell }) => cell);
    const summary: StoredSummary = {
      ...run.summary,
      ...{ customers, tiers: tiers.map((tier) => ({ ...tier, money: null })) },
      moves: { ...countMoves(scheme, seen), matrix },
    };
    return { ...run, summary };
  });
}

function keyOf({ schemeId, version }: Pick<StoredRun, "schemeId" | "version">): string {
  return `${schemeId} ${version}`;
}
