// @ts-check
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findImpurities } from "./engine-purity.mjs";
import { findEnvironmentReads } from "./environment.mjs";
import { findDefaultExports, findMissingDocstrings } from "./exports.mjs";
import { findLongFile } from "./file-size.mjs";
import { findMachineTraces } from "./machine-traces.mjs";
import { findBadNames, findBarrels } from "./names.mjs";
import { readSourceFile } from "./source-file.mjs";
import { findSql } from "./sql.mjs";

/** @import { Finding } from "./source-file.mjs" */

const rules = [
  findLongFile,
  findBadNames,
  findBarrels,
  findSql,
  findEnvironmentReads,
  findImpurities,
  findDefaultExports,
  findMissingDocstrings,
];

/**
 * What in a checkout is against the rules of layout, names and style, file by file.
 *
 * @param {string} root
 * @returns {(Finding & { path: string })[]}
 */
export function findViolations(root) {
  const inFiles = listSourceFiles(root).flatMap((path) => {
    const file = readSourceFile(root, path);
    return rules.flatMap((rule) => [...rule(file)].map((finding) => ({ path, ...finding })));
  });
  return [...inFiles, ...findMachineTraces(root)];
}

/**
 * TypeScript that git tracks or would track; generated files answer for themselves.
 *
 * @param {string} root
 */
function listSourceFiles(root) {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return listed
    .split("\0")
    .filter((path) => /[.]tsx?$/.test(path) && !path.endsWith(".gen.ts") && existsSync(join(root, path)))
    .sort();
}
