import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeDirectoryWhole } from "./make-directory-whole.ts";

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "gradus-whole-"));
});
afterEach(() => rm(parent, { recursive: true }));

const fillWith = (text: string) => (directory: string) => writeFile(join(directory, "file"), text);

test("of two makers at once one wins, whole, and nothing else remains", async () => {
  const target = join(parent, "thing");
  const made = await Promise.all([
    makeDirectoryWhole(target, fillWith("a")),
    makeDirectoryWhole(target, fillWith("b")),
  ]);
  expect(made.toSorted()).toEqual([false, true]);
  expect(await readFile(join(target, "file"), "utf8")).toBe(made[0] ? "a" : "b");
  expect(await readdir(parent)).toEqual(["thing"]);
});

test("what is there is left as it is", async () => {
  const target = join(parent, "thing");
  await makeDirectoryWhole(target, fillWith("first"));
  expect(await makeDirectoryWhole(target, fillWith("second"))).toBe(false);
  expect(await readFile(join(target, "file"), "utf8")).toBe("first");
});

test("a failure leaves nothing behind", async () => {
  const failing = makeDirectoryWhole(join(parent, "thing"), async (directory) => {
    await fillWith("half")(directory);
    throw new Error("no more");
  });
  await expect(failing).rejects.toThrow("no more");
  expect(await readdir(parent)).toEqual([]);
});

test("a full disk is named as such", async () => {
  const failing = makeDirectoryWhole(join(parent, "thing"), async () => {
    throw Object.assign(new Error("write"), { code: "ENOSPC" });
  });
  await expect(failing).rejects.toThrow(/The disk is full: no room to make .*thing/);
});

test("what dead makers left is swept, what live ones are filling is not", async () => {
  const dead = spawnSync(process.execPath, ["--version"]).pid;
  const [left, filling] = [`other.new-${dead}-0123abcd`, `other.new-${process.ppid}-0123abcd`];
  const earlierLifeOfThisId = `other.new-${process.pid}-0123abcd`;
  for (const name of [left, filling, earlierLifeOfThisId]) {
    await mkdir(join(parent, name));
    await fillWith("half")(join(parent, name));
  }
  await makeDirectoryWhole(join(parent, "thing"), fillWith("whole"));
  expect((await readdir(parent)).toSorted()).toEqual([filling, "thing"]);
});
