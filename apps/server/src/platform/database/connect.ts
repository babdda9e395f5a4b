import pg from "pg";

const int8 = 20;
const date = 1082;

/** The roles the server acts as. `gradus_owner` migrates, `gradus_app` serves, `gradus_worker` grades. */
export type Role = "gradus_owner" | "gradus_app" | "gradus_worker";

/** How a database is reached: by a private socket, or by an address the user gave. */
export type DatabaseAddress =
  | {
      readonly socketDirectory: string;
      readonly port: number;
      readonly superuser: string;
      readonly database: string;
    }
  | { readonly url: string };

/**
 * Reads 64-bit integers as numbers, since ids and minor units stay below 2^53, and dates as their
 * text, since a `Date` would drag a time zone in.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === int8) return readInteger as never;
    if (oid === date) return ((text: string) => text) as never;
    return pg.types.getTypeParser(oid, format as "text");
  },
};

function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`an integer beyond 2^53 was read: ${text}`);
  return value;
}

/**
 * How to connect as a role, or as whoever set the database up when none is given. On the embedded
 * database every role signs in over the private socket; on a server the user of the URL takes the
 * role for the length of the connection.
 */
export function connectionFor(address: DatabaseAddress, role?: Role): pg.PoolConfig {
  const common = { types, application_name: `gradus ${role ?? "set-up"}` };
  const staging = role === "gradus_worker" ? ["-c temp_buffers=64MB"] : []; // imports stage their rows
  if ("url" in address) {
    const options = [...staging, ...(role ? [`-c role=${role}`] : [])].join(" ");
    return { ...common, connectionString: address.url, options };
  }
  return {
    ...common,
    options: staging.join(" "),
    host: address.socketDirectory,
    port: address.port,
    user: role ?? address.superuser,
    database: address.database,
  };
}
