import { ImportMapSchema } from "@gradus/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { vaultOf } from "../../platform/secrets/open-vault.ts";
import { openTestIntake, type TestIntake, type WrittenMap } from "../../testing/open-test-intake.ts";
import { runImport } from "./run-import.ts";
import { startImport } from "./start-import.ts";
import { previewUndo, undoImport } from "./undo-import.ts";

let intake: TestIntake;
beforeAll(async () => {
  intake = await openTestIntake();
});
beforeEach(async () => {
  await intake.context.database.owner.query(
    "truncate customers, customer_keys, customer_names, contacts, imports cascade",
  );
});
afterAll(() => intake.close());

const map: WrittenMap = {
  to: "contacts",
  fields: { customer: "code", name: "name", title: "title", phone: "phone", email: "email" },
};
const header = "code,name,title,phone,email\n";

async function contacts(): Promise<{ contact_id: number; who: string; phone: Buffer | null }[]> {
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql<{ contact_id: number; who: string; phone: Buffer | null }>`
      select t.contact_id, concat_ws(' ', c.code, t.name, t.title) as who, t.phone
      from contacts t join customers c using (customer_id) order by 2`.execute(tx.db),
  );
  return rows;
}

test("contacts come in encrypted, each once, and customers that are not there with them", async () => {
  const content = `${header}C1,演示甲,采购,138 0000 0001,jia@example.com\nC1,演示乙,,,\nC2,演示甲,,+8613800000002,\n`;
  const done = await intake.take(content, map);
  expect(done).toMatchObject({ rowsBad: 0, counts: { added: 3, customersCreated: 2 } });
  const stored = await contacts();
  expect(stored.map(({ who }) => who)).toEqual(["C1 演示乙", "C1 演示甲 采购", "C2 演示甲"]);
  expect(stored[1]?.phone?.toString("latin1")).not.toContain("13800000001");
  expect((await intake.take(content, map)).counts).toMatchObject({ added: 0, unchanged: 3 });
  expect(await contacts()).toHaveLength(3);
});

test("a number or an address that is none is a bad row that does not repeat it, as is a contact given twice", async () => {
  const rows = ["C1,演示甲,,12,", "C1,演示乙,,,nobody", "C1,演示丙,a,,", "C1,演示丙,b,,", "C1,演示丙,a,,"];
  const done = await intake.take(header + rows.join("\n"), map);
  expect(done).toMatchObject({ rowsBad: 3, counts: { added: 1, unchanged: 1 } });
  expect(await intake.badRows(done.id)).toEqual([
    '2,“phone”不是有效的电话号码。,"C1,演示甲,,12,"',
    '3,“email”不是有效的邮箱地址。,"C1,演示乙,,,nobody"',
    '5,联系人“演示丙”在第 4 行已出现，且内容不同。,"C1,演示丙,b,,"',
  ]);
});

test("a dry run counts, writes nothing and makes no key", async () => {
  const dry = await intake.take(`${header}C1,演示甲,,13800000001,\n`, map, { dryRun: true });
  expect(dry.counts).toMatchObject({ added: 1, customersCreated: 1 });
  expect(await contacts()).toEqual([]);
});

test("taken back, its contacts go with their customers; one that was edited stays, with its customer", async () => {
  const done = await intake.take(`${header}C1,演示甲,,13800000001,\nC2,演示乙,,13800000002,\n`, map);
  const [first, second] = await contacts();
  await intake.context.database.owner.query("update contacts set revision = 2 where contact_id = $1", [
    second?.contact_id,
  ]);
  const asApp = intake.context.database.asApp.bind(intake.context.database, intake.asker);
  expect(await asApp((tx) => previewUndo(tx, done.id))).toMatchObject({
    value: { facts: 1, customers: 1, kept: 1 },
  });
  expect(await asApp((tx) => undoImport(tx, done.id, false))).toMatchObject({
    problem: { code: "importUndoUnconfirmed", params: { facts: 1, customers: 1, kept: 1 } },
  });
  const undone = await asApp((tx) => undoImport(tx, done.id, true));
  expect(undone).toMatchObject({ value: { removedContacts: [first?.contact_id] } });
  expect((await contacts()).map(({ who }) => who)).toEqual(["C2 演示乙"]);
  const { rows } = await intake.context.database.owner.query(
    "select code from customers where retired_change is null",
  );
  expect(rows).toEqual([{ code: "C2" }]);
});

test("under another master key no contact comes in, and the import says why", async () => {
  await intake.take(`${header}C1,演示甲,,13800000001,\n`, map);
  const other = { ...intake.context, masterKey: Buffer.alloc(32, 7) };
  expect(await vaultOf(other, "contacts")()).toMatchObject({ problem: { code: "masterKeyWrong" } });
  const file = await intake.upload(`${header}C9,演示丁,,13800000009,\n`);
  const asked = { file, fileName: "a.csv", map: ImportMapSchema.parse(map), dryRun: false };
  const started = await startImport(other, intake.asker, asked);
  if (!started.ok) throw new Error(started.problem.code);
  await runImport(other, started.value.id);
  const { rows } = await intake.context.database.owner.query(
    "select status, problem ->> 'code' as code from imports where import_id = $1",
    [started.value.id],
  );
  expect(rows).toEqual([{ status: "refused", code: "masterKeyWrong" }]);
});
