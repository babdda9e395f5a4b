import type { Duplex } from "node:stream";
import type { Submittable } from "pg";

/** What `pg` calls on a query object that speaks the COPY protocol itself; its types know only `submit`. */
export interface CopyProtocol extends Submittable {
  /** `pg` wraps this in its `query_timeout`, and the query calls it when it is over. */
  callback(): void;
  handleError(error: Error): void;
  handleCommandComplete(message: { readonly text: string }): void;
  handleReadyForQuery(): void;
}

/** The part of `pg`'s connection that COPY uses; its types leave the COPY messages out. */
export interface CopyConnection {
  readonly stream: Duplex;
  query(text: string): void;
  /** Copies the chunk, which may be used again at once. */
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** A promise and the two functions that settle it. Its failure counts as handled before anyone waits for it. */
export interface Settlement<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/** Makes a settlement. */
export function settlement<Value>(): Settlement<Value> {
  let resolve!: (value: Value) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<Value>((whenDone, whenFailed) => {
    resolve = whenDone;
    reject = whenFailed;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}
