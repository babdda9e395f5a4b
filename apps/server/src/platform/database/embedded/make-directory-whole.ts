import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { EmbeddedPostgresError, hasCode, meansDiskFull } from "./embedded-postgres-error.ts";
import { isRunning } from "./is-running.ts";

const unfinished = new Set<string>();

/**
 * Makes a directory whole or not at all: fills a temporary sibling and renames it, so that two makers at
 * once cannot mix, and a kill in the middle leaves nothing that looks finished.
 *
 * Siblings that a dead maker left are removed first, whatever their target was.
 *
 * @returns whether this call made it; false when it was there, or another maker was faster.
 */
export async function makeDirectoryWhole(
  target: string,
  fill: (temporary: string) => Promise<void>,
): Promise<boolean> {
  const parent = dirname(target);
  await sweepAbandoned(parent);
  if ((await readdir(parent)).includes(basename(target))) return false;

  const temporary = `${target}.new-${process.pid}-${randomBytes(4).toString("hex")}`;
  unfinished.add(temporary);
  try {
    await mkdir(temporary, { mode: 0o700 });
    await fill(temporary);
    await rename(temporary, target);
    await syncDirectory(parent);
    return true;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
    if (hasCode(error, "ENOTEMPTY", "EEXIST")) return false;
    if (!meansDiskFull(error)) throw error;
    throw new EmbeddedPostgresError(
      `The disk is full: no room to make ${target}. Free some space and start again.`,
      {
        cause: error,
      },
    );
  } finally {
    unfinished.delete(temporary);
  }
}

/** Flushes a directory's entries, so that a rename or a new file survives a power cut. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sweepAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const maker = /\.new-(\d+)-[0-9a-f]{8}$/.exec(name)?.[1];
    const path = join(parent, name);
    if (maker === undefined || unfinished.has(path)) continue;
    // Our own id proves nothing: in a container every start has the same one.
    if (Number(maker) !== process.pid && isRunning(Number(maker))) continue;
    // A child of the dead maker may still be writing; what cannot be removed now goes next time.
    await rm(path, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
  }
}
