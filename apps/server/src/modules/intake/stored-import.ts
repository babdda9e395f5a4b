import type {
  Import,
  ImportMap,
  ImportPreview,
  ImportTarget,
  NameAnswer,
  ProblemCode,
  Refusal,
} from "@gradus/contract";
import type { PublishedCounts } from "./import-counts.ts";

/** An import as it is stored. */
export interface StoredImport {
  readonly id: number;
  readonly target: ImportTarget;
  readonly status: Import["status"];
  readonly dryRun: boolean;
  readonly fileName: string;
  readonly fileKey: string;
  readonly fileBytes: number;
  readonly map: ImportMap;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly rowsRead: number;
  readonly rowsBad: number;
  readonly bytesRead: number;
  readonly counts: StoredCounts;
  readonly problem: Refusal<ProblemCode> | null;
  readonly change: number | null;
  readonly undoneChange: number | null;
  /** What was answered to questions of a dry run before. */
  readonly answers: readonly NameAnswer[];
  /** Of a dry run: names that would become customers though near ones are there. */
  readonly questions: readonly NameQuestion[];
  /** Of own tiers: the run as which they came into force. */
  readonly runId: number | null;
}

/** A name of the file, and the customers that may be meant. */
export type NameQuestion = ImportPreview["questions"][number];

/** What is counted, and what else is known of the work itself. */
export interface StoredCounts extends Partial<PublishedCounts> {
  readonly leftOut?: number;
  /** When a worker began with it, ISO 8601; at a retry, the last time. */
  readonly startedAt?: string;
  /** How often a fault ended it. */
  readonly faults?: number;
}

/** A row of the table of imports. */
interface ImportRow {
  import_id: number;
  target: string;
  status: string;
  dry_run: boolean;
  file_name: string;
  file_key: string;
  file_bytes: number;
  map: unknown;
  requested_by: string;
  requested_at: Date;
  finished_at: Date | null;
  rows_read: number;
  rows_bad: number;
  bytes_read: number;
  counts: unknown;
  problem: unknown;
  change_id: number | null;
  undone_change: number | null;
  answers: unknown;
  questions: unknown;
  run_id: number | null;
}

/** The import that a row of the table holds. */
export function importOf(row: ImportRow): StoredImport {
  return {
    id: row.import_id,
    target: row.target as ImportTarget,
    status: row.status as Import["status"],
    dryRun: row.dry_run,
    fileName: row.file_name,
    fileKey: row.file_key,
    fileBytes: row.file_bytes,
    map: row.map as ImportMap,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    finishedAt: row.finished_at,
    rowsRead: row.rows_read,
    rowsBad: row.rows_bad,
    bytesRead: row.bytes_read,
    counts: row.counts as StoredCounts,
    problem: row.problem as Refusal<ProblemCode> | null,
    change: row.change_id,
    undoneChange: row.undone_change,
    answers: row.answers as NameAnswer[],
    questions: row.questions as NameQuestion[],
    runId: row.run_id,
  };
}
