import { runMigrations as makeJobTables } from "graphile-worker";
import pg from "pg";
import {
  createRoles,
  findExemptRoles,
  grantOwner,
  lockSetUp,
  readServerTraits,
  unlockSetUp,
} from "./bootstrap-queries.ts";
import { connectionFor, type DatabaseAddress } from "./connect.ts";
import { migrate } from "./migrate.ts";
import { openPool } from "./open-pool.ts";

/** The schema the job queue's own tables lie in. */
export const jobSchema = "jobs";

/**
 * Brings a database to what this version of the server needs: roles, extensions, tables, job tables.
 * Safe to call by several servers at once, and again at every start.
 *
 * @throws Error in words when the server is too old, cannot compare Chinese text, or the serving
 *   role would not be bound by row-level security
 */
export async function prepareDatabase(address: DatabaseAddress): Promise<void> {
  const client = new pg.Client(connectionFor(address));
  await client.connect();
  try {
    await lockSetUp(client);
    await createRoles(client);
    await grantOwner(client);
    await checkServer(client);
    await migrate(connectionFor(address, "gradus_owner"));
    await installJobTables(address);
    await unlockSetUp(client);
  } finally {
    await client.end();
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { version, encoding, trigrams } = await readServerTraits(client);
  if (version < 15) throw new Error(`PostgreSQL 15 or newer is needed; this server is ${version}.`);
  if (encoding !== "UTF8") throw new Error(`The database's encoding must be UTF8, not ${encoding}.`);
  if (!trigrams) {
    throw new Error(
      "This database cannot compare Chinese text: its LC_CTYPE is C. Create it with locale C.UTF-8 or another UTF-8 locale.",
    );
  }
  const exempt = await findExemptRoles(client);
  if (exempt.length > 0) {
    throw new Error(
      `${exempt.join(" and ")} must be neither superuser nor BYPASSRLS; alter the role and start again.`,
    );
  }
}

async function installJobTables(address: DatabaseAddress): Promise<void> {
  const pgPool = openPool({ ...connectionFor(address, "gradus_owner"), max: 1 }, () => undefined);
  try {
    await makeJobTables({ pgPool, schema: jobSchema });
  } finally {
    await pgPool.end();
  }
}
