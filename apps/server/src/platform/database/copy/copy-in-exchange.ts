import { type CopyConnection, type CopyProtocol, type Settlement, settlement } from "./copy-connection.ts";

/** How much may wait for the socket before the writer is asked to wait: enough to keep the server busy. */
const comfortableBacklog = 1 << 20;

/**
 * One `COPY … FROM STDIN` on a connection, as messages: submitted with `client.query`, fed by
 * `send`, closed by `finish` or `fail`. After the server's error, or the loss of the connection,
 * nothing more is sent, and everyone who waits hears of it.
 */
export class CopyInExchange implements CopyProtocol {
  readonly #text: string;
  readonly #opened = settlement<void>();
  readonly #done = settlement<number>();
  #connection: CopyConnection | undefined;
  #state: "opening" | "open" | "closing" | "over" = "opening";
  #count = 0;
  #drained: Settlement<void> | undefined;
  #failure: Error | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Resolves when the server is ready for data. */
  get opened(): Promise<void> {
    return this.#opened.promise;
  }

  /** Resolves to the number of rows the server took, once the connection is free again. */
  get done(): Promise<number> {
    return this.#done.promise;
  }

  /** The server's error, as soon as it is known. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Whether more is waiting for the socket than need be. */
  get behind(): boolean {
    return this.#state === "open" && (this.#connection?.stream.writableLength ?? 0) >= comfortableBacklog;
  }

  /** Sends a piece of the data; ignored once the exchange is over. */
  send(chunk: Buffer): void {
    if (this.#state === "open") this.#connection?.sendCopyFromChunk(chunk);
  }

  /** Resolves when the socket has caught up. Throws the server's error as soon as there is one. */
  async drain(): Promise<void> {
    const stream = this.#connection?.stream;
    if (this.behind && stream?.writableNeedDrain) {
      if (this.#drained === undefined) {
        this.#drained = settlement<void>();
        stream.once("drain", this.#drained.resolve);
      }
      await this.#drained.promise;
      this.#drained = undefined;
    }
    if (this.#failure) throw this.#failure;
  }

  /** Tells the server that the data is complete. */
  finish(): void {
    if (this.#state !== "open") return;
    this.#state = "closing";
    this.#connection?.endCopyFrom();
  }

  /** Tells the server to give the data up, and why. It answers with an error, which fails the exchange. */
  fail(reason: string): void {
    if (this.#state !== "open") return;
    this.#state = "closing";
    this.#connection?.sendCopyFail(reason.replaceAll("\0", ""));
  }

  submit(connection: unknown): void {
    this.#connection = connection as CopyConnection;
    this.#connection.query(this.#text);
  }

  handleCopyInResponse(): void {
    this.#state = "open";
    this.#opened.resolve();
  }

  handleCommandComplete(message: { readonly text: string }): void {
    this.#count = Number(message.text.split(" ")[1]);
  }

  handleReadyForQuery(): void {
    this.#state = "over";
    this.callback();
    this.#done.resolve(this.#count);
  }

  handleError(error: Error): void {
    this.#state = "over";
    this.#failure ??= error;
    this.callback();
    this.#opened.reject(this.#failure);
    this.#drained?.resolve();
    this.#done.reject(this.#failure);
  }

  callback(): void {}
}
