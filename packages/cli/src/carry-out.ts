import { constants } from "node:os";
import { debuglog } from "node:util";
import type { Language } from "@gradus/contract";
import { CommandError } from "./command-error.ts";
import type { Words } from "./language.ts";
import { Session, type SessionOptions } from "./session.ts";
import { UsageError } from "./usage-error.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const debug = debuglog("gradus"); // NODE_DEBUG=gradus shows where an error comes from

/**
 * Carries out one command: lets it work, lets go of the server, and turns whatever went wrong into
 * one line on stderr and an exit code. A first Ctrl-C ends it in order, a second one at once.
 */
export async function carryOut(
  language: Language,
  readOptions: () => SessionOptions,
  work: (session: Session) => Promise<void>,
): Promise<number> {
  let session: Session;
  try {
    session = new Session(readOptions());
  } catch (error) {
    return complain(error, language);
  }
  const interrupt = (by: NodeJS.Signals) => {
    if (session.interruptedBy) process.exit(exitCodeOf(by));
    session.interrupt(by);
  };
  for (const signal of signals) process.on(signal, interrupt);
  try {
    return await finish(session, work);
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
}

async function finish(session: Session, work: (session: Session) => Promise<void>): Promise<number> {
  const failures: unknown[] = [];
  try {
    await work(session);
  } catch (error) {
    failures.push(error);
  }
  const server = await session.close().catch((error) => void failures.push(error));

  if (failures.length === 0) return 0;
  if (!session.interruptedBy) return complain(failures[0], session.language);
  if (session.job && server) session.note(wordInterruption(session.job, server));
  return exitCodeOf(session.interruptedBy);
}

function complain(error: unknown, language: Language): number {
  debug("%O", error);
  process.stderr.write(`${wordError(error)[language].replace(/\s*\n\s*/g, " ")}\n`);
  return error instanceof UsageError ? 2 : 1;
}

function wordError(error: unknown): Words {
  if (error instanceof CommandError) return error.words;
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  if (!(cause instanceof Error)) return { en: message, zh: message }; // the server's words, or the system's
  const reason = cause.message || (cause as NodeJS.ErrnoException).code || message;
  return { en: `The server cannot be reached: ${reason}`, zh: `无法连接服务器：${reason}` };
}

function wordInterruption(job: Words, server: "stopped" | "running"): Words {
  return server === "running"
    ? { en: `${job.en} goes on in the server.`, zh: `${job.zh}仍在服务器中继续。` }
    : {
        en: `${job.en} is interrupted; it goes on when a server next starts here.`,
        zh: `${job.zh}已中断，下次在此启动服务器时将继续。`,
      };
}

function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
