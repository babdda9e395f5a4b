import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { createClient } from "@gradus/sdk";
import { CommandError } from "../command-error.ts";
import { isRunning } from "./is-running.ts";

/** A server of the data directory that lets us in. */
export interface FoundServer {
  readonly url: string;
  readonly pid: number;
  readonly key: string;
}

const patience = 3000; // ms for one answer
const attempts = 4;

/**
 * The server that runs on a data directory, by its `server.json`. A file that a killed server left
 * behind counts as none: its process is gone, or what answers at the address does not take our key.
 *
 * @throws CommandError when the server's process is there but does not answer
 */
export async function findServer(dataDirectory: string): Promise<FoundServer | undefined> {
  const address = await readAddress(dataDirectory);
  const key = await readLocalKey(dataDirectory);
  if (!address || !key || !isRunning(address.pid)) return undefined;
  for (let attempt = 1; ; attempt++) {
    const answer = await knock(address.url, key);
    if (answer === "welcome") return { ...address, key };
    if (answer === "stranger") return undefined;
    if (!isRunning(address.pid)) return undefined;
    if (attempt === attempts) throw silentServer(address);
  }
}

/** What `server.json` says, whether or not it is still true. */
export async function readAddress(dataDirectory: string): Promise<{ url: string; pid: number } | undefined> {
  try {
    const { url, pid } = JSON.parse(await readFile(join(dataDirectory, "server.json"), "utf8"));
    return typeof url === "string" && Number.isInteger(pid) ? { url, pid } : undefined;
  } catch {
    return undefined; // missing, or half-written by a server that was killed
  }
}

/** The key that the server of the data directory lets in; undefined before its first start. */
export async function readLocalKey(dataDirectory: string): Promise<string | undefined> {
  return readFile(join(dataDirectory, "local.key"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new CommandError({
      en: `The local key in ${dataDirectory} cannot be read: ${error.message}`,
      zh: `无法读取 ${dataDirectory} 中的本地密钥：${error.message}`,
    });
  });
}

/** Whether others on this machine can read the key, and with it everything the server knows. */
export async function isKeyExposed(dataDirectory: string): Promise<boolean> {
  if (process.platform === "win32") return false; // says nothing of who can read a file in its mode
  const { mode } = await stat(join(dataDirectory, "local.key"));
  return (mode & 0o077) !== 0;
}

async function knock(url: string, key: string): Promise<"welcome" | "stranger" | "silent"> {
  try {
    const health = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(patience) });
    await health.body?.cancel();
    if (health.status >= 500) return "silent"; // busy, or its database is
    if (!health.ok) return "stranger";
    const client = createClient({ url, key, language: "en", signal: AbortSignal.timeout(patience) });
    const { response } = await client.GET("/api/organisation");
    if (response.status >= 500) return "silent";
    return response.ok ? "welcome" : "stranger";
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" ? "silent" : "stranger";
  }
}

function silentServer({ url, pid }: { url: string; pid: number }): CommandError {
  return new CommandError({
    en: `The server at ${url} (process ${pid}) does not answer; wait a moment, or end it.`,
    zh: `服务器 ${url}（进程 ${pid}）没有响应；请稍候，或结束该进程。`,
  });
}
