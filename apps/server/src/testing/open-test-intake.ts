import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { ImportMapSchema, type NameAnswer, type Outcome, type ProblemCode } from "@gradus/contract";
import pino from "pino";
import type { z } from "zod";
import { badRowsPath } from "../modules/intake/data-files.ts";
import { readImport } from "../modules/intake/import-queries.ts";
import { runImport } from "../modules/intake/run-import.ts";
import { startImport } from "../modules/intake/start-import.ts";
import { storeUpload } from "../modules/intake/store-upload.ts";
import type { StoredImport } from "../modules/intake/stored-import.ts";
import type { Context } from "../platform/context.ts";
import { openTestDatabase } from "../platform/database/open-test-database.ts";
import type { Asker } from "../platform/database/tx.ts";

/** A map as a person writes it, defaults left out. */
export type WrittenMap = z.input<typeof ImportMapSchema>;

/** An empty database and data directory of a test's own, and imports done on the spot. */
export interface TestIntake {
  readonly context: Context;
  readonly asker: Asker;
  /** Uploads a file; gives its key. */
  upload(content: string | Uint8Array): Promise<string>;
  /** Asks for an import and does it; gives how it ended, or why it was not acknowledged. */
  import(
    content: string | Uint8Array,
    map: WrittenMap,
    options?: ImportOptions,
  ): Promise<Outcome<StoredImport, ProblemCode>>;
  /** The same, for one that must be acknowledged and done. */
  take(content: string | Uint8Array, map: WrittenMap, options?: ImportOptions): Promise<StoredImport>;
  /** The file of refused rows: lines without the header. */
  badRows(id: number): Promise<string[]>;
  close(): Promise<void>;
}

/** What else may be said of an import. */
export interface ImportOptions {
  readonly fileName?: string;
  readonly dryRun?: boolean;
  /** To the questions of a dry run before. */
  readonly answers?: readonly NameAnswer[];
}

/** Opens a place to try imports in. */
export async function openTestIntake(
  now: () => Date = () => new Date("2024-06-15T04:00:00Z"),
): Promise<TestIntake> {
  const database = await openTestDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), "gradus-intake-"));
  const context: Context = { database, dataDirectory, logger: pino({ level: "silent" }), now };
  const asker: Asker = { actor: "test", scope: "everybody" };

  const upload = async (content: string | Uint8Array) => {
    const stored = await storeUpload(dataDirectory, Readable.from([Buffer.from(content as string)]));
    if (!stored.ok) throw new Error(stored.problem.code);
    return stored.value.file;
  };
  const run: TestIntake["import"] = async (content, map, options = {}) => {
    const { fileName = "file.csv", dryRun = false, answers = [] } = options;
    const file = await upload(content);
    const asked = { file, fileName, map: ImportMapSchema.parse(map), dryRun, answers };
    const started = await startImport(context, asker, asked);
    if (!started.ok) return started;
    const { id } = started.value;
    await runImport(context, id);
    const done = await database.asWorker("test", (tx) => readImport(tx, id));
    return { ok: true, value: done as StoredImport };
  };
  return {
    context,
    asker,
    upload,
    import: run,
    async take(content, map, options) {
      const outcome = await run(content, map, options);
      if (!outcome.ok) throw new Error(`not acknowledged: ${JSON.stringify(outcome.problem)}`);
      if (outcome.value.status !== "done") throw new Error(`not done: ${JSON.stringify(outcome.value)}`);
      return outcome.value;
    },
    async badRows(id) {
      const text = await readFile(badRowsPath(dataDirectory, id), "utf8");
      return text.trimEnd().split("\r\n").slice(1);
    },
    async close() {
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
