import { lstat, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { EmbeddedPostgresError, hasCode } from "./embedded-postgres-error.ts";

/** The PostgreSQL programs that came with the product for this platform. */
export interface PostgresBinaries {
  /** Holds `bin`, `lib` and `share`. */
  readonly directory: string;
  /** Of the package, "18.4.0-beta.17": differs whenever the programs do. */
  readonly version: string;
  /** The major version of PostgreSQL, which a cluster is bound to. */
  readonly major: number;
}

/**
 * Finds the installed package of binaries for this platform. Throws with what to do instead when there is
 * none. On Windows there is never one: Node cannot connect to the only kind of socket that we listen on.
 */
export async function locateBinaries(
  platform: string = process.platform,
  architecture: string = process.arch,
): Promise<PostgresBinaries> {
  const packageName = `@embedded-postgres/${platform}-${architecture}`;
  const entry = platform === "win32" ? undefined : resolvePackage(packageName);
  if (entry === undefined) {
    throw new EmbeddedPostgresError(
      `No embedded PostgreSQL for ${platform}-${architecture} is installed. ` +
        (platform === "win32" ? "" : `Install the optional package ${packageName}, or `) +
        "set DATABASE_URL to a PostgreSQL server (15 or newer).",
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  return { directory: join(root, "native"), version, major: Number.parseInt(version, 10) };
}

function resolvePackage(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (error) {
    if (hasCode(error, "MODULE_NOT_FOUND")) return undefined;
    throw error;
  }
}

/**
 * Makes the library names that the programs are linked against (`libpq.so.5`), where they are missing: npm
 * packages carry no symbolic links, and their install script does not run under `--ignore-scripts`.
 *
 * @returns false when they are missing and this place cannot be written to.
 */
export async function linkLibraries(directory: string): Promise<boolean> {
  const list = JSON.parse(await readFile(join(directory, "pg-symlinks.json"), "utf8")) as SymlinkEntry[];
  for (const { source, target } of list) {
    // Listed as "native/lib/libpq.so.5", while a copy of the directory bears another name.
    const place = join(directory, relative("native", target));
    if (await exists(place)) continue;
    try {
      await symlink(relative(dirname(target), source), place);
    } catch (error) {
      if (hasCode(error, "EACCES", "EPERM", "EROFS")) return false;
      if (!hasCode(error, "EEXIST")) throw error;
    }
  }
  return true;
}

interface SymlinkEntry {
  readonly source: string;
  readonly target: string;
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
