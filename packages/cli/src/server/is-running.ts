import { readFileSync } from "node:fs";

/**
 * Whether a process of this id is there and doing something. One that has ended and waits for its
 * parent to notice, perhaps for ever in a container, is not.
 */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // somebody else's process is a process
  }
  return process.platform !== "linux" || !hasEnded(pid);
}

function hasEnded(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false; // no /proc to ask
  }
}
