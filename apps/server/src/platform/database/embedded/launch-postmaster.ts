import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { cannotRun } from "./init-cluster.ts";
import type { SystemUser } from "./run-program.ts";
import { programEnvironment, runProgram } from "./run-program.ts";

/** A server process that we began and that may not have become a server yet. */
export interface Launch {
  readonly pid: number;
  /** How it ended, in words; undefined while it runs. */
  readonly ending: string | undefined;
  /** What it wrote before its log took over. */
  readOutput(): Promise<string>;
  /** Lets go of it, running or not: from now on it does not keep this process alive. */
  release(): Promise<void>;
}

/** A server to begin: its program, its cluster's directory, and its settings. */
export interface LaunchPlan {
  readonly program: string;
  readonly directory: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly owner: SystemUser | undefined;
}

/**
 * Begins a server in a session of its own, so that neither Ctrl-C in our terminal nor a kill of this
 * process reaches it.
 */
export async function launchPostmaster(plan: LaunchPlan): Promise<Launch> {
  // A file without a name, not a pipe: a server that outlives us must have somewhere to write.
  const path = join(plan.directory, "log", `start-${randomBytes(4).toString("hex")}`);
  const file = await open(path, "wx+", 0o600);
  await rm(path);

  const settings = Object.entries(plan.settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(plan.program, ["-D", join(plan.directory, "data"), ...settings], {
    cwd: plan.directory,
    env: programEnvironment,
    detached: true,
    stdio: ["ignore", file.fd, file.fd],
    ...(plan.owner && { uid: plan.owner.uid, gid: plan.owner.gid }),
  });
  let ending: string | undefined;
  child.once("exit", (code, signal) => {
    ending = signal === null ? `exit code ${code}` : `signal ${signal}`;
  });
  try {
    await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  } catch (error) {
    await file.close();
    throw cannotRun(plan.program, error);
  }

  return {
    pid: child.pid as number,
    get ending() {
      return ending;
    },
    async readOutput() {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
      return buffer.toString("utf8", 0, bytesRead).trimEnd();
    },
    async release() {
      child.unref();
      await file.close();
    },
  };
}

/** Whether a build of PostgreSQL knows a value of a setting; compression methods are chosen when building. */
export async function supportsSetting(
  plan: Omit<LaunchPlan, "settings">,
  name: string,
  value: string,
): Promise<boolean> {
  const parameters = ["-C", name, "-D", join(plan.directory, "data"), "-c", `${name}=${value}`];
  const asked = await runProgram(plan.program, parameters, {
    as: plan.owner,
    workingDirectory: plan.directory,
  });
  return asked.code === 0;
}
