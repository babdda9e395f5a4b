import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Asker } from "../database/tx.ts";

/** The file in the data directory whose reader is let in as `local`. */
export const localKeyFile = "local.key";

/**
 * Reads the local key, or makes one: 256 random bits in a file only its owner can read (0600).
 * Whoever can read the data directory already holds the data, so the command line signs in with it.
 */
export async function ensureLocalKey(dataDirectory: string): Promise<string> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const path = join(dataDirectory, localKeyFile);
  const fresh = `${path}.${process.pid}`;
  const file = await open(fresh, "w", 0o600);
  await file.writeFile(randomBytes(32).toString("base64url"));
  await file.sync();
  await file.close();
  await link(fresh, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error; // another start was first: its key counts
  });
  await rm(fresh);
  return readFile(path, "utf8");
}

/** Makes the check that a request's `Authorization` header carries the key. */
export function identifyByKey(key: string): (authorization: string | undefined) => Asker | undefined {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const expected = digest(`Bearer ${key}`);
  return (authorization) =>
    authorization !== undefined && timingSafeEqual(digest(authorization), expected)
      ? { actor: "local", scope: "everybody", role: "administrator" }
      : undefined;
}
