import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findViolations } from "./layout/find-violations.mjs";

const home = "/home"; // spelled in two, since this file is checked for machine paths, too

let tree: string;

beforeEach(async () => {
  tree = await mkdtemp(join(tmpdir(), "gradus-layout-"));
  execFileSync("git", ["init", "--quiet"], { cwd: tree });
});

afterEach(() => rm(tree, { recursive: true, force: true }));

test("a house in order passes", async () => {
  const findings = await check({
    ".gitignore": "dist/\n",
    "dist/built.ts": "export default 1;",
    "packages/engine/src/index.ts": 'export * from "./score.ts";',
    "packages/engine/src/score.ts": lines(
      'import type { Tree } from "@bufbuild/cel";',
      "/** A score. */",
      "// biome-ignore lint/x: a comment may stand between",
      "export const score = (step: { process: Tree }, day: number) => [step.process, new Date(day)];",
      "/** An overload speaks for all. */",
      "export function add(a: number): number;",
      "export function add(a: number, b?: number): number { return a + (b ?? 0); }",
      "const hidden = 1;",
      "/** Exported below. */",
      "function later() { return hidden; }",
      "export { later };",
    ),
    "packages/engine/src/score.test.ts": lines('import "node:fs";', "Date.now();", ...filler(500)),
    "packages/contract/src/routes.gen.ts": "export default { SELECT: 'SELECT 1' };",
    "apps/server/src/config.ts": "/** Read once. */\nexport const port = process.env.PORT;",
    "apps/server/src/words.ts": lines(
      "/** English, no SQL. */",
      'export const words = ["Select a file", "select a customer from the list", "SELECTED", "WITH care"];',
      "/** A text that stands elsewhere. */",
      "export const run = (sql) => sql.raw(sql.slice(1));",
      "/** Not kysely's. */",
      "export const days = [1, 2].with(0, 3);",
    ),
    "apps/server/src/modules/grading/index.ts": 'export { findGrades } from "./grading-queries.ts";',
    "apps/server/src/modules/grading/grading-queries.ts": lines(
      "/** The module's SQL. */",
      'export const findGrades = (db) => db.selectFrom("grades").where(sql`tier is not null`);',
    ),
    "apps/server/migrations/0001-facts.ts": 'export const up = "CREATE TABLE facts ()";',
    "apps/web/vite.config.ts": "export default {};",
    "bench/grading.ts": 'export const raw = "SELECT 1";',
    "docs/paths.md": "See ./work/plan and https://example.com/home/ and ~/data.",
    "package-lock.json": '{\n  "resolved": "packages/engine"\n}',
  });
  expect(findings).toEqual([]);
});

test("a long file is a warning, a longer one a failure", async () => {
  const long = await check({ "e2e/long.ts": lines(...filler(400)) });
  expect(long).toEqual(["e2e/long.ts:251: warning: 400 lines, over 250: split it by noun"]);
  expect(runProgram().status).toBe(0);

  const longer = await check({ "e2e/long.ts": lines(...filler(401)) });
  expect(longer).toEqual(["e2e/long.ts:401: 401 lines, over 400: split it by noun"]);
  expect(runProgram()).toMatchObject({ status: 1, stdout: expect.stringContaining(longer.join("\n")) });
});

test("SQL outside a *-queries.ts is found, as a statement, kysely's tag or a query built", async () => {
  const samples = [
    '"SELECT 1"',
    '"INSERT INTO grades VALUES (1)"',
    '"UPDATE grades SET tier = 1"',
    `\`UPDATE \${table} SET tier = 1\``,
    '"DELETE FROM grades"',
    '"\\n  CREATE TABLE grades (id bigint)"',
    `\`CREATE TABLE \${table} (id bigint)\``,
    '"CREATE INDEX ON grades (tier)"',
    '"ALTER TABLE grades ADD tier text"',
    '"DROP TABLE grades"',
    '"WITH best AS (SELECT 1) SELECT 2"',
    '"COPY grades FROM STDIN (FORMAT binary)"',
    `\`COPY \${table} TO STDOUT\``,
    '"SET LOCAL app.user = 1"',
    '"LISTEN moves"',
    '"BEGIN"',
    '"COMMIT;"',
    '"select * from grades"',
    '"select id, tier from grades"',
    '"delete from grades where tier = 1"',
    `sql\`tier = \${tier}\``,
    "sql<string>`SELECT 1`",
    'sql.raw("tier")',
    'db.selectFrom("grades")',
    'db.insertInto("grades")',
    'db.updateTable("grades")',
    'db.deleteFrom("grades")',
    'db.with("best", (q) => q)',
  ];
  const path = "apps/server/src/app.ts";
  const findings = await check({ [path]: lines(...samples.map((code) => `void (${code});`)) });
  expect(findings).toEqual(samples.map((_, index) => `${path}:${index + 1}: SQL outside a *-queries.ts`));
});

test("the environment read outside config.ts is found, whatever the way", async () => {
  const samples = [
    'import { env as settings } from "node:process";',
    "void process.env.PORT;",
    'void process["env"];',
    "const { env } = process;",
  ];
  const path = "apps/server/src/platform/http.ts";
  const findings = await check({ [path]: lines(...samples) });
  expect(findings).toEqual(
    samples.map((_, index) => `${path}:${index + 1}: the environment is read in config.ts only`),
  );
});

test("clock, chance and machine are found in the engine", async () => {
  const samples = {
    "Date.now()": "Date.now();",
    "new Date()": "void new Date();",
    "new Date(2026, 1)": "void new Date(2026, 1);",
    "Math.random()": "Math.random();",
    "performance.now()": "performance.now();",
    process: "void process.argv;",
    '"node:fs"': 'import "node:fs";',
    '"fs"': 'void import("fs");',
  };
  const findings = await check({ "packages/engine/src/score.ts": lines(...Object.values(samples)) });
  expect(findings).toEqual(
    Object.keys(samples).map((what, index) =>
      expect.stringContaining(`:${index + 1}: ${what} in the engine`),
    ),
  );
});

test("names that are not kebab-case or say nothing are found, of folders as of files", async () => {
  const findings = await check({
    "e2e/runGrading.ts": "",
    "e2e/Grading/run.ts": "",
    "e2e/utils.ts": "",
    "e2e/date-helpers.ts": "",
    "e2e/common/day.ts": "",
    "e2e/account-manager.ts": "", // a word of the domain
  });
  expect(findings).toEqual([
    'e2e/Grading/run.ts:1: "Grading" is not kebab-case',
    'e2e/common/day.ts:1: "common" says nothing: name it after its noun',
    'e2e/date-helpers.ts:1: "date-helpers" says nothing: name it after its noun',
    'e2e/runGrading.ts:1: "runGrading.ts" is not kebab-case',
    'e2e/utils.ts:1: "utils" says nothing: name it after its noun',
  ]);
});

test("an index.ts that is no door is found", async () => {
  const findings = await check({
    "packages/engine/src/scoring/index.ts": "",
    "apps/server/src/index.ts": "",
    "apps/web/src/ui/index.tsx": "",
  });
  expect(findings.map((finding) => finding.split(":")[0])).toEqual([
    "apps/server/src/index.ts",
    "apps/web/src/ui/index.tsx",
    "packages/engine/src/scoring/index.ts",
  ]);
});

test("a default export is found, whatever its form", async () => {
  const findings = await check({
    "e2e/declared.ts": "export default function run() {}",
    "e2e/listed.ts": "const run = 1;\nexport { run as default };",
    "e2e/value.ts": "export default 1;",
  });
  expect(findings).toEqual([
    "e2e/declared.ts:1: default export: give it a name",
    "e2e/listed.ts:2: default export: give it a name",
    "e2e/value.ts:1: default export: give it a name",
  ]);
});

test("an export without a docstring right above it is found, of whatever kind", async () => {
  const findings = await check({
    "packages/sdk/src/client.ts": lines(
      "/** Of the file, not of the function. */",
      "",
      "export function connect() {}",
      "export class Client {}",
      "export const port = 1;",
      "export interface Options {}",
      "// no docstring",
      "export type Port = number;",
      "function later() {}",
      "export { later as sooner };",
      "/***/",
      "export const empty = 1;",
    ),
  });
  expect(findings.map((finding) => finding.replace(/^.*:(\d+): "(\w+)".*$/, "$1 $2"))).toEqual([
    "3 connect",
    "4 Client",
    "5 port",
    "6 Options",
    "8 Port",
    "9 later",
    "12 empty",
  ]);
});

test("traces of one machine are found in any file", async () => {
  const findings = await check({
    "README.md": `Look into ${home}/somebody/data.`,
    "scripts/start.sh": `cd ${"/"}work/here`,
    ".npmrc": `registry=https:${"//"}registry.example.com`,
    "package-lock.json": '{\n  "resolved": "https://example.com/a.tgz"\n}',
  });
  expect(findings).toEqual([
    "README.md:1: a path of one machine",
    "scripts/start.sh:1: a path of one machine",
    ".npmrc:1: the address of a package registry",
    "package-lock.json:2: a package's address in the lockfile",
  ]);
});

/** Writes the files and gives what is found in them, as the program prints it. */
async function check(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), text);
  }
  return findViolations(tree).map(
    ({ path, line, message, isWarning }) => `${path}:${line}: ${isWarning ? "warning: " : ""}${message}`,
  );
}

/** The check as `npm run check` runs it. */
function runProgram() {
  const program = fileURLToPath(new URL("check-layout.mjs", import.meta.url));
  return spawnSync(process.execPath, [program, tree], { encoding: "utf8" });
}

function lines(...text: string[]): string {
  return `${text.join("\n")}\n`;
}

function filler(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `void ${index};`);
}
