import pg from "pg";
import { startTestPostgres, type TestPostgres } from "../embedded/start-test-postgres.ts";

/** A connection to an empty database of a test's own. */
export interface CopyTestClient {
  readonly client: pg.Client;
  /** Another connection to the same database. */
  connect(): Promise<pg.Client>;
  /** Closes every connection and drops the database. */
  drop(): Promise<void>;
}

/** Makes an empty database for a test of COPY and connects to it. */
export async function openCopyTestClient(): Promise<CopyTestClient> {
  const postgres: TestPostgres = await startTestPostgres();
  const database = await postgres.createDatabase();
  const clients: pg.Client[] = [];
  const connect = async () => {
    const { socketDirectory: host, port, superuser: user } = postgres;
    const client = new pg.Client({ host, port, user, database });
    client.on("error", () => {}); // a lost connection is what some tests are about
    await client.connect();
    clients.push(client);
    return client;
  };
  return {
    client: await connect(),
    connect,
    async drop() {
      await Promise.all(clients.map((client) => client.end().catch(() => {})));
      await postgres.dropDatabase(database);
    },
  };
}
