import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { saveAnswer, unwrap } from "@gradus/sdk";
import { CommandError } from "../command-error.ts";
import type { CommandTree } from "../command-tree.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { countOf, formatNumber } from "../text/format-values.ts";
import { readTableFormat } from "./export.ts";
import { requireFile } from "./import-file.ts";

const words = {
  assessments: { en: "what raters judge of customers", zh: "人工评分" },
  scales: { en: "list the scales and their levels", zh: "列出评分量表及档次" },
  worksheet: {
    en: "a table to fill in, as .csv or .xlsx",
    zh: "导出待填写的评分表（.csv 或 .xlsx）",
  },
  import: {
    en: "take a filled-in worksheet, or any table with its columns",
    zh: "读入填好的评分表，或列名相同的任何表格",
  },
  scale: { en: "on which scale (all)", zh: "评分量表（默认全部）" },
  scaleOfFile: { en: "for a file that does not say", zh: "文件未注明时所用的量表" },
  to: { en: "file to write", zh: "目标文件" },
  dryRun: { en: "check every row and record nothing", zh: "只检查，不写入数据" },
  code: { en: "scale", zh: "量表" },
  name: { en: "name", zh: "名称" },
  levels: { en: "levels", zh: "档次" },
  months: { en: "valid, months", zh: "有效期（月）" },
  raters: { en: "raters", zh: "评分人数" },
};

interface WorksheetOptions {
  readonly scale?: string;
  readonly to: string;
}

interface ImportOptions {
  readonly scale?: string;
  readonly dryRun?: boolean;
}

/** `gradus assessments`: scales, worksheets out and back. */
export function addAssessmentsCommands({ root, word, act }: CommandTree): void {
  const assessments = root.command("assessments").description(word(words.assessments));
  assessments.command("scales").description(word(words.scales)).action(act(listScales));
  assessments
    .command("worksheet")
    .description(word(words.worksheet))
    .option("--scale <scale>", word(words.scale))
    .requiredOption("--to <file>", word(words.to))
    .action(act(saveWorksheet));
  assessments
    .command("import <file>")
    .description(word(words.import))
    .option("--scale <scale>", word(words.scaleOfFile))
    .option("--dry-run", word(words.dryRun))
    .action(act(importWorksheet));
}

async function listScales(session: Session): Promise<void> {
  const client = await session.connect();
  const answer = await unwrap(client.GET("/api/assessment-scales"));
  await session.answer(answer, () =>
    formatTable(
      [
        ...[words.code, words.name, words.levels].map((each) => ({ title: session.word(each) })),
        ...[words.months, words.raters].map((each) => ({
          title: session.word(each),
          align: "right" as const,
        })),
      ],
      answer.scales.map(({ code, name, levels, validityMonths, raters }) => [
        code,
        session.word(name),
        levels.map((level) => `${level.value} ${session.word(level.name)}`).join(", "),
        formatNumber(validityMonths),
        formatNumber(raters),
      ]),
    ),
  );
}

async function saveWorksheet(session: Session, { scale, to }: WorksheetOptions): Promise<void> {
  const query = { format: readTableFormat(to), ...(scale !== undefined && { scale }) };
  const client = await session.connect();
  const bytes = await saveAnswer(
    client.GET("/api/assessments/worksheet", { params: { query }, parseAs: "stream" }),
    to,
  );
  await session.answer({ file: to, bytes }, () =>
    session.word({
      en: `The worksheet is in ${to} (${formatNumber(bytes)} bytes).`,
      zh: `评分表已导出到 ${to}（${formatNumber(bytes)} 字节）。`,
    }),
  );
}

async function importWorksheet(session: Session, file: string, options: ImportOptions): Promise<void> {
  await requireFile(file);
  const { scale, dryRun = false } = options;
  const client = await session.connect();
  const query = {
    ...{ name: basename(file), dryRun: dryRun ? "true" : "false" },
    ...(scale !== undefined && { scale }),
  };
  const taken = await unwrap(
    client.POST("/api/assessments/worksheet", {
      params: { query },
      body: (await readFile(file)) as never,
      bodySerializer: (body) => body,
      headers: { "content-type": "application/octet-stream" },
    }),
  );
  const { rows, added, corrected, unchanged, blank, bad, badTotal } = taken;
  await session.answer(taken, () => {
    const counts = session.word({
      en: `${countOf(rows, "row")}: ${added} added, ${corrected} corrected, ${unchanged} there already, ${blank} blank, ${badTotal} bad.`,
      zh: `共 ${rows} 行：新增 ${added}，更正 ${corrected}，已存在 ${unchanged}，未填 ${blank}，有误 ${badTotal}。`,
    });
    const told = bad.map(({ line, detail }) =>
      session.word({ en: `  line ${line}: ${detail}`, zh: `  第 ${line} 行：${detail}` }),
    );
    return [counts, ...told].join("\n");
  });
  if (badTotal > 0 && badTotal === rows - blank) {
    throw new CommandError({ en: "No row could be taken.", zh: "没有一行可以读入。" });
  }
}
