import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sweepLogs, tailLog } from "./server-log.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "gradus-log-"));
});
afterEach(() => rm(directory, { recursive: true }));

const nameOf = (day: number) => `postgresql-202601${String(day).padStart(2, "0")}-120000.log`;

test("the tail is of the newest file", async () => {
  expect(await tailLog(directory)).toBe("");
  await writeFile(join(directory, nameOf(2)), "one\ntwo\nthree\n");
  await writeFile(join(directory, nameOf(1)), "old\n");
  expect(await tailLog(directory, 2)).toBe("two\nthree");
});

test("the ten newest files are kept, and what is not a log", async () => {
  await writeFile(join(directory, "notes.txt"), "");
  for (let day = 1; day <= 13; day++) await writeFile(join(directory, nameOf(day)), "");
  await sweepLogs(directory);
  const kept = (await readdir(directory)).toSorted();
  expect(kept).toEqual(["notes.txt", ...Array.from({ length: 10 }, (_, index) => nameOf(index + 4))]);
});
