import type { DelimitedOptions } from "./delimited-records.ts";
import { FileRefused } from "./file-refused.ts";
import type { LineBlock } from "./line-blocks.ts";
import type { RecordBatch } from "./tabular-reader.ts";

/**
 * Cuts lines at runs of blanks and tabs, as tables of research data and of R are written. Blanks
 * around a line are ignored. A quoted cell may hold blanks but ends on its line.
 */
export async function* readWhitespaceRecords(
  blocks: AsyncIterable<LineBlock>,
  options: DelimitedOptions,
): AsyncGenerator<RecordBatch> {
  for await (const block of blocks) {
    const batch = splitWhitespace(block, options);
    if (batch.rows.length > 0) yield batch;
  }
}

/** The records of one block. */
export function splitWhitespace(block: LineBlock, options: DelimitedOptions): RecordBatch {
  const batch: RecordBatch = { rows: [], lines: [], ...(options.raw && { raws: [] }) };
  const quoted = options.quote === null ? undefined : quotedCells(options.quote);
  let line = block.firstLine;
  for (const text of block.bytes.toString().split(block.lineEnd === 13 ? "\r" : "\n")) {
    if (text.length > options.maxRecordBytes) {
      throw new FileRefused("fileLineTooLong", { line, limit: options.maxRecordBytes });
    }
    const trimmed = text.trim();
    if (trimmed !== "") {
      batch.rows.push(
        quoted && trimmed.includes(quoted.quote) ? quoted.split(trimmed) : trimmed.split(/[ \t]+/),
      );
      batch.lines.push(line);
      batch.raws?.push(text.replace(/\r$/, ""));
    }
    line++;
  }
  return batch;
}

function quotedCells(quote: string): { quote: string; split: (line: string) => string[] } {
  const q = quote.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  const cell = new RegExp(`${q}((?:[^${q}]|${q}${q})*)${q}(?![^ \\t])|[^ \\t]+`, "g");
  return {
    quote,
    split: (line) =>
      Array.from(line.matchAll(cell), ([whole, inner]) => inner?.replaceAll(quote + quote, quote) ?? whole),
  };
}
