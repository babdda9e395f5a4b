import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { badRowsDirectory, keyOfUpload, uploadDirectory } from "./data-files.ts";

const keptFor = 7 * 86_400_000; // ms

/**
 * Removes what writing that was cut short has left: parts of uploads and of lists of refused rows. At
 * start-up, when nothing is being written.
 */
export async function sweepParts(dataDirectory: string): Promise<void> {
  for (const directory of [uploadDirectory(dataDirectory), badRowsDirectory(dataDirectory)]) {
    const names = await readdir(directory).catch(() => []); // nothing was ever written there
    for (const name of names) if (name.endsWith(".part")) await rm(join(directory, name), { force: true });
  }
}

/**
 * Removes uploads that nobody has touched for a week, and what broken uploads left, so that the disk
 * does not fill with files that are long imported. Those of imports still to be done stay.
 */
export async function sweepUploads(
  dataDirectory: string,
  now: Date,
  needed: ReadonlySet<string>,
): Promise<void> {
  const directory = uploadDirectory(dataDirectory);
  for (const name of await readdir(directory)) {
    if (needed.has(keyOfUpload(name))) continue;
    const path = join(directory, name);
    const found = await stat(path).catch(() => undefined); // another sweep may be quicker
    if (found && now.getTime() - found.mtimeMs > keptFor) await rm(path, { force: true });
  }
}
