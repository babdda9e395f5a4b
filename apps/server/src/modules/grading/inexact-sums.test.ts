import type { SchemeFile } from "@gradus/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Tx } from "../../platform/database/tx.ts";
import { buildHttp } from "../../platform/http/build-http.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { recordFacts, retireFacts } from "../../testing/record-facts-queries.ts";
import { applyScheme } from "../schemes/index.ts";
import { presentRun } from "./present-run.ts";
import { serveGrading } from "./routes.ts";

const named = (code: string) => ({ code, name: { en: code, zh: code } });
const file: SchemeFile = {
  metrics: [
    {
      ...named("receipts"),
      from: "activities",
      unit: "money",
      aggregate: "sum",
      of: "amount",
      window: { kind: "all" },
    },
  ],
  scheme: {
    ...named("value"),
    criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "linear", from: 0, to: 1000 } }],
    tiers: [{ ...named("base"), enter: 0 }],
    money: "receipts",
  },
};
const largest = Number.MAX_SAFE_INTEGER;

let intake: TestIntake;
const inDatabase = <T>(work: (tx: Tx) => Promise<T>) => intake.context.database.asApp(intake.asker, work);
const receive = (customer: string, amounts: readonly number[]) =>
  inDatabase((tx) =>
    recordFacts(
      tx,
      amounts.map((amount) => ({ customer, day: "2026-01-10", amount })),
    ),
  );
const grade = () => gradeBase(intake.context, { scheme: "value", asOf: "2026-06-30", accept: true });

beforeEach(async () => {
  intake = await openTestIntake(() => new Date("2026-06-30T04:00:00Z"));
  await inDatabase((tx) => applyScheme(tx, file));
  await receive("Ordinary", [90_000]);
});
afterEach(() => intake.close());

describe("a customer's sum of money", () => {
  it("counts to the last minor unit up to 2^53, and so does a tier's beyond", async () => {
    await receive("Largest", [largest - 1, 1]);
    await receive("As large", [largest]);
    const { run, grades } = await grade();
    expect(run.status).toBe("published");
    expect(grades.get("Largest")?.values).toEqual([largest]);
    expect(run.summary?.tiers[0]?.money).toBe("180143985095719.82"); // twice 2^53 less one, and 900 more
  });

  it.each([
    ["2^53 minor units", [largest, 1]],
    ["2^53 minor units of refunds", [-largest, -1]],
    ["2^63 minor units", Array.from({ length: 1100 }, () => largest)],
  ])("of %s ends a run as failed, in words, and leaves the grades in force", async (_, amounts) => {
    const before = await grade();
    expect(before.run.status).toBe("published");
    await receive("Too large", amounts);
    const { run } = await grade();
    expect([run.status, presentRun(run, "en").problem, presentRun(run, "zh").problem]).toEqual([
      "failed",
      {
        code: "metricTooLarge",
        detail:
          "A metric of a customer exceeds 90,071,992,547,409 in the base currency, beyond which sums are not exact.",
      },
      { code: "metricTooLarge", detail: "某客户的指标超过 90,071,992,547,409（本位币），已无法精确计算。" },
    ]);
    const standings = await inDatabase((tx) => tx.db.selectFrom("standings").selectAll().execute());
    expect(standings.map(({ run_id, score }) => [run_id, score])).toEqual([[before.run.runId, 9000]]);

    await inDatabase((tx) => retireFacts(tx, "Too large"));
    expect((await grade()).run.status).toBe("published");
  });

  it("is said in words when such a customer is explained as of a day", async () => {
    await receive("Too large", [largest, 1]);
    const { asker, context } = intake;
    const app = await buildHttp({
      logger: context.logger,
      identify: async () => ({ asker, cookies: [] }),
      health: async () => {},
    });
    serveGrading(app, context);
    try {
      const answer = await app.inject({
        url: "/api/schemes/value/explanations/Too%20large?asOf=2026-06-30",
      });
      expect([answer.statusCode, JSON.parse(answer.body).code]).toEqual([422, "metricTooLarge"]);
    } finally {
      await app.close();
    }
  });
});
