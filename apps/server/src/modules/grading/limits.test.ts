import { explainGrade, findCounterfactuals } from "@gradus/contract";
import type { SchemeDefinition } from "@gradus/engine";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { recordOwners } from "../../testing/record-owners-queries.ts";
import { applyScheme } from "../schemes/index.ts";
import { serveGrading } from "./routes.ts";

// Limited tiers from the facts to the answers: who is graded alone has the tier that everybody together have.

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };
const member: Asker = { actor: "member", scope: "own", owner: "演示甲", role: "member" };
const named = (code: string) => ({ code, name: { en: code, zh: code } });
const receipts = {
  ...{ ...named("receipts"), unit: "money" as const, from: "activities" as const, types: ["received"] },
  ...{ aggregate: "sum" as const, of: "amount" as const, window: { kind: "all" as const } },
};
const amounts = { A: 400, B: 350, C: 100, D: 80, E: 50, F: 20, G: -30 };
const schemeOf = (limits: Pick<NonNullable<SchemeDefinition["tiers"]>[number], "atMost" | "moneyShare">) => ({
  ...named("abc"),
  criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "linear" as const, from: 0, to: 400 } }],
  tiers: [
    { ...named("high"), enter: 10, ...limits },
    { ...named("medium"), enter: 5, moneyShare: 0.9 },
    { ...named("low"), enter: 0 },
  ],
  money: "receipts",
});

let room: TestRoom;
const apply = async (limits: Parameters<typeof schemeOf>[0]) => {
  const applied = await room.context.database.asApp(administrator, (tx) =>
    applyScheme(tx, { metrics: [receipts], scheme: schemeOf(limits) }),
  );
  if (!applied.ok) throw new Error(applied.problem.code);
};
const explain = async (customer: string, query = "", as = administrator) => {
  const { status, body } = await room.as(as)("GET", `/api/schemes/abc/explanations/${customer}${query}`);
  return status === 200 ? explainGrade.answer.parse(body) : body.code;
};
const tiersByOne = async (query = "") => {
  const found: string[] = [];
  for (const customer of Object.keys(amounts)) found.push((await explain(customer, query)).tier);
  return found;
};

beforeAll(async () => {
  room = await openTestRoom(serveGrading);
  await apply({ moneyShare: 0.7 });
  await room.context.database.asWorker("test", async (tx) => {
    const facts = Object.entries(amounts).map(([customer, amount]) => ({
      customer,
      day: "2024-01-10",
      amount: amount * 100,
    }));
    await recordFacts(tx, facts);
    await recordOwners(tx, { B: "演示甲" });
  });
});
afterAll(() => room?.close());

const byMoney = ["high", "high", "medium", "medium", "low", "low", "low"];
const byNames = ["high", "medium", "medium", "medium", "low", "low", "low"];

it("are the same for one customer before any run as for everybody, and after it", async () => {
  expect(await tiersByOne("?asOf=2024-06-15")).toEqual(byMoney);
  const { grades } = await gradeBase(room.context, { scheme: "abc", asOf: "2024-06-15", accept: true });
  expect(Object.keys(amounts).map((customer) => grades.get(customer)?.tier)).toEqual(byMoney);
  expect(await tiersByOne()).toEqual(byMoney);
});

it("are told with the grade, and what the next tier takes of whom it leaves out", async () => {
  const { tiers, next } = await explain("C");
  expect(tiers[0]).toMatchObject({ share: null, atMost: null, moneyShare: 0.7 });
  expect(next).toMatchObject({ tier: "high", points: 0, moneyShare: 0.7 });
  const { body } = await room.as(administrator)("GET", "/api/schemes/abc/counterfactuals/C");
  const { next: way } = findCounterfactuals.answer.parse(body);
  expect(way).toMatchObject({ tier: { code: "high" }, moneyShare: 0.7 });
  expect(way?.alone[0]).toMatchObject({ to: "350.02" }); // B, the last to be taken, comes first where scores tie
});

it("of a version that nobody was graded by yet are cut among everybody, whom not everyone sees", async () => {
  await apply({ atMost: 1 });
  expect(await tiersByOne("?asOf=2024-06-16")).toEqual(byNames);
  expect(await explain("B", "?asOf=2024-06-16", member)).toBe("gradeBeyondSight");
  const { grades } = await gradeBase(room.context, { scheme: "abc", asOf: "2024-06-16", trial: true });
  expect(Object.keys(amounts).map((customer) => grades.get(customer)?.tier)).toEqual(byNames);
});
