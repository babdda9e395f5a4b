import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import pino from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { readConfig } from "../../config.ts";
import { openTestDatabase, type TestDatabase } from "../database/open-test-database.ts";
import { masterKeyFile, vaultOf } from "./open-vault.ts";
import { seal, unseal } from "./seal.ts";
import { openSubjectKeys } from "./subject-keys.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "gradus-secrets-"));
});
afterEach(() => rm(directory, { recursive: true }));

const key = randomBytes(32);

describe("what is sealed", () => {
  it("opens in its place under its key, and is never the same twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (text, place) => {
        const plain = Buffer.from(text);
        const sealed = seal(key, place, plain);
        expect(unseal(key, place, sealed)).toEqual(plain);
        expect(seal(key, place, plain).equals(sealed)).toBe(false);
      }),
    );
  });

  it("opens in no other place and under no other key", () => {
    const sealed = seal(key, ["contacts", "1", "phone"], Buffer.from("+8613800000000"));
    for (const place of [
      ["contacts", "2", "phone"],
      ["contacts", "1", "email"],
      ["contacts", "1"],
      ["contacts", "1", "phone", ""],
      ["contacts,1", "phone"],
    ]) {
      expect(unseal(key, place, sealed)).toBeUndefined();
    }
    expect(unseal(randomBytes(32), ["contacts", "1", "phone"], sealed)).toBeUndefined();
  });

  it("opens no more when any bit is flipped, or it is cut", () => {
    const sealed = seal(key, ["a"], Buffer.from("x@example.com"));
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(unseal(key, ["a"], flipped)).toBeUndefined();
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(unseal(key, ["a"], sealed.subarray(0, length))).toBeUndefined();
    }
  });
});

describe("keys of subjects", () => {
  it("are found again, of any number, across files, and only by their number", async () => {
    const subjects = [1, 4095, 4096, 4097, 10_000_000];
    const made = await openSubjectKeys(directory, "contacts", key).make(subjects);
    const read = await openSubjectKeys(directory, "contacts", key).read([0, 2, ...subjects]);
    expect([...read].sort()).toEqual([...made].sort());
    expect((await readdir(directory)).sort()).toEqual(["contacts-0", "contacts-1", "contacts-2441"]);
    expect((await stat(join(directory, "contacts-0"))).mode & 0o777).toBe(0o600);
  });

  it("are gone once destroyed, and of the others none", async () => {
    const keys = openSubjectKeys(directory, "contacts", key);
    const made = await keys.make([7, 8, 9]);
    await keys.destroy([8]);
    expect([...(await keys.read([7, 8, 9])).keys()]).toEqual([7, 9]);
    const bytes = await readFile(join(directory, "contacts-0"));
    expect(bytes.subarray(8 * 64, 9 * 64)).toEqual(Buffer.alloc(64));
    await keys.make([8]);
    expect((await keys.read([8])).get(8)).not.toEqual(made.get(8));
  });

  it("do not open under another master key, for another kind, or moved to another number", async () => {
    await openSubjectKeys(directory, "contacts", key).make([1, 2]);
    expect((await openSubjectKeys(directory, "contacts", randomBytes(32)).read([1])).size).toBe(0);
    const path = join(directory, "contacts-0");
    const bytes = await readFile(path);
    bytes.copyWithin(64, 128, 192);
    await writeFile(path, bytes);
    expect([...(await openSubjectKeys(directory, "contacts", key).read([1, 2])).keys()]).toEqual([2]);
    await writeFile(join(directory, "users-0"), bytes);
    expect((await openSubjectKeys(directory, "users", key).read([2])).size).toBe(0);
  });
});

describe("the vault", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.drop());
  const open = (masterKey?: Buffer) =>
    vaultOf(
      {
        database,
        dataDirectory: directory,
        logger: pino({ level: "silent" }),
        masterKey,
        now: () => new Date(),
      },
      "contacts",
    )();

  it("makes a master key for its owner alone, once for all, and takes no other afterwards", async () => {
    const opened = await Promise.all([open(), open(), open()]);
    const path = join(directory, masterKeyFile);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const indexes = opened.map((vault) => vault.ok && vault.value.index(["phone"], "1").toString("hex"));
    expect(new Set(indexes).size).toBe(1);
    expect(indexes[0]).toMatch(/^[0-9a-f]{32}$/);

    const text = await readFile(path, "utf8");
    expect((await open(Buffer.from(text, "base64"))).ok).toBe(true);
    const wrong = { ok: false, problem: { code: "masterKeyWrong", params: {} } };
    expect(await open(randomBytes(32))).toEqual(wrong);
    await writeFile(path, randomBytes(32).toString("base64url"));
    expect(await open()).toEqual(wrong);
    await rm(path);
    expect(await open()).toEqual(wrong);
    expect(await readdir(directory)).toEqual([]);
    await writeFile(path, "cut off");
    expect(await open()).toEqual(wrong);
    await writeFile(path, text);
    expect((await open()).ok).toBe(true);
  });
});

test("a master key of the environment is 32 bytes as base64, or the server does not start", () => {
  expect(readConfig({ GRADUS_MASTER_KEY: key.toString("base64") }).masterKey).toEqual(key);
  expect(readConfig({}).masterKey).toBeUndefined();
  expect(() => readConfig({ GRADUS_MASTER_KEY: "secret" })).toThrow(
    "GRADUS_MASTER_KEY must be 32 bytes as base64.",
  );
});
