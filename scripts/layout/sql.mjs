// @ts-check
import ts from "typescript";
import { findingAt } from "./source-file.mjs";

/** @import { Finding, SourceFile } from "./source-file.mjs" */

const mayHoldSql = /-queries[.]ts$|^apps\/server\/migrations\/|^(?:bench|e2e|scripts)\//;

/** How statements begin. In capitals, since "select a file" is English. */
const statement = new RegExp(
  [
    "SELECT\\s",
    "INSERT\\s+INTO\\b",
    "UPDATE\\s+\\S+\\s+SET\\b",
    "UPDATE\\s*$", // the table follows in a placeholder
    "DELETE\\s+FROM\\b",
    "MERGE\\s+INTO\\b",
    "(?:CREATE|ALTER|DROP)(?:\\s+[A-Z]|\\s*$)",
    "(?:TRUNCATE|GRANT|REVOKE|LISTEN|NOTIFY)\\s",
    "WITH\\s+\\S+(?:\\s*\\([^)]*\\))?\\s+AS\\b",
    "WITH\\s+RECURSIVE\\b",
    "COPY\\s[^;]*\\b(?:FROM|TO)\\b",
    "COPY\\s*$",
    "SET\\s+(?:LOCAL|SESSION|ROLE)\\b",
    "(?:BEGIN|COMMIT|ROLLBACK)(?:\\s|;|$)",
  ]
    .map((start) => `^[\\s(]*${start}`)
    .join("|"),
);

/** The same for those who write it small, only where no English sentence runs so. */
const smallStatement =
  /^\s*(?:select\s+(?:[*\d]|[^;]*[,(*][^;]*\sfrom\s)|insert\s+into\s+\S+\s*\(|update\s+\S+\s+set\s+\S+\s*=|delete\s+from\s+\S+\s+where\s|set\s+local\s)/;

const kyselyBuilders = /^(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|withRecursive)$/;

/**
 * SQL lives in `*-queries.ts` and in the migrations; an operation calls a query by its name.
 *
 * @param {SourceFile} file
 * @returns {Generator<Finding>}
 */
export function* findSql({ path, isTest, nodes }) {
  if (isTest || mayHoldSql.test(path)) return;
  for (const node of nodes) {
    if (isStatement(node) || usesSqlTag(node) || buildsQuery(node)) {
      yield findingAt(node, "SQL outside a *-queries.ts");
    }
  }
}

/** @param {ts.Node} node */
function isStatement(node) {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return false;
  const tagged = ts.isTemplateHead(node) ? node.parent.parent : node.parent;
  if (ts.isTaggedTemplateExpression(tagged) && usesSqlTag(tagged)) return false; // told there
  return statement.test(node.text) || smallStatement.test(node.text);
}

/**
 * Kysely's tag, sql`…`, and text handed to what hangs on it: sql.raw("…"), sql.ref("…"). Text that
 * comes from elsewhere, as a migration's does, is held elsewhere.
 *
 * @param {ts.Node} node
 */
function usesSqlTag(node) {
  if (ts.isTaggedTemplateExpression(node)) return ts.isIdentifier(node.tag) && node.tag.text === "sql";
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression } = node.expression;
  const [text] = node.arguments;
  const isText = text !== undefined && (ts.isStringLiteralLike(text) || ts.isTemplateExpression(text));
  return ts.isIdentifier(expression) && expression.text === "sql" && isText;
}

/** @param {ts.Node} node */
function buildsQuery(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const method = node.expression.name.text;
  if (kyselyBuilders.test(method)) return true;
  const [name] = node.arguments; // an array's with() takes a number first, kysely's the name of the table
  return (
    method === "with" && name !== undefined && (ts.isStringLiteralLike(name) || ts.isArrowFunction(name))
  );
}
