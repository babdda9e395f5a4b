import type { Schedule, SchemeFile } from "@gradus/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Tx } from "../../platform/database/tx.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { applyScheme, deleteSchedule, findScheme, readSchedules, saveSchedule } from "../schemes/index.ts";
import { acceptRun } from "./decide-run.ts";
import { regradeChanged } from "./regrade-changed.ts";
import { runGrading } from "./run-grading.ts";
import { readRuns } from "./run-queries.ts";
import { runSchedules } from "./run-schedules.ts";
import { startRun } from "./start-run.ts";

const named = (code: string) => ({ code, name: { en: code, zh: code } });
const schemeFile = (code: string): SchemeFile => ({
  metrics: [
    {
      ...named("receipts"),
      from: "activities",
      unit: "money",
      aggregate: "sum",
      of: "amount",
      window: { kind: "all" },
    },
  ],
  scheme: {
    ...named(code),
    criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "linear", from: 0, to: 1000 } }],
    tiers: [{ ...named("base"), enter: 0 }],
  },
});

let clock: Date;
let intake: TestIntake;
const daily: Schedule = { frequency: "daily", hour: 2 };

beforeEach(async () => {
  shanghai("2026-06-10 12:00");
  intake = await openTestIntake(() => clock);
  await inDatabase(async (tx) => {
    for (const code of ["value", "other"]) await applyScheme(tx, schemeFile(code));
    await recordFacts(tx, [{ customer: "A", day: "2026-06-01", amount: 90_000 }]);
  });
});
afterEach(() => intake.close());

/** Sets the clock to a time in the organisation's zone. */
function shanghai(time: string): void {
  clock = new Date(`${time.replace(" ", "T")}:00+08:00`);
}

function inDatabase<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return intake.context.database.asApp(intake.asker, work);
}

async function setSchedule(scheme: string, schedule: Schedule): Promise<void> {
  await inDatabase(async (tx) => {
    const found = await findScheme(tx, scheme);
    await saveSchedule(tx, found?.schemeId as number, schedule, clock);
  });
}

/** What a tick of the server does: looks for due runs, and does those that it finds queued. */
async function tick(): Promise<void> {
  await runSchedules(intake.context);
  const { runs } = await inDatabase((tx) => readRuns(tx, { status: "queued", offset: 0, limit: 10 }));
  for (const { runId } of runs) await runGrading(intake.context, runId);
}

/** Every run so far, the first one first. */
async function runs(): Promise<string[]> {
  const read = await inDatabase((tx) => readRuns(tx, { offset: 0, limit: 100 }));
  return read.runs.map(({ scheme, asOf, kind, status }) => `${scheme} ${kind} ${asOf} ${status}`).reverse();
}

describe("a schedule", () => {
  it("runs as of today where a customer was graded again as of it, since no run goes back", async () => {
    await setSchedule("value", daily);
    shanghai("2026-06-11 03:00");
    await tick();
    const { runs: held } = await inDatabase((tx) => readRuns(tx, { status: "held", offset: 0, limit: 1 }));
    await inDatabase((tx) => acceptRun(tx, held[0]?.runId as number));
    shanghai("2026-06-12 01:00");
    await inDatabase((tx) => recordFacts(tx, [{ customer: "A", day: "2026-06-12", amount: 1_000 }]));
    await regradeChanged(intake.context);
    shanghai("2026-06-12 03:00");
    await tick();
    expect(await runs()).toEqual(["value live 2026-06-10 published", "value live 2026-06-12 published"]);
  });

  it("runs once a due time, as of the day before, and never for a time before it was set", async () => {
    await setSchedule("value", daily);
    await tick();
    shanghai("2026-06-11 01:59");
    await tick();
    expect(await runs()).toEqual([]);
    shanghai("2026-06-11 02:00");
    await tick();
    await tick();
    shanghai("2026-06-11 23:59");
    await tick();
    expect(await runs()).toEqual(["value live 2026-06-10 held"]);
    expect((await inDatabase((tx) => readSchedules(tx)))[0]?.lastDue).toEqual(
      new Date("2026-06-10T18:00:00Z"),
    );
  });

  it("starts one run however many servers look at once", async () => {
    await setSchedule("value", daily);
    shanghai("2026-06-11 02:00");
    await Promise.all(Array.from({ length: 6 }, () => runSchedules(intake.context)));
    expect(await runs()).toEqual(["value live 2026-06-10 queued"]);
  });

  it("is caught up once after a downtime, as of the day before it was due last", async () => {
    await setSchedule("value", daily);
    await setSchedule("other", { frequency: "weekly", hour: 3 });
    shanghai("2026-06-20 09:00"); // a Saturday
    await tick();
    await tick();
    expect(await runs()).toEqual(["other live 2026-06-14 held", "value live 2026-06-19 held"]);
  });

  it("leaves a held run waiting until somebody decides, or the next one takes its place", async () => {
    await setSchedule("value", daily);
    shanghai("2026-06-11 02:00");
    await tick();
    shanghai("2026-06-12 01:00");
    await tick();
    expect(await runs()).toEqual(["value live 2026-06-10 held"]);
    shanghai("2026-06-12 02:00");
    await tick();
    expect(await runs()).toEqual(["value live 2026-06-10 superseded", "value live 2026-06-11 held"]);
    const [held] = (await inDatabase((tx) => readRuns(tx, { status: "held", offset: 0, limit: 1 }))).runs;
    expect((await inDatabase((tx) => acceptRun(tx, held?.runId as number))).ok).toBe(true);
    shanghai("2026-06-13 02:00");
    await tick();
    expect((await runs()).slice(1)).toEqual([
      "value live 2026-06-11 published",
      "value live 2026-06-12 published",
    ]);
  });

  it("waits while another run of the scheme is under way, and then runs", async () => {
    await setSchedule("value", daily);
    const wish = { scheme: "value", asOf: "2026-06-09", trial: false, accept: true };
    const going = await inDatabase((tx) => startRun(tx, wish, clock));
    shanghai("2026-06-11 02:00");
    await runSchedules(intake.context);
    expect(await runs()).toEqual(["value live 2026-06-09 queued"]);
    if (going.ok) await runGrading(intake.context, going.value.runId);
    await tick();
    expect(await runs()).toEqual(["value live 2026-06-09 published", "value live 2026-06-10 published"]);
  });

  it("gives a due time up when the grades in force are of a later day, and others run all the same", async () => {
    await setSchedule("other", daily);
    await setSchedule("value", daily);
    shanghai("2026-06-11 01:00");
    const wish = { scheme: "other", asOf: "2026-06-11", trial: false, accept: true };
    const later = await inDatabase((tx) => startRun(tx, wish, clock));
    if (later.ok) await runGrading(intake.context, later.value.runId);
    shanghai("2026-06-11 02:00");
    await tick();
    expect(await runs()).toEqual(["other live 2026-06-11 published", "value live 2026-06-10 held"]);
    shanghai("2026-06-13 02:00");
    await tick();
    expect(await runs()).toContain("other live 2026-06-12 published");
  });

  it("that is off stops, and one set anew does not catch up", async () => {
    await setSchedule("value", daily);
    shanghai("2026-06-12 01:00");
    const { schemeId } = (await inDatabase((tx) => readSchedules(tx, "value")))[0] ?? {};
    expect(await inDatabase((tx) => deleteSchedule(tx, schemeId as number))).toBe(true);
    expect(await inDatabase((tx) => deleteSchedule(tx, schemeId as number))).toBe(false);
    await tick();
    await setSchedule("value", { frequency: "daily", hour: 0 });
    await tick();
    expect(await runs()).toEqual([]);
    shanghai("2026-06-13 00:00");
    await tick();
    expect(await runs()).toEqual(["value live 2026-06-12 held"]);
  });
});
