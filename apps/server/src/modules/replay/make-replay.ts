import type { Context } from "../../platform/context.ts";
import { isLostConnection } from "../../platform/database/is-lost-connection.ts";
import { isTooLarge } from "../metrics/index.ts";
import { replayMonths } from "./replay-months.ts";
import { endReplay, findReplay, markReplay } from "./replay-queries.ts";

/**
 * Does a replay that was acknowledged, from its first month-end on, and keeps what it found; nothing else is written.
 * Killed at any moment it is done again. A fault ends it as failed.
 */
export async function makeReplay({ database, logger, now }: Context, id: number): Promise<void> {
  const mark = (done: number) => database.asWorker("replay", (tx) => markReplay(tx, id, done));
  if (!(await mark(0))) return; // done before a kill could be noted
  const replay = await database.asWorker("replay", (tx) => findReplay(tx, id));
  if (!replay) return;
  const started = performance.now();
  try {
    const found = await database.asWorker("replay", (tx) => replayMonths(tx, replay, mark), {
      isolation: "repeatable read",
      readOnly: true,
    });
    const seconds = Math.round(performance.now() - started) / 1000;
    const result = { ...found, computedAt: now().toISOString(), seconds };
    await database.asWorker("replay", (tx) => endReplay(tx, replay, { status: "done", result }, now()));
  } catch (error) {
    if (isLostConnection(error)) throw error; // the queue tries again
    logger.error({ err: error, replay: id }, "the replay failed");
    const problem = isTooLarge(error)
      ? { code: "metricTooLarge", params: {} }
      : { code: "replayFailed", params: { replay: id } };
    await database.asWorker("replay", (tx) => endReplay(tx, replay, { status: "failed", problem }, now()));
  }
}
