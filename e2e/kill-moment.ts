import { setTimeout as sleep } from "node:timers/promises";
import type { TestSite } from "./test-site.ts";

/** How far a job has come, as its statements in the database tell. */
export const stages = ["waiting", "reading", "publishing", "committing", "over"] as const;
export type Stage = (typeof stages)[number];

/** When to kill: some time after the acknowledgement, or after a stage was first seen. */
export interface Moment {
  /** Waits for this stage first; it may pass unseen, and the moment is then when the job is over. */
  readonly stage?: Stage;
  readonly plusMs: number;
}

const publishing = new RegExp(
  [
    "savepoint before_writing|pg_advisory_xact_lock|import_\\d+_(?:parties|met|fresh)|insert into activities",
    'drop table if exists "(?:staging|pg_temp)"|update "imports" set "rows_read".* "status"|with recursive|own as materialized',
    "staged_results|changed_tiers|changed_standings|update spans|into spans|standings|delete from run_results",
  ].join("|"),
  "i",
);
const reading = /import_\d+_rows|copy \(select "(?:customer|unit)_id"/i;

/**
 * Waits for the moment, looking at the database all the time, and says in which stage the server then
 * is. `isOver` tells by SQL whether the work is done.
 */
export async function waitForMoment(site: TestSite, moment: Moment, isOver: string): Promise<Stage> {
  const begun = performance.now();
  let stage: Stage = "waiting";
  let since = moment.stage === undefined ? begun : Number.POSITIVE_INFINITY;
  let holds = false;
  for (;;) {
    stage = await look(site, stage, isOver);
    const isThere = moment.stage !== undefined && stages.indexOf(stage) >= stages.indexOf(moment.stage);
    if (isThere) since = Math.min(since, performance.now());
    if (performance.now() >= since + moment.plusMs || performance.now() > begun + 20_000) return stage;
    if (moment.stage === "committing" && stage === "publishing" && !holds) {
      holds = true;
      await site.holdCommits();
    }
    await sleep(1);
  }
}

async function look({ database }: TestSite, before: Stage, isOver: string): Promise<Stage> {
  const { rows } = await database.query<{ over: boolean; query: string; state: string }>(`
    select (${isOver}) as over, b.query, b.state
    from (values (1)) one left join pg_stat_activity b
      on b.usename in ('gradus_worker', 'gradus_app') and b.state <> 'idle'`);
  let stage = before;
  const reach = (next: Stage) => {
    if (stages.indexOf(next) > stages.indexOf(stage)) stage = next;
  };
  for (const { over, query, state } of rows) {
    if (over) reach("over");
    if (!query) continue;
    if (publishing.test(query)) reach("publishing");
    else if (reading.test(query)) reach("reading");
    else if (/^commit/i.test(query) && state === "active" && before === "publishing") reach("committing");
  }
  return stage;
}
