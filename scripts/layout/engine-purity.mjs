// @ts-check
import { isBuiltin } from "node:module";
import ts from "typescript";
import { findingAt } from "./source-file.mjs";

/** @import { Finding, SourceFile } from "./source-file.mjs" */

const impureCalls = /^(?:Date[.]now|Math[.]random|Date|performance[.]now|crypto[.]\w+)$/;

/**
 * The engine knows no clock, no chance and no machine: the same input gives the same bits.
 *
 * @param {SourceFile} file
 * @returns {Generator<Finding>}
 */
export function* findImpurities({ path, isTest, nodes }) {
  if (isTest || !path.startsWith("packages/engine/src/") || path.startsWith("packages/engine/src/testing/"))
    return;
  for (const node of nodes) {
    const what = nameImpurity(node);
    if (what) yield findingAt(node, `${what} in the engine, which is pure: take it as an argument`);
  }
}

/** @param {ts.Node} node */
function nameImpurity(node) {
  if (ts.isCallExpression(node)) {
    const callee = node.expression.getText();
    return impureCalls.test(callee) ? `${callee}()` : undefined;
  }
  if (ts.isNewExpression(node)) {
    // without arguments it is now; with several it is in the machine's time zone
    const isDate = node.expression.getText() === "Date" && node.arguments?.length !== 1;
    return isDate ? node.getText() : undefined;
  }
  if (ts.isIdentifier(node) && node.text === "process") return isName(node) ? undefined : "process";
  if (ts.isStringLiteral(node) && isImported(node) && isBuiltin(node.text)) return node.getText();
  return undefined;
}

/**
 * Whether an identifier only names a member, as in `step.process` or `{ process: 1 }`.
 *
 * @param {ts.Identifier} node
 */
function isName(node) {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
  );
}

/** @param {ts.StringLiteral} node */
function isImported(node) {
  const { parent } = node;
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || isDynamicImport(parent);
}

/** @param {ts.Node} node */
function isDynamicImport(node) {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}
