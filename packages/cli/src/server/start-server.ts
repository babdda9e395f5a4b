import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CommandError } from "../command-error.ts";
import type { Settings } from "../settings.ts";
import { type FoundServer, readLocalKey } from "./find-server.ts";
import { lastWords, readListening, serverCommand } from "./server-command.ts";

const lookEvery = 40; // ms
const patience = 150_000; // ms; the first start makes a database
const longestLog = 10 * 1024 * 1024;

/**
 * Starts a server for commands to use and waits until it listens. What it prints goes to `server.log`
 * in the data directory rather than through a pipe, since it may outlive this process.
 *
 * @throws CommandError with the server's last words when it does not come up
 */
export async function startServer(settings: Settings, signal?: AbortSignal): Promise<FoundServer> {
  const { program, args, options } = serverCommand(settings, "0");
  const logPath = join(settings.dataDirectory, "server.log");
  const log = await open(logPath, (await isLong(logPath)) ? "w" : "a", 0o600);
  const { size: logStart } = await log.stat();
  const env = { GRADUS_LOG_LEVEL: "warn", ...options.env };
  const server = spawn(program, args, { ...options, env, stdio: ["ignore", log.fd, log.fd] });
  const ended = watchEnd(server);
  await log.close();
  try {
    const url = await waitUntilListening(ended, logPath, logStart, signal);
    server.unref();
    const key = await readLocalKey(settings.dataDirectory);
    if (key === undefined) throw new Error(`the server made no local key in ${settings.dataDirectory}`);
    return { url, pid: server.pid as number, key };
  } catch (error) {
    server.kill("SIGTERM");
    await ended.promise;
    throw error;
  }
}

async function waitUntilListening(
  ended: { readonly reason: string | undefined },
  logPath: string,
  logStart: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  const giveUpAt = performance.now() + patience;
  for (;;) {
    const lines = (await readFile(logPath)).subarray(logStart).toString("utf8").split("\n");
    const said = lines.map(readListening).find((found) => found !== undefined);
    if (said !== undefined) return said.listening;
    if (ended.reason !== undefined) throw failedStart(lastWords(lines) || ended.reason, logPath);
    if (performance.now() > giveUpAt) throw failedStart(`${patience / 1000} s`, logPath);
    await sleep(lookEvery, undefined, signal ? { signal } : {});
  }
}

function watchEnd(server: ChildProcess): { promise: Promise<void>; reason: string | undefined } {
  const ended = { promise: Promise.resolve(), reason: undefined as string | undefined };
  ended.promise = new Promise((resolve) => {
    const end = (reason: string) => {
      ended.reason = reason;
      resolve();
    };
    server.once("exit", (code, killedBy) => end(killedBy ?? `exit ${code}`));
    server.once("error", (error) => end(error.message));
  });
  return ended;
}

function failedStart(reason: string, logPath: string): CommandError {
  return new CommandError({
    en: `The server did not start: ${reason} (more in ${logPath})`,
    zh: `服务器未能启动：${reason}（详见 ${logPath}）`,
  });
}

async function isLong(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return (found?.size ?? 0) > longestLog;
}
