import { openDelimitedSource } from "./delimited-source.ts";
import { defaultTabularLimits, type TabularFormat, type TabularLimits } from "./tabular-format.ts";
import { openXlsxSource } from "./xlsx-source.ts";

const maxRawLength = 4_000;

/** A record as it stands in the file, for a person to look at. */
export interface RawLine {
  readonly line: number;
  /** At most 4,000 characters; the cells of a workbook are joined by tabs. */
  readonly raw: string;
  readonly cells: readonly string[];
}

/**
 * The text of the records that start on the given lines, in the order of the file: a second pass
 * for records that were refused. Lines where no record starts are left out. Stops after the last.
 */
export async function* readRawLines(
  path: string,
  format: TabularFormat,
  lines: Iterable<number>,
  limits: Partial<TabularLimits> = {},
): AsyncGenerator<RawLine> {
  const wanted = new Set(lines);
  if (wanted.size === 0) return;
  const all = { ...defaultTabularLimits, ...limits };
  let last = 0;
  for (const line of wanted) last = Math.max(last, line);
  const source =
    format.kind === "xlsx"
      ? await openXlsxSource(path, format, all)
      : await openDelimitedSource(path, format, all, true);
  try {
    for await (const batch of source.batches) {
      for (const [index, line] of batch.lines.entries()) {
        if (!wanted.has(line)) continue;
        const cells = batch.rows[index] ?? [];
        yield { line, raw: shorten(batch.raws?.[index] ?? cells.join("\t")), cells };
      }
      if ((batch.lines.at(-1) ?? 0) >= last) break;
    }
  } finally {
    await source.close();
  }
}

/** Never through the middle of a character beyond the basic plane. */
function shorten(raw: string): string {
  return raw.slice(0, maxRawLength).replace(/[\uD800-\uDBFF]$/, "");
}
