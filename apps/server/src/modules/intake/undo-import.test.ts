import type { Outcome } from "@gradus/contract";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestIntake, type TestIntake, type WrittenMap } from "../../testing/open-test-intake.ts";
import { previewUndo, undoImport } from "./undo-import.ts";

let intake: TestIntake;
beforeEach(async () => {
  intake = await openTestIntake();
});
afterEach(() => intake.close());

const map: WrittenMap = {
  to: "activities",
  existing: "overwrite",
  columns: { amount: "decimal" },
  fields: {
    customer: "customer",
    day: { value: "2024-01-01" },
    type: { value: "received" },
    amount: "amount",
    externalId: "id",
  },
};
const file = (...rows: string[]) => ["id,customer,amount", ...rows].join("\n");

async function facts() {
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql<{ fact: string }>`
      select concat_ws(' ', a.external_id, c.code, a.amount) as fact from activities a join customers c using (customer_id)
      where a.retired_change is null and c.retired_change is null order by 1`.execute(tx.db),
  );
  return rows.map(({ fact }) => fact);
}

async function customers() {
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql<{ key: string }>`
      select k.key from customer_keys k join customers c using (customer_id)
      where c.retired_change is null order by 1`.execute(tx.db),
  );
  return rows.map(({ key }) => key);
}

const preview = (id: number) => intake.context.database.asApp(intake.asker, (tx) => previewUndo(tx, id));
const undo = (id: number, confirmed = false) =>
  intake.context.database.asApp(intake.asker, (tx) => undoImport(tx, id, confirmed));

function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

test("an import taken back leaves nothing of it, and can come in again", async () => {
  const content = file("1,A,5", "2,B,6");
  const { id } = await intake.take(content, map);
  expect(accepted(await preview(id))).toMatchObject({ facts: 2, customers: 2, kept: 0, changedSince: [] });
  expect(accepted(await undo(id))).toMatchObject({ status: "undone" });
  expect([await facts(), await customers()]).toEqual([[], []]);

  expect(await undo(id)).toEqual({
    ok: false,
    problem: { code: "importAlreadyUndone", params: { import: id } },
  });
  expect((await intake.take(content, map)).counts).toMatchObject({ added: 2, customersCreated: 2 });
  expect(await facts()).toEqual(["1 A 500", "2 B 600"]);
});

test("what an import corrected is there again once it is taken back", async () => {
  await intake.take(file("1,A,5", "2,A,6"), map);
  const { id } = await intake.take(file("1,B,7", "3,A,8"), map);
  expect(await facts()).toEqual(["1 B 700", "2 A 600", "3 A 800"]);
  expect(accepted(await preview(id))).toMatchObject({ facts: 2, customers: 1 });
  await undo(id);
  expect(await facts()).toEqual(["1 A 500", "2 A 600"]);
  expect(await customers()).toEqual(["A"]);
});

test("facts changed since are named, need a confirmation, and stay", async () => {
  const first = await intake.take(file("1,A,5", "2,A,6"), map);
  const second = await intake.take(file("1,A,7"), map);
  const seen = accepted(await preview(first.id));
  expect(seen).toMatchObject({ facts: 1, customers: 0, kept: 1 });
  expect(seen.changedSince).toEqual([
    { customer: "A", what: "2024-01-01 received 1", change: second.change, at: expect.any(Date) },
  ]);
  expect(await undo(first.id)).toEqual({
    ok: false,
    problem: { code: "importUndoUnconfirmed", params: { import: first.id, facts: 1, customers: 0, kept: 1 } },
  });
  expect(await facts()).toEqual(["1 A 700", "2 A 600"]);
  accepted(await undo(first.id, true));
  expect(await facts()).toEqual(["1 A 700"]);
  accepted(await undo(second.id));
  expect(await facts()).toEqual([]); // what it had corrected is of an import that is undone
});

test("taken back in the other order, each leaves what was before it", async () => {
  const first = await intake.take(file("1,A,5"), map);
  const second = await intake.take(file("1,A,7"), map);
  accepted(await undo(second.id));
  expect(await facts()).toEqual(["1 A 500"]);
  expect(accepted(await preview(first.id))).toMatchObject({ facts: 1, customers: 1, kept: 0 });
  accepted(await undo(first.id));
  expect([await facts(), await customers()]).toEqual([[], []]);
});

test("a customer that something else refers to stays, with its name", async () => {
  const named = await intake.take("code,name,owner\nA,甲公司,王\nB,乙公司,王\n", {
    to: "customers",
    fields: { code: "code", name: "name", owner: "owner" },
  });
  await intake.take(file("1,A,5"), map);
  expect(accepted(await preview(named.id))).toMatchObject({ facts: 2, customers: 1 });
  accepted(await undo(named.id));
  expect(await customers()).toEqual(["A"]);
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql`select name, owner from customer_names n left join ownerships o
      on o.customer_id = n.customer_id and o.retired_change is null where n.retired_change is null`.execute(
      tx.db,
    ),
  );
  expect(rows).toEqual([{ name: "甲公司", owner: null }]);
});

test("names, attributes, tags, groups, keys and rates go back to what they were", async () => {
  const { database } = intake.context;
  await database.asWorker("test", (tx) =>
    sql`insert into attributes (code, name_en, name_zh, type) values ('industry', 'Industry', '行业', 'text')`.execute(
      tx.db,
    ),
  );
  const customersMap: WrittenMap = {
    to: "customers",
    existing: "overwrite",
    fields: { code: "c", name: "n", alias: "a", tags: "t", group: "g", "attributes.industry": "i" },
  };
  const state = async () => {
    const { rows } = await database.asWorker("test", (tx) =>
      sql<{ fact: string }>`
        select 'name ' || name as fact from customer_names where retired_change is null
        union all select concat_ws(' ', 'attribute', since, value_text) from customer_attributes where retired_change is null
        union all select concat_ws(' ', 'tag', since, tag, on_it) from customer_tags where retired_change is null
        union all select concat_ws(' ', 'group', since, group_id) from group_memberships where retired_change is null
        union all select concat_ws(' ', 'key', kind, key) from customer_keys
        union all select concat_ws(' ', 'rate', currency, day, rate) from rates where retired_change is null
        order by 1`.execute(tx.db),
    );
    return rows.map(({ fact }) => fact);
  };
  const ratesMap: WrittenMap = {
    to: "rates",
    existing: "overwrite",
    columns: { r: "decimal" },
    fields: { currency: "c", day: "d", rate: "r" },
  };
  await intake.take("c,n,a,t,g,i\nA,甲,,x,G1,贸易\n", customersMap);
  await intake.take("c,d,r\nUSD,2024-01-01,7.1\n", ratesMap);
  const before = await state();
  const second = await intake.take("c,n,a,t,g,i\nA,乙,旧,y,G2,制造\n", customersMap);
  const rates = await intake.take("c,d,r\nUSD,2024-01-01,7.2\nUSD,2024-01-02,7.3\n", ratesMap);
  expect((await state()).length).toBeGreaterThan(before.length);
  accepted(await undo(second.id));
  accepted(await undo(rates.id));
  expect(await state()).toEqual(before);
});

test("a dry run, a refused import and one that is not there cannot be undone", async () => {
  const dry = await intake.take(file("1,A,5"), map, { dryRun: true });
  expect(await undo(dry.id)).toMatchObject({ ok: false, problem: { code: "importNotDone" } });
  const rows = Array.from({ length: 40_000 }, (_, index) => `${index},A,5`);
  const broken = Buffer.concat([Buffer.from(file(...rows)), Buffer.from([0x0a, 0xff, 0xff])]);
  const refused = await intake.import(broken, { ...map, format: { encoding: "utf-8" } });
  expect(refused.ok && refused.value.status).toBe("refused");
  expect(await undo(refused.ok ? refused.value.id : 0)).toMatchObject({
    ok: false,
    problem: { code: "importNotDone" },
  });
  expect(await preview(999)).toMatchObject({ ok: false, problem: { code: "importUnknown" } });
});
