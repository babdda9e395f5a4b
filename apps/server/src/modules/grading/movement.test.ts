import type { SchemeDefinition } from "@gradus/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GradedRoom, openGradedRoom } from "../../testing/open-graded-room.ts";
import { readMovements } from "../../testing/read-movements-queries.ts";
import { recordOwners } from "../../testing/record-owners-queries.ts";
import { ColumnCache } from "../metrics/index.ts";
import { findScheme } from "../schemes/index.ts";
import { acceptRun } from "./decide-run.ts";
import { presentWhatIf } from "./present-what-if.ts";
import { runGrading } from "./run-grading.ts";
import { takeBackRun } from "./take-back-run.ts";
import { whatIf } from "./what-if.ts";

let room: GradedRoom;
beforeAll(async () => {
  room = await openGradedRoom();
});
afterAll(() => room?.close());

const named = (code: string) => ({ code, name: { en: code, zh: code } });
const tiers = [
  { ...named("gold"), enter: 80, keep: 75 },
  { ...named("silver"), enter: 60, keep: 55 },
  { ...named("bronze"), enter: 40, keep: 35 },
  { ...named("base"), enter: 0 },
];
let schemes = 0;

/** Publishes a scheme by an attribute of points, with these movement rules. */
async function publish(movement: SchemeDefinition["movement"], code = `moving${++schemes}`): Promise<string> {
  await room.publish({
    ...named(code),
    criteria: [{ metric: "points", weight: 100, scoring: { kind: "linear", from: 0, to: 100 } }],
    tiers,
    movement,
    population: { where: `cohort == "${code}"` },
  });
  return code;
}

const asOfs = [
  ...["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30"],
  ...["2025-07-31", "2025-08-31", "2025-09-30", "2025-10-31", "2025-11-30", "2025-12-31"],
];

/** What customers score from each month on, month by month; runs the scheme at every month's end. */
async function liveThrough(scheme: string, points: Readonly<Record<string, readonly number[]>>) {
  const months: Record<string, string[]> = Object.fromEntries(Object.keys(points).map((code) => [code, []]));
  const runs = [];
  await room.addCustomers(Object.keys(points), scheme);
  for (const [month, asOf] of asOfs.entries()) {
    const now = Object.entries(points).flatMap(([customer, all]) =>
      all[month] === undefined || all[month] === all[month - 1]
        ? []
        : [{ customer, points: all[month], since: `${asOf.slice(0, 7)}-01` }],
    );
    await room.score(now);
    const done = await room.run({ scheme, asOf, accept: true });
    for (const [customer, { tier }] of done.grades) months[customer]?.push(tier);
    runs.push(done);
  }
  return { months, runs };
}

const year = (...found: readonly (readonly [months: number, value: number])[]) =>
  found.flatMap(([months, value]) => Array.from({ length: months }, () => value));
const tiersOf = (...found: readonly (readonly [months: number, tier: string])[]) =>
  found.flatMap(([months, tier]) => Array.from({ length: months }, () => tier));

describe("a year of monthly runs", () => {
  it("lets falls wait out their grace a step at a time, and rises the end of their period", async () => {
    const scheme = await publish({
      ...{ rise: "period", period: { kind: "calendar", length: "quarter" } },
      ...{ graceDays: 90, stepsDown: 1 },
    });
    const { months, runs } = await liveThrough(scheme, {
      falling: year([2, 85], [10, 10]), // due from 31 March: 29 June, 28 September, 27 December
      dipping: year([2, 85], [2, 50], [8, 85]),
      rising: year([1, 10], [1, 90], [10, 65]),
      kept: year([1, 85], [11, 76]),
      steady: year([12, 45]),
    });
    expect(months).toEqual({
      falling: tiersOf([5, "gold"], [3, "silver"], [3, "bronze"], [1, "base"]),
      dipping: tiersOf([12, "gold"]),
      rising: tiersOf([2, "base"], [10, "silver"]),
      kept: tiersOf([12, "gold"]),
      steady: tiersOf([12, "bronze"]),
    });
    for (const { run, grades } of runs) {
      const wish = { scheme, asOf: run.asOf, knownTo: String(run.knownTo), trial: true };
      const replayed = await room.run(wish);
      expect(replayed.grades).toEqual(grades);
    }
  });

  it("decides by committee on what stands at the cut-off, in force from its day", async () => {
    const cycles = [
      { cutOff: "05-15", effective: "07-01" },
      { cutOff: "11-15", effective: "01-01" },
    ];
    const scheme = await publish({ committee: cycles });
    const { months } = await liveThrough(scheme, {
      rising: year([2, 10], [10, 65]),
      recovered: year([4, 85], [1, 10], [7, 85]), // stood low at the cut-off
      late: year([5, 10], [7, 85]), // after the cut-off, so it waits for the next
    });
    expect(months).toEqual({
      rising: tiersOf([6, "base"], [6, "silver"]),
      recovered: tiersOf([6, "gold"], [6, "base"]),
      late: tiersOf([12, "base"]),
    });
  });

  it("waits for the customer's own anniversary", async () => {
    const scheme = await publish({ fall: "period", period: { kind: "anniversary", metric: "signed_on" } });
    await room.sign({ mine: "2020-07-15" });
    const { months } = await liveThrough(scheme, {
      mine: year([1, 85], [11, 10]),
      unsigned: year([1, 85], [11, 10]),
    });
    expect(months).toEqual({
      mine: tiersOf([6, "gold"], [6, "base"]),
      unsigned: tiersOf([11, "gold"], [1, "base"]),
    });
  });
});

describe("what waits", () => {
  const movement = { graceDays: 60 };
  const fall = (customer: string) => [{ customer, points: 10, since: "2026-02-01" }];
  const waiting = { ruled: "gold", ruledSince: "2026-01-31", pending: "base" };
  const once = { pendingSince: "2026-02-28", due: "2026-04-29" };
  let scheme: string;
  let customer: string;
  let both: string[];
  let firstRun: number;

  async function beginWaiting() {
    scheme = await publish(movement);
    customer = `${scheme}-one`;
    both = [customer, `${scheme}-two`];
    await room.addCustomers(both, scheme);
    await room.score(both.map((each) => ({ customer: each, points: 85, since: "2026-01-01" })));
    firstRun = (await room.run({ scheme, asOf: "2026-01-31", accept: true })).run.runId;
    await room.score(fall(customer));
  }
  const stored = () => room.asApp((tx) => readMovements(tx, scheme));

  it("is written once, whatever is run again as of the same day", async () => {
    await beginWaiting();
    await room.run({ scheme, asOf: "2026-02-28", accept: true });
    const after = await stored();
    expect(after).toEqual([{ customer, ...waiting, ...once, isOpen: true }]);
    await room.run({ scheme, asOf: "2026-02-28", accept: true });
    expect(await stored()).toEqual(after);
  });

  it("is kept with a held run, and with it put into force", async () => {
    await beginWaiting();
    await room.score(fall(both[1] as string));
    await room.run({ scheme, asOf: "2026-02-28", accept: true });
    const held = await room.run({ scheme, asOf: "2026-04-29" });
    expect(held.run.status).toBe("held");
    expect(held.grades.get(customer)?.tier).toBe("base");
    expect((await stored()).map(({ isOpen }) => isOpen)).toEqual([true, true]);
    await room.asApp((tx) => acceptRun(tx, held.run.runId));
    expect((await stored()).map(({ isOpen }) => isOpen)).toEqual([false, false]);
    expect(await room.tier(scheme, customer)).toBe("base");
  });

  it("is as before once a run is taken back, first days included, and the run done again gives the same", async () => {
    await beginWaiting();
    await room.run({ scheme, asOf: "2026-02-28", accept: true });
    const fallen = await room.run({ scheme, asOf: "2026-04-30", accept: true });
    expect(fallen.grades.get(customer)?.tier).toBe("base");
    const back = await room.asApp((tx) => takeBackRun(tx, fallen.run.runId));
    if (!back.ok) throw new Error(back.problem.code);
    await runGrading(room.context, back.value.runId);
    expect((await stored()).filter(({ isOpen }) => isOpen)).toEqual([
      { customer, ...waiting, ...once, isOpen: true },
    ]);
    expect(await room.tier(scheme, customer)).toBe("gold");
    const again = await room.run({ scheme, asOf: "2026-04-30", accept: true });
    expect(again.grades).toEqual(fallen.grades);
  });

  it("is forgotten with the first run of a scheme: the next one begins anew, and tiers apply at once", async () => {
    await beginWaiting();
    const back = await room.asApp((tx) => takeBackRun(tx, firstRun));
    expect(back.ok).toBe(true);
    const again = await room.run({ scheme, asOf: "2026-02-28", accept: true });
    expect(again.grades.get(customer)?.tier).toBe("base");
    expect(await stored()).toEqual([]);
  });

  it("is told with the reasons of the grade, and what the score alone would give", async () => {
    await beginWaiting();
    await room.run({ scheme, asOf: "2026-02-28", accept: true });
    const { body } = await room.get(`/api/schemes/${scheme}/explanations/${customer}`);
    expect(body).toMatchObject({
      tier: "gold",
      since: "2026-01-31",
      computed: { tier: "base", name: { en: "base" } },
      pending: { to: "base", since: "2026-02-28", due: "2026-04-29" },
    });
    const other = await room.get(`/api/schemes/${scheme}/explanations/${both[1]}`);
    expect(other.body).toMatchObject({ tier: "gold", computed: null, pending: null });
  });

  it("ends when the rules have no movement any more, and what is computed applies", async () => {
    await beginWaiting();
    await room.run({ scheme, asOf: "2026-02-28", accept: true });
    await publish(undefined, scheme);
    const done = await room.run({ scheme, asOf: "2026-03-31", accept: true });
    expect(done.grades.get(customer)?.tier).toBe("base");
    expect((await stored()).map(({ isOpen }) => isOpen)).toEqual([false]);
  });
});

describe("the list of what waits", () => {
  let scheme: string;
  beforeAll(async () => {
    scheme = await publish({
      graceDays: 90,
      stepsDown: 1,
      rise: "period",
      period: { kind: "fiscal", length: "year" },
    });
    await room.addCustomers(["L1", "L2", "L3", "L4"], scheme);
    const points = (customer: string, value: number, since: string) => ({ customer, points: value, since });
    await room.score([
      ...[points("L1", 85, "2026-01-01"), points("L2", 65, "2026-01-01")],
      ...[points("L3", 10, "2026-01-01"), points("L4", 10, "2026-01-01")],
    ]);
    await room.run({ scheme, asOf: "2026-01-31", accept: true });
    await room.score([
      ...[points("L1", 10, "2026-02-01"), points("L2", 10, "2026-02-01"), points("L3", 70, "2026-02-01")],
    ]);
    await room.run({ scheme, asOf: "2026-05-30", accept: true });
  });

  it("names the next due first, from where to where, and counts both directions", async () => {
    const { status, body } = await room.get(`/api/schemes/${scheme}/pending`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ asOf: "2026-05-30", today: "2026-06-15", up: 1, down: 2, total: 3 });
    expect(body.moves).toEqual([
      {
        ...{ customer: "L1", name: null, from: "gold", to: "silver", since: "2026-05-30", due: "2026-08-28" },
        ...{ daysLeft: 74, score: 10, money: null },
      },
      expect.objectContaining({ customer: "L2", from: "silver", to: "bronze", due: "2026-08-28" }),
      expect.objectContaining({
        customer: "L3",
        from: "base",
        to: "silver",
        due: "2026-12-31",
        daysLeft: 199,
      }),
    ]);
  });

  it("is what a look at the rules counts, and nothing waits by a draft that moves at once", async () => {
    const rules = await room.asApp((tx) => findScheme(tx, scheme));
    const look = async (change: Partial<SchemeDefinition>) => {
      const wish = { scheme, definition: { ...rules?.closure.scheme, ...change } };
      const asker = { actor: "test", scope: "everybody" } as const;
      const found = await whatIf(room.context, new ColumnCache(0), asker, wish, (tx, seen) =>
        presentWhatIf(tx, seen, wish, "en", 0),
      );
      return found.ok && { pending: found.value.pending, moves: found.value.moves.total };
    };
    expect(await look({})).toEqual({ pending: { up: 1, down: 2 }, moves: 0 });
    expect(await look({ movement: { graceDays: 90 } })).toEqual({ pending: { up: 0, down: 2 }, moves: 1 });
    expect(await look({ movement: undefined })).toEqual({ pending: { up: 0, down: 0 }, moves: 3 });
  });

  it("is of one direction where it is asked for, a page at a time", async () => {
    const up = await room.get(`/api/schemes/${scheme}/pending?direction=up`);
    expect(up.body).toMatchObject({ up: 1, down: 2, total: 1, moves: [{ customer: "L3" }] });
    const second = await room.get(`/api/schemes/${scheme}/pending?direction=down&offset=1&limit=1`);
    expect(second.body).toMatchObject({ total: 2, moves: [{ customer: "L2" }] });
  });

  it("holds only the asker's own customers", async () => {
    await room.asWorker((tx) => recordOwners(tx, { L2: "演示甲" }));
    const own = { actor: "test", scope: "own", role: "manager", owner: "演示甲" } as const;
    const { body } = await room.as(own, `/api/schemes/${scheme}/pending`);
    expect(body).toMatchObject({ up: 0, down: 1, total: 1, moves: [{ customer: "L2" }] });
    const sheet = await room.as(own, `/api/schemes/${scheme}/pending/export?format=csv`);
    expect(sheet.body).toContain("L2");
    expect(sheet.body).not.toContain("L1");
    const { runs } = (await room.as(own, `/api/runs?scheme=${scheme}`)).body;
    const single = (await room.as(own, `/api/runs/${runs[0].id}`)).body;
    expect([runs[0].customers, single.customers, single.tiers[0].money]).toEqual([1, 1, null]);
    expect((await room.get(`/api/runs/${single.id}`)).body.customers).toBeGreaterThan(1);
  });

  it("is a worksheet for the committee, with points and room for decisions, for who may export", async () => {
    const { body } = await room.get(`/api/schemes/${scheme}/pending/export?format=csv&direction=up`);
    expect(String(body).replace("\ufeff", "").trim().split(/\r?\n/)).toEqual([
      "客户编号,客户名称,现等级,拟调等级,待生效起始日,生效日,得分,points (得分),决定,理由",
      "L3,,base,silver,2026-05-30,2026-12-31,70,70,,",
    ]);
    const book = await room.get(`/api/schemes/${scheme}/pending/export?format=xlsx`);
    expect(book.headers["content-type"]).toContain("spreadsheetml");
    const member = { actor: "test", scope: "own", role: "member", owner: "演示甲" } as const;
    expect((await room.as(member, `/api/schemes/${scheme}/pending/export?format=csv`)).status).toBe(403);
  });

  it("is refused for a scheme that is not there or was never run", async () => {
    const unknown = await room.get("/api/schemes/none/pending");
    expect([unknown.status, unknown.body.code]).toEqual([404, "schemeUnknown"]);
    const fresh = await publish({});
    const never = await room.get(`/api/schemes/${fresh}/pending`);
    expect([never.status, never.body.code]).toEqual([409, "schemeNotRun"]);
  });
});
