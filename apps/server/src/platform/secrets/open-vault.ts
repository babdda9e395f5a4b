import { createHmac, hkdfSync } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Context } from "../context.ts";
import { ensureKeyFile } from "./ensure-key-file.ts";
import { readFingerprint, saveFingerprint } from "./master-key-queries.ts";
import { openSubjectKeys, type SubjectKeys } from "./subject-keys.ts";

/** The file in the data directory with the master key, when the environment gives none. */
export const masterKeyFile = "master.key";

/** What personal data is encrypted and found by. */
export interface Vault {
  readonly keys: SubjectKeys;
  /**
   * The blind index of a value: equal values of a field have the same, and nobody can tell one from the
   * other without the master key.
   */
  index(place: readonly string[], value: string): Buffer;
}

/** Opens the vault; refused when the master key is not the one in use. */
export type OpenVault = () => Promise<Outcome<Vault, "masterKeyWrong">>;

/**
 * Makes the way to the vault of a kind of subject: the master key is read, or made, when it is first
 * needed, and held against the fingerprint that the database keeps of it. Once there is one, a key that
 * is missing is never made anew.
 */
export function vaultOf(context: Context, kind: string): OpenVault {
  let opened: Vault | undefined;
  return async () => {
    if (opened) return accept(opened);
    const master = await readMasterKey(context);
    if (!master) return refuse("masterKeyWrong");
    const derive = (use: string) => Buffer.from(hkdfSync("sha256", master, "", `gradus ${use}`, 32));
    if (!(await isInUse(context, derive("fingerprint")))) return refuse("masterKeyWrong");
    const indexKey = derive("index");
    opened = {
      keys: openSubjectKeys(join(context.dataDirectory, "subject-keys"), kind, derive("wrapping")),
      index: (place, value) =>
        createHmac("sha256", indexKey)
          .update(JSON.stringify([...place, value]))
          .digest()
          .subarray(0, 16),
    };
    return accept(opened);
  };
}

async function readMasterKey({ database, dataDirectory, masterKey }: Context): Promise<Buffer | undefined> {
  if (masterKey) return masterKey;
  const path = join(dataDirectory, masterKeyFile);
  const inUse = await database.asWorker("vault", readFingerprint);
  const text = inUse
    ? await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return "";
        throw error;
      })
    : await ensureKeyFile(path);
  const key = Buffer.from(text, "base64");
  return key.length === 32 ? key : undefined;
}

/** Whether personal data is encrypted under the key of this fingerprint; from now on, if under none yet. */
async function isInUse({ database }: Context, fingerprint: Buffer): Promise<boolean> {
  return database.asWorker("vault", async (tx) => {
    await saveFingerprint(tx, fingerprint);
    return (await readFingerprint(tx))?.equals(fingerprint) ?? false;
  });
}
