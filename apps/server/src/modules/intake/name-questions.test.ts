import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestIntake, type TestIntake, type WrittenMap } from "../../testing/open-test-intake.ts";
import { undoImport } from "./undo-import.ts";

let intake: TestIntake;
beforeAll(async () => {
  intake = await openTestIntake();
});
beforeEach(async () => {
  await intake.context.database.owner.query(
    "truncate customers, customer_keys, customer_names, activities cascade",
  );
  await intake.take(
    "code,name\nC1,上海示例精密机械有限公司\nC2,北京样本食品有限公司\nC3,Sample Trading Ltd\n",
    map,
  );
});
afterAll(() => intake.close());

const map: WrittenMap = { to: "customers", fields: { code: "code", name: "name" } };
const byName: WrittenMap = { to: "customers", fields: { name: "name" } };
const visits: WrittenMap = {
  to: "activities",
  fields: { customerName: "name", day: { value: "2024-01-01" }, type: { value: "visit" } },
};

async function keys(): Promise<string[]> {
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql<{ key: string }>`
      select c.code || ' ' || k.kind || ' ' || k.key as key from customer_keys k
      join customers c using (customer_id) order by 1`.execute(tx.db),
  );
  return rows.map(({ key }) => key);
}

test("a dry run asks about names that are near those of customers there, and only about those", async () => {
  const content =
    "code,name\nC2,北京样本食品有限公司\nX1,上海示例精密机器有限公司\nX2,Sample Traders\nX3,广州无关物流公司\n";
  const dry = await intake.take(content, map, { dryRun: true });
  expect(dry.questions).toMatchObject([
    {
      name: "上海示例精密机器有限公司",
      line: 3,
      customers: [{ code: "C1", name: "上海示例精密机械有限公司" }],
    },
    { name: "Sample Traders", line: 4, customers: [{ code: "C3", name: "Sample Trading Ltd" }] },
  ]);
  const likeness = dry.questions.flatMap(({ customers }) => customers.map((near) => near.likeness));
  expect(likeness.every((value) => value >= 0.4 && value < 1)).toBe(true);
  expect(await keys()).toEqual(["C1 code C1", "C2 code C2", "C3 code C3"]);
});

test("customers whose credit codes are two are not asked about, nor what was answered", async () => {
  const both: WrittenMap = { to: "customers", fields: { ...map.fields, creditCode: "credit" } };
  await intake.take("code,name,credit\nC9,演示样品制造有限公司,91350100M000100Y43\n", both);
  const content = "code,name,credit\nX9,演示样品制作有限公司,91110000600037341L\n";
  expect(await intake.take(content, both, { dryRun: true })).toMatchObject({ rowsBad: 0, questions: [] });
  expect((await intake.take(content, map, { dryRun: true })).questions).toHaveLength(1);
  const name = "上海示例精密机器有限公司";
  const asked = (answers: { name: string; customer: string | null }[]) =>
    intake.take(`name\n${name}\n`, byName, { dryRun: true, answers });
  expect((await asked([])).questions).toHaveLength(1);
  expect((await asked([{ name, customer: null }])).questions).toEqual([]);
  expect((await asked([{ name, customer: "C1" }])).questions).toEqual([]);
});

test("answered to be the same, the row is that customer's, and the name is remembered until undone", async () => {
  const content = "code,name\nX1,上海示例精密机器有限公司\n";
  const answers = [{ name: "上海示例精密机器有限公司", customer: "C1" }];
  const done = await intake.take(content, map, { answers });
  expect(done.counts).toMatchObject({ customersCreated: 0, unchanged: 1 });
  expect(await keys()).toEqual([
    "C1 alias X1",
    "C1 alias 上海示例精密机器",
    "C1 alias 上海示例精密机器有限公司",
    ...["C1 code C1", "C2 code C2", "C3 code C3"],
  ]);
  // From now on it is known by the new name, however its legal form is written, and by the code.
  const again = await intake.take("name\n上海示例精密机器股份有限公司\n", visits, { dryRun: true });
  expect(again).toMatchObject({ questions: [], counts: { customersCreated: 0 } });
  expect((await intake.take(content, map, { dryRun: true })).counts).toMatchObject({ customersCreated: 0 });

  await intake.context.database.asApp(intake.asker, (tx) => undoImport(tx, done.id, true));
  expect(await keys()).toEqual(["C1 code C1", "C2 code C2", "C3 code C3"]);
});

test("answered to be another, or not at all, the row becomes a customer of its own", async () => {
  const name = "上海示例精密机器有限公司";
  const done = await intake.take(`name\n${name}\n`, visits, { answers: [{ name, customer: null }] });
  expect(done.counts).toMatchObject({ customersCreated: 1 });
  const silent = await intake.take("name\nSample Traders\n", visits);
  expect(silent.counts).toMatchObject({ customersCreated: 1 });
});

test("unknown names of activities are asked about where unknown customers are refused, too", async () => {
  const refusing: WrittenMap = { ...visits, unknownCustomers: "refuse" };
  const name = "上海示例精密机器有限公司";
  const dry = await intake.take(`name\n${name}\n`, refusing, { dryRun: true });
  expect(dry).toMatchObject({ rowsBad: 1, questions: [{ name }] });
  const done = await intake.take(`name\n${name}\n`, refusing, { answers: [{ name, customer: "C1" }] });
  expect(done).toMatchObject({ rowsBad: 0, counts: { added: 1, customersCreated: 0 } });
});

test("an answer that names no customer refuses the import before it is acknowledged", async () => {
  const refused = await intake.import("name\n甲\n", byName, { answers: [{ name: "甲", customer: "C404" }] });
  expect(refused).toMatchObject({ problem: { code: "customerUnknown", params: { customer: "C404" } } });
});

test("a file of many near names is asked about two hundred of them", async () => {
  const names = Array.from({ length: 300 }, (_, at) => `上海示例精密机械${at}号厂`);
  const dry = await intake.take(`name\n${names.join("\n")}\n`, byName, { dryRun: true });
  expect(dry.questions).toHaveLength(200);
});
