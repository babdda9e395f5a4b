import { Client } from "pg";
import { hasCode } from "./embedded-postgres-error.ts";
import type { Postmaster } from "./find-postmaster.ts";
import { superuser } from "./init-cluster.ts";

/**
 * Whether a server takes connections by now. Throws when it never will take ours: a socket that we may not
 * open, a superuser of another name.
 */
export async function acceptsConnections(postmaster: Postmaster): Promise<boolean> {
  const client = new Client({
    host: postmaster.socketDirectory,
    port: postmaster.port,
    user: superuser,
    database: "postgres",
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined); // it may go away between connect and end
  try {
    await client.connect();
    return true;
  } catch (error) {
    const tooManyConnections = "53300";
    const invalidAuthorization = "28000";
    if (hasCode(error, "EACCES", "EPERM", invalidAuthorization)) throw error;
    return hasCode(error, tooManyConnections);
  } finally {
    await client.end().catch(() => undefined);
  }
}
