import pg from "pg";
import pino from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectionFor } from "../../platform/database/connect.ts";
import type { TestDatabase } from "../../platform/database/open-test-database.ts";
import { startJobs } from "../../platform/jobs/start-jobs.ts";
import { type GradedRoom, openGradedRoom } from "../../testing/open-graded-room.ts";
import { regradeTask } from "../changes/index.ts";
import { regradeChanged } from "./regrade-changed.ts";
import { readRuns } from "./run-queries.ts";

let room: GradedRoom;
let database: TestDatabase;
beforeAll(async () => {
  room = await openGradedRoom();
  database = room.context.database as TestDatabase;
});
afterAll(() => room?.close());

const named = (code: string) => ({ code, name: { en: code, zh: code } });

/** Grades customers of few points under a scheme of their own. */
async function graded(scheme: string, codes: readonly string[]): Promise<void> {
  await room.publish({
    ...named(scheme),
    criteria: [{ metric: "points", weight: 100, scoring: { kind: "linear", from: 0, to: 100 } }],
    tiers: [
      { ...named("gold"), enter: 80 },
      { ...named("silver"), enter: 60 },
      { ...named("base"), enter: 0 },
    ],
    population: { where: `cohort == "${scheme}"` },
  });
  await room.addCustomers(codes, scheme);
  await score(codes, 10, "2026-01-01");
  await room.run({ scheme, asOf: "2026-06-14", accept: true });
}

function score(codes: readonly string[], points: number, since = "2026-06-15"): Promise<void> {
  return room.score(codes.map((customer) => ({ customer, points, since })));
}

async function regradesOf(scheme: string) {
  const wish = { scheme, kind: "regrade", offset: 0, limit: 10 } as const;
  return (await room.asApp((tx) => readRuns(tx, wish))).runs;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += 100) {
    if (waited > 20_000) throw new Error("nothing happened");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

it("a change of facts asks the queue, which grades the customer again", async () => {
  await graded("queued", ["Q1"]);
  const tasks = { [regradeTask]: () => regradeChanged(room.context) };
  const jobs = await startJobs(database.address, database.owner, tasks, pino({ level: "silent" }));
  try {
    await score(["Q1"], 70);
    await until(async () => (await room.tier("queued", "Q1")) === "silver");
  } finally {
    await jobs.stop();
  }
});

it("killed while it writes it leaves nothing, and is done again from the start", async () => {
  await graded("killed", ["K1"]);
  await score(["K1"], 70);
  const other = new pg.Client(connectionFor(database.address));
  await other.connect();
  try {
    await other.query("begin; lock table spans in share mode"); // lets read, and not write
    const killed = expect(regradeChanged(room.context)).rejects.toThrow();
    const ofWaiting = "from pg_locks where not granted and relation = 'spans'::regclass";
    await until(async () => (await other.query(`select ${ofWaiting}`)).rows.length > 0);
    await other.query(`select pg_terminate_backend(pid) ${ofWaiting}`);
    await killed;
  } finally {
    await other.end();
  }
  expect(await regradesOf("killed")).toEqual([]);
  expect(await room.tier("killed", "K1")).toBe("base");
  await regradeChanged(room.context);
  expect(await room.tier("killed", "K1")).toBe("silver");
  expect(await regradesOf("killed")).toHaveLength(1);
});

it("a thousand of twenty thousand are one batch, and one more is left to a run over everybody", async () => {
  const codes = Array.from({ length: 20_000 }, (_, i) => `B${i}`);
  await graded("batch", codes);
  await score(codes.slice(0, 1000), 70);
  await regradeChanged(room.context);
  const [run, ...others] = await regradesOf("batch");
  expect(others).toEqual([]);
  expect(run?.summary).toMatchObject({ customers: 1000, moves: { total: 1000, up: 1000 } });
  await score(codes.slice(0, 1001), 90);
  await regradeChanged(room.context);
  expect(await regradesOf("batch")).toHaveLength(1);
  const { body } = await room.get("/api/schemes/batch/staleness");
  expect(body).toMatchObject({ customers: 1001, limit: 1000, obstacle: "tooMany" });
});
