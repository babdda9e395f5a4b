import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDelimitedWriter } from "../files/delimited-writer.ts";
import type { TabularWriter } from "../files/tabular-writer.ts";
import type { XlsxColumn } from "../files/xlsx-column.ts";
import { createXlsxWriter } from "../files/xlsx-writer.ts";
import type { FileAnswer } from "./serve-route.ts";

/** A table to be answered as a file. */
export interface AnsweredTable {
  /** What it is called, without an ending. */
  readonly name: string;
  readonly format: "csv" | "xlsx";
  readonly columns: readonly XlsxColumn[];
  readonly write: (writer: TabularWriter) => Promise<void>;
  /** What is done once the file is whole, as noting that it was made; where it fails, nothing is answered. */
  readonly whenWritten?: () => Promise<void>;
}

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Writes a table to a file of its own, whole, and streams that: what fails while it is written is still answered as
 * a fault. The file is removed when it has been read, or the reader has gone.
 */
export async function answerWithTable({
  name,
  format,
  columns,
  write,
  whenWritten,
}: AnsweredTable): Promise<FileAnswer> {
  const directory = await mkdtemp(join(tmpdir(), "gradus-export-"));
  const remove = () => rm(directory, { recursive: true, force: true });
  const path = join(directory, `table.${format}`);
  const headers = columns.map((column) => column.name);
  try {
    const writer =
      format === "csv" ? await createDelimitedWriter(path, headers) : await createXlsxWriter(path, columns);
    try {
      await write(writer);
      await writer.close();
    } catch (error) {
      await writer.abandon();
      throw error;
    }
    await whenWritten?.();
  } catch (error) {
    await remove();
    throw error;
  }
  const stream = createReadStream(path);
  stream.once("close", () => void remove());
  return { stream, fileName: `${name}.${format}`, mediaType: mediaTypes[format] };
}
