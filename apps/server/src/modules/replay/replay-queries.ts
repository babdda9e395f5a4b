import type { ReplayLine, ReplayResult, ValueSettings } from "@gradus/contract";
import type { SchemeClosure } from "@gradus/engine";
import type { Selectable } from "kysely";
import type { Replays } from "../../platform/database/schema.gen.ts";
import type { Tx } from "../../platform/database/tx.ts";

/** What is to be replayed besides the rules, every default filled in. */
export interface ReplayPlan
  extends Pick<ReplayLine, "months" | "until" | "outcome" | "horizonMonths" | "knownThen"> {
  /** `yyyy-MM-dd`: the end of the last month that was over when the replay was asked for. */
  readonly lastOver: string;
}

/** A replay to be written down: all that it rests on besides the facts, as it was when it was asked for. */
export interface NewReplay {
  readonly scheme: string;
  readonly plan: ReplayPlan;
  readonly closure: SchemeClosure;
  readonly settings: ValueSettings;
  /** The revision of the saved draft, where that is replayed. */
  readonly draft: number | null;
  /** The version in force, where that is replayed. */
  readonly version: number | null;
  /** The version in force that the rules are compared with. */
  readonly comparedVersion: number | null;
}

/** A replay as it is listed. */
export interface StoredReplayLine extends Omit<NewReplay, "closure" | "settings" | "comparedVersion"> {
  readonly id: number;
  readonly status: ReplayLine["status"];
  readonly monthsDone: number;
  readonly problem: { readonly code: string; readonly params: Record<string, string | number> } | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

/** A replay with what it rests on, and what it found. */
export interface StoredReplay extends StoredReplayLine, NewReplay {
  readonly result: ReplayResult | null;
}

const kept = 20; // of each scheme

/** Writes down a replay to be done; undefined when one of the scheme is under way. */
export async function insertReplay(tx: Tx, replay: NewReplay): Promise<number | undefined> {
  const row = await tx.db
    .insertInto("replays")
    .values({
      scheme: replay.scheme,
      wish: JSON.stringify(replay.plan),
      closure: JSON.stringify(replay.closure),
      settings: JSON.stringify(replay.settings),
      draft_revision: replay.draft,
      version: replay.version,
      compared_version: replay.comparedVersion,
      requested_by: tx.asker.actor,
    })
    .onConflict((conflict) => conflict.doNothing()) // replays_one_at_a_time
    .returning("replay_id")
    .executeTakeFirst();
  return row?.replay_id;
}

/** A replay by its number. */
export async function findReplay(tx: Tx, id: number): Promise<StoredReplay | undefined> {
  const row = await tx.db.selectFrom("replays").selectAll().where("replay_id", "=", id).executeTakeFirst();
  return (
    row && {
      ...toLine(row),
      closure: row.closure as unknown as SchemeClosure,
      settings: row.settings as unknown as ValueSettings,
      comparedVersion: row.compared_version,
      result: row.result as unknown as ReplayResult | null,
    }
  );
}

/** The last replays of a scheme, the latest first. */
export async function readReplays(tx: Tx, scheme: string): Promise<StoredReplayLine[]> {
  const rows = await tx.db
    .selectFrom("replays")
    .select(lineColumns)
    .where("scheme", "=", scheme)
    .orderBy("replay_id", "desc")
    .limit(kept)
    .execute();
  return rows.map(toLine);
}

/** The number of the replay of a scheme that is under way. */
export async function findReplayUnderWay(tx: Tx, scheme: string): Promise<number | undefined> {
  const row = await tx.db
    .selectFrom("replays")
    .select("replay_id")
    .where("scheme", "=", scheme)
    .where("status", "in", ["queued", "running"])
    .executeTakeFirst();
  return row?.replay_id;
}

/** Numbers of the replays that are acknowledged and not done. */
export async function findUnfinishedReplays(tx: Tx): Promise<number[]> {
  const rows = await tx.db
    .selectFrom("replays")
    .select("replay_id")
    .where("status", "in", ["queued", "running"])
    .orderBy("replay_id")
    .execute();
  return rows.map((row) => row.replay_id);
}

/** Says how many month-ends a replay has done; false when it is not to be done any more. */
export async function markReplay(tx: Tx, id: number, monthsDone: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable("replays")
    .set({ status: "running", months_done: monthsDone })
    .where("replay_id", "=", id)
    .where("status", "in", ["queued", "running"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How a replay ends. */
export type ReplayEnd =
  | { readonly status: "done"; readonly result: ReplayResult }
  | { readonly status: "failed"; readonly problem: StoredReplay["problem"] };

/** Ends a replay, unless somebody else did, and forgets the scheme's oldest beyond the last twenty. */
export async function endReplay(
  tx: Tx,
  { id, scheme }: StoredReplayLine,
  end: ReplayEnd,
  now: Date,
): Promise<void> {
  const outcome =
    end.status === "done" ? { result: JSON.stringify(end.result) } : { problem: JSON.stringify(end.problem) };
  await tx.db
    .updateTable("replays")
    .set({ status: end.status, finished_at: now, ...outcome })
    .where("replay_id", "=", id)
    .where("status", "in", ["queued", "running"])
    .execute();
  const last = tx.db
    .selectFrom("replays")
    .select("replay_id")
    .where("scheme", "=", scheme)
    .orderBy("replay_id", "desc")
    .limit(kept);
  await tx.db.deleteFrom("replays").where("scheme", "=", scheme).where("replay_id", "not in", last).execute();
}

const lineColumns = [
  ...([
    "replay_id",
    "scheme",
    "status",
    "months_done",
    "wish",
    "draft_revision",
    "version",
    "problem",
  ] as const),
  ...(["requested_by", "requested_at", "finished_at"] as const),
] as const;

function toLine(row: Pick<Selectable<Replays>, (typeof lineColumns)[number]>): StoredReplayLine {
  return {
    id: row.replay_id,
    scheme: row.scheme,
    status: row.status as ReplayLine["status"],
    monthsDone: row.months_done,
    plan: row.wish as unknown as ReplayPlan,
    draft: row.draft_revision,
    version: row.version,
    problem: row.problem as unknown as StoredReplay["problem"],
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    finishedAt: row.finished_at,
  };
}
