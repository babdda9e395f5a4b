import pg from "pg";

/**
 * A pool whose idle connections may drop without taking the process down: the error goes to
 * `onIdleError`, and work under way meets it in its own query.
 */
export function openPool(config: pg.PoolConfig, onIdleError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on("error", onIdleError);
  pool.on("connect", (client) => client.on("error", onIdleError));
  return pool;
}
