import { readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { hasCode } from "./embedded-postgres-error.ts";
import { runProgram } from "./run-program.ts";

/** A running PostgreSQL server: its first process, and how to reach it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Empty while the server has not opened its socket. */
  readonly socketDirectory: string;
}

/**
 * The server that runs on a cluster's data, whatever its state (starting, ready, stopping). Undefined when
 * `postmaster.pid` is absent, or stale: its process is gone, or the number is now somebody else's.
 */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const lock = await readLock(join(data, "postmaster.pid"));
  if (!lock || !(await runsPostmaster(lock.pid, data))) return undefined;
  return { pid: lock.pid, port: Number(lock.lines[3]), socketDirectory: lock.lines[4] ?? "" };
}

/** Whether this process is a PostgreSQL server on this data; false for a zombie. */
export async function runsPostmaster(pid: number, data: string): Promise<boolean> {
  if (process.platform === "linux") {
    const words = (await readFileIfAny(`/proc/${pid}/cmdline`))?.split("\0") ?? [];
    return basename(words[0] ?? "") === "postgres" && words[words.indexOf("-D") + 1] === data;
  }
  const listed = await runProgram("ps", ["-ww", "-o", "command=", "-p", String(pid)]);
  return listed.output.includes(`/bin/postgres -D ${data} `);
}

/**
 * Removes the locks of a dead server whose number another program of the same user now has, which keeps
 * PostgreSQL from seeing that they are stale. Leaves the lock of a live server alone.
 */
export async function clearStaleLocks(data: string, socketDirectory: string, port: number): Promise<void> {
  for (const path of [join(data, "postmaster.pid"), join(socketDirectory, `.s.PGSQL.${port}.lock`)]) {
    const lock = await readLock(path);
    if (lock && !(await runsPostmaster(lock.pid, data))) await rm(path, { force: true });
  }
}

async function readLock(path: string): Promise<{ pid: number; lines: string[] } | undefined> {
  const lines = (await readFileIfAny(path))?.split("\n") ?? [];
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, lines } : undefined;
}

async function readFileIfAny(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT", "ESRCH")) return undefined;
    throw error;
  }
}
