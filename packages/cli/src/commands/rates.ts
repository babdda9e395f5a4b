import type { Body } from "@gradus/sdk";
import type { CommandTree } from "../command-tree.ts";
import type { Session } from "../session.ts";
import { readMap } from "./import.ts";
import { type ImportFileOptions, importFile } from "./import-file.ts";

const words = {
  rates: { en: "exchange rates by day", zh: "每日汇率" },
  import: {
    en: "bring in rates from a file with the columns currency, day, rate",
    zh: "导入汇率文件（列：currency、day、rate）",
  },
  map: {
    en: "what each field is made of, where the columns are others",
    zh: "列名不同时的字段映射（JSON 文件）",
  },
  dryRun: { en: "check every row, write nothing", zh: "仅检查，不写入数据" },
  badRows: { en: "where bad rows go (FILE.bad-rows.csv)", zh: "错误行的保存位置（FILE.bad-rows.csv）" },
};

const plainMap: Body<"startImport">["map"] = {
  to: "rates",
  columns: { day: { date: "yyyy-MM-dd" }, rate: "decimal" },
  fields: { currency: "currency", day: "day", rate: "rate" },
};

/** `gradus rates`: what other currencies are worth in the base currency. */
export function addRatesCommands({ root, word, act }: CommandTree): void {
  root
    .command("rates")
    .description(word(words.rates))
    .command("import <file>")
    .description(word(words.import))
    .option("--map <file>", word(words.map))
    .option("--dry-run", word(words.dryRun))
    .option("--bad-rows <file>", word(words.badRows))
    .action(act(importRates));
}

async function importRates(
  session: Session,
  file: string,
  { map: mapPath, ...options }: ImportFileOptions & { readonly map?: string },
): Promise<void> {
  const map = mapPath === undefined ? plainMap : await readMap(mapPath, "rates");
  await importFile(session, file, async () => map, options);
}
