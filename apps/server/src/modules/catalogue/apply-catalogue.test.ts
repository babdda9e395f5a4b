import { type Outcome, type ProblemCode, wordProblem } from "@gradus/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { recordFacts, retireFacts } from "../../testing/record-facts-queries.ts";
import { applyCatalogue, changeCatalogue, readCatalogue } from "./apply-catalogue.ts";
import { dropActivityType, dropAttribute } from "./drop-entry.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const industry = { code: "industry", name: { en: "Industry", zh: "行业" }, type: "text" } as const;

test("entries are added and changed by code, and those not named stay", async () => {
  await database.asWorker("test", async (tx) => {
    const before = await readCatalogue(tx);
    const received = { code: "received", name: { en: "Paid", zh: "到账" }, family: "transaction" } as const;
    const applied = await applyCatalogue(tx, { activityTypes: [received], attributes: [industry] });
    expect(applied.ok && applied.value.attributes).toEqual([industry]);
    expect(applied.ok && applied.value.activityTypes).toHaveLength(before.activityTypes.length);
    expect(applied.ok && applied.value.activityTypes).toContainEqual(received);
  });
});

test("the type of an attribute changes until it has values", async () => {
  const retyped = { ...industry, type: "number" } as const;
  await database.asWorker("test", async (tx) => {
    expect((await applyCatalogue(tx, { attributes: [retyped] })).ok).toBe(true);
    await sql`insert into customers (customer_id, code, recorded_change) values (101, 'A', 1)`.execute(tx.db);
    await sql`insert into customer_attributes (customer_id, attribute_id, since, recorded_change, value_number)
      select 101, attribute_id, '0001-01-01', 1, 5 from attributes`.execute(tx.db);
    expect(await applyCatalogue(tx, { attributes: [industry] })).toEqual({
      ok: false,
      problem: { code: "attributeTypeFixed", params: { attribute: "industry", type: "number" } },
    });
    expect((await applyCatalogue(tx, { attributes: [retyped] })).ok).toBe(true);
  });
});

const inDatabase = <T>(work: (tx: Tx) => Promise<T>) =>
  database.asApp({ actor: "test", scope: "everybody" }, work);
const words = (outcome: Outcome<unknown>) =>
  outcome.ok
    ? []
    : (["en", "zh"] as const).map((language) =>
        wordProblem({ code: outcome.problem.code as ProblemCode, params: outcome.problem.params }, language),
      );
const level = {
  code: "level",
  name: { en: "Level", zh: "级别" },
  type: "choice",
  choices: ["大", "中", "小"],
} as const;
const change = async (attribute: object) =>
  words(
    await inDatabase((tx) =>
      changeCatalogue(tx, { attributes: [{ ...level, choices: [...level.choices], ...attribute }] }),
    ),
  );

test("a choice goes once no customer has it; who has it is said", async () => {
  await inDatabase(async (tx) => {
    await changeCatalogue(tx, { attributes: [{ ...level, choices: [...level.choices] }] });
    await sql`insert into customers (customer_id, code, recorded_change) values (102, 'B', 1), (103, 'C', 1)`.execute(
      tx.db,
    );
    await sql`insert into customer_attributes (customer_id, attribute_id, since, recorded_change, value_text)
      select c, attribute_id, '2020-01-01', 1, case c when 102 then '大' else '中' end
      from attributes, generate_series(102, 103) c where code = 'level'`.execute(tx.db);
  });
  expect(await change({ choices: ["大", "中", "特大"] })).toEqual([]);
  const refused = [
    "The choice “中” of the attribute “level” cannot be removed: it is used by 1 customers, among them C.",
    "属性“level”的选项“中”仍在使用，不能删除：1 个客户，如 C。",
  ];
  expect(await change({ choices: ["大"] })).toEqual(refused);
  const whole = await inDatabase(readCatalogue);
  expect(whole.attributes).toContainEqual({ ...level, choices: ["大", "中", "特大"] });
  await inDatabase((tx) =>
    sql`update customer_attributes set retired_change = 2 where customer_id = 103`.execute(tx.db),
  );
  expect(await change({ choices: ["大"] })).toEqual([]);
});

test("an attribute that metrics read keeps its type, and goes once nothing uses it", async () => {
  const size = { code: "size", name: { en: "Size", zh: "规模" }, type: "number" } as const;
  const definition = { code: "size", from: "attribute", attribute: "size", unit: "number" };
  await inDatabase(async (tx) => {
    await changeCatalogue(tx, { attributes: [size] });
    await sql`insert into metrics (code, definition) values ('size', ${JSON.stringify(definition)})`.execute(
      tx.db,
    );
  });
  const retype = () => inDatabase((tx) => changeCatalogue(tx, { attributes: [{ ...size, type: "text" }] }));
  const drop = (code: string) => inDatabase((tx) => dropAttribute(tx, code));
  expect(words(await retype())).toEqual([
    "The type of the attribute “size” cannot change: it is used by the metric size.",
    "属性“size”仍在使用，不能改变类型：指标 size。",
  ]);
  expect(words(await drop("size"))).toEqual([
    "The attribute “size” is used by the metric size.",
    "属性“size”仍在使用，不能删除：指标 size。",
  ]);
  expect(words(await drop("level"))[1]).toBe("属性“level”仍在使用，不能删除：2 个客户，如 B。"); // values taken back count, too
  await inDatabase((tx) => sql`delete from metrics`.execute(tx.db));
  expect([words(await retype()), words(await drop("size"))]).toEqual([[], []]);
  expect(words(await drop("size"))).toEqual(["There is no attribute “size”.", "没有属性“size”。"]);
});

test("an activity type goes only where nothing was ever recorded of it and no metric counts it", async () => {
  const drop = (type: string) => inDatabase((tx) => dropActivityType(tx, type));
  await inDatabase(async (tx) => {
    await recordFacts(tx, [{ customer: "X", day: "2026-01-10", type: "click" }]);
    await retireFacts(tx, "X");
    const definition = { code: "visits", from: "activities", types: ["visit", "call"] };
    await sql`insert into metrics (code, definition) values ('visits', ${JSON.stringify(definition)})`.execute(
      tx.db,
    );
  });
  expect(words(await drop("click"))).toEqual([
    "The activity type “click” is used by recorded activities, the last of 2026-01-10.",
    "业务记录类型“click”仍在使用，不能删除：业务记录，最近一条在 2026-01-10。",
  ]);
  expect(words(await drop("visit"))[0]).toBe("The activity type “visit” is used by the metric visits.");
  expect(words(await drop("survey-answer"))).toEqual([]);
  expect(words(await drop("survey-answer"))[1]).toBe("没有业务记录类型“survey-answer”。");
});
