import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Import, ImportMapSchema, type ImportTarget, ImportTargetSchema } from "@gradus/contract";
import { type Body, type GradusClient, unwrap, uploadFile } from "@gradus/sdk";
import { Option } from "commander";
import { CommandError } from "../command-error.ts";
import type { CommandTree } from "../command-tree.ts";
import type { Words } from "../language.ts";
import { readJsonFile } from "../read-json-file.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatInstant, formatNumber } from "../text/format-values.ts";
import { type ImportFileOptions, importFile, requireFile } from "./import-file.ts";
import { undoImport } from "./undo-import.ts";

const words = {
  import: { en: "bring in files, and undo imports", zh: "导入文件与撤销导入" },
  customers: { en: "bring in customers", zh: "导入客户" },
  activities: { en: "bring in what happened with customers", zh: "导入业务记录" },
  contacts: { en: "bring in people at customers", zh: "导入联系人" },
  ownTiers: { en: "bring in tiers given by hand, to compare with", zh: "导入自有等级，供对比" },
  map: { en: "what each field is made of, as JSON", zh: "字段映射（JSON 文件）" },
  guess: { en: "use the proposed map", zh: "使用自动建议的映射" },
  dryRun: { en: "check every row, write nothing", zh: "仅检查，不写入数据" },
  badRows: { en: "where bad rows go (FILE.bad-rows.csv)", zh: "错误行的保存位置（FILE.bad-rows.csv）" },
  propose: { en: "propose a map for a file", zh: "为文件建议字段映射" },
  to: { en: "what the file holds", zh: "文件内容的类型" },
  out: { en: "write the map to a file", zh: "将映射写入文件" },
  list: { en: "list imports, the latest first", zh: "列出导入，最近的在前" },
  undo: { en: "undo an import", zh: "撤销一次导入" },
  yes: { en: "do not ask", zh: "不再询问" },
  id: { en: "import", zh: "导入" },
  at: { en: "at", zh: "时间" },
  target: { en: "into", zh: "目标" },
  status: { en: "status", zh: "状态" },
  rows: { en: "rows", zh: "行数" },
  bad: { en: "bad", zh: "有误" },
  file: { en: "file", zh: "文件" },
  queued: { en: "queued", zh: "排队中" },
  running: { en: "running", zh: "进行中" },
  done: { en: "done", zh: "完成" },
  tried: { en: "dry run", zh: "试运行" },
  refused: { en: "refused", zh: "已拒绝" },
  failed: { en: "failed", zh: "失败" },
  undone: { en: "undone", zh: "已撤销" },
  none: { en: "Nothing was imported yet.", zh: "还没有导入记录。" },
};

interface ImportOptions extends ImportFileOptions {
  readonly map?: string;
  readonly guess?: boolean;
}

/** What an import makes of a file's rows. */
const targetWords: Readonly<Record<ImportTarget, Words>> = {
  customers: { en: "customers", zh: "客户" },
  contacts: { en: "contacts", zh: "联系人" },
  ownTiers: { en: "own tiers", zh: "自有等级" },
  activities: { en: "activities", zh: "业务记录" },
  rates: { en: "rates", zh: "汇率" },
};

/** `gradus import`: files in, with a map; and back out again. */
export function addImportCommands({ root, word, act }: CommandTree): void {
  const imports = root.command("import").description(word(words.import));
  for (const target of ["customers", "contacts", "activities", "ownTiers"] as const) {
    const name = target === "ownTiers" ? "own-tiers" : target;
    imports
      .command(`${name} <file>`)
      .description(word(words[target]))
      .option("--map <file>", word(words.map))
      .addOption(new Option("--guess", word(words.guess)).conflicts("map"))
      .option("--dry-run", word(words.dryRun))
      .option("--bad-rows <file>", word(words.badRows))
      .action(
        act((session, file: string, options: ImportOptions) => importInto(session, target, file, options)),
      );
  }
  imports
    .command("guess <file>")
    .description(word(words.propose))
    .addOption(new Option("--to <target>", word(words.to)).choices(ImportTargetSchema.options))
    .option("--out <file>", word(words.out))
    .action(act(proposeMap));
  imports.command("list").description(word(words.list)).action(act(listImports));
  imports
    .command("undo <import>")
    .description(word(words.undo))
    .option("-y, --yes", word(words.yes))
    .action(act(undoImport));
}

/**
 * Reads a map and holds it to what the file is imported as.
 *
 * @throws CommandError when it is for something else
 */
export async function readMap(path: string, target: ImportTarget): Promise<Body<"startImport">["map"]> {
  const map = await readJsonFile<Body<"startImport">["map"]>(path, ImportMapSchema);
  if (map.to === target) return map;
  throw new CommandError({
    en: `${path} maps to ${targetWords[map.to].en}, not to ${targetWords[target].en}.`,
    zh: `${path} 的目标是${targetWords[map.to].zh}，而不是${targetWords[target].zh}。`,
  });
}

async function importInto(
  session: Session,
  target: ImportTarget,
  file: string,
  { map: mapPath, guess, ...options }: ImportOptions,
): Promise<void> {
  if (mapPath !== undefined) {
    const map = await readMap(mapPath, target);
    return importFile(session, file, async () => map, options);
  }
  if (!guess) {
    throw new CommandError({
      en: `Say what the columns mean with --map: \`gradus import guess ${file} --to ${target} --out map.json\` proposes a map; --guess takes it as it is.`,
      zh: `请用 --map 指定字段映射：\`gradus import guess ${file} --to ${target} --out map.json\` 可建议映射，--guess 则直接采用。`,
    });
  }
  const findMap = async (client: GradusClient, uploaded: string) =>
    (await guessMap(client, uploaded, file, target)).map;
  return importFile(session, file, findMap, options);
}

async function proposeMap(
  session: Session,
  file: string,
  { to, out }: { readonly to?: ImportTarget; readonly out?: string },
): Promise<void> {
  await requireFile(file);
  const client = await session.connect();
  const { file: uploaded } = await uploadFile(client, file);
  const guess = await guessMap(client, uploaded, file, to);
  const map = JSON.stringify(guess.map, undefined, 2);
  if (out === undefined) return session.answer(guess, () => map);
  await writeFile(out, `${map}\n`);
  return session.answer(guess, () =>
    session.word({
      en: `The proposed map is in ${out}; look it over.`,
      zh: `建议的映射已写入 ${out}，请核对。`,
    }),
  );
}

function guessMap(client: GradusClient, uploaded: string, file: string, to: ImportTarget | undefined) {
  const body = { file: uploaded, fileName: basename(file), ...(to && { to }) };
  return unwrap(client.POST("/api/imports/guess", { body }));
}

async function listImports(session: Session): Promise<void> {
  const client = await session.connect();
  const answer = await unwrap(client.GET("/api/imports"));
  await session.answer(answer, () => {
    if (answer.imports.length === 0) return session.word(words.none);
    const right = { align: "right" } as const;
    return formatTable(
      [
        { title: session.word(words.id), ...right },
        { title: session.word(words.at) },
        { title: session.word(words.target) },
        { title: session.word(words.status) },
        { title: session.word(words.rows), ...right },
        { title: session.word(words.bad), ...right },
        { title: session.word(words.file) },
      ],
      answer.imports.map((each) => describe(session, each)),
    );
  });
}

function describe(
  session: Session,
  { id, requestedAt, target, status, dryRun, rowsRead, rowsBad, fileName }: Import,
) {
  const state = status === "done" && dryRun ? words.tried : words[status];
  return [
    String(id),
    formatInstant(requestedAt),
    session.word(targetWords[target]),
    session.word(state),
    formatNumber(rowsRead),
    formatNumber(rowsBad),
    fileName,
  ];
}
