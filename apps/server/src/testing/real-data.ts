import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));

/** Whether the real data of `../shared/data` lie beside this checkout; a user's clone has none. */
export const hasRealData = existsSync(folder);
if (!hasRealData) console.warn("skipped: the real files of ../shared/data are not here");

/** The path of a file of the real data. */
export function realData(name: string): string {
  return `${folder}${name}`;
}
