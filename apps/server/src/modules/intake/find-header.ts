import { couldNameColumns, detectHeader } from "../../platform/files/detect-header.ts";
import { isKnownHeader } from "./guess-synonyms.ts";

const farthest = 30; // records above which a header is looked for

/**
 * Which of the first records of a file names its columns, whatever titles and remarks stand above it:
 * the first of which two cells are headers that are known, or its only one, however its other names are
 * blank or doubled. Where none is known, the first record that is about as wide as the others, if it
 * looks like a header. Undefined where there is none.
 */
export function findHeader(records: readonly (readonly string[])[]): number | undefined {
  const width = usualWidth(records);
  const known = records.slice(0, farthest).findIndex((record) => {
    const names = filledOf(record).filter(isKnownHeader).length;
    return couldNameColumns(record) && (names >= 2 || (names === 1 && width === 1));
  });
  if (known >= 0) return known;
  const first = records.slice(0, farthest).findIndex((record) => filledOf(record).length * 2 >= width);
  return first >= 0 && detectHeader(records.slice(first)) ? first : undefined;
}

function filledOf(record: readonly string[]): string[] {
  return record.filter((cell) => cell.trim() !== "");
}

/** How many cells of a record are usually not blank. */
function usualWidth(records: readonly (readonly string[])[]): number {
  const widths = records.map((record) => filledOf(record).length).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
