import { extname } from "node:path";
import { saveAnswer } from "@gradus/sdk";
import { CommandError } from "../command-error.ts";
import type { CommandTree } from "../command-tree.ts";
import { readId } from "../read-id.ts";
import type { Session } from "../session.ts";
import { formatNumber } from "../text/format-values.ts";

const words = {
  export: { en: "write files", zh: "导出文件" },
  grades: {
    en: "all grades with their reasons, as .csv or .xlsx",
    zh: "导出全部等级及理由（.csv 或 .xlsx）",
  },
  scheme: { en: "of which scheme", zh: "分级方案" },
  to: { en: "file to write", zh: "目标文件" },
  run: { en: "of a certain run (the grades in force)", zh: "指定运算（默认现行等级）" },
};

interface ExportOptions {
  readonly scheme: string;
  readonly to: string;
  readonly run?: string;
}

/** `gradus export`: what one takes away. */
export function addExportCommands({ root, word, act }: CommandTree): void {
  root
    .command("export")
    .description(word(words.export))
    .command("grades")
    .description(word(words.grades))
    .requiredOption("--scheme <scheme>", word(words.scheme))
    .requiredOption("--to <file>", word(words.to))
    .option("--run <run>", word(words.run))
    .action(act(exportGrades));
}

async function exportGrades(session: Session, { scheme, to, run }: ExportOptions): Promise<void> {
  const query = { format: readTableFormat(to), ...(run !== undefined && { run: readId(run) }) };
  const client = await session.connect();
  const params = { path: { scheme }, query };
  const bytes = await saveAnswer(
    client.GET("/api/schemes/{scheme}/grades/export", { params, parseAs: "stream" }),
    to,
  );
  await session.answer({ file: to, bytes }, () =>
    session.word({
      en: `The grades are in ${to} (${formatNumber(bytes)} bytes).`,
      zh: `等级已导出到 ${to}（${formatNumber(bytes)} 字节）。`,
    }),
  );
}

/** The format of a table by the ending of its file.
 *
 * @throws CommandError for any other
 */
export function readTableFormat(path: string): "csv" | "xlsx" {
  const extension = extname(path).toLowerCase();
  if (extension === ".csv") return "csv";
  if (extension === ".xlsx") return "xlsx";
  throw new CommandError({
    en: `${path} should end in .csv or .xlsx, which says what is written.`,
    zh: `${path} 应以 .csv 或 .xlsx 结尾，以确定格式。`,
  });
}
