import { z } from "zod";

const longestList = 1_000;
const mostNames = 10_000;
function isModest(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return true;
  const parts = Object.values(part);
  return parts.length <= (Array.isArray(part) ? longestList : mostNames) && parts.every(isModest);
}

/** A scheme that is being written, finished or not, but no larger than any could be. */
export const UnfinishedSchemeSchema = z
  .record(z.string(), z.unknown())
  .refine(isModest, `no list has more than ${longestList} entries, no record more than ${mostNames} names`);
