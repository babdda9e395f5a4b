import type { Tx } from "../../platform/database/tx.ts";

/** A live run of a scheme whose grades came into force. */
export interface LoggedRun {
  readonly run: number;
  readonly version: number;
  readonly asOf: string;
  readonly by: string;
  readonly at: Date;
}

/** A scheme's number; undefined where neither a version nor a draft of it ever was. */
export async function findSchemeId(tx: Tx, code: string): Promise<number | undefined> {
  const row = await tx.db
    .selectFrom("schemes")
    .select("scheme_id as schemeId")
    .where("code", "=", code)
    .executeTakeFirst();
  return row?.schemeId;
}

/** The last runs over everybody whose grades came into force under a scheme, the latest first. */
export async function readLoggedRuns(tx: Tx, schemeId: number, limit: number): Promise<LoggedRun[]> {
  return tx.db
    .selectFrom("runs")
    .select(["run_id as run", "version", "as_of as asOf", "requested_by as by", "published_at as at"])
    .where("scheme_id", "=", schemeId)
    .where("published_at", "is not", null)
    .where("kind", "<>", "regrade")
    .orderBy("published_at", "desc")
    .limit(limit)
    .$narrowType<{ at: Date }>()
    .execute();
}
