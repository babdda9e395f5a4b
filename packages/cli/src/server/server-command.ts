import { existsSync } from "node:fs";
import { CommandError } from "../command-error.ts";
import type { Settings } from "../settings.ts";

/**
 * How the server is run as a program: what to execute, and its environment. It gets a process group
 * of its own, so that Ctrl-C reaches this process only and the server is stopped once, in order.
 */
export function serverCommand(settings: Settings, defaultPort: string | undefined) {
  const { serverProgram, dataDirectory, environment } = settings;
  if (!existsSync(serverProgram)) {
    throw new CommandError({
      en: `There is no server at ${serverProgram}; run \`npm run build\` first.`,
      zh: `${serverProgram} 处没有服务器程序，请先运行 \`npm run build\`。`,
    });
  }
  const port = settings.port ?? defaultPort;
  const loaders = serverProgram.endsWith(".ts") ? process.execArgv : []; // what runs our TypeScript runs its
  return {
    program: process.execPath,
    args: [...loaders, serverProgram],
    options: {
      detached: true,
      env: { ...environment, GRADUS_DATA: dataDirectory, ...(port === undefined ? {} : { PORT: port }) },
    },
  };
}

/** What a server says once it listens. */
export interface Listening {
  readonly listening: string;
  /** Where the first administrator is made; only while there is no user. */
  readonly firstVisit?: string;
}

/** The line by which a server says that it listens, and where; undefined for any other line. */
export function readListening(line: string): Listening | undefined {
  if (!line.startsWith('{"listening":')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // only half of the line is there yet
  }
}

/** The tail of what the server said in plain words, without its structured log and Node's warnings. */
export function lastWords(lines: readonly string[]): string {
  const isPlain = (line: string) => !/^(?:$|\{|\(node:\d+\) |\(Use `node )/.test(line);
  const plain = lines.map((line) => line.trim()).filter(isPlain);
  return plain.slice(-3).join(" ").slice(0, 600);
}
