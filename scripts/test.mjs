// @ts-check
// npm test: every check of the house, one after the other, all of them even when one fails.
//   npm test -- --only types,tests
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./install-dependencies.mjs";
import { runProgram } from "./run-program.mjs";
import { formatTally, tallyOne, tallyTests } from "./tally.mjs";

/** @import { Tally } from "./tally.mjs" */

const root = fileURLToPath(new URL("..", import.meta.url));

// biome colours what it says in CI even where nobody can see colours
const biomeColours = `--colors=${process.stdout.isTTY ? "force" : "off"}`;

/** @type {Record<string, () => Promise<Tally>>} */
const checks = {
  types: () => check("node_modules/typescript/bin/tsc", "-p", "."),
  "types of the pages": () => check("node_modules/typescript/bin/tsc", "-p", "apps/web"),
  lint: () => check("node_modules/@biomejs/biome/bin/biome", "ci", biomeColours, "."),
  imports: () => check("node_modules/dependency-cruiser/bin/dependency-cruise.mjs", ...importRoots()),
  layout: () => check("scripts/check-layout.mjs"),
  ...(existsSync(`${root}scripts/generate.mjs`) && {
    generated: () => check("scripts/generate.mjs", "--check"),
  }),
  build: () => check("scripts/build.mjs"),
  tests: runTests,
};

let total = { passed: 0, failed: 0, skipped: 0 };
try {
  const chosen = chooseChecks();
  await ensureInstalled();
  for (const name of chosen) await carryOut(name);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
}
if (total.skipped > 0) console.log(`Tests left out: ${total.skipped}.`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(formatTally(total));

/** The names after `--only`, in the order above; all of them without. */
function chooseChecks() {
  const names = Object.keys(checks);
  const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
  const wanted = only?.split(",") ?? names;
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`No check is called ${unknown.join(", ")}; there are ${names.join(", ")}.`);
  return names.filter((name) => wanted.includes(name));
}

/** @param {string} name */
async function carryOut(name) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const tally = await checks[name]?.();
  if (!tally) return;
  total = {
    passed: total.passed + tally.passed,
    failed: total.failed + tally.failed,
    skipped: total.skipped + tally.skipped,
  };
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${tally.failed > 0 ? "✗" : "✓"} ${name} (${seconds} s)`);
}

/**
 * @param {string} program
 * @param {string[]} args
 */
async function check(program, ...args) {
  return tallyOne((await runProgram(program, args)) === 0);
}

/** The folders whose imports have a direction to keep; not all of them need exist yet. */
function importRoots() {
  return ["packages", "apps", "bench", "demo", "e2e", "scripts"].filter((folder) =>
    existsSync(root + folder),
  );
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), "gradus-tests-"));
  const reportFile = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
    const exitCode = await runProgram("node_modules/vitest/vitest.mjs", ["run", ...reporters]);
    const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : undefined;
    return tallyTests(report, exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
