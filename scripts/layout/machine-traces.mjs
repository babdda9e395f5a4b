// @ts-check
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @import { Finding } from "./source-file.mjs" */

const homes = ["home", "root", "work", "Users"];
const homePath = `(^|[^[:alnum:]_.])/(${homes.join("|")})/`;
const registry = "https?://registry";

/**
 * Places that exist on one machine only, in any file: somebody's folders, the address of a
 * package registry.
 *
 * @param {string} root
 * @returns {Generator<Finding & { path: string }>}
 */
export function* findMachineTraces(root) {
  yield* grep(root, homePath, "a path of one machine");
  yield* grep(root, registry, "the address of a package registry");
  yield* findResolvedAddresses(root);
}

/**
 * With the addresses left out, npm asks the registry it is set up with.
 *
 * @param {string} root
 */
function* findResolvedAddresses(root) {
  const path = "package-lock.json";
  if (!existsSync(join(root, path))) return;
  for (const [index, line] of readFileSync(join(root, path), "utf8").split("\n").entries()) {
    if (/"resolved": "\w+(?:\+\w+)?:/.test(line))
      yield { path, line: index + 1, message: "a package's address in the lockfile" };
  }
}

/**
 * @param {string} root
 * @param {string} pattern
 * @param {string} message
 */
function* grep(root, pattern, message) {
  const args = ["grep", "--untracked", "--no-color", "--null", "-nIE", pattern];
  for (const hit of git(root, args).split("\n").filter(Boolean)) {
    const [path = "", line = "1"] = hit.split("\0");
    yield { path, line: Number(line), message };
  }
}

/**
 * @param {string} root
 * @param {string[]} args
 */
function git(root, args) {
  try {
    return execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  } catch (error) {
    if (error instanceof Error && "status" in error && error.status === 1) return ""; // nothing found
    throw error;
  }
}
