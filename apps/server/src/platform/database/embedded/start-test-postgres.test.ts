import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, ensureDatabase, listDatabases } from "./cluster-queries.ts";
import { startTestPostgres, type TestPostgres } from "./start-test-postgres.ts";

let directory: string;
let server: TestPostgres;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "gradus-test-postgres-"));
  server = await startTestPostgres(directory);
});
afterAll(async () => {
  await server.stop();
  await rm(server.clusterDirectory, { recursive: true });
  await rm(directory, { recursive: true, force: true });
});

async function ask(database: string, statement: string): Promise<unknown[]> {
  const { socketDirectory: host, port, superuser: user } = server;
  const client = new Client({ host, port, user, database });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test("copies of one template can be made at once, and do not share", async () => {
  const template = await server.createDatabase();
  await ask(template, "create table thing as select 1 as n");
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => server.createDatabase(template)));
  await ask(one as string, "update thing set n = 2");
  expect(await ask(one as string, "select n from thing")).toEqual([{ n: 2 }]);
  expect(await ask(two as string, "select n from thing")).toEqual([{ n: 1 }]);
  expect(new Set([one, two, three]).size).toBe(3);
});

test("a database that is to exist is made once, also by two at once", async () => {
  await Promise.all([ensureDatabase(server, "wanted"), ensureDatabase(server, "wanted")]);
  await ask("wanted", "create table thing as select 1 as n");
  await ensureDatabase(server, "wanted");
  expect(await ask("wanted", "select n from thing")).toEqual([{ n: 1 }]);
});

test("a database is dropped with somebody connected, and dropping it again does nothing", async () => {
  const name = await server.createDatabase();
  const { socketDirectory: host, port, superuser: user } = server;
  const client = new Client({ host, port, user, database: name });
  client.on("error", () => undefined);
  await client.connect();
  await server.dropDatabase(name);
  await server.dropDatabase(name);
  expect(await listDatabases(server, name)).toEqual([]);
});

test("the server is shared, and a starter drops what dead processes left but not what live ones use", async () => {
  const dead = spawnSync(process.execPath, ["--version"]).pid;
  await createDatabase(server, { name: `test_${dead}_0123abcd`, template: "template1" });
  const ours = await server.createDatabase();
  const second = await startTestPostgres(directory);
  expect(second).toMatchObject({ adopted: true, pid: server.pid });
  expect(await listDatabases(second, `test_${dead}_`)).toEqual([]);
  expect(await listDatabases(second, ours)).toEqual([ours]);
});

test("nothing waits for the disk", async () => {
  const database = await server.createDatabase();
  expect(await ask(database, "show fsync")).toEqual([{ fsync: "off" }]);
  expect(await ask(database, "show synchronous_commit")).toEqual([{ synchronous_commit: "off" }]);
  expect(await ask(database, "show full_page_writes")).toEqual([{ full_page_writes: "off" }]);
});
