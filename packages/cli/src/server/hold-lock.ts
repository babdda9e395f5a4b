import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { CommandError } from "../command-error.ts";
import { isRunning } from "./is-running.ts";

const retryEvery = 100; // ms

/**
 * Does `work` while no other process holds the lock file; others wait their turn. The file names its
 * holder by process id, so a lock left behind by kill -9 is taken over at once.
 *
 * @param patience how long to wait for the lock, in milliseconds; a first start takes a while
 * @throws CommandError naming the holder when the lock does not come free
 */
export async function holdLock<T>(
  path: string,
  work: () => Promise<T>,
  { patience = 180_000, signal }: { patience?: number; signal?: AbortSignal | undefined } = {},
): Promise<T> {
  const giveUpAt = performance.now() + patience;
  while (!(await take(path))) {
    const holder = await readHolder(path);
    if (holder !== undefined && !isRunning(holder)) {
      await removeStale(path, holder);
      continue;
    }
    if (performance.now() > giveUpAt) {
      throw new CommandError({
        en: `Process ${holder ?? "?"} is still starting or stopping a server here; if it is no gradus, remove ${path}.`,
        zh: `进程 ${holder ?? "?"} 仍在启动或停止此处的服务器；如它并非 gradus，请删除 ${path}。`,
      });
    }
    await sleep(retryEvery, undefined, signal ? { signal } : {});
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** A link appears with its content or not at all, so nobody ever reads a lock without its holder. */
async function take(path: string): Promise<boolean> {
  const mine = `${path}.${randomUUID()}`;
  await writeFile(mine, String(process.pid), { mode: 0o600 });
  try {
    await link(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(mine, { force: true });
  }
}

async function readHolder(path: string): Promise<number | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined); // let go of in this very moment
  return text === undefined ? undefined : Number(text);
}

/** Between reading and removing, another process may have taken the lock: then it gets it back. */
async function removeStale(path: string, holder: number): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return; // somebody was faster
  }
  if ((await readHolder(aside)) !== holder) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}
