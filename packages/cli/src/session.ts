import { createInterface } from "node:readline/promises";
import type { Language } from "@gradus/contract";
import { createClient, type GradusClient } from "@gradus/sdk";
import type { Words } from "./language.ts";
import { type Progress, startProgress } from "./progress.ts";
import { isKeyExposed } from "./server/find-server.ts";
import { type JoinedServer, joinServer } from "./server/join-server.ts";
import type { Settings } from "./settings.ts";

/** How one command is to be carried out. */
export interface SessionOptions {
  readonly settings: Settings;
  readonly language: Language;
  /** Answers are printed as JSON, and nothing else on stdout. */
  readonly json: boolean;
  /** Progress is shown even where nobody sits at a terminal. */
  readonly progress: boolean;
}

/** One command at work: what it says, in which language, and the server it works with. */
export class Session {
  readonly language: Language;
  readonly settings: Settings;
  /** Whether answers are wanted as JSON. */
  readonly json: boolean;
  /** Aborted when the user ends the command; requests and waits end with it. */
  readonly signal: AbortSignal;
  /** The job the command waits for, which goes on without it. */
  job: Words | undefined;
  /** The signal by which the command was ended, if it was. */
  interruptedBy: NodeJS.Signals | undefined;
  readonly #options: SessionOptions;
  readonly #interruption = new AbortController();
  #joined: Promise<JoinedServer> | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.language = options.language;
    this.settings = options.settings;
    this.json = options.json;
    this.signal = this.#interruption.signal;
  }

  /** Ends the command: what is under way is given up, in order. */
  interrupt(by: NodeJS.Signals): void {
    this.interruptedBy ??= by;
    this.#interruption.abort();
  }

  /** The calls of the data directory's server, which is started when there is none. */
  async connect(): Promise<GradusClient> {
    this.#joined ??= joinServer(this.settings, this.signal);
    const { url, key } = await this.#joined;
    if (await isKeyExposed(this.settings.dataDirectory)) {
      this.note({
        en: `Others can read ${this.settings.dataDirectory}/local.key, which lets them in: chmod 600 it.`,
        zh: `其他用户可读取 ${this.settings.dataDirectory}/local.key 并借此登录，请执行 chmod 600。`,
      });
    }
    return createClient({ url, key, language: this.language, signal: this.signal });
  }

  /** Lets go of the server. Undefined when the command never had one. */
  async close(): Promise<"stopped" | "running" | undefined> {
    const joined = await this.#joined?.catch(() => undefined);
    this.#joined = undefined;
    return joined?.leave();
  }

  /** Words in the language of the session. */
  word(words: Words): string {
    return words[this.language];
  }

  /** Gives the command's answer: as JSON, or as `tell` tells it. */
  async answer(value: unknown, tell: () => string | Promise<string>): Promise<void> {
    print(this.json ? JSON.stringify(value, undefined, 2) : await tell());
  }

  /** Says something beside the answer, on stderr. */
  note(words: Words): void {
    process.stderr.write(`${this.word(words)}\n`);
  }

  /** Shows how far something is, on a terminal. */
  startProgress(): Progress {
    return startProgress(this.#options.progress);
  }

  /** Whether somebody is there who can be asked. */
  get canAsk(): boolean {
    return !this.json && process.stdin.isTTY === true && process.stderr.isTTY === true;
  }

  /** Asks a question to be answered with y or 是. */
  async ask(question: Words): Promise<boolean> {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    terminal.on("SIGINT", () => this.interrupt("SIGINT")); // the terminal hands it to readline alone
    try {
      const answer = await terminal.question(`${this.word(question)} [y/N] `, { signal: this.signal });
      return /^(?:y|yes|是)$/i.test(answer.trim());
    } finally {
      terminal.close();
    }
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
