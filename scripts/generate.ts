import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { writeOpenApi } from "@gradus/contract";
import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { startTestPostgres } from "../apps/server/src/platform/database/embedded/start-test-postgres.ts";
import { prepareDatabase } from "../apps/server/src/platform/database/prepare-database.ts";

const generated = {
  "apps/server/src/platform/database/schema.gen.ts": writeSchema,
  "packages/sdk/src/api.gen.ts": writeApi,
};

const check = process.argv.includes("--check");
for (const [path, write] of Object.entries(generated)) {
  const fresh = await write();
  const present = await readFile(path, "utf8").catch(() => "");
  if (fresh === present) continue;
  if (check) {
    console.error(`${path} is out of date: run npm run generate`);
    process.exitCode = 1;
  } else {
    await writeFile(path, fresh);
    console.log(`wrote ${path}`);
  }
}

async function writeApi(): Promise<string> {
  return astToString(await openapiTypescript(writeOpenApi("0.1.0") as unknown as OpenAPI3));
}

async function writeSchema(): Promise<string> {
  const postgres = await startTestPostgres();
  const database = await postgres.createDatabase();
  try {
    const { socketDirectory, port, superuser } = postgres;
    await prepareDatabase({ socketDirectory, port, superuser, database });
    const url = `postgres://${superuser}@/${database}?host=${encodeURIComponent(socketDirectory)}&port=${port}`;
    const { stdout } = await promisify(execFile)(
      "npx",
      [
        "kysely-codegen",
        "--dialect=postgres",
        `--url=${url}`,
        "--print",
        "--default-schema=public",
        "--include-pattern=public.*",
        "--date-parser=string",
        "--numeric-parser=string",
        '--type-mapping={"int8":"number"}',
      ],
      { maxBuffer: 1 << 24 },
    );
    return stdout.slice(stdout.indexOf("/**")).replaceAll("export interface DB ", "export interface Schema ");
  } finally {
    await postgres.dropDatabase(database);
    if (!postgres.adopted) await postgres.stop();
  }
}
