import { formatNumber } from "../../ui/format.ts";

/** A count for texts: the number itself, which chooses the plural, and how it is written. */
export function counted(count: number): { count: number; shown: string } {
  return { count, shown: formatNumber(count) };
}
