import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase, dropDatabase, listDatabases, renameDatabase } from "./cluster-queries.ts";
import { isRunning } from "./is-running.ts";
import { ensurePrivateDirectory } from "./private-directory.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./start-embedded-postgres.ts";

/** A throw-away server, shared by everything that tests at the same time on this machine. */
export interface TestPostgres extends EmbeddedPostgres {
  /** Makes a database, empty or a copy of another that nobody is connected to; returns its name. */
  createDatabase(template?: string): Promise<string>;
  /** Makes a database that `prepare` fills once, for others to be copied from; returns its name. */
  ensureTemplate(name: string, prepare: (database: string) => Promise<void>): Promise<string>;
  /** Drops a database, cutting its connections; does nothing when it is gone. */
  dropDatabase(name: string): Promise<void>;
}

const prefix = "test_";

/**
 * Starts or adopts the server for tests. It trades safety for speed: a power cut may ruin it, while a kill
 * does not. Whoever began the test run stops it; the others just leave.
 *
 * Databases made here belong to the process that asked for them, and are dropped by the next starter after
 * that process has died.
 */
export async function startTestPostgres(
  directory: string = join(tmpdir(), `gradus-test-${process.getuid?.()}`),
): Promise<TestPostgres> {
  await ensurePrivateDirectory(directory);
  const server = await startEmbeddedPostgres({
    dataDirectory: directory,
    settings: {
      ...{ fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
      ...{ shared_buffers: "128MB", max_connections: "200", wal_keep_size: "0" },
    },
  });
  for (const name of await listDatabases(server, prefix)) {
    const maker = /^test_(\d+)_[0-9a-f]{8}$/.exec(name)?.[1];
    if (maker !== undefined && !isRunning(Number(maker))) await dropDatabase(server, name);
  }
  const create = async (template = "template1") => {
    const name = `${prefix}${process.pid}_${randomBytes(4).toString("hex")}`;
    await createDatabase(server, { name, template });
    return name;
  };
  return {
    ...server,
    createDatabase: create,
    async ensureTemplate(name, prepare) {
      if ((await listDatabases(server, name)).includes(name)) return name;
      const draft = await create();
      await prepare(draft);
      if (!(await renameDatabase(server, draft, name))) await dropDatabase(server, draft);
      return name;
    },
    dropDatabase: (name) => dropDatabase(server, name),
  };
}
