import { DraftSchema, type WhatIf, WhatIfSchema } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../platform/context.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { buildHttp } from "../../platform/http/build-http.ts";
import { countWritten } from "../../testing/count-written-queries.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { recordAttributes } from "../../testing/record-attributes-queries.ts";
import { recordFacts, retireFacts } from "../../testing/record-facts-queries.ts";
import { recordGroups, retireCustomer } from "../../testing/record-groups-queries.ts";
import { recordOwners } from "../../testing/record-owners-queries.ts";
import { serveCatalogue } from "../catalogue/index.ts";
import { serveMetrics } from "../metrics/index.ts";
import { applyScheme, serveSchemes } from "../schemes/index.ts";
import { serveGrading } from "./routes.ts";

const everybody: Asker = { actor: "test", scope: "everybody", role: "administrator" };
const askers: Record<string, Asker> = {
  administrator: everybody,
  manager: { actor: "test", scope: "own", role: "manager", owner: "演示甲" },
  // nobody whose scope is their own may edit schemes today; the operation keeps to it all the same
  scopedEditor: { actor: "test", scope: "own", role: "administrator", owner: "演示甲" },
};
let database: TestDatabase;
let context: Context;
let app: FastifyInstance;

const named = (code: string) => ({ code, name: { en: code, zh: code } });
const metric = (code: string, types?: string[]) => ({
  ...named(code),
  ...{
    unit: "money" as const,
    from: "activities" as const,
    aggregate: "sum" as const,
    of: "amount" as const,
  },
  ...(types && { types }),
  window: { kind: "all" as const },
});
const receipts = metric("receipts", ["received", "refund"]);
const linear = { kind: "linear" as const, from: 0, to: 1000 };
const scheme = {
  ...named("value"),
  criteria: [{ metric: "receipts", weight: 100, scoring: linear }],
  tiers: [
    { ...named("gold"), enter: 60 },
    { ...named("silver"), enter: 30, keep: 20 },
    { ...named("base"), enter: 0 },
  ],
  ungradedWhen: "receipts == 0",
  money: "receipts",
};
const region = { ...named("region"), type: "text" as const };
const yuan = (customer: string, amount: number, type = "received", day = "2026-01-10") => ({
  ...{ customer, day, type },
  amount: amount * 100,
});

const asApp = <T>(work: (tx: Tx) => Promise<T>) => database.asApp(everybody, work);
const asWorker = <T>(work: (tx: Tx) => Promise<T>) => database.asWorker("test", work);

beforeAll(async () => {
  database = await openTestDatabase();
  const now = () => new Date("2026-08-20T04:00:00Z");
  context = { database, dataDirectory: "", logger: pino({ level: "silent" }), now };
  app = await buildHttp({
    logger: context.logger,
    identify: async ({ "x-asker": name }) => ({ asker: askers[String(name)] as Asker, cookies: [] }),
    health: async () => {},
  });
  for (const serve of [serveCatalogue, serveMetrics, serveSchemes, serveGrading]) serve(app, context);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function ask(method: "GET" | "PUT" | "POST", url: string, payload?: object, asker = "administrator") {
  const headers = { "x-asker": asker, "accept-language": "en" };
  const answer = await app.inject({ method, url, headers, ...(payload && { payload }) });
  return { status: answer.statusCode, body: JSON.parse(answer.body) };
}

/** A look that must succeed, and fit the contract. */
async function look(code: string, body: object = {}, asker = "administrator"): Promise<WhatIf> {
  const { status, body: answer } = await ask("POST", `/api/schemes/${code}/what-if`, body, asker);
  expect(status, JSON.stringify(answer)).toBe(200);
  return WhatIfSchema.strict().parse(answer);
}

async function refusal(code: string, body: object = {}) {
  const { status, body: answer } = await ask("POST", `/api/schemes/${code}/what-if`, body);
  return [status, answer.code];
}

/** What of a look is the same however it came about. */
const findings = ({ seconds: _, fromCache: __, knownTo: ___, ...rest }: WhatIf) => rest;
const tiersOf = ({ tiers }: WhatIf) =>
  tiers.flatMap((tier) => (tier.customers ? [`${tier.customers} ${tier.code}`] : []));

/** Holds a look at the version in force equal to a trial of it. */
async function expectAsTrial(found: WhatIf, asOf = found.asOf): Promise<void> {
  const { run } = await gradeBase(context, { scheme: found.scheme, asOf, trial: true });
  const { in: _, out: __, ...moves } = found.moves;
  const matrix = moves.matrix.map(({ money: ___, ...cell }) => cell);
  expect({ customers: found.customers, tiers: found.tiers, moves: { ...moves, matrix } }).toEqual({
    customers: run.summary?.customers,
    tiers: run.summary?.tiers,
    moves: run.summary?.moves,
  });
}

describe("before there is anything", () => {
  it("there is nothing to look at", async () => {
    expect(await refusal("value")).toEqual([404, "schemeUnknown"]);
    expect(await refusal("value", { definition: scheme, metrics: [receipts] })).toEqual([422, "runNoFacts"]);
  });

  it("what is wrong with what goes with the draft is refused as it would be when applied", async () => {
    const with_ = (metrics: object[]) => refusal("value", { definition: scheme, metrics });
    expect(await with_([metric("receipts", ["loot"])])).toEqual([422, "metricTypeUnknown"]);
    expect(await with_([receipts, receipts])).toEqual([422, "metricCodeDoubled"]);
    expect((await ask("POST", "/api/schemes/value/what-if", {}, "manager")).status).toBe(403);
  });
});

describe("a look at a scheme", () => {
  it("that does not exist yet finds everybody's first tier, and leaves no trace", async () => {
    await asApp((tx) =>
      recordFacts(tx, [
        yuan("A", 900),
        yuan("B", 500),
        yuan("C", 100),
        yuan("D", 700),
        yuan("D", -700, "refund"),
      ]),
    );
    const before = await asApp(countWritten);
    const found = await look("value", { definition: { ...scheme, code: "another" }, metrics: [receipts] });
    expect(tiersOf(found)).toEqual(["1 gold", "1 silver", "1 base", "1 ungraded"]);
    expect(found).toMatchObject({
      scheme: "value",
      draft: null,
      version: null,
      asOf: "2026-08-20",
      tiersBefore: [],
    });
    expect(found.moves).toMatchObject({ total: 0, first: 4, in: 3, out: 0 });
    expect(found.affected).toEqual({ up: [], down: [], other: [] });
    expect(found.histogram.flatMap((count, bin) => (count ? [[bin, count]] : []))).toEqual([
      [10, 1],
      [50, 1],
      [90, 1],
    ]);
    expect(await asApp(countWritten)).toEqual(before);
    expect(await refusal("value")).toEqual([404, "schemeUnknown"]);
  });

  it("says who would move from the grades in force, and what that costs", async () => {
    await asApp((tx) => applyScheme(tx, { metrics: [receipts], scheme }));
    await gradeBase(context, { scheme: "value", asOf: "2026-06-30", accept: true });
    const definition = {
      ...scheme,
      tiers: [{ ...scheme.tiers[0], enter: 95 }, { ...scheme.tiers[1], enter: 10, keep: 5 }, scheme.tiers[2]],
    };
    const costs = {
      gold: { perCustomer: 1000.5, customersPerManager: 4 },
      silver: { customersPerManager: 8 },
      lost: {},
    };
    const found = await look("value", { definition, costs });
    expect(found.moves.matrix).toEqual([
      { from: "gold", to: "silver", customers: 1, money: "900.00" },
      { from: "silver", to: "silver", customers: 1, money: "500.00" },
      { from: "base", to: "silver", customers: 1, money: "100.00" },
      { from: "ungraded", to: "ungraded", customers: 1, money: "0.00" },
    ]);
    expect(found.moves).toMatchObject({ total: 2, up: 1, down: 1, in: 0, out: 0, outOfTop: 1 });
    expect(found.tiersBefore.map(({ code, customers, money }) => [code, customers, money])).toEqual([
      ["gold", 1, "900.00"],
      ["silver", 1, "500.00"],
      ["base", 1, "100.00"],
      ["new", 0, "0.00"],
      ["ungraded", 1, "0.00"],
    ]);
    const known = { customer: "A", name: null, scoreBefore: 90, scoreAfter: 90 };
    expect(found.affected.down).toEqual([{ ...known, from: "gold", to: "silver", money: "900.00" }]);
    expect(found.affected.up.map(({ customer }) => customer)).toEqual(["C"]);
    expect(found.workload?.tiers.slice(0, 3)).toEqual([
      {
        ...named("gold"),
        cost: { before: "1000.50", after: "0.00" },
        managers: { before: 0.25, after: 0 },
      },
      { ...named("silver"), cost: null, managers: { before: 0.13, after: 0.38 } },
      { ...named("base"), cost: null, managers: null },
    ]);
    expect(found.workload).toMatchObject({
      cost: { before: "1000.50", after: "0.00" },
      managers: { before: 0.38, after: 0.38 },
    });
  });

  it("is against what the version in force would give, where that is asked", async () => {
    const [gold, silver, base] = scheme.tiers;
    const definition = { ...scheme, tiers: [{ ...gold, enter: 95 }, silver, base] };
    const asOf = "2026-08-20";
    const published = await look("value", { definition: scheme, asOf });
    const found = await look("value", { definition, against: "published", asOf });
    expect(found.tiersBefore).toEqual(published.tiers);
    expect(findings({ ...found, tiersBefore: [] })).toMatchObject({
      tiers: (await look("value", { definition, asOf })).tiers,
    });
    const same = await look("value", { definition: scheme, against: "published", asOf });
    expect(same.moves).toMatchObject({ total: 0, first: 0 });
    expect(same.tiersBefore).toEqual(same.tiers);
  });

  it("takes what tiers cost from the rules, where it is not told otherwise", async () => {
    const [gold, ...others] = scheme.tiers;
    const definition = { ...scheme, tiers: [{ ...gold, cost: { perCustomer: 1000 } }, ...others] };
    const { workload } = await look("value", { definition });
    expect(workload?.cost).toEqual({ before: "1000.00", after: "1000.00" });
    const told = await look("value", { definition, costs: { gold: { perCustomer: 2000 } } });
    expect(told.workload?.cost).toEqual({ before: "2000.00", after: "2000.00" });
    expect((await look("value", { definition: scheme })).workload).toBeNull();
  });

  it("takes the saved draft where none is given, and the version in force where there is no draft", async () => {
    const inForce = await look("value");
    expect(inForce).toMatchObject({ version: 1, draft: null, moves: { total: 0 } });
    await expectAsTrial(inForce);
    await ask("POST", "/api/drafts", { scheme: "value", from: { scheme: "value" } });
    const definition = {
      ...scheme,
      tiers: [{ ...scheme.tiers[0], enter: 45 }, scheme.tiers[1], scheme.tiers[2]],
    };
    await ask("PUT", "/api/schemes/value/draft", { definition, revision: 1 });
    const drafted = await look("value");
    expect(drafted).toMatchObject({ version: null, draft: 2, moves: { up: 1 } });
    expect({ ...findings(await look("value", { definition })), draft: 2 }).toEqual(findings(drafted));
  });

  it("that is half written says all that is wrong, as saving it does", async () => {
    const definition = { ...scheme, criteria: [{ metric: "loot", weight: 50 }], tiers: undefined };
    const saved = DraftSchema.parse(
      (await ask("PUT", "/api/schemes/value/draft", { definition, revision: 2 })).body,
    );
    const found = await look("value", { definition });
    expect(found.problems.length).toBeGreaterThan(2);
    expect(found.problems).toEqual(saved.problems);
    expect(found).toMatchObject({ customers: 0, tiers: [], histogram: [], fromCache: false });
    expect((await look("value")).problems).toEqual(saved.problems);
    await ask("PUT", "/api/schemes/value/draft", { definition: scheme, revision: 3 });
  });

  it("as of an earlier day is against the grades of that day, and before all facts is refused", async () => {
    await expectAsTrial(await look("value", { asOf: "2026-03-31" }));
    expect((await look("value", { asOf: "2026-03-31" })).moves.first).toBe(4);
    expect(await refusal("value", { asOf: "2026-01-09" })).toEqual([422, "runAsOfBeforeFacts"]);
  });

  it("may stand on a metric, an attribute and a type of activity that are new with it", async () => {
    const audits = { ...named("audit"), family: "behaviour" as const };
    const found = await look("value", {
      definition: {
        ...scheme,
        criteria: [
          { metric: "signed", weight: 60, scoring: linear },
          { metric: "audits", weight: 40, scoring: linear },
        ],
        ungradedWhen: "has(hue)",
      },
      metrics: [
        metric("signed", ["received"]),
        { ...metric("audits", ["audit"]), unit: "count", aggregate: "count", of: undefined },
        { ...named("hue"), unit: "category", from: "attribute", attribute: "hue" },
      ],
      activityTypes: [audits],
      attributes: [{ ...named("hue"), type: "text" }],
    });
    expect(found.problems).toEqual([]);
    expect(tiersOf(found)).toEqual(["3 silver", "1 base"]); // scores of 54, 42 and 30, which is enough to enter
    expect((await ask("GET", "/api/metrics")).body.metrics).toHaveLength(1);
  });

  it("by classes and by quantiles is what a trial of it finds", async () => {
    const kinds = {
      ...{ code: "kinds", name: scheme.name, money: "receipts" },
      criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "quantiles" as const, bins: 4 } }],
      classes: [
        { ...named("large"), when: 'bin["receipts"] >= 4' },
        { ...named("medium"), when: "receipts > 0" },
        named("small"),
      ],
    };
    const first = await look("kinds", { definition: kinds });
    expect(tiersOf(first)).toEqual(["1 large", "2 medium", "1 small"]);
    await asApp((tx) => applyScheme(tx, { scheme: kinds }));
    await gradeBase(context, { scheme: "kinds", asOf: "2026-06-30", accept: true });
    const definition = {
      ...kinds,
      classes: [{ ...named("medium"), when: "receipts > 100" }, named("small")],
    };
    const found = await look("kinds", { definition });
    expect(found.affected.other.map(({ customer, from, to }) => [customer, from, to])).toEqual([
      ["A", "large", "medium"],
      ["C", "medium", "small"],
    ]);
    expect(found.tiersBefore.find(({ code }) => code === "large")).toMatchObject({
      customers: 1,
      money: "900.00",
    });
    await expectAsTrial(await look("kinds"));
  });
});

describe("columns in memory", () => {
  it("serve the second look, and never facts that are no more", async () => {
    await asApp((tx) =>
      applyScheme(tx, { attributes: [region], scheme: { ...scheme, population: { unit: "group" } } }),
    );
    const inGroups = () => look("value", { definition: { ...scheme, population: { unit: "group" } } });
    await inGroups();
    const events: [string, () => Promise<unknown>][] = [
      ["a fact comes in", () => asApp((tx) => recordFacts(tx, [yuan("C", 800), yuan("E", 350)]))],
      ["facts are retired", () => asWorker((tx) => retireFacts(tx, "B"))],
      [
        "groups are made",
        () =>
          asWorker((tx) =>
            recordGroups(
              tx,
              [{ code: "g", head: "D" }],
              [
                { customer: "A", since: "2026-02-01", group: "g" },
                { customer: "D", since: "2026-02-01", group: "g" },
              ],
            ),
          ),
      ],
      ["a customer goes", () => asWorker((tx) => retireCustomer(tx, "E"))],
    ];
    for (const [event, happen] of events) {
      const before = await inGroups();
      expect(before.fromCache, event).toBe(true);
      await happen();
      const after = await inGroups();
      expect(after.fromCache, event).toBe(false);
      expect(findings(after), event).not.toEqual(findings(before));
      await expectAsTrial(after);
      expect(findings(await inGroups()), event).toEqual(findings(after));
    }
  });

  it("are of a definition, whatever it is called", async () => {
    const wish = (metrics: object[]) => look("value", { definition: scheme, metrics });
    await wish([receipts]);
    const [one, other] = [await wish([receipts]), await wish([metric("receipts", ["refund"])])];
    expect([one.fromCache, other.fromCache]).toEqual([true, false]);
    expect(findings(other)).not.toEqual(findings(one));
    expect(findings(await wish([receipts]))).toEqual(findings(one));
    const renamed = {
      ...scheme,
      criteria: [{ ...scheme.criteria[0], metric: "cash" }],
      ungradedWhen: "cash == 0",
      money: "cash",
    };
    const cash = await look("value", {
      definition: renamed,
      metrics: [metric("cash", ["received", "refund"])],
    });
    expect(cash.fromCache).toBe(true);
    expect(findings(cash)).toEqual(findings(one));
  });

  it("follow attributes, and the grades in force", async () => {
    const metrics = [
      receipts,
      { ...named("region"), unit: "category", from: "attribute", attribute: "region" },
    ];
    const definition = { ...scheme, population: { where: 'region != "海外"' } };
    const inRegion = () => look("value", { definition, metrics });
    expect((await inRegion()).customers).toBe(0);
    const place = (customer: string, text: string) => ({
      customer,
      attribute: "region",
      since: "2026-01-01",
      text,
    });
    await asWorker((tx) => recordAttributes(tx, [place("A", "华东"), place("C", "海外")]));
    const found = await inRegion();
    expect([found.fromCache, found.customers]).toEqual([false, 1]);

    expect((await inRegion()).fromCache).toBe(true);
    await gradeBase(context, { scheme: "value", asOf: "2026-07-31", accept: true });
    const later = await inRegion();
    expect(later.fromCache).toBe(false);
    expect(later.tiersBefore).not.toEqual(found.tiersBefore);
    await expectAsTrial(await look("value", { definition: { ...scheme, population: { unit: "group" } } }));
  });

  it("are for who sees everybody: others are told of their own customers alone, computed afresh", async () => {
    await asWorker((tx) => recordOwners(tx, { A: "演示甲", B: "演示乙", C: "演示乙", D: "演示乙" }));
    const all = await look("value", { definition: scheme });
    const own = await look("value", { definition: scheme }, "scopedEditor");
    expect([all.customers, own.customers, own.fromCache]).toEqual([4, 1, false]);
    expect(own.tiers.find(({ code }) => code === "gold")).toMatchObject({ customers: 1, money: "900.00" });
    expect(own.tiersBefore.reduce((sum, { customers }) => sum + customers, 0)).toBe(1);
    expect(JSON.stringify(own.affected)).not.toMatch(/"customer":"[BCD]"/);
    const again = await look("value", { definition: scheme });
    expect([again.fromCache, findings(again)]).toEqual([true, findings(all)]);
    expect((await look("value", { definition: scheme }, "scopedEditor")).fromCache).toBe(false);
  });

  it("serve those who ask at once alike", async () => {
    await asApp((tx) => recordFacts(tx, [yuan("F", 650)]));
    const found = await Promise.all(Array.from({ length: 4 }, () => look("value", { definition: scheme })));
    expect(found.map(({ fromCache }) => fromCache)).toEqual([false, true, true, true]);
    for (const each of found) expect(findings(each)).toEqual(findings(found[0] as WhatIf));
  });
});
