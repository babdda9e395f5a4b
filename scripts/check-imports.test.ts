import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A small house in which most imports break a rule: file → the lines it consists of. */
const house: Record<string, string[]> = {
  "packages/engine/src/index.ts": ['export * from "./score.ts";'],
  "packages/engine/src/score.ts": ['import "@bufbuild/cel";', 'import "@stdlib/stats";'],
  "packages/engine/src/score.test.ts": ['import "node:fs";', 'import "./score.ts";'],
  "packages/engine/src/reads-a-file.ts": ['import "node:fs";'],
  "packages/engine/src/draws-a-page.ts": ['import "react";'],
  "packages/engine/src/speaks-up.ts": ['import type { Problem } from "@gradus/contract";'],
  "packages/engine/src/hen.ts": ['import "./egg.ts";'],
  "packages/engine/src/egg.ts": ['import type { Hen } from "./hen.ts";'],
  "packages/contract/src/index.ts": ['import "@gradus/engine";'],
  "packages/contract/src/climbs-in.ts": ['import "../../engine/src/score.ts";'],
  "packages/contract/src/calls-back.ts": ['import "@gradus/sdk";'],
  "packages/sdk/src/index.ts": ['import "@gradus/contract";'],
  "packages/sdk/src/looks-behind.ts": ['import "@gradus/engine";'],
  "packages/cli/src/index.ts": ['import "@gradus/sdk";', 'import "@gradus/contract";'],
  "packages/cli/src/serves.ts": ['import "../../../apps/server/src/app.ts";'],
  "packages/novel/src/index.ts": ['import "@gradus/engine";'],
  "apps/web/src/main.ts": ['import "@gradus/sdk";', 'import "@gradus/contract";', 'import "@gradus/engine";'],
  "apps/web/src/commands.ts": ['import "@gradus/cli";'],
  "apps/server/src/main.ts": ['import "./app.ts";', 'import "./config.ts";'],
  "apps/server/src/config.ts": ["export {};"],
  "apps/server/src/app.ts": ['import "./modules/customers/index.ts";'],
  "apps/server/src/reaches-in.ts": ['import "./modules/customers/find-customer.ts";'],
  "apps/server/src/calls-itself.ts": ['import "@gradus/sdk";'],
  "apps/server/src/platform/database.ts": ['import "../config.ts";', 'import "node:fs";'],
  "apps/server/src/platform/knows-customers.ts": ['import "../modules/customers/index.ts";'],
  "apps/server/src/modules/customers/index.ts": ['export * from "./find-customer.ts";'],
  "apps/server/src/modules/customers/find-customer.ts": ['import "../../platform/database.ts";'],
  "apps/server/src/modules/customers/own-door.ts": ['import "./index.ts";'],
  "apps/server/src/modules/grading/index.ts": ["export {};"],
  "apps/server/src/modules/grading/run-grading.ts": [
    'import "../customers/index.ts";',
    'import "@gradus/engine";',
  ],
  "apps/server/src/modules/grading/breaks-in.ts": ['import "../customers/find-customer.ts";'],
  "apps/server/src/modules/grading/starts-over.ts": ['import "../../app.ts";'],
  "bench/grading.ts": [
    'import "../apps/server/src/modules/customers/find-customer.ts";',
    'import "@gradus/sdk";',
  ],
  "e2e/journey.ts": ['import "../apps/server/src/app.ts";'],
  "scripts/lost.ts": ['import "./nowhere.ts";'],
};

const broken = [
  "apps/server/src/calls-itself.ts server-keeps-its-direction",
  "apps/server/src/modules/customers/own-door.ts door-is-for-others",
  "apps/server/src/modules/grading/breaks-in.ts modules-meet-at-the-door",
  "apps/server/src/modules/grading/starts-over.ts nothing-imports-the-top",
  "apps/server/src/platform/knows-customers.ts platform-knows-no-module",
  "apps/server/src/reaches-in.ts top-uses-the-door",
  "apps/web/src/commands.ts web-keeps-its-direction",
  "packages/cli/src/serves.ts cli-keeps-its-direction",
  "packages/cli/src/serves.ts workspaces-meet-by-name",
  "packages/contract/src/calls-back.ts contract-keeps-its-direction",
  "packages/contract/src/climbs-in.ts workspaces-meet-by-name",
  "packages/engine/src/draws-a-page.ts engine-is-pure",
  "packages/engine/src/egg.ts no-circles",
  "packages/engine/src/reads-a-file.ts engine-is-pure",
  "packages/engine/src/speaks-up.ts engine-is-pure",
  "packages/engine/src/speaks-up.ts engine-keeps-its-direction",
  "packages/novel/src/index.ts workspace-has-a-direction",
  "packages/sdk/src/looks-behind.ts sdk-keeps-its-direction",
  "scripts/lost.ts every-import-resolves",
];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gradus-imports-"));
  for (const [path, lines] of Object.entries(house)) await put(path, lines.join("\n"));
  await put("package.json", JSON.stringify({ workspaces: ["packages/*", "apps/*"] }));
  for (const name of ["engine", "contract", "sdk", "cli", "novel"]) await linkWorkspace(name);
  for (const name of ["@bufbuild/cel", "@stdlib/stats", "react"]) await addPackage(name);
  for (const name of [".dependency-cruiser.mjs", "tsconfig.json"])
    await cp(join(root, name), join(folder, name));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("exactly the imports that point the wrong way are refused", async () => {
  expect(await cruise()).toEqual(broken);
});

async function cruise(): Promise<string[]> {
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [program, "--output-type", "json", "packages", "apps", "bench", "e2e", "scripts"];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (_failed, stdout) => resolve(stdout));
  });
  const violations: { from: string; rule: { name: string } }[] = JSON.parse(output).summary.violations;
  return [...new Set(violations.map(({ from, rule }) => `${from} ${rule.name}`))].sort();
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function linkWorkspace(name: string): Promise<void> {
  const manifest = { name: `@gradus/${name}`, type: "module", exports: { ".": "./src/index.ts" } };
  await put(`packages/${name}/package.json`, JSON.stringify(manifest));
  await mkdir(join(folder, "node_modules/@gradus"), { recursive: true });
  await symlink(`../../packages/${name}`, join(folder, "node_modules/@gradus", name));
}

async function addPackage(name: string): Promise<void> {
  await put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
  await put(`node_modules/${name}/index.js`, "");
}
