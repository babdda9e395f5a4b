import type { ImportMap, NameAnswer, ProblemCode, Refusal } from "@gradus/contract";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import type { PublishedCounts } from "./import-counts.ts";
import { importOf, type NameQuestion, type StoredCounts, type StoredImport } from "./stored-import.ts";

/** What is asked for with an import. */
export interface NewImport {
  readonly fileName: string;
  readonly fileKey: string;
  readonly fileBytes: number;
  readonly map: ImportMap;
  readonly dryRun: boolean;
  readonly answers: readonly NameAnswer[];
}

/** Stores an import that is to be done. */
export async function insertImport(tx: Tx, asked: NewImport): Promise<StoredImport> {
  const row = await tx.db
    .insertInto("imports")
    .values({
      target: asked.map.to,
      dry_run: asked.dryRun,
      file_name: asked.fileName,
      file_key: asked.fileKey,
      file_bytes: asked.fileBytes,
      map: JSON.stringify(asked.map),
      requested_by: tx.asker.actor,
      answers: JSON.stringify(asked.answers),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return importOf(row);
}

/** One import, or undefined. */
export async function readImport(tx: Tx, id: number): Promise<StoredImport | undefined> {
  const row = await tx.db.selectFrom("imports").selectAll().where("import_id", "=", id).executeTakeFirst();
  return row && importOf(row);
}

/** One import, held until the transaction ends, or undefined. */
export async function lockImport(tx: Tx, id: number): Promise<StoredImport | undefined> {
  const row = await tx.db
    .selectFrom("imports")
    .selectAll()
    .where("import_id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && importOf(row);
}

/** Which imports are listed. */
export interface ImportPage {
  readonly offset: number;
  readonly limit: number;
  /** Only those that failed, were refused, or left bad rows behind; dry runs aside. */
  readonly withProblems?: boolean | undefined;
}

/** A page of imports, the latest first, and how many there are. */
export async function listImports(
  tx: Tx,
  { offset, limit, withProblems = false }: ImportPage,
): Promise<{ total: number; imports: StoredImport[] }> {
  const listed = tx.db
    .selectFrom("imports")
    .$if(withProblems, (query) =>
      query
        .where("dry_run", "=", false)
        .where((eb) =>
          eb.or([
            eb("status", "in", ["failed", "refused"]),
            eb.and([eb("status", "=", "done"), eb("rows_bad", ">", 0)]),
          ]),
        ),
    );
  const { total } = await listed
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await listed.selectAll().orderBy("import_id", "desc").offset(offset).limit(limit).execute();
  return { total, imports: rows.map(importOf) };
}

/** Ids of the imports that are acknowledged and not done. */
export async function findUnfinishedImports(tx: Tx): Promise<number[]> {
  const rows = await tx.db
    .selectFrom("imports")
    .select("import_id")
    .where("status", "in", ["queued", "running"])
    .orderBy("import_id")
    .execute();
  return rows.map((row) => row.import_id);
}

/** Keys of the uploads that imports still to be done will read. */
export async function findNeededUploads(tx: Tx): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom("imports")
    .select("file_key")
    .where("status", "in", ["queued", "running"])
    .execute();
  return new Set(rows.map((row) => row.file_key));
}

/** Begins with an import, from scratch when it was begun before; undefined when there is nothing to do. */
export async function beginImport(tx: Tx, id: number, now: Date): Promise<StoredImport | undefined> {
  const row = await tx.db
    .updateTable("imports")
    .set({
      status: "running",
      rows_read: 0,
      rows_bad: 0,
      bytes_read: 0,
      counts: sql`counts || ${JSON.stringify({ startedAt: now.toISOString() })}::jsonb`,
    })
    .where("import_id", "=", id)
    .where("status", "in", ["queued", "running"])
    .returningAll()
    .executeTakeFirst();
  return row && importOf(row);
}

/** How far an import has come. */
export interface ImportProgress {
  readonly rowsRead: number;
  readonly rowsBad: number;
  readonly bytesRead: number;
}

/** Writes how far an import has come. */
export async function saveProgress(tx: Tx, id: number, progress: ImportProgress): Promise<void> {
  await tx.db.updateTable("imports").set(columnsOf(progress)).where("import_id", "=", id).execute();
}

/** Marks an import as done: in the transaction that records its facts. */
export async function finishImport(
  tx: Tx,
  id: number,
  {
    progress,
    counts,
    questions,
    runId,
    change,
    now,
  }: {
    readonly progress: ImportProgress;
    readonly counts: PublishedCounts & { readonly leftOut: number };
    readonly questions: readonly NameQuestion[];
    /** Of own tiers. */
    readonly runId: number | undefined;
    /** Undefined for a dry run. */
    readonly change: number | undefined;
    readonly now: Date;
  },
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable("imports")
    .set({
      ...columnsOf(progress),
      status: "done",
      counts: sql`counts || ${JSON.stringify(counts)}::jsonb`,
      questions: JSON.stringify(questions),
      change_id: change ?? null,
      run_id: runId ?? null,
      finished_at: now,
    })
    .where("import_id", "=", id)
    .where("status", "=", "running")
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`import ${id} was ended by somebody else meanwhile`);
}

/** Marks an import as ended without having written anything, and why. */
export async function endImport(
  tx: Tx,
  id: number,
  {
    status,
    problem,
    now,
  }: {
    readonly status: "refused" | "failed";
    readonly problem: Refusal<ProblemCode>;
    readonly now: Date;
  },
): Promise<void> {
  await tx.db
    .updateTable("imports")
    .set({ status, problem: JSON.stringify(problem), finished_at: now })
    .where("import_id", "=", id)
    .execute();
}

/** Counts a fault that ended an import; gives how many there were. */
export async function countFault(tx: Tx, id: number): Promise<number> {
  const row = await tx.db
    .updateTable("imports")
    .set({ counts: sql`counts || jsonb_build_object('faults', coalesce((counts ->> 'faults')::int, 0) + 1)` })
    .where("import_id", "=", id)
    .returning("counts")
    .executeTakeFirstOrThrow();
  return (row.counts as StoredCounts).faults ?? 0;
}

/** Marks an import as undone by a change. */
export async function markUndone(tx: Tx, id: number, undoneChange: number): Promise<void> {
  await tx.db
    .updateTable("imports")
    .set({ status: "undone", undone_change: undoneChange })
    .where("import_id", "=", id)
    .execute();
}

function columnsOf({ rowsRead, rowsBad, bytesRead }: ImportProgress) {
  return { rows_read: rowsRead, rows_bad: rowsBad, bytes_read: bytesRead };
}
