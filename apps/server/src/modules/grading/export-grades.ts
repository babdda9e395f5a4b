import type { Organisation } from "@gradus/contract";
import { type CompiledScheme, compileScheme, formatDay } from "@gradus/engine";
import type { CopiedRow } from "../../platform/database/copy/copied-columns.ts";
import { copyOutRows } from "../../platform/database/copy/copy-out-rows.ts";
import type { Tx } from "../../platform/database/tx.ts";
import type { CellValue } from "../../platform/files/tabular-writer.ts";
import { answerWithTable } from "../../platform/http/answer-with-table.ts";
import type { FileAnswer } from "../../platform/http/serve-route.ts";
import { recordEvent } from "../audit/index.ts";
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

/**
 * All grades with the points of every criterion as a file; codes stay text. Criteria and tiers are those
 * of the version that gave the grades, be there a newer one. That it was made is noted in the audit log.
 */
export async function exportGrades(
  tx: Tx,
  { version, filter, format, language }: GradeExport,
): Promise<FileAnswer> {
  const scheme = compileScheme((await findGivingVersion(tx, version, filter)).closure);
  const toCells = cellsOf(scheme, language);
  let rows = 0;
  return answerWithTable({
    ...{ name: version.code, format },
    columns: columnsOf(scheme, language),
    write: async (writer) => {
      for await (const batch of copyOutRows(tx.client, gradesQuery(tx, filter), copied)) {
        rows += batch.length;
        await writer.write(batch.map(toCells));
      }
    },
    whenWritten: () =>
      recordEvent(tx, {
        ...{ kind: "grades.exported", subject: `scheme:${version.code}` },
        details: { rows, format, ...(filter.runId !== undefined && { run: filter.runId }) },
      }),
  });
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

const copied = [
  { name: "code", type: "text" },
  { name: "name", type: "text" },
  { name: "tier", type: "text" },
  { name: "score", type: "int4" },
  { name: "since", type: "date" },
  { name: "points", type: "int4[]" },
  { name: "flags", type: "text" },
] as const;

function cellsOf(
  { steps, closure }: CompiledScheme,
  language: Organisation["language"],
): (row: CopiedRow<typeof copied>) => CellValue[] {
  const nameOf = new Map([...stateNames, ...steps.map(({ code, name }) => [code, name] as const)]);
  const hasFlags = (closure.scheme.flags ?? []).length > 0;
  const separator = language === "zh" ? "、" : ", ";
  const flagsIn = (flags: string | null) =>
    nameFlags(closure.scheme, splitFlags(flags ?? ""))
      .map(({ name }) => name[language])
      .join(separator);
  return ([code, name, tier, score, since, points, flags]) => [
    ...[code, name, tier, nameOf.get(tier ?? "")?.[language] ?? tier],
    ...[score === null ? null : score / 100, since === null ? null : formatDay(since)],
    ...(hasFlags ? [flagsIn(flags)] : []),
    ...Array.from(points ?? [], (hundredths) => hundredths / 100), // its own map would give whole numbers
  ];
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
