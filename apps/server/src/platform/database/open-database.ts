import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { connectionFor, type DatabaseAddress, type Role } from "./connect.ts";
import { openPool } from "./open-pool.ts";
import type { Schema } from "./schema.gen.ts";
import { beginTransaction, type Isolation } from "./transaction-queries.ts";
import type { Asker, Tx } from "./tx.ts";

/** What a transaction may ask for besides the defaults (read committed, writing). */
export interface TransactionOptions {
  readonly isolation?: Isolation;
  readonly readOnly?: boolean;
}

/** The database as the server uses it: a pool for each role and one wrapper around every query. */
export interface Database {
  readonly owner: pg.Pool;
  /**
   * Serves a request, under row-level security. Work that returns a refusal is rolled back, as is
   * work that throws.
   */
  asApp<T>(asker: Asker, work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Grades and imports for everybody, by an explicit policy; `actor` says on whose behalf. */
  asWorker<T>(actor: string, work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  close(): Promise<void>;
}

/** Opens the pools. The database must be prepared (see prepareDatabase). */
export function openDatabase(address: DatabaseAddress, onIdleError: (error: Error) => void): Database {
  const open = (role: Role, max: number) => openPool({ ...connectionFor(address, role), max }, onIdleError);
  const owner = open("gradus_owner", 6);
  const app = open("gradus_app", 10);
  const worker = open("gradus_worker", 6);
  return {
    owner,
    asApp: (asker, work, options) => transact(app, asker, work, options),
    asWorker: (actor, work, options) => transact(worker, { actor, scope: "everybody" }, work, options),
    close: async () => {
      await Promise.all([owner.end(), app.end(), worker.end()]);
    },
  };
}

async function transact<T>(
  pool: pg.Pool,
  asker: Asker,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await beginTransaction(client, asker, options);
    const result = await work({ db: kyselyOn(client), client, asker });
    await client.query(isRefused(result) ? "rollback" : "commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((rollback: Error) => {
      broken = rollback; // the connection is gone: the pool must not lend it again
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Kysely on one connection that is already in a transaction. */
function kyselyOn(client: pg.PoolClient): Kysely<Schema> {
  const borrowed = new Proxy(client, {
    get: (target, key) => {
      if (key === "release") return () => {};
      const value = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const pool = { connect: async () => borrowed, end: async () => {} };
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

function isRefused(result: unknown): boolean {
  return typeof result === "object" && result !== null && "ok" in result && result.ok === false;
}
