import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { storeUpload } from "./store-upload.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "gradus-upload-"));
});
afterEach(() => rm(directory, { recursive: true }));

const uploads = () => readdir(join(directory, "uploads"));

test("an upload lies under a key of 128 random bits, for its owner alone", async () => {
  const stored = await storeUpload(directory, Readable.from([Buffer.from("ab"), Buffer.from("c")]));
  if (!stored.ok) throw new Error(stored.problem.code);
  expect(stored.value).toEqual({ file: expect.stringMatching(/^[0-9a-f]{32}$/), bytes: 3 });
  expect(await uploads()).toEqual([stored.value.file]);
  expect((await stat(join(directory, "uploads", stored.value.file))).mode & 0o777).toBe(0o600);
});

test("one that is empty, too large, or breaks off leaves nothing", async () => {
  const empty = await storeUpload(directory, Readable.from([]));
  expect(empty).toEqual({ ok: false, problem: { code: "fileEmpty", params: {} } });
  const large = await storeUpload(directory, Readable.from([Buffer.alloc(2048), Buffer.alloc(1)]), 2048);
  expect(large).toEqual({ ok: false, problem: { code: "fileTooLarge", params: { limit: "2 KiB" } } });
  const broken = Readable.from(
    (function* () {
      yield Buffer.from("a");
      throw new Error("the line is cut");
    })(),
  );
  await expect(storeUpload(directory, broken)).rejects.toThrow("the line is cut");
  expect(await uploads()).toEqual([]);
});

test("a full disk is said to be full, and leaves nothing", async () => {
  const full = Readable.from(
    (function* () {
      yield Buffer.from("a");
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    })(),
  );
  expect(await storeUpload(directory, full)).toEqual({
    ok: false,
    problem: { code: "diskFull", params: {} },
  });
  expect(await uploads()).toEqual([]);
});
