import { spawn } from "node:child_process";

/** An account that programs can be run as. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** How a program ended: its exit code (null after a signal) and all it wrote, both streams as they came. */
export interface ProgramResult {
  readonly code: number | null;
  readonly output: string;
}

/**
 * What PostgreSQL's programs see of the environment: nothing of ours (`PGDATA`, `LANG`), so that a cluster
 * is the same whoever starts it. Its LC_CTYPE must know UTF-8, or pg_trgm finds no letters in Chinese;
 * macOS has no C.UTF-8.
 */
export const programLocale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
/** The whole environment of a program: none of ours. */
export const programEnvironment = { LC_ALL: programLocale, PATH: "/usr/sbin:/usr/bin:/sbin:/bin" };

/** Runs a short-lived program to its end; a non-zero code is a result, only failing to start it throws. */
export function runProgram(
  file: string,
  parameters: readonly string[],
  options: { as?: SystemUser | undefined; workingDirectory?: string } = {},
): Promise<ProgramResult> {
  const { as, workingDirectory = "/" } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(file, parameters, {
      cwd: workingDirectory,
      env: programEnvironment,
      stdio: ["ignore", "pipe", "pipe"],
      ...(as && { uid: as.uid, gid: as.gid }),
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output: output.trim() }));
  });
}
