import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Organisation } from "@gradus/contract";
import { type CompiledScheme, compileScheme, formatDay } from "@gradus/engine";
import { copyOutRows } from "../../platform/database/copy/copy-out-rows.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { createDelimitedWriter } from "../../platform/files/delimited-writer.ts";
import type { CellValue } from "../../platform/files/tabular-writer.ts";
import { createXlsxWriter } from "../../platform/files/xlsx-writer.ts";
import type { FileAnswer } from "../../platform/http/serve-route.ts";
import { readVersion, type StoredVersion } from "../schemes/index.ts";
import { nameFlags } from "./name-flags.ts";
import { findLastFull } from "./published-run-queries.ts";
import { readRun } from "./run-queries.ts";
import { type GradeFilter, gradesQuery, splitFlags } from "./span-queries.ts";
import { stateNames } from "./tiers-and-states.ts";

/** What is exported, and how. */
export interface GradeExport {
  /** The scheme, by its version in force. */
  readonly version: StoredVersion;
  readonly filter: GradeFilter;
  readonly format: "csv" | "xlsx";
  readonly language: Organisation["language"];
}

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Writes all grades with the points of every criterion to a file of its own and streams it; codes
 * stay text. Criteria and tiers are those of the version that gave the grades, be there a newer one.
 * The file is removed when it has been read, or the reader has gone.
 */
export async function exportGrades(tx: Tx, wish: GradeExport): Promise<FileAnswer> {
  const directory = await mkdtemp(join(tmpdir(), "gradus-export-"));
  const remove = () => rm(directory, { recursive: true, force: true });
  const path = join(directory, `grades.${wish.format}`);
  try {
    await writeGrades(tx, wish, path);
  } catch (error) {
    await remove();
    throw error;
  }
  const stream = createReadStream(path);
  stream.once("close", () => void remove());
  const { code } = wish.version;
  return { stream, fileName: `${code}.${wish.format}`, mediaType: mediaTypes[wish.format] };
}

async function writeGrades(
  tx: Tx,
  { version, filter, format, language }: GradeExport,
  path: string,
): Promise<void> {
  const scheme = compileScheme((await findGivingVersion(tx, version, filter)).closure);
  const columns = columnsOf(scheme, language);
  const writer =
    format === "csv"
      ? await createDelimitedWriter(
          path,
          columns.map(({ name }) => name),
        )
      : await createXlsxWriter(path, columns);
  const nameOf = new Map([...stateNames, ...scheme.steps.map(({ code, name }) => [code, name] as const)]);
  const hasFlags = (scheme.closure.scheme.flags ?? []).length > 0;
  const separator = language === "zh" ? "、" : ", ";
  try {
    const batches = copyOutRows(tx.client, gradesQuery(tx, filter), [
      { name: "code", type: "text" },
      { name: "name", type: "text" },
      { name: "tier", type: "text" },
      { name: "score", type: "int4" },
      { name: "since", type: "date" },
      { name: "points", type: "int4[]" },
      { name: "flags", type: "text" },
    ]);
    for await (const batch of batches) {
      await writer.write(
        batch.map(([code, name, tier, score, since, points, flags]): CellValue[] => [
          code,
          name,
          tier,
          nameOf.get(tier ?? "")?.[language] ?? tier,
          score === null ? null : score / 100,
          since === null ? null : formatDay(since),
          ...(hasFlags
            ? [
                nameFlags(scheme.closure.scheme, splitFlags(flags ?? ""))
                  .map(({ name: flag }) => flag[language])
                  .join(separator),
              ]
            : []),
          ...Array.from(points ?? [], (hundredths) => hundredths / 100), // its own map would give whole numbers
        ]),
      );
    }
    await writer.close();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/** The version whose rules gave the grades that are listed: a newer one may be published. */
export async function findGivingVersion(
  tx: Tx,
  version: StoredVersion,
  { runId }: GradeFilter,
): Promise<StoredVersion> {
  const run = runId === undefined ? await findLastFull(tx, version.schemeId) : await readRun(tx, runId);
  return run ? readVersion(tx, run.schemeId, run.version) : version;
}

function columnsOf({ criteria, closure }: CompiledScheme, language: Organisation["language"]) {
  const fixed = {
    zh: ["客户编号", "客户名称", "等级代码", "等级", "得分", "起始日"],
    en: ["Customer code", "Customer", "Tier code", "Tier", "Score", "Since"],
  }[language];
  const types = ["text", "text", "text", "text", "number", "date"] as const;
  const points = language === "zh" ? "得分" : "points";
  return [
    ...fixed.map((name, index) => ({ name, type: types[index] ?? "text" })),
    ...(closure.scheme.flags?.length
      ? [{ name: language === "zh" ? "标记" : "Flags", type: "text" as const }]
      : []),
    ...criteria.map(({ code, criterion }) => {
      const metric = closure.metrics.find((candidate) => candidate.code === criterion.metric);
      return { name: `${metric?.name[language] ?? code} (${points})`, type: "number" as const };
    }),
  ];
}
