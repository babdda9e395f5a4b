import { expect, it } from "vitest";
import { openValueRooms } from "../../testing/open-value-room.ts";
import { recordFacts, type StatedFact } from "../../testing/record-facts-queries.ts";

const { send, asWorker, read, make, worthOf, list } = openValueRooms();

const day = (sinceStart: number) =>
  new Date(Date.parse("2022-06-15T00:00:00Z") + sinceStart * 86_400_000).toISOString().slice(0, 10);

/** Customers who buy at a rate of their own until they leave, and R, who gave back more than it bought again. */
function simulate(customers: number): StatedFact[] {
  let state = 20_240_615;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const facts: StatedFact[] = [
    { customer: "R", day: day(10), amount: 500_00 },
    { customer: "R", day: day(700), amount: 100_00 },
    { customer: "R", day: day(705), amount: -150_00, type: "refund" },
  ];
  for (let i = 0; i < customers; i++) {
    const customer = `S${i}`;
    const interval = 20 + 200 * random() ** 2;
    const leaving = 0.05 + 0.5 * random();
    const spend = 20 + 500 * random() ** 2;
    let at = Math.floor(300 * random());
    facts.push({ customer, day: day(at), amount: Math.round(100 * spend) });
    while (random() > leaving) {
      at += Math.ceil(-Math.log(random()) * interval);
      if (at > 730) break;
      facts.push({ customer, day: day(at), amount: Math.round(100 * spend * (0.5 + random())) });
    }
  }
  return facts;
}

it("leaves out, by name, of whom spend says nothing, and values the others", async () => {
  await asWorker((tx) => recordFacts(tx, simulate(300)));
  const before = await read();
  await send("PUT", "/api/value/settings", { ...before.settings, model: "mbg-nbd" });
  const report = await make({ asOf: "2024-06-14" });
  expect(report.purchases).toMatchObject({ chosen: "mbg-nbd", abstention: null });
  expect(report.spend).toMatchObject({
    card: { abstention: null },
    populationMean: expect.any(String),
    leftOut: { customers: 1, examples: ["R"] },
  });
  expect(await worthOf("R")).toMatchObject({
    ...{
      repeats: 1,
      meanSpend: "-50.00",
      alive: expect.any(Number),
      expectedPurchases: expect.any(Number),
    },
    ...{ expectedSpend: null, lifetimeValue: null, abstention: null },
    spendAbstention: { code: "spendNotPositive" },
  });
  const { total, customers } = await list("limit=1000");
  expect(total).toBe(301);
  expect(customers.filter(({ lifetimeValue }) => lifetimeValue === null).map(({ code }) => code)).toEqual([
    "R",
  ]);
  const values = customers.slice(0, -1).map(({ lifetimeValue }) => Number(lifetimeValue));
  expect(values).toEqual([...values].sort((a, b) => b - a));
  const sum = values.reduce((all, value) => all + Math.round(value * 100), 0);
  expect(Number(report.lifetimeValue?.total) * 100).toBeCloseTo(sum, 3);
  const alive = (await list("limit=1000&sort=alive")).customers.map((each) => each.alive as number);
  expect(alive).toEqual([...alive].sort((a, b) => b - a));
  expect((await worthOf("S1")).spendAbstention).toBeNull();
});

it("draws every week from the first purchase on, with what was expected of each", async () => {
  await asWorker((tx) => recordFacts(tx, simulate(300)));
  const { purchases, customers } = await make({ asOf: "2024-06-14" });
  const { tracking, holdout, frequencies } = purchases;
  const repeats = tracking.map(({ actual }) => actual);
  expect(repeats).toEqual([...repeats].sort((a, b) => a - b));
  expect(tracking.at(-1)?.day).toBe("2024-06-14");
  expect(tracking.length).toBeGreaterThan(95);
  expect(holdout).toMatchObject({ through: "2024-06-14", weeks: expect.closeTo(240 / 7, 0) });
  expect(purchases.chosen).not.toBeNull();
  expect(tracking.every(({ expected }) => (expected as number) >= 0)).toBe(true);
  const all = (of: "actual" | "expected") => frequencies.reduce((sum, each) => sum + each[of], 0);
  expect(all("actual")).toBe(customers.purchasing);
  expect(all("expected")).toBeCloseTo(customers.purchasing, 6);
});
