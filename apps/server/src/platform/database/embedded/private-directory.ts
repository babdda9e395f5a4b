import { lstat, mkdir } from "node:fs/promises";
import { EmbeddedPostgresError, hasCode } from "./embedded-postgres-error.ts";

/**
 * Makes sure that a directory with a guessable name in a shared place (/tmp) is ours alone: made 0700, or
 * found to be a real directory, owned by us and closed to others. Throws when somebody else was there first.
 */
export async function ensurePrivateDirectory(path: string): Promise<void> {
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if (!hasCode(error, "EEXIST")) throw error;
  });
  const found = await lstat(path);
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0) return;
  throw new EmbeddedPostgresError(
    `${path} must be a directory of your own that nobody else can read (mode 0700), and it is not. Remove it and start again.`,
  );
}
