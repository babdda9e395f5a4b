import { type Replay, ReplayLineSchema, type ReplayResult, ReplaySchema } from "@gradus/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { recordGroups } from "../../testing/record-groups-queries.ts";
import { applyScheme, startDraft } from "../schemes/index.ts";
import { makeReplay } from "./make-replay.ts";
import { serveReplay } from "./routes.ts";
import { resumeReplays } from "./start-replay.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };
const english = { "accept-language": "en" };
const named = (code: string) => ({ code, name: { en: code, zh: code } });
const receipts = {
  ...named("receipts"),
  ...{ unit: "money" as const, from: "activities" as const, types: ["received", "refund"] },
  ...{ aggregate: "sum" as const, of: "amount" as const },
  window: { kind: "rolling" as const, length: 12, unit: "months" as const },
};
const tiers = [
  { ...named("gold"), enter: 60, keep: 40 },
  { ...named("silver"), enter: 30, keep: 20 },
  { ...named("base"), enter: 0 },
];
const linear = { kind: "linear" as const, from: 0, to: 1000 };
const scheme = {
  ...named("value"),
  criteria: [{ metric: "receipts", weight: 100, scoring: linear }],
  tiers,
  ungradedWhen: "receipts == 0",
};
const yuan = (customer: string, day: string, amount: number, type = "received") => ({
  ...{ customer, day, type },
  amount: amount * 100,
});

let room: TestRoom; // its clock stands at 2024-06-15
beforeAll(async () => {
  room = await openTestRoom(serveReplay);
  await asWorker(async (tx) => {
    await recordFacts(tx, [
      yuan("A", "2023-01-10", 700),
      yuan("A", "2024-01-10", 100),
      yuan("B", "2023-10-10", 400),
      yuan("B", "2023-12-05", 300),
      yuan("B", "2024-02-20", -600, "refund"),
      yuan("B", "2024-04-02", 900),
      yuan("C", "2024-03-03", 50),
    ]);
    const applied = await applyScheme(tx, { metrics: [receipts], scheme });
    if (!applied.ok) throw new Error(applied.problem.code);
  });
});
afterAll(() => room.close());

const asWorker = <T>(work: (tx: Tx) => Promise<T>) => room.context.database.asWorker("test", work);
const send: ReturnType<TestRoom["as"]> = (...request) => room.as(administrator)(...request);
const ask = (body: object = {}, name = "value") =>
  send("POST", `/api/schemes/${name}/replays`, body, english);
async function start(body: object = {}, name = "value") {
  const { status, body: line } = await ask(body, name);
  expect([status, line.detail]).toEqual([202, undefined]);
  return ReplayLineSchema.parse(line);
}
const read = async (id: number): Promise<Replay> =>
  ReplaySchema.parse((await send("GET", `/api/replays/${id}`, undefined, english)).body);
async function make(body: object = {}, name = "value"): Promise<ReplayResult> {
  const { id } = await start(body, name);
  await makeReplay(room.context, id);
  const { result, problem } = await read(id);
  expect(problem).toBeNull();
  return result as ReplayResult;
}
const countsOf = (result: ReplayResult) =>
  result.months.map(({ tried }) =>
    Object.fromEntries(tried.tiers.map(({ code, customers }) => [code, customers])),
  );

describe("a replay", () => {
  it("grades every month-end from the tiers of the one before, and counts who moved", async () => {
    const result = await make({ months: 6 });
    expect(result.months.map(({ asOf }) => asOf)).toEqual([
      ...["2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31"],
    ]);
    // A keeps nothing of 2023-01 from February on; B gives back 600 in February and spends 900 in April
    expect(countsOf(result)).toEqual([
      { gold: 2, ungraded: 1 },
      { gold: 1, base: 1, ungraded: 1 },
      { base: 2, ungraded: 1 },
      { base: 3 },
      { gold: 1, base: 2 },
      { gold: 1, base: 2 },
    ]);
    expect(result.months.map(({ tried }) => tried.moves && { ...tried.moves, matrix: undefined })).toEqual([
      null,
      { total: 1, up: 0, down: 1, in: 0, out: 0 },
      { total: 1, up: 0, down: 1, in: 0, out: 0 },
      { total: 0, up: 0, down: 0, in: 1, out: 0 },
      { total: 1, up: 1, down: 0, in: 0, out: 0 },
      { total: 0, up: 0, down: 0, in: 0, out: 0 },
    ]);
    expect(result.months[4]?.tried.moves?.matrix).toEqual([
      { from: "base", to: "gold", customers: 1 },
      { from: "base", to: "base", customers: 2 },
    ]);
    expect(result.flaps).toEqual({
      within: 3,
      tried: { moves: 3, judged: 2, reversed: 1, rate: 0.5 },
      inForce: null,
    });
    expect(result.rules).toMatchObject({
      tried: { version: 1, draft: null, isOrdered: true },
      inForce: null,
    });
  });

  it("keeps a tier down to its keep threshold only from the month-end before", async () => {
    const [gold, silver, base] = tiers;
    const kept = { ...scheme, tiers: [{ ...gold, keep: 10 }, { ...silver, keep: 5 }, base] };
    expect(countsOf(await make({ months: 3, definition: kept }))[0]).toEqual({ base: 3 });
    expect(countsOf(await make({ months: 6, definition: kept }))[3]).toEqual({ gold: 2, base: 1 });
  });

  it("compares a draft with the version in force, over those whom both score", async () => {
    const stricter = { ...scheme, ungradedWhen: "receipts < 75" };
    const { months, rules } = await make({ months: 3, definition: stricter, horizonMonths: 1 });
    expect(rules).toMatchObject({ tried: { version: null, draft: null }, inForce: { version: 1 } });
    expect(
      months.map(({ outcome }) => outcome && [outcome.customers, outcome.unscored, outcome.total]),
    ).toEqual([[2, 1, "900.00"], null, null]);
    const byChance = {
      spearman: null,
      gini: 0,
      lift: 1,
      deciles: Array.from({ length: 10 }, () => expect.closeTo(1, 12)),
    };
    const [march] = months;
    expect(march?.outcome).toMatchObject({
      ...{ perfectGini: 0.5, months: 1, isCut: false },
      ...{ tried: byChance, inForce: byChance, receipts: byChance }, // A and B had received as much
    });
    expect(months[0]?.inForce?.tiers).toEqual([{ code: "base", customers: 3 }]);
  });

  it("takes the saved draft where there is one, and the version in force when told to", async () => {
    const begun = await asWorker((tx) => startDraft(tx, { scheme: "value", from: { scheme: "value" } }));
    expect(begun).toMatchObject({ ok: true });
    expect((await make({ months: 1 })).rules).toMatchObject({ tried: { draft: 1 }, inForce: { version: 1 } });
    expect((await make({ months: 1, rules: "inForce" })).rules.tried).toMatchObject({
      draft: null,
      version: 1,
    });
    await asWorker((tx) => sql`delete from scheme_drafts`.execute(tx.db));
  });

  it("follows the movement rules: what waits at one month-end is in force at a later one", async () => {
    const patient = { ...scheme, movement: { graceDays: 45, stepsDown: 1 } };
    expect(countsOf(await make({ months: 6, definition: patient })).slice(1, 4)).toEqual([
      { gold: 2, ungraded: 1 }, // A is due to fall
      { gold: 2, ungraded: 1 }, // B, too
      { gold: 1, silver: 1, base: 1 },
    ]);
  });

  it("judges by profit as the value report reckons it: receipts less cost, and less what serving took", async () => {
    await asWorker(async (tx) => {
      await recordFacts(tx, [{ customer: "C", day: "2024-04-20", type: "call" }]);
      await sql`update activities set cost = 12345, currency = 'CNY' where day = '2024-04-02'`.execute(tx.db);
      await sql`update value_settings set settings = settings || '{"costToServe": {"call": 2.5}}'`.execute(
        tx.db,
      );
    });
    const [month] = (await make({ months: 3, outcome: "profit", horizonMonths: 2 })).months;
    expect(month?.outcome).toMatchObject({
      ...{ after: "2024-03-31", through: "2024-04-30", months: 1, isCut: true, customers: 3 },
      total: (900 - 123.45 - 2.5).toFixed(2),
    });
  });

  it("gives classes their shares and moves without a direction, and foretells nothing by them", async () => {
    const { criteria, code, name } = scheme;
    const classes = [{ ...named("buys"), when: "receipts > 300" }, named("rest")];
    const result = await make({ months: 3, definition: { code, name, criteria, classes } });
    expect(countsOf(result)).toEqual([{ rest: 3 }, { buys: 1, rest: 2 }, { buys: 1, rest: 2 }]);
    expect(result.months[1]?.tried.moves).toMatchObject({ total: 1, up: 0, down: 0 });
    expect(result.months.map(({ outcome }) => outcome)).toEqual([null, null, null]);
    expect(result.rules.tried.isOrdered).toBe(false);
  });

  it("grades by what had been recorded then when told to, and judges by what is known now", async () => {
    await asWorker((tx) => sql`update changes set at = '2024-04-10T00:00:00Z'`.execute(tx.db));
    await asWorker((tx) => recordFacts(tx, [yuan("D", "2024-03-30", 800)]));
    const now = await make({ months: 3, horizonMonths: 1 });
    expect(countsOf(now)[1]).toEqual({ gold: 2, base: 2 });
    const then = await make({ months: 3, horizonMonths: 1, knownThen: true });
    expect(then.leftOut).toEqual(["2024-03-31"]);
    expect(countsOf(then)).toEqual([
      { gold: 1, base: 2 },
      { gold: 1, base: 2 },
    ]);
    expect(then.months[0]?.knownTo).toBeLessThan(then.knownTo);
    await asWorker((tx) => sql`update changes set at = '2024-06-10T00:00:00Z'`.execute(tx.db));
    const { status, body } = await ask({ knownThen: true });
    expect([status, body.code, body.detail]).toEqual([
      ...[422, "replayNothingKnown"],
      "Nothing had been recorded by 2024-05-31; replay by the facts known now.",
    ]);
  });

  it("carries what a group holds from month to month, though its members change", async () => {
    const group = { ...scheme, population: { unit: "group" as const } };
    await asWorker((tx) =>
      recordGroups(
        tx,
        [{ code: "G", head: "A" }],
        ["A", "D"].map((customer) => ({ customer, since: "2024-05-15", group: "G" })),
      ),
    );
    const counts = countsOf(await make({ months: 2, definition: group }));
    expect(counts).toEqual([
      { gold: 2, base: 2 },
      { gold: 3, base: 1 },
    ]);
  });
});

describe("the job", () => {
  it("is one at a time of a scheme, and another scheme's may wait beside it", async () => {
    const [one, other] = await Promise.all([ask({ months: 1 }), ask({ months: 1 })]);
    expect([one, other].map(({ status }) => status).sort()).toEqual([202, 409]);
    const [line, refused] = (one.status === 202 ? [one, other] : [other, one]).map(({ body }) => body);
    expect(refused).toMatchObject({
      code: "replayAlreadyGoing",
      detail: `Replay ${line.id} of “value” is under way; wait for it to end.`,
    });
    expect(line).toMatchObject({
      status: "queued",
      monthsDone: 0,
      until: "2024-05-31",
      requestedBy: "admin",
    });
    const beside = await start({ months: 1, definition: { ...scheme, code: "new-one" } }, "new-one");
    for (const { id } of [line, beside]) await makeReplay(room.context, id);
    expect(await read(beside.id)).toMatchObject({ status: "done", scheme: "new-one", monthsDone: 1 });
  });

  it("that was killed is asked for again at start-up and done from its first month-end, once", async () => {
    const { id } = await start({ months: 2 });
    await asWorker((tx) =>
      sql`update replays set status = 'running', months_done = 1 where replay_id = ${id}`.execute(tx.db),
    );
    await room.context.database.owner.query("select jobs.complete_jobs(array_agg(id)) from jobs.jobs");
    await resumeReplays(room.context);
    const { rows } = await room.context.database.owner.query(
      "select count(*)::int as waiting from jobs.jobs where task_identifier = 'make-replay'",
    );
    expect(rows[0].waiting).toBe(1);
    await makeReplay(room.context, id);
    const done = await read(id);
    expect(done).toMatchObject({ status: "done", monthsDone: 2, finishedAt: expect.any(String) });
    await makeReplay(room.context, id);
    expect(await read(id)).toEqual(done);
  });

  it("tells how far it came as events, and ends them", async () => {
    const { id } = await start({ months: 2 });
    await makeReplay(room.context, id);
    const { body, headers } = await send("GET", `/api/replays/${id}/events`);
    expect(headers["content-type"]).toContain("text/event-stream");
    const [data, end] = body.trim().split("\n\n");
    expect(JSON.parse(data.slice("data: ".length))).toEqual(await read(id));
    expect(end).toBe("event: end\ndata: {}");
  });

  it("that fails says so, in the language asked for, and the next can be asked for", async () => {
    const { id } = await start({ months: 1 });
    const { owner } = room.context.database;
    await owner.query("alter table activities rename to hidden");
    await makeReplay(room.context, id);
    await owner.query("alter table hidden rename to activities");
    expect(await read(id)).toMatchObject({
      ...{ status: "failed", result: null },
      problem: { code: "replayFailed", detail: `Replay ${id} failed; the server's log says why.` },
    });
    const chinese = await send("GET", `/api/replays/${id}`, undefined, { "accept-language": "zh" });
    expect(chinese.body.problem.detail).toBe(`历史回测 ${id} 失败，原因见服务器日志。`);
    expect(room.log.some((line) => line.includes("the replay failed"))).toBe(true);
    expect((await make({ months: 1 })).months).toHaveLength(1);
  });

  it("keeps a scheme's last twenty", async () => {
    await asWorker((tx) =>
      sql`insert into replays (scheme, wish, closure, settings, requested_by, status)
        select scheme, wish, closure, settings, 'earlier', 'done' from replays, generate_series(1, 30)
        where replay_id = (select max(replay_id) from replays)`.execute(tx.db),
    );
    await make({ months: 1 });
    const { replays } = (await send("GET", "/api/schemes/value/replays")).body;
    expect(replays).toHaveLength(20);
    const ids = replays.map(({ id }: { id: number }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    const { rows } = await asWorker((tx) =>
      sql<{
        scheme: string;
        kept: number;
      }>`select scheme, count(*)::int as kept from replays group by 1 order by 1`.execute(tx.db),
    );
    expect(rows).toEqual([
      { scheme: "new-one", kept: 1 },
      { scheme: "value", kept: 20 },
    ]);
  });
});

describe("what is refused", () => {
  it.each([
    [{ until: "2024-06-30" }, "replayUntilWrong"],
    [{ until: "2024-05-30" }, "replayUntilWrong"],
    [{ until: "2022-12-31" }, "runAsOfBeforeFacts"],
    [{ definition: { ...scheme, tiers: [] } }, "draftUnfinished"],
    [{ metrics: [{ ...receipts, types: ["nothing"] }] }, "metricTypeUnknown"],
  ])("%j", async (body, code) => {
    expect((await ask(body)).body).toMatchObject({ code, status: 422 });
  });

  it("an unknown scheme or replay, and numbers out of bounds", async () => {
    expect((await ask({}, "nobody")).body.code).toBe("schemeUnknown");
    expect((await ask({ rules: "inForce" }, "nobody")).body.code).toBe("schemeUnknown");
    for (const path of ["/api/replays/999999", "/api/replays/999999/events"])
      expect((await send("GET", path)).body.code).toBe("replayUnknown");
    for (const body of [{ months: 0 }, { months: 37 }, { horizonMonths: 0 }, { until: "2024-02-30" }])
      expect((await ask(body)).status).toBe(400);
    expect((await send("GET", "/api/schemes/nobody/replays")).body).toEqual({ replays: [] });
  });

  it("whoever may not edit schemes", async () => {
    const manager = room.as({ actor: "m", scope: "own", role: "manager", owner: "演示甲", teams: [] });
    const { id } = (await send("GET", "/api/schemes/value/replays")).body.replays[0];
    for (const path of ["/api/schemes/value/replays", `/api/replays/${id}`, `/api/replays/${id}/events`])
      expect([path, (await manager("GET", path)).status]).toEqual([path, 403]);
    expect((await manager("POST", "/api/schemes/value/replays", {})).status).toBe(403);
  });
});
