import { chmod, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { chooseSocketDirectory } from "./socket-directory.ts";

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "g-"));
});
afterEach(() => rm(place, { recursive: true }));

const long = `/srv/${"深".repeat(40)}`; // 45 characters, but 125 bytes

test("a cluster with a short path has its socket inside", async () => {
  expect(await chooseSocketDirectory("/srv/gradus/postgres", [place])).toBe("/srv/gradus/postgres/run");
});

test("a cluster with a long path has its socket in a private place of its own, always the same", async () => {
  const chosen = await chooseSocketDirectory(long, [long, place]);
  expect(chosen.startsWith(join(place, "gradus-"))).toBe(true);
  expect((await stat(chosen)).mode & 0o777).toBe(0o700);
  expect(await chooseSocketDirectory(long, [long, place])).toBe(chosen);
  expect(await chooseSocketDirectory(`${long}/other`, [long, place])).not.toBe(chosen);
});

test("a place that others can enter is refused", async () => {
  await chmod(await chooseSocketDirectory(long, [place]), 0o755);
  await expect(chooseSocketDirectory(long, [place])).rejects.toThrow(/nobody else can read/);
});

test("when every path is too long, the limit and the remedy are named", async () => {
  await expect(chooseSocketDirectory(long, [long])).rejects.toThrow(
    /may have 10[37] bytes.*shorter data directory/s,
  );
});
