import { createHash, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import type { Asker } from "../database/tx.ts";
import { ensureKeyFile } from "../secrets/ensure-key-file.ts";

/** The file in the data directory whose reader is let in as `local`. */
export const localKeyFile = "local.key";

/**
 * Reads the local key, or makes one: 256 random bits in a file only its owner can read (0600).
 * Whoever can read the data directory already holds the data, so the command line signs in with it.
 */
export function ensureLocalKey(dataDirectory: string): Promise<string> {
  return ensureKeyFile(join(dataDirectory, localKeyFile));
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
