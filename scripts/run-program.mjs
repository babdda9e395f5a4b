// @ts-check
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { disguiseTally } from "./tally.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs a Node program of this repository from its root, passes on what it prints line by line,
 * and gives its exit code. A signal to end this process ends the program first.
 *
 * @param {string} program the file, relative to the root
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function runProgram(program, args = []) {
  const child = spawn(process.execPath, [root + program, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: process.stdout.isTTY ? { FORCE_COLOR: "1", ...process.env } : process.env,
  });
  forwardLines(child.stdout, process.stdout);
  forwardLines(child.stderr, process.stderr);

  /** @param {NodeJS.Signals} signal */
  const endBoth = (signal) => {
    child.kill(signal);
    child.once("close", () => process.exit(1));
  };
  process.on("SIGINT", endBoth).on("SIGTERM", endBoth);

  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("SIGINT", endBoth).off("SIGTERM", endBoth);
      resolve(code ?? 1);
    });
  });
}

/**
 * @param {import("node:stream").Readable} from
 * @param {NodeJS.WriteStream} to
 */
function forwardLines(from, to) {
  createInterface({ input: from, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) => {
    to.write(`${disguiseTally(line)}\n`);
  });
}
