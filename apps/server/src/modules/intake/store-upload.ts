import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { accept, type Outcome, refuse } from "@gradus/contract";
import { wordByteSize } from "../../platform/files/byte-size.ts";
import { uploadDirectory } from "./data-files.ts";

/** What one upload may have. */
export const largestUpload = 20 * 2 ** 30;

/** An uploaded file, by a key that cannot be guessed. */
export interface Upload {
  readonly file: string;
  readonly bytes: number;
}

type UploadProblem = "fileTooLarge" | "fileEmpty" | "diskFull";

/**
 * Keeps a file that comes as a stream. It stands under its key only once it is whole and on disk;
 * whatever goes wrong before leaves nothing behind.
 */
export async function storeUpload(
  dataDirectory: string,
  body: Readable,
  limit: number = largestUpload,
): Promise<Outcome<Upload, UploadProblem>> {
  const directory = uploadDirectory(dataDirectory);
  const key = randomBytes(16).toString("hex");
  const part = join(directory, `${key}.part`);
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const received = await receive(body, part, limit);
    if (!received.ok) await rm(part, { force: true });
    else await settle(directory, part, join(directory, key));
    return received.ok ? accept({ file: key, bytes: received.value }) : received;
  } catch (error) {
    await rm(part, { force: true });
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") return refuse("diskFull");
    throw error;
  }
}

async function receive(body: Readable, path: string, limit: number): Promise<Outcome<number, UploadProblem>> {
  const file = await open(path, "wx", 0o600);
  try {
    let bytes = 0;
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > limit) return refuse("fileTooLarge", { limit: wordByteSize(limit) });
      await file.writeFile(chunk);
    }
    if (bytes === 0) return refuse("fileEmpty");
    await file.sync();
    return accept(bytes);
  } finally {
    await file.close();
  }
}

/** Moves a file to its name, and waits until the directory knows it by that even after a power cut. */
async function settle(directory: string, part: string, path: string): Promise<void> {
  await rename(part, path);
  const handle: FileHandle = await open(directory);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
