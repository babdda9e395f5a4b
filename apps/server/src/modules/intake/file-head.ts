import { accept, type Outcome } from "@gradus/contract";
import { catchFileRefusal } from "../../platform/files/catch-file-refusal.ts";
import type { FileProblem } from "../../platform/files/file-refused.ts";
import { openTabularFile } from "../../platform/files/open-tabular-file.ts";
import type { TabularFormat } from "../../platform/files/tabular-format.ts";

/** The head of a file: its columns, and some of its rows. */
export interface FileHead {
  /** Of a file without a header they are “1”, “2”… */
  readonly columns: string[];
  readonly sample: string[][];
  /** Where each row of the sample stands in the file. */
  readonly lines: number[];
}

/** Reads the head of a file, `rows` of it at most. */
export function readFileHead(
  path: string,
  format: TabularFormat,
  rows: number,
): Promise<Outcome<FileHead, FileProblem>> {
  return catchFileRefusal(async () => {
    const opened = await openTabularFile(path, format);
    if (!opened.ok) return opened;
    const file = opened.value;
    try {
      const sample: string[][] = [];
      const lines: number[] = [];
      for await (const batch of file.batches()) {
        lines.push(...batch.lines.slice(0, rows - sample.length));
        sample.push(...batch.rows.slice(0, rows - sample.length));
        if (sample.length >= rows) break;
      }
      return accept({ columns: file.columns ?? numberColumns(sample[0]?.length ?? 0), sample, lines });
    } finally {
      await file.close();
    }
  });
}

/** The columns of a file; its first record decides how many where there is no header. */
export async function columnsOfFile(
  path: string,
  format: TabularFormat,
): Promise<Outcome<string[], FileProblem>> {
  const head = await readFileHead(path, format, 1);
  return head.ok ? accept(head.value.columns) : head;
}

/** Names of the columns of a file without a header. */
export function numberColumns(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}
