import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportMap } from "@gradus/contract";
import pino from "pino";
import { runGrading } from "../apps/server/src/modules/grading/run-grading.ts";
import { readRun, type StoredRun } from "../apps/server/src/modules/grading/run-queries.ts";
import { type RunWish, startRun } from "../apps/server/src/modules/grading/start-run.ts";
import { runImport } from "../apps/server/src/modules/intake/run-import.ts";
import { startImport } from "../apps/server/src/modules/intake/start-import.ts";
import { storeUpload } from "../apps/server/src/modules/intake/store-upload.ts";
import type { Context } from "../apps/server/src/platform/context.ts";
import type { DatabaseAddress } from "../apps/server/src/platform/database/connect.ts";
import { ensureDatabase } from "../apps/server/src/platform/database/embedded/cluster-queries.ts";
import { startEmbeddedPostgres } from "../apps/server/src/platform/database/embedded/start-embedded-postgres.ts";
import { openDatabase } from "../apps/server/src/platform/database/open-database.ts";
import { prepareDatabase } from "../apps/server/src/platform/database/prepare-database.ts";
import type { Tx } from "../apps/server/src/platform/database/tx.ts";

const map: ImportMap = {
  to: "activities",
  columns: { amount: "decimal", day: { date: "yyyy-MM-dd" } },
  fields: { customer: "customer", occasion: "order", day: "day", type: "type", amount: "amount" },
  existing: "skip",
  unknownCustomers: "create",
};
const asker = { actor: "bench", scope: "everybody" } as const;

/** A server's operations over a database of the bench's own, on 2026-11-01. */
export interface BenchSite {
  readonly context: Context;
  readonly address: DatabaseAddress;
  /** Where files may be put until the end. */
  readonly dataDirectory: string;
  asApp<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Brings in a file of activities as writeActivities writes it. */
  importActivities(path: string): Promise<void>;
  /** Does a run of `basic-value` on the spot, as of the last day of the activities; live unless said otherwise. */
  run(wish: Partial<RunWish>): Promise<StoredRun>;
  close(): Promise<void>;
}

/** Opens it. */
export async function openBenchSite(): Promise<BenchSite> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "gradus-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDirectory });
  const { socketDirectory, port, superuser } = postgres;
  const address = { socketDirectory, port, superuser, database: "bench" };
  await ensureDatabase(postgres, "bench");
  await prepareDatabase(address);
  const database = openDatabase(address, () => {});
  const logger = pino({ level: "error" });
  const context: Context = { database, dataDirectory, logger, now: () => new Date("2026-11-01T04:00:00Z") };
  const asApp = <T>(work: (tx: Tx) => Promise<T>) => database.asApp(asker, work);
  return {
    ...{ context, address, dataDirectory, asApp },
    importActivities: async (path) => {
      const upload = await storeUpload(dataDirectory, createReadStream(path));
      if (!upload.ok) throw new Error(upload.problem.code);
      const asked = { file: upload.value.file, fileName: "activities.csv", map, dryRun: false };
      const started = await startImport(context, asker, asked);
      if (!started.ok) throw new Error(started.problem.code);
      await runImport(context, started.value.id);
      const [done] = await asApp((tx) =>
        tx.db
          .selectFrom("imports")
          .select(["status", "rows_bad"])
          .where("import_id", "=", started.value.id)
          .execute(),
      );
      if (done?.status !== "done" || done.rows_bad !== 0)
        throw new Error(`the import ended ${JSON.stringify(done)}`);
    },
    run: async (wish) => {
      const all = { scheme: "basic-value", asOf: "2026-10-31", trial: false, accept: false, ...wish };
      const started = await asApp((tx) => startRun(tx, all, context.now()));
      if (!started.ok) throw new Error(started.problem.code);
      await runGrading(context, started.value.runId);
      const done = await asApp((tx) => readRun(tx, started.value.runId));
      if (!["published", "finished"].includes(done.status)) throw new Error(`the run ended ${done.status}`);
      return done;
    },
    close: async () => {
      await database.close();
      await postgres.stop();
      await rm(dataDirectory, { recursive: true, force: true });
      await rm(postgres.clusterDirectory, { recursive: true, force: true });
    },
  };
}
