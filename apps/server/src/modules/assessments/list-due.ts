import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readScales } from "../catalogue/index.ts";
import { presentSummary } from "./present-summary.ts";
import { countDue, type DueCount, type DueWish, readDue } from "./summary-queries.ts";

/** Which of what is due is asked for. */
export interface DueQuery extends Pick<DueWish, "state" | "offset" | "limit"> {
  readonly scale?: string | undefined;
}

/** A page of the customers in sight that are to be judged, and how many there are by scale and why. */
export async function listDue(tx: Tx, rater: string, query: DueQuery, asOf: string) {
  const { scale, ...page } = query;
  const scales = await readScales(tx);
  const scaleId = scales.find(({ code }) => code === scale)?.id;
  if (scale !== undefined && scaleId === undefined) {
    return refuse("assessmentScaleUnknown", { scale }) satisfies Outcome<never>;
  }
  const wish: DueWish = { ...page, today: asOf, scaleId, rater };
  const counts = await countDue(tx, wish);
  const due = await readDue(tx, wish);
  const codes = new Map(scales.map(({ id, code }) => [id, code]));
  return accept({
    ...{ asOf, counts },
    total: counts.reduce((sum, count) => sum + totalOf(count, query.state), 0),
    due: due.map(({ customer, name, scaleId: id, mine, ...summary }) => ({
      ...{ customer, name, scale: codes.get(id) as string, ...presentSummary(summary) },
      mine: mine && { ...mine, value: mine.value / 100 },
    })),
  });
}

function totalOf({ stale, expiring, missing }: DueCount, state: DueWish["state"]): number {
  const counts = { stale, expiring, missing };
  return state ? counts[state] : stale + expiring + missing;
}
