import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clearStaleLocks, findPostmaster } from "./find-postmaster.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "gradus-lock-"));
});
afterEach(() => rm(data, { recursive: true }));

const writeLock = (pid: number) =>
  writeFile(join(data, "postmaster.pid"), `${pid}\n${data}\n1767225600\n5432\n/run\n\n\nready\n`);

test("without a lock there is no server", async () => {
  expect(await findPostmaster(data)).toBeUndefined();
});

test("a lock with the number of another program is stale, and is cleared", async () => {
  await writeLock(process.pid);
  await writeFile(join(data, ".s.PGSQL.5432.lock"), `${process.pid}\n`);
  expect(await findPostmaster(data)).toBeUndefined();

  await clearStaleLocks(data, data, 5432);
  await expect(access(join(data, "postmaster.pid"))).rejects.toThrow("ENOENT");
  await expect(access(join(data, ".s.PGSQL.5432.lock"))).rejects.toThrow("ENOENT");
});

test("a lock that is half written names nobody", async () => {
  await writeFile(join(data, "postmaster.pid"), "");
  expect(await findPostmaster(data)).toBeUndefined();
});
