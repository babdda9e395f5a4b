import { parseDay, type SchemeDefinition } from "@gradus/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../platform/database/open-test-database.ts";
import { type GradedRoom, openGradedRoom } from "../../testing/open-graded-room.ts";
import { readMovements } from "../../testing/read-movements-queries.ts";
import { recordGroups } from "../../testing/record-groups-queries.ts";
import { applyScheme, readVersion } from "../schemes/index.ts";
import { acceptRun } from "./decide-run.ts";
import { evaluateScheme } from "./evaluate-scheme.ts";
import { findLastFull, findRunBefore } from "./published-run-queries.ts";
import { setRegrading } from "./read-staleness.ts";
import { regradeChanged } from "./regrade-changed.ts";
import { runGrading } from "./run-grading.ts";
import { readRuns, type StoredRun } from "./run-queries.ts";
import { takeBackRun } from "./take-back-run.ts";

let room: GradedRoom;
beforeAll(async () => {
  room = await openGradedRoom();
});
afterAll(() => room?.close());

const named = (code: string) => ({ code, name: { en: code, zh: code } });
const linear = { kind: "linear", from: 0, to: 100 } as const;
const tiers = [
  { ...named("gold"), enter: 80, keep: 75 },
  { ...named("silver"), enter: 60, keep: 55 },
  { ...named("base"), enter: 0 },
];
let schemes = 0;

/** Publishes a scheme by an attribute of points, for customers of its own. */
async function publish(rules: Partial<SchemeDefinition> = {}): Promise<string> {
  const code = `regraded${++schemes}`;
  await room.publish({
    ...named(code),
    criteria: [{ metric: "points", weight: 100, scoring: linear }],
    tiers,
    population: { where: `cohort == "${code}"` },
    ...rules,
  });
  return code;
}

/** Publishes it, and grades customers of these points, as of a day. */
async function graded(
  points: Readonly<Record<string, number>>,
  { asOf = "2026-06-01", ...rules }: Partial<SchemeDefinition> & { asOf?: string } = {},
): Promise<string> {
  const scheme = await publish(rules);
  await room.addCustomers(Object.keys(points), scheme);
  await score(points, "2026-01-01");
  await room.run({ scheme, asOf, accept: true });
  return scheme;
}

function score(points: Readonly<Record<string, number>>, since = "2026-06-01"): Promise<void> {
  return room.score(Object.entries(points).map(([customer, value]) => ({ customer, points: value, since })));
}

/** What the job does, on a day. */
function regrade(day = "2026-06-10"): Promise<void> {
  return regradeChanged({ ...room.context, now: () => new Date(`${day}T04:00:00Z`) });
}

async function staleness(scheme: string) {
  return (await room.get(`/api/schemes/${scheme}/staleness`)).body;
}

async function regradesOf(scheme: string) {
  const page = { offset: 0, limit: 100 };
  return (await room.asApp((tx) => readRuns(tx, { scheme, kind: "regrade", ...page }))).runs;
}

async function pendingOf(scheme: string) {
  const movements = await room.asApp((tx) => readMovements(tx, scheme));
  return movements
    .filter(({ isOpen, pending }) => isOpen && pending !== null)
    .map(({ customer, ruled, pending, pendingSince }) => [customer, ruled, pending, pendingSince]);
}

/** What the rules give everybody at the moment of a regrade, by the cut points of the run before it. */
function gradeEverybody({ schemeId, version, asOf, knownTo }: StoredRun) {
  return room.asWorker(async (tx) => {
    const cuts = (await findLastFull(tx, schemeId))?.cuts ?? undefined;
    const at = { schemeId, asOf, knownTo: knownTo as number };
    const whole = await evaluateScheme(tx, (await readVersion(tx, schemeId, version)).closure, {
      ...{ schemeId, cuts, holdsTop: true },
      moment: { asOf: parseDay(asOf) as number, knownTo: { change: at.knownTo, isNow: false } },
      heldAt: { afterRun: await findRunBefore(tx, at) },
    });
    return { whole, cuts };
  });
}

describe("a customer whose facts changed", () => {
  it("rises at once, is explained from the new facts, and nobody else is touched", async () => {
    const scheme = await graded({ rise1: 30, still1: 30 });
    await score({ rise1: 70 });
    expect(await staleness(scheme)).toMatchObject({
      customers: 1,
      changes: 1,
      obstacle: null,
      failure: null,
    });
    await regrade();
    expect(await room.tier(scheme, "rise1")).toBe("silver");
    expect(await room.tier(scheme, "still1")).toBe("base");
    const { body: explained } = await room.get(`/api/schemes/${scheme}/explanations/rise1`);
    expect(explained).toMatchObject({ inForce: true, asOf: "2026-06-10", since: "2026-06-10", score: 70 });
    const [run] = await regradesOf(scheme);
    expect(run).toMatchObject({ kind: "regrade", status: "published", asOf: "2026-06-10" });
    expect(run?.summary).toMatchObject({ customers: 1, moves: { total: 1, up: 1 } });
    expect(await staleness(scheme)).toMatchObject({
      customers: 0,
      oldestAt: null,
      lastRegrade: { run: run?.runId },
    });
  });

  it("leaves the top tier only by the next run, and that is held for a look", async () => {
    const scheme = await graded({ fall2: 90, rise2: 10 });
    await score({ fall2: 10, rise2: 95 });
    await regrade();
    expect(await room.tier(scheme, "fall2")).toBe("gold");
    expect(await room.tier(scheme, "rise2")).toBe("gold");
    expect(await pendingOf(scheme)).toEqual([["fall2", "gold", "base", "2026-06-10"]]);
    const { body: explained } = await room.get(`/api/schemes/${scheme}/explanations/fall2`);
    expect(explained).toMatchObject({ computed: { tier: "base" }, pending: { to: "base" } });
    const { run } = await room.run({ scheme, asOf: "2026-06-11" });
    expect(run).toMatchObject({ status: "held", summary: { held: expect.arrayContaining(["top"]) } });
    expect((await room.asApp((tx) => acceptRun(tx, run.runId))).ok).toBe(true);
    expect(await room.tier(scheme, "fall2")).toBe("base");
    expect(await pendingOf(scheme)).toEqual([]);
  });

  it("falls from a lower tier at once without movement rules, and by them after their grace", async () => {
    const [atOnce, later] = [
      await graded({ fall3: 65 }),
      await graded({ late3: 65 }, { movement: { graceDays: 30 } }),
    ];
    await score({ fall3: 10, late3: 10 });
    await regrade();
    expect(await room.tier(atOnce, "fall3")).toBe("base");
    expect(await room.tier(later, "late3")).toBe("silver");
    expect(await pendingOf(later)).toEqual([["late3", "silver", "base", "2026-06-10"]]);
  });

  it("keeps its place in the top tier where it would be left without a grade", async () => {
    const scheme = await graded({ gone4: 90, low4: 65 }, { ungradedWhen: "points == 1" });
    await score({ gone4: 1, low4: 1 });
    await regrade();
    expect(await room.tier(scheme, "gone4")).toBe("gold");
    expect(await room.tier(scheme, "low4")).toBe("ungraded");
  });

  it("is graded for the first time when it is new", async () => {
    const scheme = await graded({ old5: 30 });
    await room.addCustomers(["new5"], scheme);
    await score({ new5: 70 });
    await regrade();
    expect(await room.tier(scheme, "new5")).toBe("silver");
    expect((await regradesOf(scheme))[0]?.summary).toMatchObject({ moves: { total: 0, first: 1 } });
  });
});

describe("whoever hangs on a customer whose facts changed", () => {
  it("is graded with it: the members of its group, and of the one that it left", async () => {
    const scheme = await graded(
      { head13: 10, member13: 70, leaver13: 70, alone13: 10 },
      { population: { unit: "inherit", where: `cohort == "regraded${schemes + 1}"` } },
    );
    await room.asWorker((tx) =>
      recordGroups(
        tx,
        [{ code: "G13", head: "head13" }],
        ["head13", "member13", "leaver13"].map((customer) => ({
          customer,
          since: "2026-06-01",
          group: "G13",
        })),
      ),
    );
    const tiersNow = async () =>
      Promise.all(["head13", "member13", "leaver13", "alone13"].map((code) => room.tier(scheme, code)));
    await regrade();
    expect(await tiersNow()).toEqual(["base", "base", "base", "base"]);
    await score({ head13: 65 });
    await regrade("2026-06-11");
    expect(await tiersNow()).toEqual(["silver", "silver", "silver", "base"]);
    await room.asWorker((tx) =>
      recordGroups(tx, [], [{ customer: "leaver13", since: "2026-06-11", group: null }]),
    );
    await score({ leaver13: 10 });
    await regrade("2026-06-12");
    expect(await tiersNow()).toEqual(["silver", "silver", "base", "base"]);
  });

  it("is a scheme that reads its standing, in the same breath", async () => {
    const read = await graded({ read14: 10 });
    const code = `reader${schemes}`;
    await room.asApp((tx) =>
      applyScheme(tx, {
        metrics: [{ ...named(`of_${code}`), from: "standing", scheme: read, of: "score", unit: "number" }],
        scheme: {
          ...named(code),
          criteria: [{ metric: `of_${code}`, weight: 100, scoring: linear }],
          tiers,
          population: { where: `cohort == "${read}"` },
        },
      }),
    );
    await room.run({ scheme: code, asOf: "2026-06-01", accept: true });
    await score({ read14: 65 });
    await regrade();
    expect([await room.tier(read, "read14"), await room.tier(code, "read14")]).toEqual(["silver", "silver"]);
  });
});

describe("regrades", () => {
  it("are none where nothing differs, and facts count nonetheless", async () => {
    const scheme = await graded({ same6: 30 });
    await score({ same6: 30 });
    expect(await staleness(scheme)).toMatchObject({ customers: 1 });
    await regrade();
    expect(await regradesOf(scheme)).toEqual([]);
    expect(await staleness(scheme)).toMatchObject({ customers: 0 });
  });

  it("give what a run over everybody gives with the same cut points, and hold these", async () => {
    const points = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`q${i}`, i * 2]));
    const scheme = await graded(points, {
      criteria: [{ metric: "points", weight: 100, scoring: { kind: "quantiles", bins: 5 } }],
    });
    await score({
      q0: 41,
      q1: 79,
      q2: 7,
      q3: 6,
      q4: 77,
      q5: 20,
      q6: 33,
      q7: 60,
      q8: 2,
      q9: 51,
      q10: 0,
      q11: 11,
    });
    await regrade();
    const [run] = await regradesOf(scheme);
    const { whole, cuts } = await gradeEverybody(run as StoredRun);
    expect(run?.cuts).toEqual(cuts);
    const scores = whole.table.base.codes.flatMap((code, i) =>
      whole.tierOf[i] === undefined ? [] : [[code, whole.tierOf[i], (whole.grades.score[i] as number) / 100]],
    );
    const { body } = await room.get(`/api/schemes/${scheme}/grades?limit=100`);
    const inForce = body.grades.map((grade: { customer: string; tier: string; score: number }) => [
      grade.customer,
      grade.tier,
      grade.score,
    ]);
    expect(inForce.sort()).toEqual(scores.sort());
    expect(inForce).toHaveLength(40);
  });

  it("of many changes, by two at once, are one", async () => {
    const scheme = await graded({ many7: 10, other7: 10 });
    await score({ many7: 65 });
    await score({ other7: 65 });
    await score({ many7: 70 }, "2026-06-02");
    await Promise.all([regrade(), regrade()]);
    expect(await regradesOf(scheme)).toHaveLength(1);
    expect(await room.tier(scheme, "many7")).toBe("silver");
    expect(await room.tier(scheme, "other7")).toBe("silver");
  });

  it("wait while a run is held, and follow once it is decided", async () => {
    const scheme = await graded({ held8: 90, waits8: 10 });
    await score({ held8: 10 });
    const { run } = await room.run({ scheme, asOf: "2026-06-05" });
    expect(run.status).toBe("held");
    await score({ waits8: 65 });
    await regrade();
    expect(await staleness(scheme)).toMatchObject({ obstacle: "runHeld", customers: 2 });
    expect(await room.tier(scheme, "waits8")).toBe("base");
    expect((await room.asApp((tx) => acceptRun(tx, run.runId))).ok).toBe(true);
    await regrade();
    expect(await room.tier(scheme, "held8")).toBe("base");
    expect(await room.tier(scheme, "waits8")).toBe("silver");
  });

  it("leave to a run over everybody more customers than a share, an old run, and what is switched off", async () => {
    const codes = Array.from({ length: 60 }, (_, i) => `mass9-${i}`);
    const all = (value: number) => Object.fromEntries(codes.map((code) => [code, value]));
    const scheme = await graded(all(10));
    await score(all(65));
    await regrade();
    expect(await staleness(scheme)).toMatchObject({ obstacle: "tooMany", customers: 60, limit: 50 });
    expect(await regradesOf(scheme)).toEqual([]);
    const old = await graded({ old9: 10 }, { asOf: "2026-03-01" });
    await score({ old9: 65 });
    await regrade();
    expect(await staleness(old)).toMatchObject({ obstacle: "runTooOld", customers: 1 });
    const off = await graded({ off9: 10 });
    const asked = { now: new Date("2026-06-10T04:00:00Z"), language: "en" } as const;
    expect(await room.asApp((tx) => setRegrading(tx, off, false, asked))).toMatchObject({
      value: { on: false, obstacle: "off" },
    });
    await score({ off9: 65 });
    await regrade();
    expect(await room.tier(off, "off9")).toBe("base");
  });

  it("are taken back with the run they followed, and do not begin again by themselves", async () => {
    const scheme = await graded({ back10: 10, up10: 10 });
    await score({ back10: 65 });
    const { run } = await room.run({ scheme, asOf: "2026-06-05", accept: true });
    await score({ up10: 65 });
    await regrade();
    expect([await room.tier(scheme, "back10"), await room.tier(scheme, "up10")]).toEqual([
      "silver",
      "silver",
    ]);
    const back = await room.asApp((tx) => takeBackRun(tx, run.runId));
    if (!back.ok) throw new Error(back.problem.code);
    await runGrading(room.context, back.value.runId);
    await regrade();
    expect([await room.tier(scheme, "back10"), await room.tier(scheme, "up10")]).toEqual(["base", "base"]);
    expect((await regradesOf(scheme)).map(({ status }) => status)).toEqual(["taken-back"]);
    expect(await staleness(scheme)).toMatchObject({ obstacle: "takenBack" });
  });

  it("that fail are told with their reason, and over once they succeed", async () => {
    const scheme = await graded({ fault11: 10 });
    await score({ fault11: 65 });
    const { owner } = room.context.database as TestDatabase;
    await owner.query("revoke insert on spans from gradus_worker");
    await expect(regrade()).rejects.toThrow();
    await expect(regrade()).rejects.toThrow();
    expect(await staleness(scheme)).toMatchObject({ customers: 1, failure: { times: 2 } });
    expect(await room.tier(scheme, "fault11")).toBe("base");
    await owner.query("grant insert on spans to gradus_worker");
    await regrade();
    expect(await staleness(scheme)).toMatchObject({ customers: 0, failure: null });
    expect(await room.tier(scheme, "fault11")).toBe("silver");
  });

  it("are part of the history that a trial starts from: replayed day by day it is the same", async () => {
    const scheme = await graded({ story12: 76 }); // silver: keeps gold from 75 only once it is there
    await score({ story12: 85 });
    await regrade("2026-06-05");
    expect(await room.tier(scheme, "story12")).toBe("gold");
    await score({ story12: 76 }, "2026-06-06");
    const { run, grades } = await room.run({ scheme, asOf: "2026-06-08" });
    expect(grades.get("story12")?.tier).toBe("gold");
    await score({ story12: 10 }, "2026-06-02");
    const replayed = await room.run({
      scheme,
      asOf: "2026-06-08",
      knownTo: String(run.knownTo),
      trial: true,
    });
    expect(replayed.grades).toEqual(grades);
  });
});
