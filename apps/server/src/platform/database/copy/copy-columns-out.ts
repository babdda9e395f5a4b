import type { ClientBase } from "pg";
import { BinaryRowReader } from "./binary-row-reader.ts";
import { columnSink } from "./column-sink.ts";
import type { CopiedColumns, CopyOutColumn } from "./copied-columns.ts";
import { CopyOutExchange } from "./copy-out-exchange.ts";
import { copyOutStatement } from "./copy-queries.ts";
import type { ParameterisedQuery } from "./inline-parameters.ts";

/**
 * Reads the whole result of a query into columns, chosen by name and cast to their types. For
 * results that are worked on as a whole; `expectedRows` sizes the arrays beforehand. Throws the
 * server's error, and RangeError for a value JavaScript cannot hold, naming column and row; the
 * client's transaction then awaits ROLLBACK.
 */
export async function copyColumnsOut<const Columns extends readonly CopyOutColumn[]>(
  client: ClientBase,
  query: string | ParameterisedQuery,
  columns: Columns,
  { expectedRows = 1024 }: { readonly expectedRows?: number } = {},
): Promise<CopiedColumns<Columns>> {
  const sinks = columns.map((column) => columnSink(column, expectedRows));
  const reader = new BinaryRowReader(columns, sinks);
  const exchange = new CopyOutExchange(client, copyOutStatement(query, columns), (chunk) =>
    reader.push(chunk),
  );
  await exchange.done;
  reader.end();
  const finished = columns.map((column, index) => [column.name, sinks[index]?.finish(reader.rows)]);
  return { count: reader.rows, columns: Object.fromEntries(finished) };
}
