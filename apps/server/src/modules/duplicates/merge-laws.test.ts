import * as contract from "@gradus/contract";
import fc from "fast-check";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordAssessments } from "../../testing/record-assessments-queries.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { recordGroups } from "../../testing/record-groups-queries.ts";
import { recordProfiles } from "../../testing/record-profiles-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { readState } from "../../testing/state-queries.ts";
import { serveContacts } from "../contacts/index.ts";
import { factTables, movedTables } from "./merged-tables.ts";
import { serveDuplicates } from "./routes.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };
const logs = ["changes", "merges", "audit_entries", "audit_head"];

let room: TestRoom;
let send: SendAs;
beforeEach(async () => {
  room = await openTestRoom(serveDuplicates, serveContacts);
  send = room.as(administrator);
});
afterEach(() => room.close());

const asWorker = <T>(work: (tx: Tx) => Promise<T>) => room.context.database.asWorker("test", work);
const state = () => asWorker((tx) => readState(tx, logs));
const merge = async (keep: string, other: string, choices = {}) => {
  const { status, body } = await send("POST", "/api/duplicates/merge", { keep, merge: other, choices });
  expect(body).toMatchObject({ change: expect.any(Number) });
  expect(status).toBe(201);
  return contract.MergeSchema.parse(body);
};
const undo = async (change: number) => {
  const { status, body } = await send("POST", `/api/duplicates/merges/${change}/undo`);
  expect(body).toMatchObject({ change });
  expect(status).toBe(200);
  return contract.MergeSchema.parse(body);
};
/** Activities in force, with who has them. */
const activities = () =>
  asWorker(async (tx) => {
    const { rows } = await sql<{ id: string; customer: string; amount: number }>`
      select a.activity_id as id, c.code as customer, a.amount from activities a join customers c using (customer_id)
      where a.retired_change is null order by 1`.execute(tx.db);
    return rows;
  });
const fieldsOf = async (code: string, other: string) => {
  const { body } = await send("GET", `/api/duplicates/${code}/${other}`);
  const { fields, a } = contract.compareDuplicates.answer.parse(body);
  return { ...Object.fromEntries(fields.map(({ field, a: value }) => [field, value])), tags: a.tags };
};

/** Two customers with something in every table, and a third. */
async function recordBase(): Promise<void> {
  await asWorker(async (tx) => {
    await recordCustomers(tx, [
      { code: "A", name: "示例贸易", owner: "Demo One", team: "south" },
      { code: "B", name: "示例商贸", owner: "Demo Two" },
      { code: "C", name: "旁观者" },
    ]);
    await recordProfiles(tx, [
      {
        customer: "A",
        joinedOn: "2020-05-01",
        attributes: [
          { code: "region", since: "2021-01-01", value: "east" },
          { code: "region", since: "2023-01-01", value: "north" },
        ],
        tags: [
          { tag: "vip", since: "2021-01-01", on: true },
          { tag: "vip", since: "2023-01-01", on: false },
          { tag: "own", since: "2021-01-01", on: true },
        ],
        attachments: ["a.pdf"],
      },
      {
        customer: "B",
        joinedOn: "2019-01-01",
        creditCode: "91350100M000100Y43",
        attributes: [
          { code: "region", since: "2022-01-01", value: "west" },
          { code: "size", since: "2022-01-01", value: "large" },
        ],
        tags: [
          { tag: "vip", since: "2022-01-01", on: true },
          { tag: "other", since: "2022-01-01", on: true },
        ],
        attachments: ["b.pdf", "c.pdf"],
      },
    ]);
    await recordGroups(tx, [{ code: "G", head: "B" }], [{ customer: "B", since: "2020-01-01", group: "G" }]);
    await recordFacts(tx, [
      { customer: "A", day: "2024-01-01", amount: 500 },
      { customer: "B", day: "2024-01-02", amount: 700 },
      { customer: "B", day: "2024-01-02", amount: 700 },
      { customer: "C", day: "2024-01-03", amount: 900 },
    ]);
    await recordAssessments(tx, [
      { customer: "A", rater: "Demo One", on: "2024-01-01", value: 70, evidence: "visited" },
      { customer: "B", rater: "Demo One", on: "2024-01-01", value: 30 },
      { customer: "B", rater: "Demo Two", on: "2024-01-02", value: 50 },
    ]);
    await sql`
      insert into schemes (code) values ('own');
      insert into scheme_versions (scheme_id, version, definition, closure, published_by)
        select scheme_id, 1, '{"name":{"en":"Own","zh":"自有"}}', '{"scheme":{"name":{"en":"Own","zh":"自有"}}}', 'test' from schemes;
      insert into own_tiers (customer_id, scheme_id, since, recorded_change, tier)
        select customer_id, scheme_id, '2024-01-01', 1, 'gold' from customers, schemes where customers.code = 'B';
      insert into override_requests (customer_id, request_id, scheme_id, tier, reason, valid_from, valid_until, state,
          asked_by, lead_step)
        select customer_id, customer_id, scheme_id, 'gold', 'a reason', '2024-01-01', '2024-06-30', 'approved', 'test', 'noLead'
        from customers, schemes;
      insert into overrides (customer_id, request_id, recorded_change, scheme_id, tier, valid_from, valid_until)
        select customer_id, request_id, 1, scheme_id, tier, valid_from, valid_until from override_requests;
      insert into spans (customer_id, scheme_id, valid_from, tier, points, cause, opened_by)
        select customer_id, scheme_id, '2024-01-01', 'gold', '{}', 'first', 1 from customers, schemes;
      insert into standings (customer_id, scheme_id, run_id, tier, score, points, metric_values)
        select customer_id, scheme_id, 1, 'gold', 5000, '{5000}', array['NaN', 0.1, 1e300, '-Infinity']::float8[]
        from customers, schemes`.execute(tx.db);
  });
  for (const name of ["演示甲", "演示乙"]) {
    const { status } = await send("POST", "/api/customers/B/contacts", { name, phone: "+86 138 0013 8000" });
    expect(status).toBe(201);
  }
}

describe("a merge", () => {
  beforeEach(recordBase);

  it("loses no activity and doubles none, and money totals stay", async () => {
    const before = await activities();
    const { counts } = await merge("A", "B");
    expect(counts).toEqual({ activities: 2, contacts: 2, attachments: 2, keys: 2 });
    expect(await activities()).toEqual(
      before.map((row) => ({ ...row, customer: row.customer === "B" ? "A" : row.customer })),
    );
  });

  it("taken back leaves every table as it was, whatever was chosen", async () => {
    const before = await state();
    const choices = [
      "name",
      "joinedOn",
      "owner",
      "group",
      "attributes.region",
      "attributes.size",
      "ownTiers.own",
    ];
    for (const whose of ["keep", "merge"] as const) {
      const { change } = await merge("A", "B", Object.fromEntries(choices.map((field) => [field, whose])));
      const merged = await state();
      for (const table of [
        "customers",
        "customer_keys",
        "activities",
        "customer_assessments",
        "contacts",
        "attachments",
        "standings",
      ])
        expect(merged[table]).not.toEqual(before[table]);
      await undo(change);
      expect(await state()).toEqual(before);
    }
  });

  it("keeps the kept customer's fields and fills its blanks, unless it is told otherwise", async () => {
    const first = await merge("A", "B");
    expect(await fieldsOf("A", "C")).toMatchObject({
      ...{ name: "示例贸易", joinedOn: "2020-05-01", owner: "Demo One / south", group: "G" },
      ...{ "attributes.region": "north", "attributes.size": "large", "ownTiers.own": "gold" },
    });
    await undo(first.change);
    await merge("A", "B", { name: "merge", joinedOn: "merge", owner: "merge", "attributes.region": "merge" });
    expect(await fieldsOf("A", "C")).toMatchObject({
      ...{ name: "示例商贸", joinedOn: "2019-01-01", owner: "Demo Two", "attributes.region": "west" },
    });
  });

  it("puts a tag on the days on which either had it", async () => {
    await merge("A", "B");
    expect((await fieldsOf("A", "C")).tags).toEqual(["other", "own", "vip"]);
    const { rows } = await asWorker((tx) =>
      sql`select since::text, on_it from customer_tags t join customers c using (customer_id)
        where c.code = 'A' and tag = 'vip' and t.retired_change is null order by since`.execute(tx.db),
    );
    expect(rows).toEqual(["2021-01-01", "2022-01-01", "2023-01-01"].map((since) => ({ since, on_it: true })));
  });

  it("keeps every judgement of either, its rater's as they are", async () => {
    const judgements = () =>
      asWorker(async (tx) => {
        const { rows } = await sql<{ id: string; customer: string; rater: string; value: number }>`
          select assessment_id as id, c.code as customer, rater, value
          from customer_assessments a join customers c using (customer_id)
          where a.retired_change is null order by 1`.execute(tx.db);
        return rows;
      });
    const before = await judgements();
    await merge("A", "B");
    expect(before).toHaveLength(3);
    expect(await judgements()).toEqual(before.map((row) => ({ ...row, customer: "A" })));
  });

  it("makes code, credit code and former name of the merged customer find the other one", async () => {
    await merge("A", "B");
    const found = await asWorker((tx) =>
      sql<{ key: string }>`
        select kind || ' ' || key as key from customer_keys k join customers c using (customer_id)
        where c.code = 'A' order by 1`.execute(tx.db),
    );
    expect(found.rows.map(({ key }) => key)).toEqual([
      "alias 示例商贸",
      "code A",
      "code B",
      "credit-code 91350100M000100Y43",
    ]);
  });

  it("leaves contacts readable, at the other customer", async () => {
    const { change } = await merge("A", "B");
    const read = async (customer: string) => {
      const { body } = await send("GET", `/api/customers/${customer}/contacts`);
      return contract.listContacts.answer.parse(body).contacts;
    };
    const [contact] = await read("A");
    expect(contact).toMatchObject({ name: "演示甲", phone: "138****8000", readable: true });
    const url = `/api/customers/A/contacts/${contact?.id}/reveal`;
    expect((await send("POST", url, { field: "phone", reason: "test" })).body).toMatchObject({
      value: "138 0013 8000",
    });
    await undo(change);
    expect(await read("A")).toEqual([]);
    expect((await read("B")).map(({ readable }) => readable)).toEqual([true, true]);
  });

  it("takes the merged customer off the standings and leaves its tiers to the next run", async () => {
    await merge("A", "B");
    const { rows } = await asWorker((tx) =>
      sql`select c.code, exists (select from standings h where h.customer_id = c.customer_id) as stands,
        exists (select from spans p where p.customer_id = c.customer_id and p.valid_to is null) as held
        from customers c order by 1`.execute(tx.db),
    );
    expect(rows).toEqual([
      { code: "A", stands: true, held: true },
      { code: "B", stands: false, held: true },
      { code: "C", stands: true, held: true },
    ]);
  });

  it("does not put a standing back whose tier a run has ended since", async () => {
    const { change } = await merge("A", "B");
    await asWorker((tx) =>
      sql`update spans set valid_to = '2024-06-01', closed_by = 2 from customers c
        where c.customer_id = spans.customer_id and c.code = 'B'`.execute(tx.db),
    );
    await undo(change);
    const { rows } = await asWorker((tx) =>
      sql`select from standings join customers using (customer_id) where code = 'B'`.execute(tx.db),
    );
    expect(rows).toEqual([]);
  });

  it("leaves facts recorded since with the kept customer when it is taken back", async () => {
    const { change } = await merge("A", "B");
    await asWorker((tx) => recordFacts(tx, [{ customer: "B", day: "2024-02-01", amount: 11 }]));
    await undo(change);
    expect((await activities()).filter(({ amount }) => amount === 11)).toMatchObject([{ customer: "A" }]);
  });
});

describe("a history of merges", () => {
  const codes = ["A", "B", "C", "D", "E"] as const;
  const fields = ["name", "joinedOn", "owner", "group", "attributes.region"];
  const days = ["2021-01-01", "2022-01-01", "2023-01-01"];
  const profile = fc.record({
    attributes: fc.uniqueArray(
      fc.record({
        code: fc.constant("region"),
        since: fc.constantFrom(...days),
        value: fc.constantFrom("east", "west", null),
      }),
      { selector: ({ since }) => since, minLength: 1, maxLength: 3 },
    ),
    tags: fc.uniqueArray(
      fc.record({
        tag: fc.constantFrom("vip", "other"),
        since: fc.constantFrom(...days),
        on: fc.boolean(),
      }),
      { selector: ({ tag, since }) => `${tag} ${since}`, maxLength: 4 },
    ),
  });
  const step = fc.record({
    keep: fc.nat(4),
    merge: fc.nat(4),
    choices: fc.dictionary(fc.constantFrom(...fields), fc.constantFrom("keep", "merge"), {
      noNullPrototype: true,
    }),
  });

  it("keeps every activity once, and taken back from the last to the first leaves each state again", async () => {
    let merged = 0;
    const history = fc.tuple(
      fc.array(profile, { minLength: 5, maxLength: 5 }),
      fc.array(step, { minLength: 4, maxLength: 9 }),
    );
    await fc.assert(
      fc.asyncProperty(history, async ([profiles, steps]) => {
        await room.close();
        room = await openTestRoom(serveDuplicates, serveContacts);
        send = room.as(administrator);
        await asWorker(async (tx) => {
          await recordCustomers(
            tx,
            codes.map((code, at) => ({ code, name: `演示${at % 3}`, ...(at % 2 ? { owner: code } : {}) })),
          );
          await recordProfiles(
            tx,
            profiles.map((each, at) => ({ customer: codes[at] as string, ...each })),
          );
          await recordFacts(
            tx,
            codes.map((customer, at) => ({ customer, day: "2024-01-01", amount: at })),
          );
        });
        const facts = (await activities()).map(({ id, amount }) => ({ id, amount }));
        const there = new Set<string>(codes);
        const done: { change: number; before: unknown }[] = [];
        for (const { keep, merge: other, choices } of steps) {
          const [kept, gone] = [codes[keep] as string, codes[other] as string];
          if (kept === gone || !there.has(kept) || !there.has(gone)) continue;
          const before = await state();
          done.push({ ...(await merge(kept, gone, choices)), before });
          there.delete(gone);
          expect((await activities()).map(({ id, amount }) => ({ id, amount }))).toEqual(facts);
          merged++;
        }
        for (const { change, before } of done.reverse()) {
          await undo(change);
          expect(await state()).toEqual(before);
        }
      }),
      { numRuns: 8, seed: 20_261_122, endOnFailure: true },
    );
    expect(merged).toBeGreaterThan(15);
  }, 240_000);
});

it("says of every table that hangs off a customer what a merge does with it", async () => {
  const left = {
    customers: "retired in place",
    spans: "ended by the next run",
    movements: "closed by the next run",
    standings: "removed, kept for the undo",
    run_results: "what a run found stays what it found",
    customer_values: "lists only customers that are there, until the next report",
    profile_changes: "edits of the merged customer stay its own",
    customer_listing: "follows the changes",
    last_activities: "follows the changes",
    duplicate_candidates: "lists only customers that are there",
    duplicate_dismissals: "is about the customers it names",
  };
  const moved = Object.entries(movedTables).flatMap(([table, { children }]) => [
    table,
    ...Object.keys(children),
  ]);
  const { rows } = await asWorker((tx) =>
    sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and obj_description(oid, 'pg_class') like 'distribution: customer%'
      order by 1`.execute(tx.db),
  );
  expect(rows.map(({ name }) => name)).toEqual(
    [...factTables.map(({ table }) => table), ...moved, ...Object.keys(left)].sort(),
  );
});

it("moves every column of the rows that are no facts", async () => {
  for (const [table, { id, columns }] of Object.entries(movedTables)) {
    const { rows } = await asWorker((tx) =>
      sql<{ name: string }>`
        select attname as name from pg_attribute
        where attrelid = to_regclass(${table}) and attnum > 0 and not attisdropped`.execute(tx.db),
    );
    expect(["customer_id", id, ...columns].sort()).toEqual(rows.map(({ name }) => name).sort());
  }
});
