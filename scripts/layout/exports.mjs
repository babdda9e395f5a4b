// @ts-check
import ts from "typescript";
import { findingAt } from "./source-file.mjs";

/** @import { Finding, SourceFile } from "./source-file.mjs" */

/**
 * A thing has one name everywhere, which a default export would leave to each importer. The
 * configuration files of tools are what the tools ask for.
 *
 * @param {SourceFile} file
 * @returns {Generator<Finding>}
 */
export function* findDefaultExports({ path, nodes }) {
  if (/[.]config[.]ts$/.test(path)) return;
  for (const node of nodes) {
    if (isDefaultExport(node)) yield findingAt(node, "default export: give it a name");
  }
}

/**
 * Every export says what it means in the domain, right above itself. What is passed on from
 * another file is documented there; a route says it in its `summary`, and a schema `ThingSchema` in
 * the type `Thing` that is taken from it, and in the `meta` of its fields.
 *
 * @param {SourceFile} file
 * @returns {Generator<Finding>}
 */
export function* findMissingDocstrings({ path, isTest, tree }) {
  if (isTest || !/^(?:packages\/[^/]+|apps\/server)\/src\//.test(path)) return;
  const later = listNamesExportedLater(tree);
  const told = new Set();
  for (const declaration of tree.statements.filter(canBeExported)) {
    const names = listNames(declaration).filter((name) => isExported(declaration) || later.has(name));
    if (isRouteOrSchema(declaration)) continue;
    if (names.length === 0) continue;
    const name = names.join(", ");
    if (!told.has(name) && !hasDocstring(declaration, tree)) {
      yield findingAt(declaration, `"${name}" is exported without a docstring`);
    }
    told.add(name); // the first of an overloaded function's signatures speaks for all
  }
}

/** @param {ts.Node} node */
function isDefaultExport(node) {
  if (ts.isExportAssignment(node)) return !node.isExportEquals;
  if (ts.isExportSpecifier(node)) return node.name.text === "default";
  return node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent);
}

/**
 * @typedef {ts.FunctionDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration
 *   | ts.TypeAliasDeclaration | ts.VariableStatement} Declaration
 * @param {ts.Statement} statement
 * @returns {statement is Declaration}
 */
function canBeExported(statement) {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isVariableStatement(statement)
  );
}

/** @param {Declaration} declaration */
function isExported(declaration) {
  return declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** @param {Declaration} declaration */
function listNames(declaration) {
  return ts.isVariableStatement(declaration)
    ? declaration.declarationList.declarations.map(({ name }) => name.getText())
    : [declaration.name?.text ?? "default"];
}

/** @param {Declaration} declaration */
function isRouteOrSchema(declaration) {
  if (!ts.isVariableStatement(declaration)) return false;
  return declaration.declarationList.declarations.every(({ name, initializer }) => {
    const isRoute =
      initializer !== undefined &&
      ts.isCallExpression(initializer) &&
      initializer.expression.getText() === "defineRoute";
    return isRoute || name.getText().endsWith("Schema");
  });
}

/**
 * What `export { … }` without `from` names, by the name it has in this file.
 *
 * @param {ts.SourceFile} tree
 */
function listNamesExportedLater(tree) {
  const own = tree.statements
    .filter(ts.isExportDeclaration)
    .filter((statement) => !statement.moduleSpecifier);
  const clauses = own.flatMap(({ exportClause }) =>
    exportClause && ts.isNamedExports(exportClause) ? [exportClause] : [],
  );
  return new Set(clauses.flatMap(({ elements }) => elements.map((it) => (it.propertyName ?? it.name).text)));
}

/**
 * A docstring stands above its export with nothing but further comments between.
 *
 * @param {Declaration} declaration
 * @param {ts.SourceFile} tree
 */
function hasDocstring(declaration, tree) {
  const comments = ts.getLeadingCommentRanges(tree.text, declaration.getFullStart()) ?? [];
  return comments.some(({ pos, end }) => {
    const isDocstring = /^\/\*\*[\s*]*[^*\s/]/.test(tree.text.slice(pos, end));
    return isDocstring && !/\n\s*\n/.test(tree.text.slice(end, declaration.getStart(tree)));
  });
}
