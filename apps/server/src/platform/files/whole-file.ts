import { randomUUID } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";

/** A file that appears at its path whole or not at all. */
export interface WholeFile {
  append(data: string | Uint8Array): Promise<void>;
  /** Flushes to disk and moves the file to its path. */
  commit(): Promise<void>;
  /** Removes what was written. Harmless after `commit`. */
  abandon(): Promise<void>;
}

/**
 * Starts a file beside `path` under a name of its own, `….part`, so that two writers never meet and
 * a reader never sees half a file. A process that is killed leaves the part behind.
 */
export async function createWholeFile(path: string): Promise<WholeFile> {
  const part = `${path}.${randomUUID()}.part`;
  let handle: FileHandle | undefined = await open(part, "wx");
  const shut = async (): Promise<boolean> => {
    const open = handle;
    handle = undefined;
    await open?.close();
    return open !== undefined;
  };
  return {
    async append(data) {
      if (!handle) throw new Error("The file is closed.");
      await handle.appendFile(data);
    },
    async commit() {
      await handle?.sync();
      if (await shut()) await rename(part, path);
    },
    async abandon() {
      if (await shut()) await rm(part, { force: true });
    },
  };
}
