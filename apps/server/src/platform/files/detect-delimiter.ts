import { sampleRecords } from "./delimited-records.ts";
import type { LineBlock } from "./line-blocks.ts";
import { splitWhitespace } from "./whitespace-records.ts";

/** Rarest in ordinary text first: it wins when two cut the sample equally well. */
const candidates = ["\t", "|", ";", ","] as const;
const whitespace = "whitespace";
/** Share of records that must have the usual number of cells. */
const enough = 0.7;

/**
 * The delimiter that cuts the sample into the same number of cells (two or more) on most lines,
 * and among equals into the most. Runs of blanks count only where no character does, on every line,
 * and not in plain words. A table of one column has none and is given a comma.
 */
export async function detectDelimiter(
  sample: LineBlock,
  quote: string | null,
  maxRecordBytes: number,
): Promise<string> {
  const cuts: Cut[] = [];
  for (const delimiter of candidates) {
    cuts.push(judge(delimiter, await sampleRecords(sample, { delimiter, quote, maxRecordBytes })));
  }
  const good = cuts.filter((cut) => cut.cells > 1 && cut.consistency >= enough);
  const semicolons = good.find((cut) => cut.delimiter === ";");
  const rivals =
    semicolons && holdsDecimalCommas(semicolons) ? good.filter((cut) => cut.delimiter !== ",") : good;
  const best = rivals.sort((a, b) => b.consistency - a.consistency || b.cells - a.cells)[0];
  if (best) return best.delimiter;

  const blanks = judge(
    whitespace,
    splitWhitespace(sample, { delimiter: whitespace, quote, maxRecordBytes }).rows,
  );
  const holdsNumbers = blanks.rows.some((row) => row.some((cell) => /^[-+]?\d[\d.,:/-]*$/.test(cell)));
  return blanks.cells > 1 && blanks.consistency === 1 && holdsNumbers ? whitespace : ",";
}

interface Cut {
  readonly delimiter: string;
  readonly rows: string[][];
  /** The usual number of cells. */
  readonly cells: number;
  /** Share of the records that have it. */
  readonly consistency: number;
}

function judge(delimiter: string, rows: string[][]): Cut {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [cells, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return { delimiter, rows, cells, consistency: rows.length === 0 ? 0 : times / rows.length };
}

/** Between semicolons a comma is a decimal point, as in German and French files. */
function holdsDecimalCommas({ rows }: Cut): boolean {
  const withComma = rows.flat().filter((cell) => cell.includes(","));
  return withComma.length > 0 && withComma.every((cell) => /^[-+]?[\d.]*,\d+$/.test(cell.trim()));
}
