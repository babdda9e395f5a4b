import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionFor, type DatabaseAddress } from "./connect.ts";
import { startTestPostgres, type TestPostgres } from "./embedded/start-test-postgres.ts";
import { openDatabase } from "./open-database.ts";
import { prepareDatabase } from "./prepare-database.ts";

let postgres: TestPostgres;
let admin: pg.Client;
const made: string[] = [];

beforeAll(async () => {
  postgres = await startTestPostgres();
  admin = new pg.Client({
    host: postgres.socketDirectory,
    port: postgres.port,
    user: postgres.superuser,
    database: "postgres",
  });
  await admin.connect();
});
afterAll(async () => {
  for (const name of made) await postgres.dropDatabase(name);
  await admin.end();
});

async function createDatabase(): Promise<string> {
  const name = await postgres.createDatabase();
  made.push(name);
  return name;
}

/** A server that is the user's own: a login that is no superuser, owner of its database, by address. */
async function asUser(): Promise<{ address: DatabaseAddress; drop: () => Promise<void> }> {
  const name = await createDatabase();
  const user = `user_of_${name}`;
  await admin.query(`create role ${user} login createrole password 'of the test'`);
  await admin.query(`grant gradus_owner, gradus_app, gradus_worker to ${user} with admin option`);
  await admin.query(`alter database ${name} owner to ${user}`);
  const host = encodeURIComponent(postgres.socketDirectory);
  return {
    address: { url: `postgres://${user}:of%20the%20test@/${name}?host=${host}&port=${postgres.port}` },
    drop: async () => {
      await postgres.dropDatabase(name);
      await admin.query(`drop owned by ${user}`);
      await admin.query(`drop role ${user}`);
    },
  };
}

describe("preparing a database", () => {
  it("works for the owner of a database on a server by its address, who is no superuser, and twice", async () => {
    await prepareDatabase({ ...postgres, database: await createDatabase() }); // the roles are there
    const { address, drop } = await asUser();
    try {
      await prepareDatabase(address);
      await prepareDatabase(address);
      const database = openDatabase(address, () => {});
      const seen = await database.asApp({ actor: "test", scope: "everybody" }, async (tx) => {
        const { rows } = await tx.client.query(
          "select current_user as role, (select count(*)::int from customers) as customers",
        );
        return rows[0];
      });
      expect(seen).toEqual({ role: "gradus_app", customers: 0 });
      await expect(
        database.asApp({ actor: "test", scope: "everybody" }, (tx) =>
          tx.client.query("create table intruder (id int)"),
        ),
      ).rejects.toThrow(/permission denied/);
      await database.close();
    } finally {
      await drop();
    }
  });

  it("makes way for several servers that start at once", async () => {
    const address = { ...postgres, database: await createDatabase() };
    await Promise.all([prepareDatabase(address), prepareDatabase(address), prepareDatabase(address)]);
    const client = new pg.Client(connectionFor(address, "gradus_owner"));
    await client.connect();
    const { rows } = await client.query("select count(*)::int as applied from migrations.applied");
    await client.end();
    expect(rows[0].applied).toBeGreaterThanOrEqual(7);
  });

  it("refuses a database that cannot compare Chinese text, in words", async () => {
    const name = `${await createDatabase()}_c`;
    made.push(name);
    await admin.query(
      `create database ${name} template template0 locale_provider libc locale 'C' encoding 'UTF8'`,
    );
    await expect(prepareDatabase({ ...postgres, database: name })).rejects.toThrow(
      "This database cannot compare Chinese text: its LC_CTYPE is C.",
    );
  });
});
