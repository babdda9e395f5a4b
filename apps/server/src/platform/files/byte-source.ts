import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { wordByteSize } from "./byte-size.ts";
import { FileRefused } from "./file-refused.ts";
import type { TabularLimits } from "./tabular-format.ts";

const chunkBytes = 2 ** 18;

/** The bytes of a file, unpacked if it is gzip. May be iterated once. */
export interface ByteSource {
  readonly chunks: AsyncIterable<Buffer>;
  /** Bytes of the file on disk read so far; with `totalBytes` the progress of an import. */
  bytesRead(): number;
  readonly totalBytes: number;
  /** Gives the file back. Harmless when the chunks have been read to their end. */
  close(): void;
}

/**
 * Opens a file, gzip or not; its first bytes decide, never its name. A broken gzip, or one that
 * unpacks to more than the limit, throws `FileRefused` from the iterator.
 */
export async function openByteSource(path: string, limits: TabularLimits): Promise<ByteSource> {
  const { head, size } = await peek(path, 2);
  const file = createReadStream(path, { highWaterMark: chunkBytes });
  const zipped = head[0] === 0x1f && head[1] === 0x8b;
  const stream = zipped ? gunzipped(file) : file;
  // An error between two reads must not end the process; the iterator throws it all the same.
  stream.on("error", () => {});
  return {
    chunks: zipped ? unpackedChunks(stream, limits.maxDecompressedBytes) : stream,
    bytesRead: () => file.bytesRead,
    totalBytes: size,
    close: () => stream.destroy(),
  };
}

/** The first bytes of a file, fewer when it has fewer, and its size. */
export async function peek(path: string, length: number): Promise<{ head: Buffer; size: number }> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return { head: buffer.subarray(0, bytesRead), size: (await handle.stat()).size };
  } finally {
    await handle.close();
  }
}

function gunzipped(file: Readable): Readable {
  return pipeline(file, createGunzip({ chunkSize: chunkBytes }), () => {});
}

async function* unpackedChunks(stream: Readable, limit: number): AsyncGenerator<Buffer> {
  let total = 0;
  try {
    for await (const chunk of stream) {
      total += chunk.length;
      if (total > limit) throw new FileRefused("fileTooLarge", { limit: wordByteSize(limit) });
      yield chunk;
    }
  } catch (error) {
    const isZlibError = String((error as NodeJS.ErrnoException).code).startsWith("Z_");
    throw isZlibError ? new FileRefused("fileGzipBroken") : error;
  }
}
