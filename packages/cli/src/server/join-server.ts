import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Settings } from "../settings.ts";
import { readBook, writeBook } from "./command-book.ts";
import { type FoundServer, findServer, readAddress } from "./find-server.ts";
import { holdLock } from "./hold-lock.ts";
import { isRunning } from "./is-running.ts";
import { startServer } from "./start-server.ts";

/** A server a command works with. */
export interface JoinedServer {
  readonly url: string;
  readonly key: string;
  /**
   * To be called when the command is done: stops the server if it was started for commands and this
   * was the last of them, and says whether it did.
   */
  leave(): Promise<"stopped" | "running">;
}

/**
 * Adopts the server that runs on the data directory, or starts one. Commands that run at the same
 * time share it; they come and go one at a time, under a lock.
 *
 * @throws CommandError when there is none and none can be started
 */
export async function joinServer(settings: Settings, signal?: AbortSignal): Promise<JoinedServer> {
  const { dataDirectory } = settings;
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const { url, key } = await holdLock(lockPath(dataDirectory), () => enter(settings, signal), { signal });
  return { url, key, leave: () => holdLock(lockPath(dataDirectory), () => leave(dataDirectory)) };
}

/** The lock under which servers are started and stopped for commands. */
export function lockPath(dataDirectory: string): string {
  return join(dataDirectory, "commands.lock");
}

async function enter(settings: Settings, signal: AbortSignal | undefined): Promise<FoundServer> {
  const { dataDirectory } = settings;
  const book = await readBook(dataDirectory);
  const running = await findServer(dataDirectory);
  const server = running ?? (await startServer(settings, signal));
  const startedForCommands = running === undefined || running.pid === book.server;
  await writeBook(dataDirectory, {
    commands: [...book.commands, process.pid],
    server: startedForCommands ? server.pid : null,
  });
  return server;
}

async function leave(dataDirectory: string): Promise<"stopped" | "running"> {
  const book = await readBook(dataDirectory);
  const others = book.commands.filter((pid) => pid !== process.pid);
  const isLast = others.length === 0 && book.server !== null;
  if (isLast) await stopServer(dataDirectory, book.server);
  await writeBook(dataDirectory, { commands: others, server: isLast ? null : book.server });
  return isLast ? "stopped" : "running";
}

/** Asks a server to stop, if it is still the one the data directory names, and waits until it has. */
export async function stopServer(dataDirectory: string, pid: number): Promise<void> {
  const address = await readAddress(dataDirectory);
  if (address?.pid !== pid || !isRunning(pid)) return; // ended by itself; the id may be another's by now
  process.kill(pid, "SIGTERM");
  while (isRunning(pid)) await sleep(25);
}
