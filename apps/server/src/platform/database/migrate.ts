import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Kysely, type Migration, Migrator, PostgresDialect, sql } from "kysely";
import pg from "pg";

const here = dirname(fileURLToPath(import.meta.url));

/** Applies the migrations that this database has not seen, each in order, forward only. */
export async function migrate(connection: pg.PoolConfig): Promise<void> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ ...connection, max: 1 }) }),
  });
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: readMigrations },
      migrationTableSchema: "migrations",
      migrationTableName: "applied",
      migrationLockTableName: "lock",
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  } finally {
    await db.destroy();
  }
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const directory = await findMigrations();
  const names = (await readdir(directory)).filter((name) => name.endsWith(".sql"));
  const migrations = names.map(async (name): Promise<[string, Migration]> => {
    const text = await readFile(join(directory, name), "utf8");
    return [name.replace(/\.sql$/, ""), { up: async (db) => void (await sql.raw(text).execute(db)) }];
  });
  return Object.fromEntries(await Promise.all(migrations));
}

/** Beside the sources when run from them, beside `dist` when run from the bundle. */
async function findMigrations(): Promise<string> {
  for (let directory = here; ; directory = dirname(directory)) {
    const candidate = join(directory, "migrations");
    if (
      await readdir(candidate).then(
        (names) => names.some((name) => name.endsWith(".sql")),
        () => false,
      )
    ) {
      return candidate;
    }
    if (directory === dirname(directory))
      throw new Error("The migrations are missing from this installation.");
  }
}
