import { plainDecimal } from "./plain-decimal.ts";
import type { CellValue, TabularWriter } from "./tabular-writer.ts";
import { createWholeFile } from "./whole-file.ts";

/** How a delimited file is written; the defaults are what Excel opens by a double click. */
export interface DelimitedWriterOptions {
  /** One character; default comma. */
  readonly delimiter?: string;
  /** Default CR LF, as RFC 4180 has it. */
  readonly lineEnd?: "\r\n" | "\n";
  /** Whether to start with the byte order mark by which Excel knows UTF-8; default true. */
  readonly byteOrderMark?: boolean;
}

/**
 * Starts a delimited file, UTF-8 and quoted as RFC 4180 says, with a row of column names. Text that
 * a spreadsheet would run as a formula gets a leading apostrophe (OWASP ASVS 5.0, 1.2.10), so such
 * text does not read back as it was written; numbers with a sign do.
 */
export async function createDelimitedWriter(
  path: string,
  columns: readonly string[],
  options: DelimitedWriterOptions = {},
): Promise<TabularWriter> {
  const { delimiter = ",", lineEnd = "\r\n", byteOrderMark = true } = options;
  const file = await createWholeFile(path);
  const line = (row: readonly CellValue[]) =>
    row.map((cell) => quoteCell(cellText(cell), delimiter)).join(delimiter) + lineEnd;
  let pending = (byteOrderMark ? "\ufeff" : "") + line(columns);

  const flush = async () => {
    const text = pending;
    pending = "";
    await file.append(text);
  };
  return {
    async write(rows) {
      for (const row of rows) {
        pending += line(row);
        if (pending.length > flushLength) await flush();
      }
    },
    async close() {
      await flush();
      await file.commit();
    },
    abandon: file.abandon,
  };
}

const flushLength = 2 ** 17;

/**
 * Text with an apostrophe in front if a spreadsheet would take it for a formula, in ASCII or in the
 * full width of a Chinese or Japanese keyboard. A plain number, "-5" or "+8613800138000", is let be.
 */
export function escapeFormula(text: string): string {
  if (!/^[=+\-@\t\r\n\0＝＋－＠]/.test(text)) return text;
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? text : `'${text}`;
}

/** The text that {@link escapeFormula} gave an apostrophe, as it was; any other as it is. */
export function unescapeFormula(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && escapeFormula(rest) === text ? rest : text;
}

function cellText(cell: CellValue): string {
  if (cell === null) return "";
  if (typeof cell === "string") return escapeFormula(cell);
  return typeof cell === "number" ? plainDecimal(cell) : String(cell);
}

function quoteCell(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
