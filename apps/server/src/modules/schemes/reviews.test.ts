import { type Draft, DraftSchema } from "@gradus/contract";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp, type TestBrowser } from "../../testing/open-test-app.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { runGrading } from "../grading/index.ts";

const receipts = {
  ...{ code: "receipts", name: { en: "Receipts", zh: "回款" }, unit: "money" as const },
  ...{ from: "activities" as const, types: ["received"], aggregate: "sum" as const, of: "amount" },
  window: { kind: "all" as const },
};
const scheme = (code: string, top = 80, weight = 100) => ({
  ...{ code, name: { en: "Value", zh: "价值" } },
  criteria: [{ metric: "receipts", weight, scoring: { kind: "linear" as const, from: 0, to: 1000 } }],
  tiers: [
    { code: "gold", name: { en: "Gold", zh: "黄金级" }, enter: top },
    { code: "base", name: { en: "Base", zh: "基础级" }, enter: 0 },
  ],
});
const file = (code: string) => ({ metrics: [receipts], scheme: scheme(code) });

let site: TestApp;
let writer: TestBrowser;
let chief: TestBrowser;
let second: { id: string; password: string };
beforeAll(async () => {
  site = await openTestApp();
  const { password } = await site.addUser("writer", "administrator");
  writer = await site.signedIn("writer", password);
  await site.database.asWorker("test", (tx) =>
    recordFacts(tx, [
      { customer: "A", day: "2026-01-10", amount: 70_000 },
      { customer: "B", day: "2026-01-10", amount: 100 },
    ]),
  );
}, 60_000);
afterAll(() => site.close());

const english = { "accept-language": "en" };
const at = (code: string, rest = "") => `/api/schemes/${code}/draft${rest}`;
async function begin(code: string, by = writer): Promise<Draft> {
  const begun = await by.post("/api/drafts", { scheme: code, from: { scheme: code } });
  return DraftSchema.parse(begun.body);
}
async function save(code: string, revision: number, definition: object, by = writer) {
  return by.put(at(code), { revision, definition }, english);
}
const codes = async (...answers: Promise<{ status: number; body: { code?: string } }>[]) =>
  (await Promise.all(answers)).map(({ status, body }) => (status < 300 ? status : body.code));
async function settle(answer: { status: number; body: { id: number } }): Promise<void> {
  expect(answer.status).toBe(202);
  const { database } = site;
  await runGrading(
    { database, dataDirectory: "", logger: pino({ level: "silent" }), now: () => site.clock.now },
    answer.body.id,
  );
}

describe("an organisation of one person", () => {
  it("publishes at once, from a file or a draft, and it is told that nobody else approved", async () => {
    expect((await writer.put("/api/schemes", file("alone"))).body).toMatchObject({
      version: 1,
      approvedBy: null,
    });
    const { revision, review } = await begin("alone");
    expect(review).toMatchObject({ state: "writing", approvalNeeded: false });
    const saved = await save("alone", revision, scheme("alone", 75));
    const published = await writer.post(at("alone", "/publish"), { revision: saved.body.revision });
    expect([published.status, published.body.version, published.body.approvedBy]).toEqual([200, 2, null]);
  });

  it("may submit and publish what nobody approved, on the day it was submitted with", async () => {
    const { revision } = await begin("alone");
    const { body } = await save("alone", revision, scheme("alone", 74));
    const day = "2026-06-20";
    await writer.post(at("alone", "/submit"), { revision: body.revision, inForceFrom: day });
    const published = await writer.post(at("alone", "/publish"), { revision: body.revision });
    expect(published.body).toMatchObject({ version: 3, inForceFrom: day, approvedBy: null });
  });
});

describe("where two users may approve", () => {
  beforeAll(async () => {
    second = await site.addUser("chief", "administrator");
    chief = await site.signedIn("chief", second.password);
  });

  it("nothing is published without the other, be it a draft, a file, a version again, or by the local key", async () => {
    const { revision } = await begin("alone");
    const missing = "schemeApprovalMissing";
    expect(
      await codes(
        writer.post(at("alone", "/publish"), { revision }),
        site.local.put("/api/schemes", file("new")),
        writer.post("/api/schemes/alone/versions/1/publish"),
      ),
    ).toEqual([missing, missing, missing]);
    expect((await writer.get("/api/schemes/new")).status).toBe(404);
    const versions = await writer.get("/api/schemes/alone/versions");
    expect(versions.body.versions).toHaveLength(3);
    expect(await codes(writer.delete(`${at("alone")}?revision=${revision}`))).toEqual([204]);
  });

  it("a file that changes nothing is applied, and one that does is submitted instead", async () => {
    const again = await site.local.put("/api/schemes", file("alone"));
    expect(again.body.code).toBe("schemeApprovalMissing"); // version 3 differs
    const submission = { file: { metrics: [receipts], scheme: scheme("filed") }, note: "for 2027" };
    const submitted = await site.local.post("/api/submissions", submission);
    expect([submitted.status, submitted.body.review.state]).toEqual([201, "submitted"]);
    expect(await codes(site.local.post("/api/submissions", submission))).toEqual(["draftExists"]);
    expect(
      await codes(site.local.post(at("filed", "/approve"), { revision: submitted.body.revision })),
    ).toEqual(["draftOwnSubmission"]);
    const { revision } = submitted.body;
    const day = [writer.post(at("filed", "/approve"), { revision })];
    expect(await codes(...day)).toEqual([200]);
    expect((await site.local.post(at("filed", "/publish"), { revision })).body).toMatchObject({
      ...{ version: 1, approvedBy: "writer", publishedBy: "local" },
    });
    expect(
      (await site.local.put("/api/schemes", { metrics: [receipts], scheme: scheme("filed") })).body,
    ).toMatchObject({
      ...{ version: 1, unchanged: true },
    });
  });

  it("a draft is submitted, sent back, submitted again, approved by the other, and published as it was approved", async () => {
    const begun = await begin("filed");
    const { body: first } = await save("filed", begun.revision, scheme("filed", 60));
    const submitted = await writer.post(at("filed", "/submit"), { revision: first.revision, note: "lower" });
    expect(submitted.body.review).toMatchObject({
      state: "submitted",
      submittedBy: "writer",
      mayDecide: false,
    });
    expect((await chief.get(at("filed"))).body.review).toMatchObject({ mayDecide: true, note: "lower" });
    expect((await chief.get("/api/overview")).body.reviews).toMatchObject([
      { scheme: "filed", submittedBy: "writer" },
    ]);
    expect((await writer.get("/api/overview")).body.reviews).toEqual([]);

    const { revision } = first;
    expect(
      await codes(
        save("filed", revision, scheme("filed", 61), chief),
        writer.post(at("filed", "/submit"), { revision }),
        writer.post(at("filed", "/approve"), { revision }),
        writer.post(at("filed", "/publish"), { revision }),
        chief.post(at("filed", "/send-back"), { revision, reason: "" }),
      ),
    ).toEqual([
      "draftUnderReview",
      "draftUnderReview",
      "draftOwnSubmission",
      "schemeApprovalMissing",
      "requestWrong",
    ]);
    const sentBack = await chief.post(at("filed", "/send-back"), { revision, reason: "60 is too low" });
    expect(sentBack.body.review).toMatchObject({
      state: "writing",
      sentBack: { by: "chief", reason: "60 is too low" },
    });

    const { body: next } = await save("filed", sentBack.body.revision, scheme("filed", 65));
    await writer.post(at("filed", "/submit"), { revision: next.revision, inForceFrom: "2026-06-15" });
    expect(await codes(chief.post(at("filed", "/approve"), { revision }))).toEqual(["draftChangedSince"]);
    const twice = [1, 2].map(() => chief.post(at("filed", "/approve"), { revision: next.revision }));
    expect((await codes(...twice)).sort()).toEqual([200, "draftNotSubmitted"]);
    expect(
      await codes(
        writer.post(at("filed", "/publish"), { revision: next.revision, inForceFrom: "2026-06-16" }),
        writer.post(at("filed", "/publish"), { revision }),
      ),
    ).toEqual(["schemeDayNotApproved", "draftChangedSince"]);
    const published = await writer.post(at("filed", "/publish"), { revision: next.revision });
    expect(published.body).toMatchObject({ version: 2, approvedBy: "chief", inForceFrom: "2026-06-15" });
    expect(published.body.definition.tiers[0].enter).toBe(65);
    expect((await writer.get(at("filed"))).status).toBe(404);
  });

  it("runs go by the new version from its day on, and as of the day before by the old one", async () => {
    site.clock.now = new Date("2026-06-16T08:00:00Z");
    const run = (asOf: string, trial = false) =>
      writer.post("/api/schemes/filed/runs", { asOf, trial, accept: true });
    const explained = async (asOf: string) =>
      (await writer.get(`/api/schemes/filed/explanations/A?asOf=${asOf}`)).body.tier;
    const before = await run("2026-06-14");
    expect(before.body.version).toBe(1);
    await settle(before);
    expect([await explained("2026-06-14"), await explained("2026-06-15")]).toEqual(["base", "gold"]);
    const after = await run("2026-06-15");
    expect(after.body.version).toBe(2);
    await settle(after);
    const grades = await writer.get("/api/schemes/filed/grades");
    expect(
      grades.body.grades.map(({ customer, tier }: { customer: string; tier: string }) => customer + tier),
    ).toEqual([...["Agold", "Bbase"]]);
    expect(await codes(run("2026-06-14", true))).toEqual([202]);
  });

  it("a scheme that comes into force on a day to come has no rules before it, and is listed as scheduled", async () => {
    const submitted = await writer.post("/api/submissions", {
      file: file("later"),
      inForceFrom: "2999-01-01",
    });
    const { revision } = submitted.body;
    await chief.post(at("later", "/approve"), { revision });
    await chief.post(at("later", "/publish"), { revision });
    expect(await codes(writer.post("/api/schemes/later/runs", { asOf: "2026-06-15", trial: true }))).toEqual([
      "schemeNotYetInForce",
    ]);
    const { body } = await writer.get("/api/schemes/later/versions");
    expect(body.versions).toMatchObject([{ version: 1, state: "scheduled", approvedBy: "chief" }]);
    const past = { file: file("past"), inForceFrom: "2026-06-15" };
    expect(await codes(writer.post("/api/submissions", past))).toEqual(["schemeDayPast"]);
    expect((await writer.get(at("past"))).status).toBe(404); // all of it was taken back
  });

  it("what a later version replaced before its day never comes into force", async () => {
    const { revision } = await begin("later");
    const { body } = await save("later", revision, scheme("later", 55));
    await writer.post(at("later", "/submit"), { revision: body.revision });
    await chief.post(at("later", "/approve"), { revision: body.revision });
    await chief.post(at("later", "/publish"), { revision: body.revision });
    const versions = (await writer.get("/api/schemes/later/versions")).body.versions;
    expect(
      versions.map(({ version, state }: { version: number; state: string }) => [version, state]),
    ).toEqual([
      [2, "inForce"],
      [1, "earlier"],
    ]);
  });

  it("an approval falls with the submission: withdrawn, dropped, or where a metric has changed since", async () => {
    const { revision } = await begin("alone");
    const submit = (of: number) => writer.post(at("alone", "/submit"), { revision: of });
    await submit(revision);
    await chief.post(at("alone", "/approve"), { revision });
    const withdrawn = await writer.post(at("alone", "/withdraw"));
    expect(withdrawn.body.review).toMatchObject({ state: "writing", approvedBy: null });
    expect(
      await codes(
        writer.post(at("alone", "/withdraw")),
        chief.post(at("alone", "/approve"), { revision }),
        writer.post(at("alone", "/publish"), { revision }),
      ),
    ).toEqual(["draftNotSubmitted", "draftChangedSince", "draftChangedSince"]);

    const again = withdrawn.body.revision;
    await submit(again);
    await chief.post(at("alone", "/approve"), { revision: again });
    const changed = { ...receipts, window: { kind: "toDate" as const, period: "year" as const } };
    expect(await codes(writer.put("/api/metrics", { metrics: [changed] }))).toEqual([200]);
    expect(await codes(writer.post(at("alone", "/publish"), { revision: again }))).toEqual([
      "draftBasisChanged",
    ]);
    const last = (await writer.post(at("alone", "/withdraw"))).body.revision;
    await submit(last);
    await writer.put("/api/metrics", { metrics: [receipts] });
    expect(await codes(chief.post(at("alone", "/approve"), { revision: last }))).toEqual([
      "draftBasisChanged",
    ]);
    expect(await codes(writer.delete(`${at("alone")}?revision=${last}`))).toEqual([204]);
    expect((await begin("alone")).review).toMatchObject({ state: "writing", sentBack: null });
  });

  it("what is submitted again, for another day, is not approved by what was seen before", async () => {
    const seen = (await writer.get(at("alone"))).body.revision;
    const submit = (revision: number, rest = {}) =>
      writer.post(at("alone", "/submit"), { revision, ...rest });
    await submit(seen, { inForceFrom: "2999-01-01" });
    const withdrawn = await writer.post(at("alone", "/withdraw"));
    await submit(withdrawn.body.revision); // at once
    const approve = (revision: number) => codes(chief.post(at("alone", "/approve"), { revision }));
    expect(await approve(seen)).toEqual(["draftChangedSince"]);
    const { revision } = withdrawn.body;
    const sentBack = await chief.post(at("alone", "/send-back"), { revision, reason: "on a day, please" });
    await submit(sentBack.body.revision);
    expect(await approve(revision)).toEqual(["draftChangedSince"]);
    await writer.post(at("alone", "/withdraw"));
  });

  it("of an approval and an edit at the same moment one is refused, whichever comes first", async () => {
    for (let round = 0; round < 4; round++) {
      const { revision } = (await writer.get(at("alone"))).body;
      await writer.post(at("alone", "/submit"), { revision });
      const found = await codes(
        ...[chief.post(at("alone", "/approve"), { revision }), writer.post(at("alone", "/withdraw"))],
        save("alone", revision, scheme("alone", 40 + round)),
      );
      const { body } = await writer.get(at("alone"));
      expect(found[1]).toBe(200);
      expect(["draftUnderReview", "draftChangedSince"]).toContain(found[2]);
      expect([body.revision, body.review.state]).toEqual([revision + 1, "writing"]);
      expect((await save("alone", body.revision, scheme("alone", 40 + round))).status).toBe(200);
    }
  });

  it("the setting frees of it, and so does the other's leaving", async () => {
    const { revision } = (await writer.get(at("alone"))).body;
    const needed = async () => (await writer.get(at("alone"))).body.review.approvalNeeded;
    expect(await needed()).toBe(true);
    await site.local.put(`/api/users/${second.id}`, { disabled: true });
    expect(await needed()).toBe(false);
    await site.local.put(`/api/users/${second.id}`, { disabled: false });
    chief = await site.signedIn("chief", second.password);
    await writer.put("/api/organisation", { schemeApproval: "none" });
    expect(await codes(writer.post(at("alone", "/publish"), { revision }))).toEqual([200]);
    await writer.put("/api/organisation", { schemeApproval: "required" });
  });

  it("only who may edit schemes sees the log, and it tells who did what", async () => {
    const { password } = await site.addUser("member", "member");
    const member = await site.signedIn("member", password);
    expect(await codes(member.get("/api/schemes/filed/log"), writer.get("/api/schemes/none/log"))).toEqual([
      ...["notPermitted", "schemeUnknown"],
    ]);
    const { entries } = (await writer.get("/api/schemes/filed/log")).body;
    const told = entries.map(({ by, kind, note, version }: Record<string, unknown>) =>
      [by, kind, note ?? version].filter((part) => part !== null).join(" "),
    );
    expect(told.reverse()).toEqual([
      ...["local begun", "local saved", "local submitted for 2027", "writer approved", "local published 1"],
      ...["writer begun", "writer saved", "writer submitted lower", "chief sentBack 60 is too low"],
      ...["writer submitted", "chief approved", "writer published 2", "writer ran 1", "writer ran 2"],
    ]);
    expect((await writer.get("/api/audit/check")).body.sound).toBe(true);
  });
});

describe("differences", () => {
  it("are told in both languages, of versions to everybody, of the draft to who may edit", async () => {
    const { password } = await site.addUser("other", "member");
    const member = await site.signedIn("other", password);
    const url = "/api/schemes/filed/differences";
    const zh = (await member.get(`${url}?from=1&to=2`, { "accept-language": "zh" })).body;
    expect(zh.differences.map(({ text }: { text: string }) => text)).toEqual([
      "等级“黄金级”，升级线：80 → 65",
    ]);
    const en = (await member.get(`${url}?from=2&to=1`, english)).body;
    expect(en.differences[0].text).toBe("tier “Gold”, enter threshold: 65 → 80");
    expect(
      await codes(
        member.get(url),
        member.get(`${url}?from=1&to=9`),
        writer.get(url),
        member.get(`${url}?to=0`),
      ),
    ).toEqual(["notPermitted", "schemeVersionUnknown", "draftUnknown", "requestWrong"]);
    const { revision } = await begin("filed");
    const two = {
      ...scheme("filed", 65, 60),
      flags: [{ code: "care", name: { en: "Care", zh: "需关怀" }, when: "true" }],
    };
    await save("filed", revision, two);
    const drafted = (await writer.get(url, english)).body;
    expect(drafted.differences.map(({ text }: { text: string }) => text)).toEqual([
      "criterion “Receipts”, weight: 100% → 60%",
      "flag “Care” is added",
    ]);
  });
});

describe("two who edit one draft", () => {
  it("lose nothing: both edits are brought together, and what both changed is asked", async () => {
    const base = (await writer.get(at("filed"))).body;
    const theirs = { ...base.definition, name: { en: "Worth", zh: "价值" }, holdAbove: 0.1 };
    expect((await save("filed", base.revision, theirs, chief)).status).toBe(200);
    const mine = { ...base.definition, name: { en: "Value of all", zh: "价值" }, money: "receipts" };
    expect((await save("filed", base.revision, mine)).body.code).toBe("draftChangedSince");

    const merge = (choices: object[] = []) =>
      writer.post(at("filed", "/merge"), { base: base.definition, mine, choices }, english);
    const { body: asked } = await merge();
    expect(asked.conflicts).toEqual([
      { path: ["name", "en"], label: "name, English", mine: "Value of all", theirs: "Worth" },
    ]);
    expect(asked.definition).toMatchObject({ holdAbove: 0.1, money: "receipts" });
    expect(asked.cameIn.map(({ text }: { text: string }) => text)).toEqual([
      "name: “Value of all” → “Worth”",
      "run is held above: now 10%",
    ]);
    const { body: chosen } = await merge([{ path: ["name", "en"], take: "mine" }]);
    expect([chosen.conflicts, chosen.definition.name.en]).toEqual([[], "Value of all"]);
    expect(chosen.cameIn.map(({ text }: { text: string }) => text)).toEqual(["run is held above: now 10%"]);
    const saved = await save("filed", chosen.draft.revision, chosen.definition);
    expect(saved.body.definition).toMatchObject({ holdAbove: 0.1, money: "receipts" });
  });
});
