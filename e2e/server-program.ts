import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../apps/server/dist/main.mjs", import.meta.url));
const keptLines = 30;

/** The server as it ships, run as a program on a data directory. */
export interface ServerProgram {
  /** Resolves with its address; rejects with its last words when it ends before it listens. */
  readonly listening: Promise<string>;
  /** The one-time link of the first visit, once it listens; undefined when there are users already. */
  firstVisit(): string | undefined;
  /** Asks it to end, its database with it; resolves once the process is gone. */
  stop(): Promise<void>;
  /** kill -9; resolves once the process is gone. */
  kill(): Promise<void>;
  /** What it printed last. */
  lastWords(): string;
}

/** Starts the built server on a data directory, with the embedded database and a free port. */
export function startServerProgram(dataDirectory: string): ServerProgram {
  const { DATABASE_URL: _, ...environment } = process.env;
  const env = { ...environment, GRADUS_DATA: dataDirectory, PORT: "0", GRADUS_LOG_LEVEL: "warn" };
  const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  const lines = collectLines(child);
  let firstVisit: string | undefined;
  const listening = new Promise<string>((resolve, reject) => {
    lines.onLine((line) => {
      if (!line.startsWith('{"listening":')) return;
      const said = JSON.parse(line);
      firstVisit = said.firstVisit;
      resolve(said.listening);
    });
    child.once("error", reject);
    ended.then(([code, signal]) =>
      reject(new Error(`The server ended with ${signal ?? code}:\n${lines.last()}`)),
    );
  });
  listening.catch(() => undefined); // one that is killed while starting is not waited for
  return {
    listening,
    firstVisit: () => firstVisit,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    lastWords: lines.last,
  };
}

function collectLines(child: ChildProcess) {
  const kept: string[] = [];
  let hear: (line: string) => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream as Readable }).on("line", (line) => {
      kept.push(line);
      if (kept.length > keptLines) kept.shift();
      hear(line);
    });
  }
  return {
    last: () => kept.join("\n"),
    onLine: (listener: (line: string) => void) => {
      hear = listener;
    },
  };
}
