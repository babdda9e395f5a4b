import { ModelFitSchema } from "@gradus/contract";
import { addMonths, type Day, formatDay, parseDay } from "@gradus/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordFacts, type StatedFact } from "../../testing/record-facts-queries.ts";
import { serveValue } from "./routes.ts";

const administrator: Asker = { actor: "test", scope: "everybody", role: "administrator" };
const start = parseDay("2023-01-15") as Day;

/** In how many months running, from January 2023 on, each of twelve customers purchases, on the 15th. */
const lengths = [1, 1, 1, 1, 2, 2, 3, 4, 6, 12, 12, 12];
const monthly: StatedFact[] = lengths.flatMap((length, i) =>
  Array.from({ length }, (_, month) => ({
    customer: `C${i + 1}`,
    day: formatDay(addMonths(start, month)),
    amount: 10_000 + 100 * i,
  })),
);

describe("fitting a model by name", () => {
  let room: TestRoom;
  const record = (facts: readonly StatedFact[]) =>
    room.context.database.asWorker("test", (tx) => recordFacts(tx, facts));
  const fit = async (wish: object, headers: Record<string, string> = {}) => {
    const answer = await room.as(administrator)("POST", "/api/value/fits", wish, headers);
    if (answer.status === 200) ModelFitSchema.parse(answer.body); // nothing NaN or infinite, which JSON makes null
    return answer;
  };

  beforeAll(async () => {
    room = await openTestRoom(serveValue);
  });
  afterAll(() => room.close());

  it("is refused without any facts", async () => {
    const { status, body } = await fit({ model: "bg-nbd" });
    expect([status, body.code]).toEqual([422, "runNoFacts"]);
  });

  it("is refused where it makes no sense", async () => {
    await record([{ customer: "C1", day: "2024-06-15", amount: 500 }]);
    const refused = async (wish: object) => (await fit({ model: "bg-nbd", ...wish })).body.code;
    expect(await refused({ purchases: { types: ["loot"] } })).toBe("valueTypeUnknown");
    expect(await refused({ purchases: { types: ["received"], refunds: ["loot"] } })).toBe("valueTypeUnknown");
    expect(await refused({ asOf: "2023-06-01", holdoutUntil: "2023-06-01" })).toBe("valueHoldoutBack");
    expect(await refused({ holdoutUntil: "2024-06-15" })).toBe("valueHoldoutBack"); // today
  });

  it("is not for who may not see what all customers are worth", async () => {
    const manager: Asker = { actor: "m", scope: "own", owner: "m", role: "manager" };
    const { body } = await room.as(manager)("POST", "/api/value/fits", { model: "sbg" });
    expect(body.code).toBe("notPermitted");
  });

  it.each([
    ["bg-nbd", "modelTooFewCustomers"],
    ["mbg-nbd", "modelTooFewCustomers"],
    ["pareto-nbd", "modelTooFewCustomers"],
    ["bg-bb", "modelTooFewCustomers"],
    ["sbg", "modelTooFewCustomers"],
    ["gamma-gamma", "spendTooFewRepeats"],
  ])("%s says nothing of a single customer, in the language asked for", async (model, code) => {
    const english = await fit({ model }, { "accept-language": "en" });
    expect(english.body).toMatchObject({
      ...{ model, asOf: "2024-06-15", holdoutUntil: null },
      ...{ parameters: null, standardErrors: null, logLikelihood: null },
      abstention: { code, detail: expect.stringMatching(/^[\x20-\u201d]+\.$/) },
    });
    const chinese = await fit({ model }, { "accept-language": "zh" });
    expect(chinese.body.abstention).toEqual({ code, detail: expect.stringMatching(/。$/) });
  });

  it("nobody ever purchased again: no number is made of it", async () => {
    await record(
      Array.from({ length: 30 }, (_, i) => ({ customer: `once ${i}`, day: "2022-03-01", amount: 100 })),
    );
    const { body } = await fit({ model: "mbg-nbd", asOf: "2022-12-31" });
    expect(body).toMatchObject({
      customers: 30,
      parameters: null,
      abstention: { code: "modelTooFewRepeats" },
      aggregates: { repeating: 0, repeatPurchases: 0, distinctHistories: 1 },
    });
    expect(body.comparisons.map(({ rule }: { rule: string }) => rule)).toEqual([
      ...["mbg-nbd", "bg-nbd", "pareto-nbd", "last-period", "mean-rate", "hiatus"],
    ]);
  });

  it("sbg counts contracts by anniversary; the holdout shows what became of them", async () => {
    await record(monthly.map((fact) => ({ ...fact, customer: `S${fact.customer}`, type: "invoiced" })));
    const purchases = { types: ["invoiced"] };
    const { body } = await fit({ model: "sbg", purchases, asOf: "2023-07-14", holdoutUntil: "2024-01-14" });
    expect(body).toMatchObject({ customers: 12, timeUnit: "months", abstention: null });
    // five contracts after the first are over by then
    const renewals = lengths.reduce((sum, length) => sum + Math.min(5, length - 1), 0);
    expect(body.aggregates).toMatchObject({ repeating: 8, repeatPurchases: renewals });
    const actual = body.aggregates.survival.map((period: { actual: number }) => period.actual * 12);
    expect(actual).toEqual([12, 8, 6, 5, 4, 4, 3, 3, 3, 3, 3, 3].map((left) => expect.closeTo(left, 9)));
  });

  it("bg-bb takes the calendar months that are over", async () => {
    const purchases = { types: ["invoiced"] };
    const wish = { model: "bg-bb", purchases, asOf: "2023-06-29", holdoutUntil: "2023-08-31" };
    const { body } = await fit(wish);
    // June is not over: chances are February to May
    expect(body).toMatchObject({
      customers: 12,
      aggregates: {
        opportunities: 4,
        repeating: 8,
        repeatPurchases: lengths.reduce((sum, length) => sum + Math.min(4, length - 1), 0),
      },
    });
    const { body: weekly } = await fit({ ...wish, period: "week" });
    expect(weekly).toMatchObject({ timeUnit: "weeks", aggregates: { opportunities: 23 } });
  });

  it("gamma-gamma leaves out whose refunds are above the repeat purchases, and counts them", async () => {
    const facts = monthly.flatMap((fact) => [{ ...fact, customer: `G${fact.customer}`, type: "signed" }]);
    await record([...facts, { customer: "GC5", day: "2023-04-01", amount: -90_000, type: "refund" }]);
    const asOf = "2023-12-31";
    const { body } = await fit({
      model: "gamma-gamma",
      asOf,
      purchases: { types: ["signed"], refunds: ["refund"] },
    });
    expect(body).toMatchObject({ customers: 12, timeUnit: null, aggregates: { repeating: 8, leftOut: 1 } });
    const { body: gross } = await fit({ model: "gamma-gamma", asOf, purchases: { types: ["signed"] } });
    expect(gross.aggregates).toMatchObject({ repeating: 8, leftOut: 0 });
    expect(gross.aggregates.observedMean).toBeCloseTo(107.5, 9); // mean of 104 … 111
  });

  it("purchases are those of the settings unless others are named", async () => {
    const settled = await fit({ model: "bg-nbd", asOf: "2024-06-14" });
    const named = await fit({ model: "bg-nbd", asOf: "2024-06-14", purchases: { types: ["received"] } });
    expect(named.body).toEqual(settled.body);
    expect((await fit({ model: "bg-nbd", purchases: { types: ["visit"] } })).body.customers).toBe(0);
  });
});
