import { buffer } from "node:stream/consumers";
import type { SchemeFile } from "@gradus/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "../../platform/database/tx.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { applyScheme, findScheme, type StoredVersion, templates } from "../schemes/index.ts";
import { explainGrade } from "./explain-grade.ts";
import { exportGrades } from "./export-grades.ts";
import { readHistory } from "./read-history.ts";
import { readGrades } from "./span-queries.ts";
import { startRun } from "./start-run.ts";
import { takeBackRun } from "./take-back-run.ts";

let intake: TestIntake;
let runId: number;
beforeAll(async () => {
  intake = await openTestIntake();
  const done = await intake.take("customer,tier,since\nC1,B,2023-01-01\nC1,A,2024-01-01\nC2,B,2024-01-01\n", {
    to: "ownTiers",
    fields: { customer: "customer", tier: "tier", since: "since" },
  });
  runId = done.runId as number;
});
afterAll(() => intake.close());

const asApp = <T>(work: (tx: Tx) => Promise<T>) => intake.context.database.asApp(intake.asker, work);

test("an own list is listed, exported and told over time like any scheme", async () => {
  await asApp(async (tx) => {
    const version = (await findScheme(tx, "own-tiers")) as StoredVersion;
    const filter = { schemeId: version.schemeId, runId: undefined };
    const { grades } = await readGrades(tx, { ...filter, tier: undefined }, { offset: 0, limit: 10 });
    expect(grades.map(({ code, tier, since }) => [code, tier, since])).toEqual([
      ["C1", "a", "2024-01-01"],
      ["C2", "b", "2024-01-01"],
    ]);
    const { stream } = await exportGrades(tx, { version, filter, format: "csv", language: "en" });
    expect((await buffer(stream)).toString()).toMatch(/C1,.*\bA\b/);
    expect(await readHistory(tx, "C1")).toMatchObject({
      value: {
        spans: [
          { tierName: { en: "A" }, from: "2024-01-01", to: null, cause: "rules", run: runId },
          { tierName: { en: "B" }, from: "2023-01-01", to: "2024-01-01", cause: "first" },
        ],
      },
    });
  });
});

test("nothing of an own list is computed: no run, no reasons, no rules, no taking back but of its import", async () => {
  const own = { problem: { code: "schemeOwnList", params: { scheme: "own-tiers" } } };
  const wish = { scheme: "own-tiers", trial: true, accept: false };
  const shipped = structuredClone([...templates.values()][0]) as SchemeFile;
  const taking = { ...shipped, scheme: { ...shipped.scheme, code: "own-tiers" } };
  expect(await asApp((tx) => startRun(tx, wish, intake.context.now()))).toMatchObject(own);
  expect(await asApp((tx) => explainGrade(tx, { scheme: "own-tiers", customer: "C1" }))).toMatchObject(own);
  expect(await asApp((tx) => takeBackRun(tx, runId))).toMatchObject(own);
  expect(await asApp((tx) => applyScheme(tx, taking))).toMatchObject(own);
});
