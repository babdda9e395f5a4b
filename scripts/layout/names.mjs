// @ts-check
/** @import { Finding, SourceFile } from "./source-file.mjs" */

const kebabCase = /^[.]?[a-z0-9]+(?:-[a-z0-9]+)*(?:[.][a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const saysNothing = /^(?:utils?|helpers?|managers?|common)$|-(?:utils?|helpers?)$/;
const doors = /^(?:packages\/[^/]+\/src|apps\/server\/src\/modules\/[^/]+)\/index[.]ts$/;

/**
 * Files and folders are kebab-case and named after what is in them.
 *
 * @param {SourceFile} file
 * @returns {Generator<Finding>}
 */
export function* findBadNames({ path }) {
  for (const name of path.split("/")) {
    if (!kebabCase.test(name)) yield { line: 1, message: `"${name}" is not kebab-case` };
    const [stem = ""] = name.split(".");
    if (saysNothing.test(stem)) yield { line: 1, message: `"${stem}" says nothing: name it after its noun` };
  }
}

/**
 * An `index.ts` is the door of a package or of a server module, and of nothing else.
 *
 * @param {SourceFile} file
 * @returns {Generator<Finding>}
 */
export function* findBarrels({ path }) {
  if (/(?:^|\/)index[.]tsx?$/.test(path) && !doors.test(path)) {
    yield { line: 1, message: "only a package's src and a module have an index.ts: import the file itself" };
  }
}
