import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { holdLock } from "./hold-lock.mjs";

const name = `test-${process.pid}`;

test("work of one name is done one at a time", async () => {
  let busy = 0;
  let busiest = 0;
  const work = async () => {
    busy += 1;
    busiest = Math.max(busiest, busy);
    await sleep(20);
    busy -= 1;
  };
  await Promise.all([holdLock(name, work), holdLock(name, work), holdLock(name, work)]);
  expect(busiest).toBe(1);
});

test("work that throws lets go of the lock", async () => {
  await expect(holdLock(name, () => Promise.reject(new Error("out of luck")))).rejects.toThrow("out of luck");
  expect(await holdLock(name, async () => "next")).toBe("next");
});

test("the lock of a killed process is taken over", async () => {
  const module = JSON.stringify(new URL("hold-lock.mjs", import.meta.url).href);
  const hold = `(await import(${module})).holdLock("${name}", () => new Promise(() => {
    console.log("holding");
    setInterval(() => {}, 1000);
  }));`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", hold]);
  await once(holder.stdout, "data");
  holder.kill("SIGKILL");
  await once(holder, "close");

  expect(await holdLock(name, async () => "mine")).toBe("mine");
});
