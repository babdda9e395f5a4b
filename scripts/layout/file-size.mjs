// @ts-check
/** @import { Finding, SourceFile } from "./source-file.mjs" */

const warningAbove = 250;
const failureAbove = 400;

/**
 * A file is about one noun; one that grows past this holds several. Tests may be long.
 *
 * @param {SourceFile} file
 * @returns {Generator<Finding>}
 */
export function* findLongFile({ lineCount, isTest }) {
  if (isTest || lineCount <= warningAbove) return;
  const isWarning = lineCount <= failureAbove;
  const limit = isWarning ? warningAbove : failureAbove;
  yield { line: limit + 1, message: `${lineCount} lines, over ${limit}: split it by noun`, isWarning };
}
