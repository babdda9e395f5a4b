import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdLock } from "./hold-lock.ts";
import { isRunning } from "./is-running.ts";

let directory: string;
let lock: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "gradus-lock-"));
  lock = join(directory, "commands.lock");
});
afterEach(() => rm(directory, { recursive: true }));

const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid;

test("one at a time holds it, and nothing is left behind", async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await sleep(5);
    inside -= 1;
    return "done";
  };
  const done = await Promise.all([1, 2, 3, 4].map(() => holdLock(lock, work)));
  expect(done).toEqual(["done", "done", "done", "done"]);
  expect(most).toBe(1);
  expect(await readdir(directory)).toEqual([]);
});

test("it is let go of when the work fails", async () => {
  const failing = holdLock(lock, async () => {
    expect(await readFile(lock, "utf8")).toBe(String(process.pid));
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await readdir(directory)).toEqual([]);
});

test("a lock left by a process that was killed is taken over, by one at a time", async () => {
  await writeFile(lock, String(deadPid()));
  let inside = 0;
  const work = async () => {
    inside += 1;
    const alone = inside === 1;
    await sleep(5);
    inside -= 1;
    return alone;
  };
  expect(await Promise.all([1, 2, 3].map(() => holdLock(lock, work)))).toEqual([true, true, true]);
  expect(await readdir(directory)).toEqual([]);
});

test("a lock that does not come free is given up with its holder's name", async () => {
  const holder = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  try {
    await writeFile(lock, String(holder.pid));
    const waiting = holdLock(lock, async () => {}, { patience: 250 });
    await expect(waiting).rejects.toThrow(`Process ${holder.pid} is still starting`);
    expect(await readFile(lock, "utf8")).toBe(String(holder.pid));
  } finally {
    holder.kill();
    await once(holder, "exit");
  }
});

test("a process that has ended is not running", () => {
  expect(isRunning(process.pid)).toBe(true);
  expect(isRunning(deadPid())).toBe(false);
});
