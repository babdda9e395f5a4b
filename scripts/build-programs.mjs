// @ts-check
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { holdLock } from "./hold-lock.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What is built, and the file that shows it was: two programs from `src/main.ts`, the demo company, the pages. */
const programs = [
  { home: "packages/cli", made: "dist/main.mjs", make: bundle },
  { home: "apps/server", made: "dist/main.mjs", make: bundle },
  { home: "apps/server", made: "dist/demo/company.json", make: writeDemo }, // bundling has cleared dist
  { home: "apps/web", made: "dist/index.html", make: buildPages },
];

/**
 * Besides the workspace packages those npm packages that are made of hundreds of small files: looking for these took
 * most of a command's start.
 */
const bundled = /^@(gradus|stdlib|bufbuild)\/|^zod$/;

/**
 * Bundles the programs, workspace packages inside and most npm packages outside, unless they have
 * been built from the very same sources before.
 */
export async function buildPrograms() {
  await holdLock("build", async () => {
    const sources = fingerprintSources();
    for (const { home, made, make } of programs) {
      const stamp = `${root}${home}/dist/.sources`;
      if (existsSync(`${root}${home}/${made}`) && readStamp(stamp) === sources) {
        console.log(`${home}/${made} is up to date.`);
        continue;
      }
      rmSync(stamp, { force: true });
      await make(home);
      writeFileSync(stamp, sources);
      console.log(`Built ${home}/${made}.`);
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
    deps: { neverBundle: staysOutside, alwaysBundle: bundled },
  });
}

/**
 * Writes the demo company beside the server, which brings it in on request: its files, and how they are
 * read. Its description comes last, since it shows that all is there.
 *
 * @param {string} home
 */
async function writeDemo(home) {
  const folder = `${root}${home}/dist/demo`;
  rmSync(folder, { recursive: true, force: true });
  const write = ["--import", "tsx", "demo/write-company.ts", folder];
  await promisify(execFile)(process.execPath, write, { cwd: root });
  const schemes = readdirSync(`${root}demo`).filter((name) => /^scheme-.*\.json$/.test(name));
  for (const name of ["maps", "catalogue.json", "value-settings.json", ...schemes, "company.json"]) {
    cpSync(`${root}demo/${name}`, `${folder}/${name}`, { recursive: true });
  }
}

/**
 * Builds the pages and compresses them once, rather than with every answer.
 *
 * @param {string} home
 */
async function buildPages(home) {
  const { build } = await import("vite");
  await build({ configFile: `${root}${home}/vite.config.ts`, logLevel: "warn" });
  const files = readdirSync(`${root}${home}/dist`, { recursive: true, encoding: "utf8" });
  await Promise.all(
    files
      .filter((path) => /\.(js|css|html|svg)$/.test(path))
      .map((path) => compress(`${root}${home}/dist/${path}`)),
  );
}

/** @param {string} path */
async function compress(path) {
  const content = readFileSync(path);
  const [gz, br] = await Promise.all([
    promisify(gzip)(content, { level: 9 }),
    promisify(brotliCompress)(content),
  ]);
  writeFileSync(`${path}.gz`, gz);
  writeFileSync(`${path}.br`, br);
}

/** @param {string} id what an import names, or the file it was resolved to */
function staysOutside(id) {
  return !id.startsWith(".") && !isAbsolute(id) && !bundled.test(id);
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
  const code = [...packages, "apps/server", "apps/web"].flatMap((home) => [
    `${home}/package.json`,
    ...listCode(`${home}/src`),
  ]);
  const pages = ["index.html", "m.html", "vite.config.ts"].map((name) => `apps/web/${name}`);
  const rules = ["package-lock.json", "tsconfig.json", "scripts/build-programs.mjs"];
  return [...code, ...pages, ...listCode("demo"), ...rules].filter((path) => existsSync(root + path)).sort();
}

/** @param {string} folder */
function listCode(folder) {
  if (!existsSync(root + folder)) return [];
  return readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|tsx|json|css)$/.test(path) && !path.endsWith(".test.ts"))
    .map((path) => `${folder}/${path}`);
}

/** @param {string} path */
function readStamp(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
