// @ts-check
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

/** @import { ChildProcess } from "node:child_process" */

const root = fileURLToPath(new URL("..", import.meta.url));
const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/** A step that was not done; what went wrong has been said on stderr by whoever noticed. */
export class StepFailed extends Error {}

/**
 * What a shell shows for a program that was ended by a signal.
 *
 * @param {NodeJS.Signals} signal
 */
export function exitCodeOf(signal) {
  return 128 + constants.signals[signal];
}

/**
 * The command line as a program, on one data directory. Every program is started in a process group of
 * its own: Ctrl-C reaches this process alone, which then ends them in order, the server last.
 */
export class GradusProgram {
  /** @type {NodeJS.Signals | undefined} */
  interruptedBy;
  #global;
  #environment;
  /** @type {ChildProcess | undefined} */
  #command;
  /** @type {{ process: ChildProcess, end: Promise<void> } | undefined} */
  #server;
  /** @type {Promise<void> | undefined} */
  #stopping;

  /**
   * @param {string[]} global options for every command
   * @param {NodeJS.ProcessEnv} environment
   */
  constructor(global, environment) {
    this.#global = global;
    this.#environment = environment;
    for (const signal of signals) process.on(signal, () => this.#interrupt(signal));
    process.stdout.on("error", () => this.#interrupt("SIGTERM")); // `npm run demo | head` has seen enough
  }

  /**
   * Starts the server and waits until it listens; gives its address.
   *
   * @param {string[]} options
   * @returns {Promise<string>}
   */
  async serve(options) {
    const server = this.#start([
      "packages/cli/bin/gradus.mjs",
      "serve",
      "--json",
      ...options,
      ...this.#global,
    ]);
    const end = waitForEnd(server).then(() => undefined);
    this.#server = { process: server, end };
    let printed = "";
    const listening = new Promise((resolve) => {
      server.stdout?.setEncoding("utf8").on("data", (text) => {
        printed += text;
        const { listening: url } = tryParse(printed) ?? {};
        if (url) resolve(url);
      });
    });
    const url = await Promise.race([listening, end]);
    if (!url) throw new StepFailed("serve");
    return url;
  }

  /**
   * Carries out one command and shows what it answers.
   *
   * @param {string[]} args
   */
  async show(args) {
    await this.#carryOut(["packages/cli/bin/gradus.mjs", ...args, ...this.#global], "inherit");
  }

  /**
   * Carries out one command and gives what it answers.
   *
   * @param {string[]} args
   */
  async ask(args) {
    return JSON.parse(
      await this.#carryOut(["packages/cli/bin/gradus.mjs", ...args, "--json", ...this.#global], "pipe"),
    );
  }

  /**
   * Runs another program of the demo.
   *
   * @param {string[]} args for Node
   */
  async node(args) {
    await this.#carryOut(args, "inherit");
  }

  /** Resolves when the server has ended, whatever ended it. */
  async served() {
    await this.#server?.end;
  }

  /** Stops what still runs, and waits until it is gone. */
  stop() {
    this.#stopping ??= this.#stopAll(); // a second signal would make the programs drop everything
    return this.#stopping;
  }

  async #stopAll() {
    this.#command?.kill("SIGTERM");
    this.#server?.process.kill("SIGTERM");
    await this.#server?.end;
  }

  /**
   * @param {string[]} args
   * @param {"pipe" | "inherit"} stdout
   * @returns {Promise<string>}
   */
  async #carryOut(args, stdout) {
    if (this.interruptedBy) throw new StepFailed("interrupted");
    const command = this.#start(args, stdout);
    this.#command = command;
    let printed = "";
    command.stdout?.setEncoding("utf8").on("data", (text) => {
      printed += text;
    });
    const code = await waitForEnd(command);
    this.#command = undefined;
    if (code !== 0) throw new StepFailed(args.join(" "));
    return printed;
  }

  /**
   * @param {string[]} args
   * @param {"pipe" | "inherit"} stdout
   */
  #start(args, stdout = "pipe") {
    return spawn(process.execPath, args, {
      cwd: root,
      env: this.#environment,
      stdio: ["ignore", stdout, "inherit"],
      detached: true,
      windowsHide: true,
    });
  }

  /** @param {NodeJS.Signals} by */
  #interrupt(by) {
    if (this.interruptedBy) process.exit(1); // asked twice; the server has been told
    this.interruptedBy = by;
    void this.stop();
  }
}

/**
 * @param {ChildProcess} child
 * @returns {Promise<number | null>}
 */
function waitForEnd(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}

/** @param {string} text */
function tryParse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // only a part of it is there yet
  }
}
