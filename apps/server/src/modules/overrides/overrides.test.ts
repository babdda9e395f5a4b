import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp, type TestBrowser } from "../../testing/open-test-app.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { runGrading } from "../grading/index.ts";
import { endRunOutOverrides } from "./end-run-out.ts";

const receipts = {
  ...{ code: "receipts", name: { en: "Receipts", zh: "回款" }, unit: "money" },
  ...{ from: "activities", types: ["received"], aggregate: "sum", of: "amount", window: { kind: "all" } },
};
const named = (code: string) => ({ code, name: { en: code, zh: code } });
const tiers = [
  { ...named("gold"), enter: 80 },
  { ...named("silver"), enter: 60 },
  { ...named("base"), enter: 0 },
];
const criteria = [{ metric: "receipts", weight: 100, scoring: { kind: "linear", from: 0, to: 1000 } }];
const ofTeam = (team: string, letter: string, count: number, owner: string) =>
  Array.from({ length: count }, (_, i) => ({
    code: `${letter}${i + 1}`,
    name: `${letter} ${i + 1}`,
    team,
    owner,
  }));
const south = ofTeam("south", "S", 100, "Demo Member");
const north = ofTeam("north", "N", 30, "Demo Other");
const customers = [
  ...south,
  ...north,
  { code: "X1", owner: "Demo Alone" },
  { code: "L1", owner: "Demo Lead" },
];

let site: TestApp;
let chief: TestBrowser;
let deputy: TestBrowser;
let member: TestBrowser;
let lead: TestBrowser;
const context = () => ({
  ...{ database: site.database, dataDirectory: "", now: () => site.clock.now },
  logger: pino({ level: "silent" }),
});
const on = (day: string) => {
  site.clock.now = new Date(`${day}T04:00:00Z`);
};
const browserOf = async (name: string, role: "administrator" | "manager" | "member", rest = {}) =>
  site.signedIn(name, (await site.addUser(name, role, rest)).password);
const run = async (scheme: string, asOf: string, wish = {}) => {
  const asked = await site.local.post(`/api/schemes/${scheme}/runs`, { asOf, accept: true, ...wish });
  expect(asked.status).toBe(202);
  await runGrading(context(), asked.body.id);
  return (await site.local.get(`/api/runs/${asked.body.id}`)).body;
};
const explained = async (customer: string, query = "", scheme = "value") =>
  (await site.local.get(`/api/schemes/${scheme}/explanations/${customer}${query}`)).body;
const causes = async (customer: string, scheme = "value") => {
  const { body } = await site.local.get(`/api/customers/${customer}/history`);
  const spans: { scheme: string; tier: string; cause: string; from: string }[] = body.spans;
  const under = spans.filter((span) => span.scheme === scheme).reverse();
  return under.map(({ tier, cause, from }) => [tier, cause, from]);
};
const ask = (by: TestBrowser, customer: string, rest: object = {}, scheme = "value") =>
  by.post(`/api/schemes/${scheme}/overrides`, {
    customer,
    tier: "gold",
    reason: "a strategic account",
    ...rest,
  });
const asked = async (by: TestBrowser, customer: string, rest: object = {}, scheme = "value") => {
  const { status, body } = await ask(by, customer, rest, scheme);
  expect([status, body.detail]).toEqual([201, undefined]);
  return body;
};
const act = (by: TestBrowser, id: number, verb: string, body?: object) =>
  by.post(`/api/overrides/${id}/${verb}`, body ?? (verb === "approve" ? {} : undefined));
const pay = (customer: string, day: string, amount: number) =>
  site.database.asWorker("test", (tx) => recordFacts(tx, [{ customer, day, amount }]));

beforeAll(async () => {
  site = await openTestApp();
  await site.database.asWorker("test", async (tx) => {
    await recordCustomers(tx, customers);
    await recordFacts(
      tx,
      customers.map(({ code }) => ({ customer: code, day: "2026-01-10", amount: 70_000 })),
    );
  });
  const population = { where: "receipts > 0" };
  for (const scheme of [
    { ...named("value"), criteria, tiers, population, movement: { graceDays: 30 } },
    { ...named("plain"), criteria, tiers, population },
    { ...named("states"), criteria, tiers, ungradedWhen: "receipts < 100" },
  ]) {
    expect((await site.local.put("/api/schemes", { metrics: [receipts], scheme })).status).toBe(200);
  }
  on("2026-06-05");
  await run("value", "2026-06-05");
  await run("plain", "2026-06-05");
  on("2026-06-10");
  chief = await browserOf("chief", "administrator");
}, 60_000);
afterAll(() => site.close());

describe("an organisation of one person", () => {
  it("asks and approves alone, which is told", async () => {
    const { id, leadStep, state } = await asked(chief, "X1", { evidence: "minutes of 9 June" });
    expect([leadStep, state]).toEqual(["askerLeads", "agreed"]);
    expect((await chief.get("/api/overrides?show=forMe")).body.total).toBe(1);
    const { body } = await act(chief, id, "approve");
    expect(body).toMatchObject({
      ...{ state: "approved", from: "2026-06-10", until: "2026-12-10", daysLeft: 183 },
      ...{ decidedBy: "chief", decidedAlone: true },
    });
    expect((await explained("X1")).tier).toBe("gold");
  });
});

describe("where others may decide", () => {
  let id: number;
  let before: number;
  beforeAll(async () => {
    deputy = await browserOf("deputy", "administrator");
    member = await browserOf("member", "member", { owner: "Demo Member" });
    lead = await browserOf("lead", "manager", { owner: "Demo Lead", teams: ["south"] });
    before = (await explained("S1")).knownTo;
  });

  it("a member asks, the lead agrees, an administrator approves, and it holds at once", async () => {
    const request = await asked(member, "S1", { until: "2026-09-30" });
    id = request.id;
    expect(request).toMatchObject({
      ...{
        state: "asked",
        leadStep: "needed",
        team: "south",
        from: null,
        mayWithdraw: true,
        mayAgree: false,
      },
      tierThen: { code: "silver" },
    });
    expect((await act(chief, id, "approve")).body.code).toBe("overrideNotAgreed");
    expect((await lead.get("/api/overrides?show=forMe")).body.overrides).toMatchObject([
      { id, mayAgree: true },
    ]);
    expect((await act(lead, id, "agree")).body).toMatchObject({ state: "agreed", agreedBy: "lead" });
    expect((await act(lead, id, "approve")).status).toBe(403);
    expect((await explained("S1")).tier).toBe("silver");
    expect((await act(chief, id, "approve", { note: "until autumn" })).body).toMatchObject({
      ...{ state: "approved", decidedBy: "chief", decidedAlone: false, note: "until autumn", daysLeft: 112 },
    });
    expect(await explained("S1")).toMatchObject({
      ...{ tier: "gold", since: "2026-06-10", score: 70, computed: { tier: "silver" } },
      override: {
        ...{ tier: "gold", without: { tier: "silver" }, from: "2026-06-10", until: "2026-09-30" },
        ...{ reason: "a strategic account", approvedBy: "chief" },
      },
      next: { tier: "gold", points: 10 },
    });
    expect(await causes("S1")).toEqual([
      ["silver", "first", "2026-06-05"],
      ["gold", "override", "2026-06-10"],
    ]);
  });

  it("is decided once, whoever tries at the same time", async () => {
    const request = await asked(chief, "S2");
    const codes = await Promise.all([1, 2, 3].map(() => act(deputy, request.id, "approve")));
    expect(codes.map(({ status, body }) => body.code ?? status).sort()).toEqual([
      200,
      "overrideNotAgreed",
      "overrideNotAgreed",
    ]);
  });

  it("survives runs, and the rules go on beneath it, with their grace", async () => {
    await pay("S1", "2026-06-11", -65_000);
    await pay("S2", "2026-06-11", -65_000);
    on("2026-06-12");
    await run("value", "2026-06-12"); // the fall is due from here
    expect(await explained("S1")).toMatchObject({
      ...{ tier: "gold", computed: { tier: "base" }, pending: null },
      override: { without: { tier: "silver" } },
    });
    on("2026-07-12");
    await run("value", "2026-07-12");
    expect(await explained("S1")).toMatchObject({ tier: "gold", override: { without: { tier: "base" } } });
    const { body } = await member.get("/api/overrides?show=inForce");
    expect(body.overrides.map((each: { customer: { code: string } }) => each.customer.code)).toEqual([
      "S2",
      "S1",
    ]);
    expect(body.overrides[1]).toMatchObject({
      ...{ tierThen: { code: "silver" }, tierNow: { code: "base" }, fared: "fallen", mayEnd: false },
    });
    const held = await run("value", "2026-07-12", { trial: true, accept: false });
    expect(held.moves.total).toBe(0);
  });

  it("is known from its approval on: a replay of what was known before has the tier of the rules", async () => {
    const at = (knownTo: number) => explained("S1", `?asOf=2026-06-30&knownTo=${knownTo}`);
    expect(await at(before)).toMatchObject({ tier: "silver", override: null });
    expect(await at((await explained("S1")).knownTo)).toMatchObject({ tier: "gold" });
    const past = await explained("S1", "?asOf=2026-06-08");
    expect([past.tier, past.override]).toEqual(["silver", null]);
  });

  it("counts in a what-if, which says how many", async () => {
    const tried = await site.local.post("/api/schemes/value/what-if", {});
    expect(tried.body).toMatchObject({ overridden: 3, moves: { total: 0 } });
    expect(tried.body.tiers.find(({ code }: { code: string }) => code === "gold").customers).toBe(3);
  });

  it("ends before its day, with a reason: what the rules give applies at once, without grace", async () => {
    const { body } = await member.get("/api/overrides?show=inForce&customer=S2");
    const [{ id: second }] = body.overrides;
    expect((await act(member, second, "end", { reason: "no" })).status).toBe(403);
    const ended = await act(chief, second, "end", { reason: "the account left" });
    expect(ended.body).toMatchObject({ state: "ended", endedBy: "chief", endReason: "the account left" });
    expect(await explained("S2")).toMatchObject({ tier: "base", since: "2026-07-12", override: null });
    expect((await causes("S2")).at(-1)).toEqual(["base", "override", "2026-07-12"]);
    expect((await act(chief, second, "end", { reason: "again" })).body.code).toBe("overrideNotInForce");
  });

  it("runs out after its last day, without waiting for a run", async () => {
    on("2026-09-30");
    await endRunOutOverrides(context());
    expect((await explained("S1")).tier).toBe("gold");
    on("2026-10-01");
    await Promise.all([endRunOutOverrides(context()), endRunOutOverrides(context())]);
    expect(await explained("S1")).toMatchObject({ tier: "base", since: "2026-10-01", override: null });
    expect((await causes("S1")).at(-1)).toEqual(["base", "override", "2026-10-01"]);
    const { body } = await member.get("/api/overrides?show=closed&customer=S1");
    expect(body.overrides).toMatchObject([{ id, state: "ended", endedBy: null, daysLeft: null }]);
  });

  it("holds and ends alike under a scheme without movement rules", async () => {
    const { id: plain } = await asked(chief, "S3", { until: "2026-10-02" }, "plain");
    expect((await act(deputy, plain, "approve")).status).toBe(200);
    await pay("S3", "2026-10-01", 15_000); // 85 points: gold by itself
    await run("plain", "2026-10-01");
    expect(await explained("S3", "", "plain")).toMatchObject({ tier: "gold", computed: null });
    await pay("S3", "2026-10-02", -65_000);
    on("2026-10-02");
    await run("plain", "2026-10-02");
    expect(await explained("S3", "", "plain")).toMatchObject({
      ...{ tier: "gold", override: { without: { tier: "base" } } },
    });
    on("2026-10-03");
    await run("plain", "2026-10-03"); // a run ends it as well
    expect((await explained("S3", "", "plain")).tier).toBe("base");
    await endRunOutOverrides(context());
    expect((await causes("S3", "plain")).at(-1)).toEqual(["base", "override", "2026-10-03"]);
    expect((await chief.get("/api/overrides?show=inForce&scheme=plain")).body.total).toBe(0);
  });

  it("holds for whom the rules leave ungraded, and through a run that is taken back", async () => {
    await pay("S9", "2026-10-03", -69_950);
    await run("states", "2026-10-03");
    const { id: ungraded, tierThen } = await asked(chief, "S9", {}, "states");
    expect(tierThen.code).toBe("ungraded");
    expect((await act(deputy, ungraded, "approve")).body.fared).toBe(null);
    on("2026-10-05");
    const later = await run("states", "2026-10-05");
    const overridden = { tier: "gold", score: null, override: { without: { tier: "ungraded" } } };
    expect(await explained("S9", "", "states")).toMatchObject(overridden);
    const back = await site.local.post(`/api/runs/${later.id}/take-back`);
    await runGrading(context(), back.body.id); // from facts of before the approval
    expect(await explained("S9", "", "states")).toMatchObject(overridden);
    expect((await act(deputy, ungraded, "end", { reason: "no longer" })).status).toBe(200);
    expect(await explained("S9", "", "states")).toMatchObject({ tier: "ungraded", override: null });
    on("2026-10-03");
  });

  it("gives the last places of a team's quota to as many as there are, of twenty at once", async () => {
    const requests = [];
    for (const { code } of north.slice(0, 20)) requests.push(await asked(chief, code));
    const answers = await Promise.all(requests.map(({ id: each }) => act(deputy, each, "approve")));
    const codes = answers.map(({ status, body }) => (status === 200 ? "approved" : body.code));
    expect(codes.filter((code) => code === "approved")).toHaveLength(2); // 5 % of 30, rounded up
    expect(codes.filter((code) => code === "overrideQuotaUsed")).toHaveLength(18);
    const quotas = await chief.get("/api/schemes/value/override-quotas");
    expect(quotas.body.teams).toContainEqual({ team: "north", graded: 30, limit: 2, inForce: 2 });
    expect((await lead.get("/api/schemes/value/override-quotas")).body.teams).toEqual([
      { team: "south", graded: 100, limit: 5, inForce: 0 },
    ]);
    const gold = await site.local.get("/api/schemes/value/grades?tier=gold");
    expect(gold.body.total).toBe(3); // with X1
  });
});

describe("asking and deciding", () => {
  it("is of customers that one sees, and of requests for them", async () => {
    expect((await ask(member, "N1")).body.code).toBe("customerUnknown");
    const { body } = await member.get("/api/overrides");
    expect(new Set(body.overrides.map((each: { team: string }) => each.team))).toEqual(new Set(["south"]));
    const hidden = await asked(chief, "N25");
    for (const verb of ["agree", "refuse"]) {
      expect((await act(lead, hidden.id, verb, { note: "no" })).body.code).toBe("overrideUnknown");
    }
    expect((await act(member, hidden.id, "withdraw")).body.code).toBe("overrideUnknown");
  });

  it("leaves out the lead's step where nobody leads, and a customer of another's team to its lead", async () => {
    expect(await asked(lead, "L1")).toMatchObject({ leadStep: "noLead", state: "agreed" });
    expect(await asked(lead, "S4")).toMatchObject({ leadStep: "askerLeads", state: "agreed" });
  });

  it("is decided by another than who asked, who may take it back instead", async () => {
    const { id } = await asked(chief, "S5");
    expect((await act(chief, id, "approve")).body.code).toBe("overrideOwnRequest");
    expect((await act(chief, id, "refuse", { note: "no" })).body.code).toBe("overrideOwnRequest");
    expect((await act(deputy, id, "withdraw")).body.code).toBe("overrideNotOwn");
    expect((await act(chief, id, "withdraw")).body.state).toBe("withdrawn");
    expect((await act(deputy, id, "approve")).body.code).toBe("overrideNotAgreed");
  });

  it("is refused with a reason, by the lead before agreeing, and by an approver after", async () => {
    const { id } = await asked(member, "S6");
    const refused = await act(lead, id, "refuse", { note: "not enough evidence" });
    expect(refused.body).toMatchObject({ state: "refused", decidedBy: "lead", note: "not enough evidence" });
    const { id: second } = await asked(member, "S6");
    await act(lead, second, "agree");
    expect((await act(lead, second, "refuse", { note: "late" })).body.code).toBe("overrideNotLead");
    expect((await act(chief, second, "refuse", { note: "no" })).body.state).toBe("refused");
    expect((await act(chief, second, "refuse", { note: "no" })).body.code).toBe("overrideNotWaiting");
  });

  it("refuses what cannot be, in both languages", async () => {
    const code = async (answer: Promise<{ body: { code: string } }>) => (await answer).body.code;
    expect(await code(ask(chief, "S7", { tier: "platinum" }))).toBe("overrideTierUnknown");
    expect(await code(ask(chief, "S7", { until: "2026-10-02" }))).toBe("overrideUntilWrong");
    expect(await code(ask(chief, "S7", { until: "2028-10-04" }))).toBe("overrideUntilWrong");
    expect(await code(ask(chief, "S7", {}, "nothing"))).toBe("schemeUnknown");
    expect(await code(ask(chief, "X1"))).toBe("overrideInForce");
    expect((await ask(chief, "S7", { reason: " " })).status).toBe(400);
    const twice = await Promise.all([ask(chief, "S7"), ask(deputy, "S7")]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    const chinese = await chief.post(
      "/api/schemes/value/overrides",
      { customer: "S7", tier: "gold", reason: "x" },
      { "accept-language": "zh" },
    );
    expect(chinese.body.detail).toMatch(/^客户“S7”在方案“value”下已有待审批的调级申请（编号 \d+）。$/);
  });

  it("leaves what was refused as it was: nothing is recorded, nobody is graded", async () => {
    const { id } = await asked(chief, "N30");
    const changes = async () => (await site.local.get("/api/schemes/value/override-quotas")).body;
    const [quota, grade] = [await changes(), await explained("N30")];
    expect((await act(deputy, id, "approve")).body.code).toBe("overrideQuotaUsed");
    expect([await changes(), await explained("N30")]).toEqual([quota, grade]);
    expect((await chief.get("/api/overrides?customer=N30")).body.overrides).toMatchObject([
      { state: "agreed" },
    ]);
  });
});
