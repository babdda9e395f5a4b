import * as contract from "@gradus/contract";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordAssessments, type StatedAssessment } from "../../testing/record-assessments-queries.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { serveMetrics } from "../metrics/index.ts";
import { serveAssessments } from "./routes.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };
const asMember = (owner: string): Asker => ({ actor: owner, scope: "own", role: "member", owner });

const levels = [
  { value: 20, name: { en: "Weak", zh: "弱" }, anchor: { en: "Few know it", zh: "少有人知" } },
  { value: 60, name: { en: "Known", zh: "一般" }, anchor: { en: "Known in its region", zh: "区域内知名" } },
  { value: 100, name: { en: "Leading", zh: "领先" }, anchor: { en: "Everybody knows it", zh: "家喻户晓" } },
];
const brand = { name: { en: "Brand influence", zh: "品牌影响力" }, levels, validityMonths: 12, raters: 2 };

let room: TestRoom;
let admin: SendAs;
let one: SendAs;
let two: SendAs;
beforeAll(async () => {
  room = await openTestRoom(serveAssessments, serveMetrics);
  [admin, one, two] = [administrator, asMember("Demo One"), asMember("Demo Two")].map((asker) =>
    room.as(asker),
  ) as [SendAs, SendAs, SendAs];
  await room.context.database.asWorker("test", (tx) =>
    recordCustomers(tx, [
      { code: "A", name: "示例甲", owner: "Demo One" },
      { code: "B", name: "示例乙", owner: "Demo Two" },
    ]),
  );
});
beforeEach(async () => {
  await room.context.database.owner.query(
    "delete from customer_assessments; delete from metrics; delete from assessment_scales",
  );
  room.clock.now = new Date("2024-06-15T04:00:00Z");
  await saveScale(brand);
});
afterAll(() => room.close());

const saveScale = async (scale: object, code = "brand") => {
  const answer = await admin("PUT", `/api/assessment-scales/${code}`, scale);
  expect(answer.body).toMatchObject({ code });
};
const record = (...assessments: StatedAssessment[]) =>
  room.context.database.asWorker("test", (tx) => recordAssessments(tx, assessments));
const assess = async (body: object, send = one, customer = "A") => {
  const answer = await send("POST", `/api/customers/${customer}/assessments`, { scale: "brand", ...body });
  expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
  return contract.AssessmentSchema.parse(answer.body);
};
const list = async (send = one, customer = "A") => {
  const { body } = await send("GET", `/api/customers/${customer}/assessments`);
  return contract.listCustomerAssessments.answer.parse(body);
};
const due = async (query = "", send = admin) => {
  const { body } = await send("GET", `/api/assessments/due?${query}`);
  return contract.listDueAssessments.answer.parse(body);
};
const undo = (change: number, send = one) => send("POST", `/api/assessments/changes/${change}/undo`);
const facts = async () =>
  (
    await room.context.database.owner.query(
      `select customer_id, assessment_id, scale_id, rater, rated_on, valid_until, value, evidence
        from customer_assessments where retired_change is null order by 2`,
    )
  ).rows;
const versions = async () =>
  (await room.context.database.owner.query("select count(*)::int as n from customer_assessments")).rows[0].n;

it("is recorded in one's own name, today, and counts for as long as its scale says", async () => {
  const assessed = await assess({ value: 60, evidence: "展会口碑" });
  expect(assessed).toMatchObject({
    ...{ scale: "brand", value: 60, level: { en: "Known", zh: "一般" }, rater: "Demo One", mine: true },
    ...{ evidence: "展会口碑", ratedOn: "2024-06-15", validUntil: "2025-06-15", counts: true },
  });
  const early = await assess({ value: 20, ratedOn: "2024-02-29" });
  expect(early).toMatchObject({ validUntil: "2025-02-28", counts: false });
  expect((await list()).assessments).toEqual([assessed, early]);
});

it("shows the raters' mean, how far they lie apart, and until when enough of them count", async () => {
  await assess({ value: 20, ratedOn: "2024-05-01" });
  const [alone] = (await list()).scales;
  expect(alone).toMatchObject({ state: "missing", mean: 20, spread: 0, raters: 1, validUntil: "2025-05-01" });
  await assess({ value: 60 }, admin);
  const [both] = (await list()).scales;
  expect(both).toMatchObject({ state: "current", mean: 40, spread: 40, raters: 2, validUntil: "2025-05-01" });
  expect((await list(admin)).assessments.map(({ mine }) => mine)).toEqual([true, true]);
  expect((await list(one)).assessments.map(({ rater, mine }) => [rater, mine])).toEqual([
    ["admin", false],
    ["Demo One", true],
  ]);
});

it("is expiring from thirty days before too few count, and stale from the day after", async () => {
  await record(
    { customer: "A", scale: "brand", rater: "甲", on: "2024-01-01", until: "2024-07-15", value: 60 },
    { customer: "A", scale: "brand", rater: "乙", on: "2024-01-01", until: "2024-12-31", value: 60 },
  );
  const stateOn = async (day: string) => {
    room.clock.now = new Date(`${day}T04:00:00Z`);
    return (await list()).scales[0]?.state;
  };
  expect(await stateOn("2024-06-15")).toBe("current");
  expect(await stateOn("2024-06-16")).toBe("expiring");
  expect(await stateOn("2024-07-15")).toBe("expiring");
  expect(await stateOn("2024-07-16")).toBe("stale");
});

it("refuses what cannot be meant, in both languages, and records nothing", async () => {
  const wrong = [
    [{ scale: "nothing", value: 60 }, 404, "assessmentScaleUnknown"],
    [{ scale: "brand", value: 61 }, 422, "assessmentLevelUnknown"],
    [{ scale: "brand", value: 60, ratedOn: "2024-06-16" }, 422, "assessmentInFuture"],
    [{ scale: "brand", value: 60, ratedOn: "2024-02-30" }, 400, "requestWrong"],
    [{ scale: "brand", value: 60, rater: "Demo Two" }, 400, "requestWrong"],
    [{ scale: "brand", value: 60, evidence: "a\0b" }, 400, "requestWrong"],
  ] as const;
  for (const [body, status, code] of wrong) {
    const answer = await one("POST", "/api/customers/A/assessments", body);
    expect([body, answer.status, answer.body.code]).toEqual([body, status, code]);
  }
  const say = async (language: string) =>
    (
      await one(
        "POST",
        "/api/customers/A/assessments",
        { scale: "brand", value: 61 },
        { "accept-language": language },
      )
    ).body.detail;
  expect(await say("en")).toBe("“61” is no level of the scale “brand”; there are 20, 60, 100.");
  expect(await say("zh")).toBe("“61”不是评分量表“brand”的档次；可用档次：20, 60, 100。");
  expect(await facts()).toEqual([]);
});

it("is one a day: a second time corrects the first, the same again changes nothing, two at once leave one", async () => {
  const first = await assess({ value: 20 });
  const second = await assess({ value: 60, evidence: "重新评估" });
  expect(second).toMatchObject({ id: first.id, value: 60 });
  expect(await assess({ value: 60, evidence: "重新评估" })).toEqual(second);
  expect(await versions()).toBe(2);
  await Promise.all([20, 60, 100, 20].map((value) => assess({ value }, two, "B")));
  expect((await list(two, "B")).assessments).toHaveLength(1);
});

it("is corrected and taken away by its rater or an administrator, and of two at once one is told", async () => {
  const { id, change } = await assess({ value: 20 });
  await assess({ value: 60, ratedOn: "2024-06-01" });
  const put = (send: SendAs, body: object) => send("PUT", `/api/customers/A/assessments/${id}`, body);
  const answers = await Promise.all([put(one, { value: 60, change }), put(admin, { value: 100, change })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const seen = answers.find(({ status }) => status === 200)?.body.change;
  expect((await put(one, { value: 60, ratedOn: "2024-06-01", change: seen })).body.code).toBe(
    "assessmentDoubled",
  );

  const helper = room.as({ ...asMember("Demo One"), owner: "Demo Three", scope: "everybody" });
  expect((await put(helper, { value: 60, change: seen })).body).toMatchObject({
    ...{ status: 403, code: "assessmentNotYours", params: { rater: "Demo One" } },
  });
  expect((await helper("DELETE", `/api/customers/A/assessments/${id}`)).status).toBe(403);
  const before = await facts();
  const { body: gone } = await admin("DELETE", `/api/customers/A/assessments/${id}`);
  expect((await list()).assessments.map((each) => each.id)).not.toContain(id);
  expect((await undo(gone.change)).body.code).toBe("changeUnknown"); // not who took it away
  expect((await undo(gone.change, admin)).status).toBe(200);
  expect(await facts()).toEqual(before);
});

it("is as before once what was done to it is undone, each once, the latest first", async () => {
  const nothing = await facts();
  const { id, change } = await assess({ value: 20 });
  const first = await facts();
  const corrected = await one("PUT", `/api/customers/A/assessments/${id}`, { value: 60, change });
  const second = await facts();
  const { body: gone } = await one("DELETE", `/api/customers/A/assessments/${id}`);
  expect((await undo(corrected.body.change)).body.code).toBe("customerChangedSince");
  expect((await undo(gone.change)).body).toMatchObject({ assessments: 1 });
  expect(await facts()).toEqual(second);
  expect((await undo(gone.change)).body.code).toBe("changeAlreadyUndone");
  expect((await undo(change)).body.code).toBe("customerChangedSince");
  expect((await undo(corrected.body.change)).status).toBe(200);
  expect(await facts()).toEqual(first);
  expect((await undo(change)).status).toBe(200);
  expect(await facts()).toEqual(nothing);
});

it("is nobody's business who does not look after the customer", async () => {
  const { id, change } = await assess({ value: 20 }, two, "B");
  for (const answer of [
    await one("GET", "/api/customers/B/assessments"),
    await one("POST", "/api/customers/B/assessments", { scale: "brand", value: 60 }),
    await one("PUT", `/api/customers/B/assessments/${id}`, { value: 60, change }),
    await one("DELETE", `/api/customers/B/assessments/${id}`),
  ]) {
    expect([answer.status, answer.body.code]).toEqual([404, "customerUnknown"]);
  }
  expect((await undo(change)).body.code).toBe("changeUnknown");
  expect((await due("", one)).due.map(({ customer }) => customer)).toEqual(["A"]);
  expect((await due("", one)).counts).toEqual([{ scale: "brand", stale: 0, expiring: 0, missing: 1 }]);
  expect(await facts()).toHaveLength(1);
});

it("tells where raters are wanted, what lapsed longest ago first, and counts it", async () => {
  await saveScale({ ...brand, raters: 1 }, "fit");
  await record(
    ...["甲", "乙"].flatMap((rater) => [
      { customer: "A", scale: "brand", rater, on: "2023-01-01", until: "2024-01-01", value: 60 },
      { customer: "B", scale: "brand", rater, on: "2023-01-01", until: "2024-06-30", value: 60 },
    ]),
    { customer: "A", rater: "甲", on: "2024-01-01", value: 60 },
  );
  const all = await due();
  expect(all.due.map(({ customer, scale, state }) => [customer, scale, state])).toEqual([
    ["A", "brand", "stale"],
    ["B", "brand", "expiring"],
    ["B", "fit", "missing"],
  ]);
  expect(all.total).toBe(3);
  expect(all.counts).toEqual([
    { scale: "brand", stale: 1, expiring: 1, missing: 0 },
    { scale: "fit", stale: 0, expiring: 0, missing: 1 },
  ]);
  const some = await due("state=stale&scale=brand");
  expect([some.total, some.due.length]).toEqual([1, 1]);
  expect((await due("offset=1&limit=1")).due).toEqual([all.due[1]]);
  expect((await admin("GET", "/api/assessments/due?scale=x")).body.code).toBe("assessmentScaleUnknown");
});

it("holds a scale to what was judged on it and to the metrics that read it", async () => {
  await assess({ value: 60 });
  const without = { ...brand, levels: levels.filter(({ value }) => value !== 60) };
  const lost = await admin("PUT", "/api/assessment-scales/brand", without);
  expect([lost.status, lost.body.code]).toEqual([409, "assessmentLevelInUse"]);
  expect(lost.body.detail).toBe("评分量表“brand”的档次 60 仍在使用，不能删除：1 个客户，如 A。");
  await saveScale({ ...brand, levels: levels.slice(1), validityMonths: 1 });
  expect((await list()).assessments[0]?.validUntil).toBe("2025-06-15"); // as it was recorded
  expect((await admin("DELETE", "/api/assessment-scales/brand")).body.code).toBe("assessmentScaleInUse");

  const metric = {
    code: "fit",
    name: { en: "Fit", zh: "契合" },
    unit: "number",
    from: "assessment",
    scale: "fit",
  };
  const apply = () => admin("PUT", "/api/metrics", { metrics: [metric] });
  expect((await apply()).body.code).toBe("metricScaleUnknown");
  await saveScale(brand, "fit");
  expect((await apply()).status).toBe(200);
  expect((await admin("DELETE", "/api/assessment-scales/fit")).body.detail).toBe(
    "评分量表“fit”仍在使用，不能删除：指标 fit。",
  );
  await admin("DELETE", "/api/metrics/fit");
  expect((await admin("DELETE", "/api/assessment-scales/fit")).status).toBe(204);
  expect((await admin("DELETE", "/api/assessment-scales/fit")).body.code).toBe("assessmentScaleUnknown");
});

it("lets only an administrator change scales, and no scale have two levels alike", async () => {
  expect((await one("PUT", "/api/assessment-scales/brand", brand)).body.code).toBe("notPermitted");
  expect((await one("DELETE", "/api/assessment-scales/brand")).body.code).toBe("notPermitted");
  for (const wrong of [
    levels.toReversed(),
    levels.slice(1, 2),
    levels.map((level) => ({ ...level, name: { en: "Same", zh: level.name.zh } })),
    levels.map((level) => ({ ...level, value: level.value + 0.001 })),
  ]) {
    const { status } = await admin("PUT", "/api/assessment-scales/brand", { ...brand, levels: wrong });
    expect(status).toBe(400);
  }
  const { body } = await one("GET", "/api/assessment-scales");
  expect(contract.listAssessmentScales.answer.parse(body).scales).toEqual([{ code: "brand", ...brand }]);
});
