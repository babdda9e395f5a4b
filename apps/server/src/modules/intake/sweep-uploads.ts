import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { uploadDirectory } from "./data-files.ts";

const keptFor = 7 * 86_400_000; // ms

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
    if (needed.has(name)) continue;
    const path = join(directory, name);
    const found = await stat(path).catch(() => undefined); // another sweep may be quicker
    if (found && now.getTime() - found.mtimeMs > keptFor) await rm(path, { force: true });
  }
}
