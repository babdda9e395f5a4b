import { randomBytes } from "node:crypto";
import { constants, type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { seal, unseal } from "./seal.ts";

const recordBytes = 64; // a sealed key is 61; whole records never lie across a sector
const sealedBytes = 61;
const recordsPerFile = 4096;

/**
 * The keys of subjects, each wrapped by the master key. They lie outside the database, so that a key
 * that was destroyed is destroyed for every backup of the database too: files of fixed records by the
 * subject's number, 64 bytes each.
 */
export interface SubjectKeys {
  /** Makes keys, safe on disk before this returns; a number's former key is lost. */
  make(subjects: readonly number[]): Promise<Map<number, Buffer>>;
  /** The keys there are: none for a subject whose key was destroyed or was wrapped by another master key. */
  read(subjects: readonly number[]): Promise<Map<number, Buffer>>;
  /** Overwrites keys; nothing brings them back. */
  destroy(subjects: readonly number[]): Promise<void>;
}

/**
 * Opens the keys of a kind of subject.
 *
 * @param directory is made when the first key is
 * @param wrappingKey 32 bytes derived from the master key
 */
export function openSubjectKeys(directory: string, kind: string, wrappingKey: Buffer): SubjectKeys {
  const placeOf = (subject: number) => ["subject", kind, String(subject)];
  const pathOf = (file: number) => join(directory, `${kind}-${file}`);

  const write = async (records: ReadonlyMap<number, Buffer>): Promise<void> => {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    for (const [file, subjects] of byFile([...records.keys()])) {
      const handle = await open(pathOf(file), constants.O_RDWR | constants.O_CREAT, 0o600);
      try {
        for (const subject of subjects) {
          await handle.write(records.get(subject) as Buffer, 0, recordBytes, offsetOf(subject));
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    await syncDirectory(directory);
  };

  return {
    async make(subjects) {
      const keys = new Map(subjects.map((subject) => [subject, randomBytes(32)]));
      const records = new Map<number, Buffer>();
      for (const [subject, key] of keys) {
        const record = Buffer.alloc(recordBytes);
        seal(wrappingKey, placeOf(subject), key).copy(record);
        records.set(subject, record);
      }
      await write(records);
      return keys;
    },
    async read(subjects) {
      const keys = new Map<number, Buffer>();
      for (const [file, inFile] of byFile(subjects)) {
        const handle = await openIfThere(pathOf(file));
        if (!handle) continue;
        try {
          for (const subject of inFile) {
            const record = Buffer.alloc(recordBytes);
            await handle.read(record, 0, recordBytes, offsetOf(subject));
            const key = unseal(wrappingKey, placeOf(subject), record.subarray(0, sealedBytes));
            if (key) keys.set(subject, key);
          }
        } finally {
          await handle.close();
        }
      }
      return keys;
    },
    async destroy(subjects) {
      await write(new Map(subjects.map((subject) => [subject, Buffer.alloc(recordBytes)])));
    },
  };
}

function byFile(subjects: readonly number[]): Map<number, number[]> {
  const files = new Map<number, number[]>();
  for (const subject of subjects) {
    const file = Math.floor(subject / recordsPerFile);
    const inFile = files.get(file);
    if (inFile) inFile.push(subject);
    else files.set(file, [subject]);
  }
  return files;
}

function offsetOf(subject: number): number {
  return (subject % recordsPerFile) * recordBytes;
}

function openIfThere(path: string): Promise<FileHandle | undefined> {
  return open(path, "r").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
