import { chown, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedPostgresError, hasCode, meansDiskFull } from "./embedded-postgres-error.ts";
import type { PostgresBinaries } from "./locate-binaries.ts";
import { makeDirectoryWhole } from "./make-directory-whole.ts";
import type { SystemUser } from "./run-program.ts";
import { programLocale, runProgram } from "./run-program.ts";

/** The superuser that every cluster is made with. */
export const superuser = "gradus_super";

/** What a new cluster is made with. */
export interface ClusterPlan {
  readonly binaries: PostgresBinaries;
  /** Who is to own and run it; ourselves when absent. */
  readonly owner: SystemUser | undefined;
  /** The product's data directory that it belongs to. */
  readonly belongsTo: string;
  /** Whether it has to survive a power cut from the start. */
  readonly durable: boolean;
}

/**
 * Makes a cluster, unless there is one: `data` (UTF-8; sorts by code point, tells letters of any script),
 * `log`, `run` for its socket, and `belongs-to`, a file with the path of the product's data directory.
 *
 * Anyone who can reach the socket may be any role, which is why nobody else can: the directories above it
 * are closed, and there is no other listener.
 */
export async function initCluster(directory: string, plan: ClusterPlan): Promise<boolean> {
  return makeDirectoryWhole(directory, async (temporary) => {
    const { binaries, owner } = plan;
    if (owner) await chown(temporary, owner.uid, owner.gid);
    for (const name of ["log", "run"]) {
      await mkdir(join(temporary, name), { mode: 0o700 });
      if (owner) await chown(join(temporary, name), owner.uid, owner.gid);
    }
    await writeFile(join(temporary, "belongs-to"), `${plan.belongsTo}\n`);

    const initdb = join(binaries.directory, "bin", "initdb");
    const parameters = [
      ...["--pgdata", join(temporary, "data"), "--username", superuser, "--encoding", "UTF8"],
      ...["--locale", programLocale, "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
      ...["--auth", "trust"],
      ...(plan.durable ? [] : ["--no-sync"]),
    ];
    const made = await runProgram(initdb, parameters, { as: owner, workingDirectory: temporary }).catch(
      (error: unknown) => {
        throw cannotRun(initdb, error);
      },
    );
    if (made.code !== 0) throw initFailed(directory, made.output);
    await writeFile(join(temporary, "data", "pg_hba.conf"), "local all all trust\n");
  });
}

/** Throws unless the directory holds a cluster that these binaries can run. */
export async function checkCluster(directory: string, binaries: PostgresBinaries): Promise<void> {
  const version = await readFile(join(directory, "data", "PG_VERSION"), "utf8").catch((error: unknown) => {
    if (!hasCode(error, "ENOENT", "ENOTDIR")) throw error;
    throw new EmbeddedPostgresError(
      `${directory} is there, but holds no PostgreSQL cluster. Restore it from a backup, or move it away to begin with an empty database.`,
    );
  });
  if (version.trim() === String(binaries.major)) return;
  throw new EmbeddedPostgresError(
    `The database in ${directory} was made by PostgreSQL ${version.trim()}, and this release brings ${binaries.major}, which cannot open it. ` +
      "Export it with the release that made it, or set DATABASE_URL to a server that holds a copy.",
  );
}

/** Why a program that is there does not start: another C library (Alpine), or a volume without execution. */
export function cannotRun(program: string, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${program} cannot be run on this system (${cause instanceof Error ? cause.message : cause}). ` +
      "Set DATABASE_URL to a PostgreSQL server (15 or newer).",
    { cause },
  );
}

function initFailed(directory: string, output: string): EmbeddedPostgresError {
  const reason = meansDiskFull(output)
    ? "the disk is full; free some space and start again"
    : "initdb failed";
  return new EmbeddedPostgresError(`No database could be made in ${directory}: ${reason}.\n${output}`);
}
