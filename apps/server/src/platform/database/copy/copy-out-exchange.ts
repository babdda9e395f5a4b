import type { ClientBase } from "pg";
import { cancelStatement } from "./cancel-statement.ts";
import { type CopyConnection, type CopyProtocol, settlement } from "./copy-connection.ts";

/**
 * One `COPY … TO STDOUT` on a connection, as messages. Data goes to `receive` as it comes, in a
 * buffer that is valid for the time of the call; when that throws, the statement is cancelled and
 * the exchange fails with what it threw.
 */
export class CopyOutExchange implements CopyProtocol {
  readonly #client: ClientBase;
  readonly #text: string;
  readonly #receive: (chunk: Buffer) => void;
  readonly #done = settlement<void>();
  #connection: CopyConnection | undefined;
  #over = false;
  #stopping: Promise<void> | undefined;
  #reason: Error | undefined;

  constructor(client: ClientBase, text: string, receive: (chunk: Buffer) => void) {
    this.#client = client;
    this.#text = text;
    this.#receive = receive;
    client.query(this);
  }

  /** Resolves when everything was received and the connection is free again. Throws the server's error. */
  get done(): Promise<void> {
    return this.#done.promise;
  }

  /** Stops reading from the socket, so that the server waits. */
  pause(): void {
    if (!this.#over && !this.#stopping) this.#connection?.stream.pause();
  }

  /** Reads on. */
  resume(): void {
    this.#connection?.stream.resume();
  }

  /** Cancels the statement, receives nothing more, and returns when the connection is free again. */
  async stop(reason: Error): Promise<void> {
    if (!this.#over) {
      this.#reason ??= reason;
      this.#stopping ??= cancelStatement(this.#client);
      this.resume();
    }
    await this.#stopping;
    await this.#done.promise.catch(() => {});
  }

  submit(connection: unknown): void {
    this.#connection = connection as CopyConnection;
    this.#connection.query(this.#text);
  }

  handleCopyData(message: { readonly chunk: Buffer }): void {
    if (this.#stopping) return;
    try {
      this.#receive(message.chunk);
    } catch (error) {
      void this.stop(error as Error);
    }
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#settle(this.#reason);
  }

  handleError(error: Error): void {
    this.#settle(this.#reason ?? error);
  }

  /** Only after a cancel request has been taken, lest it hit the connection's next statement. */
  #settle(error: Error | undefined): void {
    this.#over = true;
    this.callback();
    const settle = () => (error ? this.#done.reject(error) : this.#done.resolve());
    if (this.#stopping) void this.#stopping.then(settle);
    else settle();
  }

  callback(): void {}
}
