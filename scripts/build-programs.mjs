// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { holdLock } from "./hold-lock.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What is built, each from `src/main.ts` to `dist/main.mjs`. */
const programs = ["packages/cli", "apps/server"];

/**
 * Bundles the programs, workspace packages inside and npm packages outside, unless they have
 * been built from the very same sources before.
 */
export async function buildPrograms() {
  await holdLock("build", async () => {
    const sources = fingerprintSources();
    for (const program of programs) {
      const stamp = `${root}${program}/dist/.sources`;
      if (existsSync(`${root}${program}/dist/main.mjs`) && readStamp(stamp) === sources) {
        console.log(`${program}/dist is up to date.`);
        continue;
      }
      rmSync(stamp, { force: true });
      await bundle(program);
      writeFileSync(stamp, sources);
      console.log(`Built ${program}/dist/main.mjs.`);
    }
  });
}

/** @param {string} program */
async function bundle(program) {
  if (!existsSync(`${root}${program}/src/main.ts`)) throw new Error(`${program}/src/main.ts is missing.`);
  const { build } = await import("tsdown"); // only now: it may have been installed a moment ago
  await build({
    config: false,
    cwd: `${root}${program}`,
    entry: { main: "src/main.ts" },
    outDir: "dist",
    clean: true,
    format: "esm",
    platform: "node",
    target: "node20",
    tsconfig: `${root}tsconfig.json`,
    sourcemap: true,
    dts: false,
    report: false,
    logLevel: "warn",
    deps: { neverBundle: isNpmPackage, alwaysBundle: /^@gradus\// },
  });
}

/** @param {string} id what an import names, or the file it was resolved to */
function isNpmPackage(id) {
  return !id.startsWith(".") && !isAbsolute(id) && !id.startsWith("@gradus/");
}

function fingerprintSources() {
  const hash = createHash("sha256");
  for (const path of listSources())
    hash
      .update(`${path}\0`)
      .update(readFileSync(root + path))
      .update("\0");
  return hash.digest("hex");
}

function listSources() {
  const packages = readdirSync(`${root}packages`).map((name) => `packages/${name}`);
  const code = [...packages, "apps/server"].flatMap((home) => [
    `${home}/package.json`,
    ...listCode(`${home}/src`),
  ]);
  const rules = ["package-lock.json", "tsconfig.json", "scripts/build-programs.mjs"];
  return [...code, ...rules].filter((path) => existsSync(root + path)).sort();
}

/** @param {string} folder */
function listCode(folder) {
  if (!existsSync(root + folder)) return [];
  return readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|tsx|json)$/.test(path) && !path.endsWith(".test.ts"))
    .map((path) => `${folder}/${path}`);
}

/** @param {string} path */
function readStamp(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
