import { openByteSource } from "./byte-source.ts";
import { readDelimitedRecords } from "./delimited-records.ts";
import { dropLines, readLineBlocks } from "./line-blocks.ts";
import type { TabularFormat, TabularLimits } from "./tabular-format.ts";
import type { RecordSource } from "./tabular-reader.ts";
import { readWhitespaceRecords } from "./whitespace-records.ts";

/** The records of a delimited file, the header among them. */
export async function openDelimitedSource(
  path: string,
  format: TabularFormat,
  limits: TabularLimits,
  raw = false,
): Promise<RecordSource> {
  const source = await openByteSource(path, limits);
  const lines = readLineBlocks(source.chunks, format.encoding, limits.maxRecordBytes);
  const blocks = format.skipLines ? dropLines(lines, format.skipLines) : lines;
  const options = { ...format, maxRecordBytes: limits.maxRecordBytes, raw };
  return {
    batches:
      format.delimiter === "whitespace"
        ? readWhitespaceRecords(blocks, options)
        : readDelimitedRecords(blocks, options),
    bytesRead: source.bytesRead,
    totalBytes: source.totalBytes,
    close: async () => source.close(),
  };
}
