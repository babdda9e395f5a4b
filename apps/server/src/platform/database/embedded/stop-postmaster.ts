import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedPostgresError, hasCode } from "./embedded-postgres-error.ts";
import { runsPostmaster } from "./find-postmaster.ts";
import { tailLog } from "./server-log.ts";

/** Writing back gigabytes of changed pages to a slow disk comes before the end. */
const patienceMs = 300_000;

/**
 * Stops a server in the fast way (connections are cut, everything is written) and waits until it is gone.
 * Does nothing when the process is no longer a server on this data.
 */
export async function stopPostmaster(pid: number, data: string): Promise<void> {
  if (!(await runsPostmaster(pid, data))) return;
  try {
    process.kill(pid, "SIGINT");
  } catch (error) {
    if (!hasCode(error, "ESRCH")) throw error;
  }
  const deadline = Date.now() + patienceMs;
  for (let pause = 5; await runsPostmaster(pid, data); pause = Math.min(200, pause * 1.5)) {
    if (Date.now() > deadline) {
      const said = await tailLog(join(dirname(data), "log"));
      throw new EmbeddedPostgresError(`PostgreSQL (pid ${pid}) did not stop. It said last:\n${said}`);
    }
    await sleep(pause);
  }
}
