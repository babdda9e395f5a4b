import { cp, lchown, readdir } from "node:fs/promises";
import { join } from "node:path";
import { linkLibraries, type PostgresBinaries } from "./locate-binaries.ts";
import { makeDirectoryWhole } from "./make-directory-whole.ts";
import type { SystemUser } from "./run-program.ts";
import { runProgram } from "./run-program.ts";
import { systemHome } from "./system-user.ts";

/**
 * Binaries that can be run: as they lie for an ordinary user, or copied (60 MB, once a version) to where
 * the system user can read them. Also copied, below `fallback`, when libraries lack their names and the
 * installed package is read-only.
 */
export async function installBinaries(
  installed: PostgresBinaries,
  owner: SystemUser | undefined,
  fallback: string,
): Promise<PostgresBinaries> {
  if (!owner && (await linkLibraries(installed.directory))) return installed;

  const directory = join(owner ? systemHome : fallback, `postgresql-${installed.version}`);
  await makeDirectoryWhole(directory, async (temporary) => {
    await cp(installed.directory, temporary, { recursive: true, verbatimSymlinks: true });
    await linkLibraries(temporary);
    if (owner) await giveTo(owner, temporary);
    await runProgram("sync", []); // a power cut must not leave a whole directory of empty files
  });
  return { ...installed, directory };
}

async function giveTo(owner: SystemUser, directory: string): Promise<void> {
  await lchown(directory, owner.uid, owner.gid);
  for (const name of await readdir(directory, { recursive: true })) {
    await lchown(join(directory, name), owner.uid, owner.gid);
  }
}
