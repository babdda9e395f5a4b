import { chmod, chown, lstat, mkdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedPostgresError, hasCode } from "./embedded-postgres-error.ts";
import { runProgram, type SystemUser } from "./run-program.ts";

/** Where root keeps what the system user runs and writes; nothing under /root is readable to it. */
export const systemHome = "/var/lib/gradus";
const userName = "gradus";

/**
 * Whom to run PostgreSQL as: undefined for an ordinary user, who runs it as themselves. PostgreSQL refuses
 * root, so for root this makes a system user without a shell, and its home, unless they exist.
 */
export async function findSystemUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const user = (await lookUp()) ?? (await makeUser());
  await makeHome(user);
  return user;
}

async function lookUp(): Promise<SystemUser | undefined> {
  const [uid, gid] = await Promise.all([
    runProgram("id", ["-u", userName]),
    runProgram("id", ["-g", userName]),
  ]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

async function makeUser(): Promise<SystemUser> {
  const common = ["--system", "--no-create-home", "--home-dir", systemHome, "--shell", "/usr/sbin/nologin"];
  let complaint = "";
  // Another starter may be making the same user, or hold the lock on /etc/passwd for another reason.
  for (let attempt = 0; attempt < 20; attempt++) {
    const group = attempt % 2 === 0 ? "--user-group" : `--gid=${userName}`; // the group alone may exist
    const made = await runProgram("useradd", [...common, group, userName]).catch((error: Error) => {
      throw cannotMakeUser(error.message);
    });
    const user = await lookUp();
    if (user) return user;
    complaint = made.output;
    await sleep(100);
  }
  throw cannotMakeUser(complaint);
}

function cannotMakeUser(complaint: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and the system user "${userName}" to run it as cannot be made (${complaint}). ` +
      "Run Gradus as an ordinary user, or set DATABASE_URL to a PostgreSQL server.",
  );
}

async function makeHome(user: SystemUser): Promise<void> {
  await mkdir(systemHome, { mode: 0o700, recursive: true }).catch((error: unknown) => {
    if (!hasCode(error, "EEXIST")) throw error;
  });
  const home = await lstat(systemHome);
  if (!home.isDirectory() || (home.uid !== 0 && home.uid !== user.uid)) {
    throw new EmbeddedPostgresError(
      `${systemHome} must be a directory that belongs to root or to "${userName}".`,
    );
  }
  await chown(systemHome, user.uid, user.gid);
  await chmod(systemHome, 0o700);
}
