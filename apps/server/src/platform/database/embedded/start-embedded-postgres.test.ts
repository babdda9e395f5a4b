import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chown, cp, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./start-embedded-postgres.ts";
import { stopPostmaster } from "./stop-postmaster.ts";

const isRoot = process.getuid?.() === 0;
const settings = { fsync: "off", shared_buffers: "32MB" };
const startAt = (dataDirectory: string) => startEmbeddedPostgres({ dataDirectory, settings });

let scratch: string;
let dataDirectory: string;
const started: EmbeddedPostgres[] = [];
const starters: ChildProcess[] = [];
const clusters = new Set<string>();

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "gradus-embedded-"));
  dataDirectory = join(scratch, "data");
});
afterEach(async () => {
  for (const starter of starters.splice(0)) starter.kill("SIGKILL");
  for (const server of started.splice(0))
    await stopPostmaster(server.pid, join(server.clusterDirectory, "data"));
});
afterAll(async () => {
  for (const cluster of clusters) await rm(cluster, { recursive: true, force: true });
  await rm(scratch, { recursive: true });
});

function remember<T extends EmbeddedPostgres>(server: T): T {
  started.push(server);
  clusters.add(server.clusterDirectory);
  return server;
}

const start = async (directory = dataDirectory) => remember(await startAt(directory));

/** A starter in a process of its own, which waits to be killed. */
async function startElsewhere(directory: string, user?: { uid: number; gid: number }) {
  const source = new URL("./start-embedded-postgres.ts", import.meta.url).href;
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(source)};
    const options = ${JSON.stringify({ dataDirectory: directory, settings })};
    console.log(JSON.stringify(await startEmbeddedPostgres(options)));
    process.stdin.resume();`;
  const starter = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    stdio: ["pipe", "pipe", "inherit"],
    ...user,
  });
  starters.push(starter);
  starter.stdout?.setEncoding("utf8");
  const [line] = (await once(starter.stdout as NodeJS.ReadableStream, "data")) as [string];
  return { starter, server: remember(JSON.parse(line) as EmbeddedPostgres) };
}

async function connect(server: EmbeddedPostgres, database = "postgres"): Promise<Client> {
  const client = new Client({
    host: server.socketDirectory,
    port: server.port,
    user: server.superuser,
    database,
  });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function ask(server: EmbeddedPostgres, statement: string): Promise<unknown> {
  const client = await connect(server);
  try {
    const { rows } = await client.query({ text: statement, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test("a started server listens on its socket only, keeps checksums, and never runs as root", async () => {
  const server = await start();
  expect(server.adopted).toBe(false);
  expect(await ask(server, "show listen_addresses")).toBe("");
  expect(await ask(server, "show data_checksums")).toBe("on");
  expect(await ask(server, "show timezone")).toBe("UTC");
  expect((await stat(server.socketDirectory)).mode & 0o077).toBe(0);
  expect((await stat(join(server.clusterDirectory, "data", "PG_VERSION"))).uid).not.toBe(0);
  expect((await readdir(server.socketDirectory)).toSorted()).toEqual([".s.PGSQL.5432", ".s.PGSQL.5432.lock"]);
});

test("Chinese text has letters: trigrams find it, and ranges of text and days can exclude each other", async () => {
  const server = await start();
  await ask(server, "create extension if not exists pg_trgm");
  await ask(server, "create extension if not exists btree_gist");
  expect(await ask(server, "select similarity('明远机械', '明远机械厂')")).toBeGreaterThan(0.5);
  expect(await ask(server, "select similarity('明远机械', '海棠食品')")).toBe(0);
  expect(
    await ask(
      server,
      `select array_agg(x order by x collate "zh-Hans-CN-x-icu") from unnest('{中,安}'::text[]) x`,
    ),
  ).toEqual(["安", "中"]);
});

test("a clean stop leaves no server and no lock, and stopping again does nothing", async () => {
  const server = await start();
  const client = await connect(server); // an open connection does not hold it up
  await Promise.all([server.stop(), server.stop()]);
  await client.end().catch(() => undefined);
  await expect(connect(server)).rejects.toThrow("ENOENT");
  expect(await readdir(join(server.clusterDirectory, "data"))).not.toContain("postmaster.pid");
  expect(await readdir(server.socketDirectory)).toEqual([]);

  const next = await start();
  await server.stop(); // not the server that it started
  expect(await ask(next, "select 1")).toBe(1);
});

test("a server outlives a starter that is killed, and is adopted", async () => {
  const { starter, server } = await startElsewhere(dataDirectory);
  await ask(server, "create table outlived as select 7 as n");
  starter.kill("SIGKILL");
  await once(starter, "exit");

  const adopter = await start();
  expect(adopter).toMatchObject({ adopted: true, pid: server.pid });
  expect(await ask(adopter, "select n from outlived")).toBe(7);
  await adopter.stop();
  await expect(connect(server)).rejects.toThrow("ENOENT");
});

test("two starters of a new data directory end up with one server", async () => {
  const fresh = join(scratch, "fresh");
  const [here, elsewhere] = await Promise.all([start(fresh), startElsewhere(fresh)]);
  expect(elsewhere.server.pid).toBe(here.pid);
  expect([here.adopted, elsewhere.server.adopted].toSorted()).toEqual([false, true]);
  expect(await readdir(join(here.clusterDirectory, ".."))).not.toContainEqual(
    expect.stringMatching(/\.new-/),
  );
});

test("what was committed survives a kill of the server, which starts again at once", async () => {
  const server = await start();
  const client = await connect(server);
  await client.query("create table kept as select generate_series(1, 1000) as n");
  process.kill(server.pid, "SIGKILL");

  const next = await start();
  expect(next).toMatchObject({ adopted: false });
  expect(next.pid).not.toBe(server.pid);
  expect(await ask(next, "select count(*)::int from kept")).toBe(1000);
  await client.end().catch(() => undefined);
});

test("a stale lock with the number of a program of the same user does not keep it from starting", async () => {
  const { clusterDirectory, ...server } = await start();
  await server.stop();
  const owner = await stat(join(clusterDirectory, "data"));
  const sleeper = spawn("sleep", ["60"], { uid: owner.uid, gid: owner.gid });
  try {
    const lock = [
      sleeper.pid,
      join(clusterDirectory, "data"),
      1767225600,
      5432,
      server.socketDirectory,
      "",
      "",
      "ready",
    ];
    await writeFile(join(clusterDirectory, "data", "postmaster.pid"), `${lock.join("\n")}\n`);
    expect(await start()).toMatchObject({ adopted: false });
  } finally {
    sleeper.kill();
  }
});

test("a server that cannot start says why, in its own words", async () => {
  const failing = startEmbeddedPostgres({ dataDirectory, settings: { ...settings, shared_buffers: "much" } });
  await expect(failing).rejects.toThrow(
    /ended with exit code 1.*invalid value for parameter "shared_buffers"/s,
  );
});

test("a cluster of another major version is refused before anything touches it", async () => {
  const { clusterDirectory, stop } = await start();
  await stop();
  const file = join(clusterDirectory, "data", "PG_VERSION");
  await writeFile(file, "17\n");
  await expect(start()).rejects.toThrow(/made by PostgreSQL 17, and this release brings 18/);
  await writeFile(file, "18\n");
});

describe.runIf(isRoot)("for root, whose cluster lies outside the data directory", () => {
  test("a data directory that was moved keeps its database, and a copy of it gets none", async () => {
    const before = await start();
    await ask(before, "create table moved as select 1");
    await before.stop();
    const [moved, copied] = [join(scratch, "moved"), join(scratch, "copied")];
    await rename(dataDirectory, moved);
    const after = await start(moved);
    expect(after.clusterDirectory).toBe(before.clusterDirectory);
    await cp(moved, copied, { recursive: true });
    await expect(start(copied)).rejects.toThrow(/is a copy of .*moved/);
    await after.stop();
    await rename(moved, dataDirectory);
  });

  test("a data directory whose cluster is gone is not given an empty one", async () => {
    const orphan = join(scratch, "orphan");
    await mkdir(orphan);
    await writeFile(join(orphan, "cluster-id"), "0000000000000000\n");
    await expect(start(orphan)).rejects.toThrow(/clusters\/0{16}, which is gone/);
  });

  const nobody = { uid: 65534, gid: 65534 };
  const source = fileURLToPath(new URL("./start-embedded-postgres.ts", import.meta.url));
  const othersCanRead = spawnSync("test", ["-r", source], nobody).status === 0;

  test.runIf(othersCanRead)(
    "an ordinary user's lies inside, however long its path, and is not root's to run",
    async () => {
      const theirs = join(scratch, "深".repeat(40));
      await mkdir(theirs);
      for (const path of [scratch, theirs]) await chown(path, nobody.uid, nobody.gid);
      const { server } = await startElsewhere(theirs, nobody);
      expect(server.clusterDirectory).toBe(join(theirs, "postgres"));
      expect(server.socketDirectory).toMatch(/\/gradus-65534-[0-9a-f]{12}$/);
      clusters.add(server.socketDirectory);
      expect(await ask(server, "select 1")).toBe(1);
      await expect(start(theirs)).rejects.toThrow(/made by an ordinary user/);
    },
  );
});
