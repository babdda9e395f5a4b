import { type Outcome, type ProblemCode, wordProblem } from "@gradus/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { recordFacts, retireFacts } from "../../testing/record-facts-queries.ts";
import { readOrganisation } from "./organisation-queries.ts";
import { setUpOrganisation } from "./set-up-organisation.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.drop());

const inDatabase = <T>(work: (tx: Tx) => Promise<T>) =>
  database.asApp({ actor: "test", scope: "everybody" }, work);
const setUp = (settings: Parameters<typeof setUpOrganisation>[1]) =>
  inDatabase((tx) => setUpOrganisation(tx, settings));
const words = (outcome: Outcome<unknown, ProblemCode>) =>
  outcome.ok ? [] : (["en", "zh"] as const).map((language) => wordProblem(outcome.problem, language));

const untouched = {
  name: "",
  baseCurrency: "CNY",
  timeZone: "Asia/Shanghai",
  fiscalStartMonth: 1,
  language: "zh",
  schemeApproval: "required",
  overrideQuota: 0.05,
};

describe("setting up the organisation", () => {
  it("changes what is given and leaves the rest", async () => {
    expect(await setUp({ name: "远山", timeZone: undefined, fiscalStartMonth: 4 })).toEqual({
      ok: true,
      value: { ...untouched, name: "远山", fiscalStartMonth: 4 },
    });
    expect(await setUp({ baseCurrency: "JPY", timeZone: "Asia/Tokyo", language: "en" })).toEqual({
      ok: true,
      value: {
        ...{ name: "远山", baseCurrency: "JPY", timeZone: "Asia/Tokyo" },
        ...{ fiscalStartMonth: 4, language: "en", schemeApproval: "required" },
        overrideQuota: 0.05,
      },
    });
  });

  it.each([
    [{ baseCurrency: "RMB" }, "“RMB” is not a currency.", "“RMB”不是有效的货币代码。"],
    [{ baseCurrency: "cny" }, "“cny” is not a currency.", "“cny”不是有效的货币代码。"],
    [{ timeZone: "Asia/Peking" }, "“Asia/Peking” is not a time zone.", "“Asia/Peking”不是有效的时区。"],
    [{ timeZone: "" }, "“” is not a time zone.", "“”不是有效的时区。"],
    [{ timeZone: "+08:00" }, "“+08:00” is not a time zone.", "“+08:00”不是有效的时区。"],
  ])("refuses %o, and changes nothing", async (settings, en, zh) => {
    expect(words(await setUp({ name: "unseen", ...settings }))).toEqual([en, zh]);
    expect(await inDatabase(readOrganisation)).toEqual(untouched);
  });

  it("keeps currency and zone once a fact was recorded, be it retired since; the rest may change", async () => {
    await inDatabase((tx) => recordFacts(tx, [{ customer: "A", day: "2026-01-10", amount: 100 }]));
    await inDatabase((tx) => retireFacts(tx, "A"));
    expect(words(await setUp({ baseCurrency: "USD" }))).toEqual([
      "baseCurrency cannot change any more: facts were recorded under it.",
      "baseCurrency 不能再修改：已有数据按其记录。",
    ]);
    expect(words(await setUp({ timeZone: "Europe/Berlin" }))).toEqual([
      "timeZone cannot change any more: facts were recorded under it.",
      "timeZone 不能再修改：已有数据按其记录。",
    ]);
    const same = { baseCurrency: "CNY", timeZone: "Asia/Shanghai", fiscalStartMonth: 7, name: "远山" };
    expect(await setUp(same)).toEqual({ ok: true, value: { ...untouched, ...same } });
  });

  it("loses no setting when two set up different ones at once", async () => {
    await Promise.all([
      ...[setUp({ name: "远山" }), setUp({ fiscalStartMonth: 4 })],
      ...[setUp({ language: "en" }), setUp({ timeZone: "Asia/Tokyo" }), setUp({ baseCurrency: "JPY" })],
    ]);
    expect(await inDatabase(readOrganisation)).toEqual({
      ...{ name: "远山", fiscalStartMonth: 4, language: "en", schemeApproval: "required" },
      overrideQuota: 0.05,
      ...{ timeZone: "Asia/Tokyo", baseCurrency: "JPY" },
    });
  });
});
