import type { ClientBase } from "pg";
import type { CopiedRow, CopyOutColumn } from "./copied-columns.ts";
import { settlement } from "./copy-connection.ts";
import { CopyOutExchange } from "./copy-out-exchange.ts";
import { copyOutStatement } from "./copy-queries.ts";
import type { ParameterisedQuery } from "./inline-parameters.ts";
import { RowBatches } from "./row-batches.ts";

/**
 * Streams the result of a query in batches of rows, of any size in little memory: the server waits
 * while the reader works on a batch. The connection serves nothing else meanwhile. Leaving the loop
 * early cancels the query, and the client's transaction then awaits ROLLBACK, as after an error.
 */
export async function* copyOutRows<const Columns extends readonly CopyOutColumn[]>(
  client: ClientBase,
  query: string | ParameterisedQuery,
  columns: Columns,
  { batchRows = 1000 }: { readonly batchRows?: number } = {},
): AsyncGenerator<CopiedRow<Columns>[], void, undefined> {
  const batches = new RowBatches(columns, batchRows);
  let progress = settlement<void>();
  let outcome: "done" | Error | undefined;
  const exchange = new CopyOutExchange(client, copyOutStatement(query, columns), (chunk) => {
    batches.push(chunk);
    if (!batches.ready) return;
    exchange.pause();
    progress.resolve();
  });
  const settle = (as: "done" | Error) => {
    outcome = as;
    progress.resolve();
  };
  exchange.done.then(() => settle("done"), settle);

  try {
    while (outcome === undefined) {
      await progress.promise;
      progress = settlement<void>();
      yield* batches.take();
      exchange.resume();
    }
    if (outcome !== "done") throw outcome;
    const rest = batches.end();
    if (rest.length > 0) yield rest;
  } finally {
    await exchange.stop(new Error("The reader left the loop."));
  }
}
