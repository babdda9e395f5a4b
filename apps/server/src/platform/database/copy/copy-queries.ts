import pg from "pg";
import type { CopyColumn } from "./copy-column.ts";
import { inlineParameters, type ParameterisedQuery } from "./inline-parameters.ts";

/** The statement that loads `columns` of `table`, which may be qualified by a schema and a dot. */
export function copyInStatement(table: string, columns: readonly CopyColumn[]): string {
  const names = columns.map((column) => pg.escapeIdentifier(column.name)).join(", ");
  return `COPY ${escapeTable(table)} (${names}) FROM STDIN (FORMAT binary)`;
}

/**
 * The first of the columns whose type in the table is another, and that type. Without asking, binary
 * COPY would take an int8 for a float8 or a timestamptz, bit by bit. Texts, enums and domains over a
 * type are written alike. Throws the server's error when there is no such table.
 */
export async function findMistypedColumn(
  client: pg.ClientBase,
  table: string,
  columns: readonly CopyColumn[],
): Promise<{ readonly name: string; readonly actual: string } | undefined> {
  const found = await client.query<{ name: string; actual: string }>(
    `SELECT c.name, format_type(a.atttypid, a.atttypmod) AS actual
     FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS c (name, type, position)
     JOIN pg_attribute AS a ON a.attrelid = $1::regclass AND a.attname = c.name AND NOT a.attisdropped
     JOIN pg_type AS t ON t.oid = a.atttypid
     WHERE c.type::regtype NOT IN (t.oid, t.typbasetype)
       AND NOT (c.type = 'text' AND (t.typcategory = 'S' OR t.typtype = 'e'))
     ORDER BY c.position LIMIT 1`,
    [escapeTable(table), columns.map((column) => column.name), columns.map((column) => column.type)],
  );
  return found.rows[0];
}

/**
 * The statement that unloads a query. Binary COPY does not say which types it carries, so every
 * column is chosen by name and cast to the type it will be read as: a name or type that does not
 * fit is the server's error instead of bytes misread, and a sum that is numeric may be read as int8.
 */
export function copyOutStatement(query: string | ParameterisedQuery, columns: readonly CopyColumn[]): string {
  const text = typeof query === "string" ? query : inlineParameters(query);
  const casts = columns.map(({ name, type }) => `${pg.escapeIdentifier(name)}::${type}`).join(", ");
  return `COPY (SELECT ${casts} FROM (\n${text}\n) AS copied) TO STDOUT (FORMAT binary)`; // a comment may end the query
}

function escapeTable(table: string): string {
  return table.split(".").map(pg.escapeIdentifier).join(".");
}
