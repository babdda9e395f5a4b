// @ts-check
import ts from "typescript";
import { findingAt } from "./source-file.mjs";

/** @import { Finding, SourceFile } from "./source-file.mjs" */

/**
 * The server's settings come through `config.ts`, where they are checked and documented.
 *
 * @param {SourceFile} file
 * @returns {Generator<Finding>}
 */
export function* findEnvironmentReads({ path, isTest, nodes }) {
  if (isTest || !path.startsWith("apps/server/src/") || path === "apps/server/src/config.ts") return;
  for (const node of nodes) {
    if (readsEnvironment(node)) yield findingAt(node, "the environment is read in config.ts only");
  }
}

/** @param {ts.Node} node */
function readsEnvironment(node) {
  if (ts.isPropertyAccessExpression(node)) return isProcess(node.expression) && node.name.text === "env";
  if (ts.isElementAccessExpression(node)) {
    const key = node.argumentExpression;
    return isProcess(node.expression) && ts.isStringLiteralLike(key) && key.text === "env";
  }
  if (ts.isVariableDeclaration(node)) {
    // const { env } = process
    return (
      ts.isObjectBindingPattern(node.name) && node.initializer !== undefined && isProcess(node.initializer)
    );
  }
  if (ts.isImportSpecifier(node)) {
    // import { env } from "node:process"
    const { moduleSpecifier } = node.parent.parent.parent;
    const name = (node.propertyName ?? node.name).text;
    return (
      name === "env" &&
      ts.isStringLiteral(moduleSpecifier) &&
      /^(?:node:)?process$/.test(moduleSpecifier.text)
    );
  }
  return false;
}

/** @param {ts.Expression} expression */
function isProcess(expression) {
  return ts.isIdentifier(expression) && expression.text === "process";
}
