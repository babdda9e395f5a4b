// @ts-check
// Runs from a bare clone, so it may import nothing but Node's own modules.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { holdLock } from "./hold-lock.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const lockfile = `${root}package-lock.json`;
const stamp = `${root}node_modules/.gradus-lock`;
const networkTrouble =
  /\b(ECONNRESET|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EPIPE|ERR_SOCKET_TIMEOUT|E429|E50[0234])\b/;

/**
 * Makes `node_modules` what `package-lock.json` says, with `npm ci` where it is not. Costs
 * a few milliseconds when there is nothing to do; processes that ask at once install once.
 *
 * No dependency relies on its install script (npm may refuse to run them): esbuild finds its
 * program without, and the server lays the links of the embedded PostgreSQL itself.
 */
export async function ensureInstalled() {
  requireNode(20, 19);
  if (isStamped()) return;
  await holdLock("install", async () => {
    if (isStamped()) return; // by the one we waited for
    if (!matchesLockfile()) await installAll();
    writeFileSync(stamp, fingerprint());
  });
}

async function installAll() {
  console.log("Installing dependencies with npm ci …");
  rmSync(stamp, { force: true });
  const first = await npmCi();
  if (first.code === 0) return;
  if (networkTrouble.test(first.complaint)) {
    console.log("The network failed; trying once more.");
    if ((await npmCi()).code === 0) return;
  }
  throw new Error("npm ci failed, for the reason given above.");
}

/** @returns {Promise<{ code: number, complaint: string }>} */
function npmCi() {
  const [npm, ...before] = npmCommand();
  const options = [
    "ci",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const child = spawn(npm, [...before, ...options], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    shell: npm === "npm" && process.platform === "win32", // there it is npm.cmd
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    complaint += text;
    process.stderr.write(text);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, complaint }));
  });
}

/**
 * The npm that runs us, if one does, so that no second version touches the tree.
 *
 * @returns {[string, ...string[]]}
 */
function npmCommand() {
  const own = process.env.npm_execpath;
  return own?.endsWith("npm-cli.js") ? [process.execPath, own] : ["npm"];
}

function isStamped() {
  return readText(stamp) === fingerprint();
}

function fingerprint() {
  return createHash("sha256").update(readFileSync(lockfile)).digest("hex");
}

/**
 * Whether somebody's own `npm install` has already brought what the lockfile asks for: npm
 * lists what it installed in a lockfile inside `node_modules`, written only when it is through.
 */
function matchesLockfile() {
  const installed = readPackages(`${root}node_modules/.package-lock.json`);
  const wanted = readPackages(lockfile);
  if (!installed || !wanted) return false;

  const nothingElse = Object.entries(installed).every(([path, has]) => {
    const want = wanted[path];
    return want?.version === has.version && want?.integrity === has.integrity;
  });
  const nothingMissing = Object.entries(wanted).every(
    ([path, want]) =>
      path in installed || want.optional || want.devOptional || !path.startsWith("node_modules/"),
  );
  return nothingElse && nothingMissing;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @param {string} path
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readPackages(path) {
  const text = readText(path);
  return text === undefined ? undefined : JSON.parse(text).packages;
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/**
 * @param {number} major
 * @param {number} minor
 */
function requireNode(major, minor) {
  const [hasMajor = 0, hasMinor = 0] = process.versions.node.split(".").map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  throw new Error(`Gradus needs Node ${major}.${minor} or newer; this is ${process.versions.node}.`);
}
