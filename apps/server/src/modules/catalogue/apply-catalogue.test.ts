import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import { applyCatalogue, readCatalogue } from "./apply-catalogue.ts";

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
    await sql`insert into customers (customer_id, code, recorded_change) values (1, 'A', 1)`.execute(tx.db);
    await sql`insert into customer_attributes (customer_id, attribute_id, since, recorded_change, value_number)
      select 1, attribute_id, '0001-01-01', 1, 5 from attributes`.execute(tx.db);
    expect(await applyCatalogue(tx, { attributes: [industry] })).toEqual({
      ok: false,
      problem: { code: "attributeTypeFixed", params: { attribute: "industry", type: "number" } },
    });
    expect((await applyCatalogue(tx, { attributes: [retyped] })).ok).toBe(true);
  });
});
