import type { ClientBase } from "pg";
import { BinaryRowWriter, copyHeader, copyTrailer } from "./binary-row-writer.ts";
import type { CopyColumn } from "./copy-column.ts";
import { CopyInExchange } from "./copy-in-exchange.ts";
import { copyInStatement, findMistypedColumn } from "./copy-queries.ts";

/** Rows are sent in pieces of about this many bytes. */
const chunkBytes = 1 << 18;

/** An open COPY into a table. The connection serves nothing else until it has ended or been aborted. */
export interface CopyWriter {
  /**
   * Appends a row: values in column order, null and undefined as NULL. False asks the caller to
   * await `drain` before the next row, or memory grows. Throws RangeError when a value does not fit
   * its column, which leaves that row out and the copy open. After the server's error rows are
   * dropped in silence: `drain` and `end` tell of it.
   */
  write(values: readonly unknown[]): boolean;
  /** Waits until the socket has caught up. Throws the server's error as soon as it is known. */
  drain(): Promise<void>;
  /** Rows written so far. */
  readonly rows: number;
  /**
   * Completes the copy and resolves to the number of rows in the table because of it. Throws the
   * server's error; the client is then free, and its transaction awaits ROLLBACK.
   */
  end(): Promise<number>;
  /** Gives the copy up: no row of it stays. The client is then free, its transaction awaits ROLLBACK, and `end` throws `error`. */
  abort(error: Error): Promise<void>;
}

/**
 * Opens a binary COPY into `table`, for any number of rows. Throws the server's error when there is
 * no such table or column, or no right to it, and RangeError when a column has another type. A table under row-level security refuses COPY from
 * everyone it binds: rows for such a table go through a temporary one.
 */
export async function copyInto(
  client: ClientBase,
  table: string,
  columns: readonly CopyColumn[],
): Promise<CopyWriter> {
  const mistyped = await findMistypedColumn(client, table, columns);
  if (mistyped) throw new RangeError(`Column "${mistyped.name}" of ${table} is ${mistyped.actual}.`);
  const exchange = client.query(new CopyInExchange(copyInStatement(table, columns)));
  await exchange.opened;
  exchange.send(copyHeader);
  return new BinaryCopyWriter(exchange, new BinaryRowWriter(columns));
}

class BinaryCopyWriter implements CopyWriter {
  readonly #exchange: CopyInExchange;
  readonly #writer: BinaryRowWriter;
  #rows = 0;
  #aborted: Error | undefined;

  constructor(exchange: CopyInExchange, writer: BinaryRowWriter) {
    this.#exchange = exchange;
    this.#writer = writer;
  }

  get rows(): number {
    return this.#rows;
  }

  write(values: readonly unknown[]): boolean {
    this.#writer.write(values);
    this.#rows++;
    if (this.#writer.length < chunkBytes) return true;
    this.#exchange.send(this.#writer.take());
    return !this.#exchange.behind && this.#exchange.failure === undefined;
  }

  async drain(): Promise<void> {
    await this.#exchange.drain();
  }

  async end(): Promise<number> {
    if (this.#aborted) throw this.#aborted;
    this.#exchange.send(this.#writer.take());
    this.#exchange.send(copyTrailer);
    this.#exchange.finish();
    return await this.#exchange.done;
  }

  async abort(error: Error): Promise<void> {
    this.#aborted ??= error;
    this.#exchange.fail(error.message);
    await this.#exchange.done.catch(() => {}); // the server's answer to being told to fail
  }
}
