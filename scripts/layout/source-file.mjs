// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/**
 * A file as the rules see it: its path from the root with `/`, and its syntax tree laid out flat.
 *
 * @typedef {{ path: string, lineCount: number, isTest: boolean, tree: ts.SourceFile, nodes: ts.Node[] }} SourceFile
 *
 * What a rule has to say of one place. A warning does not fail the build.
 * @typedef {{ line: number, message: string, isWarning?: boolean }} Finding
 */

/**
 * @param {string} root
 * @param {string} path
 * @returns {SourceFile}
 */
export function readSourceFile(root, path) {
  const text = readFileSync(join(root, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return {
    path,
    lineCount: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    isTest: /[.]test[.]tsx?$/.test(path),
    tree,
    nodes: flatten(tree),
  };
}

/**
 * @param {ts.Node} node
 * @param {string} message
 * @returns {Finding}
 */
export function findingAt(node, message) {
  const tree = node.getSourceFile();
  return { line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, message };
}

/**
 * @param {ts.Node} node
 * @param {ts.Node[]} into
 */
function flatten(node, into = []) {
  into.push(node);
  ts.forEachChild(node, (child) => void flatten(child, into));
  return into;
}
