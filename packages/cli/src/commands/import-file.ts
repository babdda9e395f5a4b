import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Import } from "@gradus/contract";
import { type Body, type GradusClient, saveAnswer, unwrap, uploadFile, waitForImport } from "@gradus/sdk";
import { CommandError } from "../command-error.ts";
import type { Words } from "../language.ts";
import type { Progress } from "../progress.ts";
import { unreadable } from "../read-json-file.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { countOf, formatNumber } from "../text/format-values.ts";

/** What to do with a file besides importing it by its map. */
export interface ImportFileOptions {
  /** Checks every row and writes nothing. */
  readonly dryRun?: boolean;
  /** Where the rows that are not taken go. Default: beside the file, with `.bad-rows.csv` added. */
  readonly badRows?: string;
}

/** The map of a file, or how to find it once the file is uploaded. */
export type MapSource = (client: GradusClient, uploaded: string) => Promise<Body<"startImport">["map"]>;

const words = {
  uploading: { en: "uploading", zh: "正在上传" },
  rows: { en: "rows", zh: "行" },
  read: { en: "rows read", zh: "读取行数" },
  added: { en: "added", zh: "新增" },
  changed: { en: "corrected", zh: "更正" },
  unchanged: { en: "there already", zh: "已存在" },
  leftOut: { en: "left out by the map", zh: "按映射略过" },
  bad: { en: "bad", zh: "有误" },
  customersCreated: { en: "customers created", zh: "新建客户" },
  done: { en: "done", zh: "完成" },
  dryRun: { en: "dry run, nothing was written", zh: "试运行，未写入数据" },
} satisfies Record<string, Words>;

/**
 * Uploads a file, imports it, waits, tells what became of it, and fetches the rows that were not taken.
 *
 * @throws CommandError when the import is refused or fails, and when not a single row could be taken
 */
export async function importFile(
  session: Session,
  file: string,
  findMap: MapSource,
  { dryRun = false, badRows = `${file}.bad-rows.csv` }: ImportFileOptions,
): Promise<void> {
  await requireFile(file);
  const client = await session.connect();
  const progress = session.startProgress();
  let done: Import;
  try {
    const uploaded = await upload(session, client, file, progress);
    const map = await findMap(client, uploaded);
    const fileName = basename(file);
    const started = await unwrap(
      client.POST("/api/imports", { body: { file: uploaded, fileName, map, dryRun } }),
    );
    done = await follow(session, client, started.id, progress);
  } finally {
    progress.stop();
  }

  if (done.rowsBad > 0) await saveBadRows(session, client, done, badRows);
  if (session.json || !done.problem) await session.answer(done, () => describeImport(session, done));
  if (done.problem) throw new CommandError({ en: done.problem.detail, zh: done.problem.detail });
  if (done.rowsBad > 0 && done.rowsBad === done.rowsRead) {
    throw new CommandError({
      en: `No row could be taken (${countOf(done.rowsBad, "row")}); ${badRows} says why.`,
      zh: `${done.rowsBad} 行数据全部有误，原因见 ${badRows}。`,
    });
  }
}

/** Refuses a path that is no file before a server is started for it. */
export async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch((error) => {
    throw unreadable(file, error);
  });
  if (found.isDirectory())
    throw new CommandError({ en: `${file} is a directory.`, zh: `${file} 是一个目录。` });
}

async function upload(
  session: Session,
  client: GradusClient,
  file: string,
  progress: Progress,
): Promise<string> {
  const { size } = await stat(file);
  const uploading = session.word(words.uploading);
  const { file: key } = await uploadFile(client, file, (sent) => progress.update(sent / size, uploading));
  return key;
}

async function follow(
  session: Session,
  client: GradusClient,
  id: number,
  progress: Progress,
): Promise<Import> {
  session.job = { en: `Import ${id}`, zh: `导入 ${id} ` };
  const startedAt = performance.now();
  const onProgress = ({ bytesRead, fileBytes, rowsRead }: Import) => {
    const share = fileBytes > 0 ? bytesRead / fileBytes : 0;
    const seconds = (performance.now() - startedAt) / 1000;
    const rows = `${formatNumber(rowsRead)} ${session.word(words.rows)}`;
    const rate = session.word(pace(rowsRead / seconds));
    const left = share > 0 && share < 1 ? session.word(timeLeft((seconds * (1 - share)) / share)) : "";
    progress.update(share, [rows, rate, left].filter(Boolean).join(" · "));
  };
  const done = await waitForImport(client, id, { onProgress, signal: session.signal });
  session.job = undefined;
  return done;
}

async function saveBadRows(session: Session, client: GradusClient, { id, rowsBad }: Import, path: string) {
  const call = client.GET("/api/imports/{id}/bad-rows", { params: { path: { id } }, parseAs: "stream" });
  await saveAnswer(call, path);
  session.note({
    en: `${countOf(rowsBad, "bad row")} with the reasons: ${path}`,
    zh: `${formatNumber(rowsBad)} 行数据有误，原因见：${path}`,
  });
}

function describeImport(session: Session, done: Import): string {
  const { added, changed, unchanged, leftOut, customersCreated } = done.counts;
  const seconds = done.seconds ?? 0;
  const reached = seconds > 0 ? pace(done.rowsRead / seconds) : undefined;
  const outcome = done.dryRun ? words.dryRun : words.done;
  const took = formatNumber(seconds);
  const heading = session.word({
    en: `Import ${done.id} of ${done.fileName}: ${outcome.en} (${took} s${reached ? `, ${reached.en}` : ""})`,
    zh: `导入 ${done.id}：${done.fileName}：${outcome.zh}（${took} 秒${reached ? `，${reached.zh}` : ""}）`,
  });
  const counts: [Words, number][] = [
    [words.read, done.rowsRead],
    [words.added, added],
    [words.changed, changed],
    [words.unchanged, unchanged],
    [words.leftOut, leftOut],
    [words.bad, done.rowsBad],
    [words.customersCreated, customersCreated],
  ];
  const told = counts.filter(([name, count]) => count > 0 || name === words.read || name === words.added);
  const table = formatTable(
    [{ title: "" }, { title: "", align: "right" }],
    told.map(([name, count]) => [`  ${session.word(name)}`, formatNumber(count)]),
  );
  return `${heading}\n${table}`;
}

function pace(rowsPerSecond: number): Words {
  const rows = formatNumber(Math.round(rowsPerSecond));
  return { en: `${rows} rows/s`, zh: `${rows} 行/秒` };
}

function timeLeft(seconds: number): Words {
  return { en: `${Math.ceil(seconds)} s left`, zh: `剩余 ${Math.ceil(seconds)} 秒` };
}
