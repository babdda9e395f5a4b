import { type ChildProcess, spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { CommandError } from "../command-error.ts";
import type { Settings } from "../settings.ts";
import { readBook } from "./command-book.ts";
import { findServer } from "./find-server.ts";
import { holdLock } from "./hold-lock.ts";
import { lockPath, stopServer } from "./join-server.ts";
import { type Listening, lastWords, readListening, serverCommand } from "./server-command.ts";

/**
 * Runs a server until it is told to stop, its log on stderr. Commands meanwhile adopt it.
 *
 * @param signal stops it, in order
 * @throws CommandError when one runs here already, or when this one does not come up or ends by itself
 */
export async function serveInForeground(
  settings: Settings,
  signal: AbortSignal,
  onListening: (said: Listening) => void,
): Promise<void> {
  const { dataDirectory } = settings;
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const start = async () => {
    await makeRoom(dataDirectory);
    const { program, args, options } = serverCommand(settings, undefined);
    const server = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    signal.addEventListener("abort", () => server.kill("SIGTERM"), { once: true });
    const errors = holdBackErrors(server);
    const end = waitForEnd(server);
    const said = await Promise.race([passOn(server), end.then(() => undefined)]);
    if (said === undefined) throw hasEnded(lastWords(errors.heldBack) || (await end));
    errors.release();
    onListening(said);
    return { end }; // in an object: returned bare, it would be waited for under the lock
  };
  const { end } = await holdLock(lockPath(dataDirectory), start, { signal });
  const reason = await end;
  if (!signal.aborted) throw hasEnded(reason);
}

/** A server left over from commands that were killed makes way; any other stays. */
async function makeRoom(dataDirectory: string): Promise<void> {
  const running = await findServer(dataDirectory);
  if (!running) return;
  const { commands, server } = await readBook(dataDirectory);
  if (server === running.pid && commands.length === 0) return stopServer(dataDirectory, running.pid);
  throw new CommandError({
    en: `A server runs on this data already, at ${running.url} (process ${running.pid}).`,
    zh: `此数据目录已有服务器在运行：${running.url}（进程 ${running.pid}）。`,
  });
}

/** Passes on what the server prints, and gives what it says once it listens. */
function passOn(server: ChildProcess): Promise<Listening> {
  return new Promise((resolve) => {
    createInterface({ input: server.stdout as Readable }).on("line", (line) => {
      const said = readListening(line);
      if (said === undefined) process.stderr.write(`${line}\n`);
      else resolve(said);
    });
  });
}

/** What the server says on stderr before it listens may be why it does not: it is kept until that is known. */
function holdBackErrors(server: ChildProcess) {
  const heldBack: string[] = [];
  let say = (line: string) => void heldBack.push(line);
  createInterface({ input: server.stderr as Readable }).on("line", (line) => say(line));
  return {
    heldBack,
    release: () => {
      say = (line) => void process.stderr.write(`${line}\n`);
      heldBack.forEach(say);
    },
  };
}

function waitForEnd(server: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    server.once("error", (error) => resolve(error.message));
    server.once("close", (code, killedBy) => resolve(killedBy ?? `exit ${code}`));
  });
}

function hasEnded(reason: string): CommandError {
  return new CommandError({ en: `The server has ended: ${reason}`, zh: `服务器已退出：${reason}` });
}
