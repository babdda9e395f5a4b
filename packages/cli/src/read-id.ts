import { CommandError } from "./command-error.ts";

/** Reads the number of an import or a run, as lists show it. */
export function readId(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new CommandError({
    en: `“${text}” is not a number such as the lists show.`,
    zh: `“${text}”不是列表中的编号。`,
  });
}
