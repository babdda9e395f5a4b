import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { accept, largestAttachment, type Outcome, refuse } from "@gradus/contract";
import { wordByteSize } from "../../platform/files/byte-size.ts";
import { createWholeFile } from "../../platform/files/whole-file.ts";

/** Content that was received, whole and on disk, and waits to be kept. */
export interface ReceivedContent {
  readonly hash: Buffer;
  readonly bytes: number;
  /** Puts it where attachments of this content lie; the same content twice is one file. */
  keep(): Promise<void>;
  /** Removes it. Harmless after `keep`. */
  drop(): Promise<void>;
}

/** Receives content as a stream; whatever goes wrong leaves nothing behind. */
export async function receiveContent(
  dataDirectory: string,
  body: Readable,
): Promise<Outcome<ReceivedContent, "fileTooLarge" | "fileEmpty">> {
  const waiting = join(incomingDirectory(dataDirectory), randomUUID());
  await mkdir(dirname(waiting), { recursive: true, mode: 0o700 });
  const file = await createWholeFile(waiting);
  try {
    const digest = createHash("sha256");
    let bytes = 0;
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > largestAttachment)
        return refuse("fileTooLarge", { limit: wordByteSize(largestAttachment) });
      digest.update(chunk);
      await file.append(chunk);
    }
    if (bytes === 0) return refuse("fileEmpty");
    await file.commit();
    const hash = digest.digest();
    return accept({
      hash,
      bytes,
      keep: async () => {
        const path = contentPath(dataDirectory, hash);
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(waiting, path);
      },
      drop: () => rm(waiting, { force: true }),
    });
  } finally {
    await file.abandon();
  }
}

/** Opens content to be read; undefined when it is not there. */
export async function openContent(dataDirectory: string, hash: Buffer): Promise<Readable | undefined> {
  const path = contentPath(dataDirectory, hash);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere ? createReadStream(path) : undefined;
}

/** Removes content for good. */
export async function removeContent(dataDirectory: string, hash: Buffer): Promise<void> {
  await rm(contentPath(dataDirectory, hash), { force: true });
}

/** Removes what uploads that were cut short have left; at start-up, when nothing is being received. */
export async function sweepIncoming(dataDirectory: string): Promise<void> {
  const directory = incomingDirectory(dataDirectory);
  const names = await readdir(directory).catch(() => []); // nothing was ever received
  for (const name of names) await rm(join(directory, name), { force: true });
}

function incomingDirectory(dataDirectory: string): string {
  return join(dataDirectory, "attachments", "incoming");
}

function contentPath(dataDirectory: string, hash: Buffer): string {
  const name = hash.toString("hex");
  return join(dataDirectory, "attachments", name.slice(0, 2), name);
}
