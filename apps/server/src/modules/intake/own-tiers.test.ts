import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestIntake, type TestIntake, type WrittenMap } from "../../testing/open-test-intake.ts";
import { applyScheme, templates } from "../schemes/index.ts";
import { previewUndo, undoImport } from "./undo-import.ts";

let intake: TestIntake;
beforeAll(async () => {
  intake = await openTestIntake();
});
beforeEach(async () => {
  await intake.context.database.owner.query(
    "truncate customers, customer_keys, customer_names, own_tiers, spans, standings, runs, schemes, imports cascade",
  );
});
afterAll(() => intake.close());

const map: WrittenMap = {
  to: "ownTiers",
  columns: { since: { date: "yyyy-MM-dd" } },
  fields: { customer: "customer", tier: "tier", since: "since" },
};
const take = (rows: string, options: Partial<WrittenMap> = {}) =>
  intake.take(`customer,tier,since\n${rows}`, { ...map, ...options });
const undo = (id: number) => intake.context.database.asApp(intake.asker, (tx) => undoImport(tx, id, true));

async function history(): Promise<string[]> {
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql<{
      span: string;
    }>`select concat_ws(' ', c.code, p.tier, p.valid_from, coalesce(p.valid_to::text, 'now'), p.cause) as span
      from spans p join customers c using (customer_id) order by c.code, p.valid_from`.execute(tx.db),
  );
  return rows.map(({ span }) => span);
}

async function standing(): Promise<string[]> {
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql<{
      tier: string;
    }>`select c.code || ' ' || h.tier as tier from standings h join customers c using (customer_id)
      order by 1`.execute(tx.db),
  );
  return rows.map(({ tier }) => tier);
}

async function scheme(): Promise<unknown[]> {
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql`select s.code, v.version, v.definition -> 'criteria' as criteria,
        jsonb_path_query_array(v.definition, '$.classes[*].code') as classes
      from schemes s join scheme_versions v using (scheme_id) order by v.version`.execute(tx.db),
  );
  return rows;
}

test("own tiers become the history of a scheme of their own, equal neighbours one span", async () => {
  const done = await take("C1,B,2023-01-01\nC1,B,2023-06-01\nC1,A,2024-01-01\nC2,重点,2023-01-01\nC3,A,\n");
  expect(done).toMatchObject({ rowsBad: 0, counts: { added: 5, customersCreated: 3 } });
  expect(await history()).toEqual([
    "C1 b 2023-01-01 2024-01-01 first",
    "C1 a 2024-01-01 now rules",
    "C2 tier-3 2023-01-01 now first",
    "C3 a 2024-06-15 now first", // the day of the import
  ]);
  expect(await standing()).toEqual(["C1 a", "C2 tier-3", "C3 a"]);
  expect(await scheme()).toEqual([
    { code: "own-tiers", version: 1, criteria: [], classes: ["b", "a", "tier-3"] },
  ]);
});

test("the same list again adds nothing; a new word is a new version, and the codes there stay", async () => {
  const rows = "C1,B,2023-01-01\nC1,A,2024-01-01\n";
  await take(rows);
  const before = await history();
  expect((await take(rows)).counts).toMatchObject({ added: 0, unchanged: 2 });
  expect([await history(), (await scheme()).length]).toEqual([before, 1]);
  await take("C1,Ungraded,2024-03-01\n");
  expect(await scheme()).toMatchObject([{ version: 1 }, { version: 2, classes: ["b", "a", "tier-3"] }]);
  expect(await history()).toEqual([
    "C1 b 2023-01-01 2024-01-01 first",
    "C1 a 2024-01-01 2024-03-01 rules",
    "C1 tier-3 2024-03-01 now rules",
  ]);
});

test("an import taken back leaves the history and the standings that were before it, in any order", async () => {
  const first = await take("C1,B,2023-01-01\nC2,B,2023-01-01\n");
  const before = [await history(), await standing()];
  const second = await take("C1,A,2023-01-01\nC1,C,2024-01-01\nC3,A,2022-01-01\n", { existing: "overwrite" });
  expect(second.counts).toMatchObject({ added: 2, changed: 1 });
  const preview = await intake.context.database.asApp(intake.asker, (tx) => previewUndo(tx, second.id));
  expect(preview).toMatchObject({ value: { facts: 3, customers: 1, kept: 0 } });
  await undo(second.id);
  expect([await history(), await standing()]).toEqual(before);

  const third = await take("C1,A,2024-01-01\n");
  await undo(first.id); // C2 goes; C1 keeps what the third says of it
  expect([await history(), await standing()]).toEqual([["C1 a 2024-01-01 now first"], ["C1 a"]]);
  await undo(third.id);
  expect([await history(), await standing()]).toEqual([[], []]);
});

test("a tier given twice for a day with another word, and a day ahead, are bad rows", async () => {
  const done = await take(
    "C1,A,2024-01-01\nC1,B,2024-01-01\nC1,A,2024-01-01\nC2,A,2024-06-16\nC3,,2024-01-01\n",
  );
  expect(done).toMatchObject({ rowsBad: 3, counts: { added: 1, unchanged: 1 } });
  expect(await intake.badRows(done.id)).toEqual([
    '3,客户“C1”在 2024-01-01 的等级与第 2 行不同。,"C1,B,2024-01-01"',
    '5,日期 2024-06-16 晚于今天，自有等级的生效日不能晚于今天。,"C2,A,2024-06-16"',
    '6,“tier”为空。,"C3,,2024-01-01"',
  ]);
});

test("a dry run leaves no scheme, run or span", async () => {
  const dry = await intake.take("customer,tier,since\nC1,A,2024-01-01\n", map, { dryRun: true });
  expect(dry).toMatchObject({ counts: { added: 1 }, runId: null });
  expect([await scheme(), await history(), await standing()]).toEqual([[], [], []]);
});

test("own tiers never go under the code of a scheme that is computed", async () => {
  const [, shipped] = [...templates.entries()][0] ?? [];
  await intake.context.database.asApp(intake.asker, (tx) =>
    applyScheme(tx, shipped as Parameters<typeof applyScheme>[1]),
  );
  const { code, name } = (shipped as Parameters<typeof applyScheme>[1]).scheme;
  const refused = await intake.import("customer,tier,since\nC1,A,2024-01-01\n", {
    ...map,
    scheme: { code, name },
  });
  expect(refused).toMatchObject({ problem: { code: "mapSchemeTaken", params: { scheme: code } } });
});
