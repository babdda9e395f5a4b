import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

const keptFiles = 10;

/** Settings that send the server's log to files of at most 10 MB, whose names sort by time. */
export function logSettings(directory: string): Record<string, string> {
  return {
    logging_collector: "on",
    log_directory: directory,
    log_filename: "postgresql-%Y%m%d-%H%M%S.log",
    log_rotation_size: "10MB",
    log_rotation_age: "7d",
    log_line_prefix: "%m [%p] %q%u@%d ",
  };
}

/** The last lines of the server's log; empty when it has written none. */
export async function tailLog(directory: string, lines = 20): Promise<string> {
  const newest = (await listLogs(directory)).at(-1);
  if (newest === undefined) return "";
  return (await readFile(join(directory, newest), "utf8")).trimEnd().split("\n").slice(-lines).join("\n");
}

/** Removes all but the newest ten files, since PostgreSQL bounds the size of each but not their number. */
export async function sweepLogs(directory: string): Promise<void> {
  const old = (await listLogs(directory)).slice(0, -keptFiles);
  await Promise.all(old.map((name) => rm(join(directory, name), { force: true })));
}

async function listLogs(directory: string): Promise<string[]> {
  return (await readdir(directory)).filter((name) => /^postgresql-.*\.log$/.test(name)).sort();
}
