import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "./open-test-database.ts";
import type { Asker, Tx } from "./tx.ts";

/** Three customers: 1 of Demo One, 2 of team north (Demo Two), 3 once of Demo One, now of Demo Two. */
const owners = [
  { customer: 1, since: "2020-01-01", owner: "Demo One", team: "south", retired: null },
  { customer: 2, since: "2020-01-01", owner: "Demo Two", team: "north", retired: null },
  { customer: 3, since: "2020-01-01", owner: "Demo One", team: "south", retired: null },
  { customer: 3, since: "2021-01-01", owner: "Demo Two", team: "east", retired: null },
  { customer: 2, since: "2021-01-01", owner: "Demo One", team: "south", retired: 9 }, // undone
  { customer: 1, since: "2999-01-01", owner: "Demo Two", team: "north", retired: null }, // not yet
];

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.asWorker("test", async (tx) => {
    for (const id of [1, 2, 3]) {
      await tx.client.query("insert into customers (customer_id, code, recorded_change) values ($1, $2, 1)", [
        id,
        `C${id}`,
      ]);
      await tx.client.query(
        "insert into customer_names (customer_id, recorded_change, name, name_core) values ($1, 1, $2, $2)",
        [id, `N${id}`],
      );
    }
    for (const [index, { customer, since, owner, team, retired }] of owners.entries()) {
      await tx.client.query(
        "insert into ownerships (customer_id, since, recorded_change, retired_change, owner, team) values ($1, $2, $3, $4, $5, $6)",
        [customer, since, index + 1, retired, owner, team],
      );
    }
  });
});
afterAll(() => database.drop());

const own = (owner: string, teams: readonly string[] = []): Asker => ({
  actor: "test",
  scope: "own",
  owner,
  teams,
});
const as = <T>(asker: Asker, work: (tx: Tx) => Promise<T>) => database.asApp(asker, work);
const seen = (asker: Asker, table: string) =>
  as(asker, async (tx) => {
    const { rows } = await sql<{ id: number }>`
      select distinct customer_id::int as id from ${sql.table(table)} order by 1`.execute(tx.db);
    return rows.map(({ id }) => id);
  });

it("shows what belongs to the customers one looks after now, and nothing else", async () => {
  for (const table of ["customers", "customer_names", "ownerships"]) {
    expect(await seen(own("Demo One"), table)).toEqual([1]);
    expect(await seen(own("Demo Two"), table)).toEqual([2, 3]);
    expect(await seen(own("Nobody", ["north", "south"]), table)).toEqual([1, 2]);
    expect(await seen(own("Demo One", ["east"]), table)).toEqual([1, 3]);
    expect(await seen({ actor: "test", scope: "everybody" }, table)).toEqual([1, 2, 3]);
    expect(await seen({ actor: "test", scope: "nobody" }, table)).toEqual([]);
  }
});

it("takes no name for everybody's: an empty owner, no team, or what looks like an array or a quote", async () => {
  for (const asker of [
    own(""),
    own("x", [""]),
    own("x", ['{"north"}', "north,south", 'n"orth', "nor\\th"]),
    own("x' or true --"),
  ]) {
    expect(await seen(asker, "customers")).toEqual([]);
  }
});

it("keeps the tables themselves closed to such a transaction", async () => {
  expect(await seen(own("Demo One"), "public.customers")).toEqual([]);
  expect(await seen(own("Demo One"), "public.customer_names")).toEqual([]);
});

it("lets nobody write to, or take over, a customer of others", async () => {
  const name = (id: number) => (tx: Tx) =>
    sql`insert into customer_names (customer_id, recorded_change, name, name_core) values (${id}, 50, 'x', 'x')`.execute(
      tx.db,
    );
  await expect(as(own("Demo One"), name(2))).rejects.toThrow(/check option/);
  await expect(
    as(own("Demo One"), (tx) =>
      sql`
    insert into ownerships (customer_id, since, recorded_change, owner) values (2, '2022-01-01', 50, 'Demo One')`.execute(
        tx.db,
      ),
    ),
  ).rejects.toThrow(/check option/);
  const renamed = await as(own("Demo One"), (tx) =>
    sql`update customer_names set name = 'x' where customer_id = 2`.execute(tx.db),
  );
  expect(renamed.numAffectedRows).toBe(0n);
  const removed = await as(own("Demo One"), (tx) =>
    sql`delete from customer_names where customer_id = 3`.execute(tx.db),
  );
  expect(removed.numAffectedRows).toBe(0n);
  await as(own("Demo One"), name(1));
});

it("is over with its transaction: the next one on the connection sees its own", async () => {
  const askers = [
    own("Demo One"),
    own("Demo Two"),
    { actor: "test", scope: "nobody" } as const,
    own("Demo One"),
  ];
  const rounds = Array.from({ length: 200 }, (_, round) => askers[round % askers.length] as Asker);
  const found = await Promise.all(rounds.map((asker) => seen(asker, "customers")));
  const expected = [[1], [2, 3], [], [1]];
  expect(found).toEqual(rounds.map((_, round) => expected[round % expected.length]));
});
