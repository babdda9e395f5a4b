import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { unwrap } from "./gradus-problem.ts";

/**
 * Writes a call's answer, asked for with `parseAs: "stream"`, to a file. The file appears whole or not
 * at all: it is written beside its place and renamed, so that what stood there before stays when the
 * answer breaks off or the disk is full.
 *
 * @returns bytes written
 * @throws GradusProblem when the server refuses
 *
 * @example
 * await saveAnswer(
 *   client.GET("/api/imports/{id}/bad-rows", { params: { path: { id } }, parseAs: "stream" }),
 *   "orders.csv.bad-rows.csv",
 * );
 */
export async function saveAnswer(
  call: Promise<{ data?: unknown; error?: unknown; response: Response }>,
  path: string,
): Promise<number> {
  const answer = (await unwrap(call)) as ReadableStream<Uint8Array> | null | undefined;
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const file = createWriteStream(part, { flush: true });
    await pipeline(answer ? Readable.fromWeb(answer) : Readable.from([]), file); // an empty answer has no body
    await rename(part, path);
    return file.bytesWritten;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
