import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DatabaseAddress } from "./connect.ts";
import { startTestPostgres } from "./embedded/start-test-postgres.ts";
import { type Database, openDatabase } from "./open-database.ts";
import { prepareDatabase } from "./prepare-database.ts";

/** A prepared database of a test's own on the shared throw-away server. */
export interface TestDatabase extends Database {
  readonly address: DatabaseAddress;
  /** Closes the pools and drops the database. */
  drop(): Promise<void>;
}

/**
 * Gives a test file a migrated, empty database: a copy of a template that is prepared once for each
 * state of the migrations.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const postgres = await startTestPostgres();
  const { socketDirectory, port, superuser } = postgres;
  const at = (database: string): DatabaseAddress => ({ socketDirectory, port, superuser, database });
  const template = await postgres.ensureTemplate(`template_${hashMigrations()}`, (database) =>
    prepareDatabase(at(database)),
  );
  const name = await postgres.createDatabase(template);
  const database = openDatabase(at(name), () => {});
  return {
    ...database,
    address: at(name),
    drop: async () => {
      await database.close();
      await postgres.dropDatabase(name);
    },
  };
}

function hashMigrations(): string {
  const directory = fileURLToPath(new URL("../../../migrations", import.meta.url));
  const hash = createHash("sha256");
  for (const name of readdirSync(directory).sort())
    hash.update(name).update(readFileSync(join(directory, name)));
  for (const name of ["bootstrap-queries.ts", "prepare-database.ts"]) {
    hash.update(readFileSync(fileURLToPath(new URL(name, import.meta.url))));
  }
  return hash.digest("hex").slice(0, 16);
}
