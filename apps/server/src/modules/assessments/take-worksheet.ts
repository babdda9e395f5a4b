import { randomUUID } from "node:crypto";
import {
  accept,
  type Language,
  type ProblemCode,
  refuse,
  type WorksheetTaken,
  wordProblem,
} from "@gradus/contract";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { holdScale, type StoredScale } from "../catalogue/index.ts";
import { recordChange, withdrawChange } from "../changes/index.ts";
import {
  findJudgements,
  insertAssessments,
  type NewVersion,
  retireVersions,
  type VersionKey,
} from "./assessment-queries.ts";
import { checkJudgement } from "./check-assessment.ts";
import { mayRateAs, raterOf } from "./rater.ts";
import type { BadRow, ReadRow, ReadWorksheet } from "./read-worksheet.ts";
import { findMeantCustomers } from "./worksheet-queries.ts";

/** How a worksheet is taken. */
export interface TakingSetting {
  readonly asker: Asker;
  readonly today: string;
  readonly dryRun: boolean;
  readonly language: Language;
}

type FoundRow = NewVersion & { readonly line: number };

const shownBad = 200;

/**
 * Records what a worksheet says as one change: a rater's judgement of a day is added, or corrects the one that is
 * there; the same again, or the same value without evidence, changes nothing. Bad rows are told and left out.
 */
export async function takeWorksheet(
  tx: Tx,
  sheet: ReadWorksheet,
  setting: TakingSetting,
): Promise<WorksheetTaken> {
  const change = setting.dryRun ? null : await recordChange(tx, "import-assessments");
  const bad: BadRow[] = [...sheet.bad];
  const found = await resolveRows(tx, sheet.rows, setting, bad);
  const { fresh, corrected, replaced, unchanged } = await compare(tx, found);
  if (change !== null) {
    await retireVersions(tx, replaced, change);
    await insertAssessments(tx, [...fresh, ...corrected], change);
    if (fresh.length + corrected.length === 0) await withdrawChange(tx, change);
  }
  bad.sort((a, b) => a.line - b.line);
  return {
    change: fresh.length + corrected.length === 0 ? null : change,
    ...{ rows: sheet.count, added: fresh.length, corrected: corrected.length, unchanged, blank: sheet.blank },
    bad: bad.slice(0, shownBad).map(({ line, problem }) => ({
      line,
      code: problem.code,
      detail: wordProblem(problem, setting.language),
    })),
    badTotal: bad.length,
  };
}

/** Rows with their customers, fit to be recorded; what is wrong with the others is added to `bad`. */
async function resolveRows(
  tx: Tx,
  rows: readonly ReadRow[],
  { asker, today }: TakingSetting,
  bad: BadRow[],
): Promise<FoundRow[]> {
  const scales = new Map<string, StoredScale | undefined>();
  for (const code of new Set(rows.map(({ scale }) => scale.code)))
    scales.set(code, await holdScale(tx, code));
  const meant = await findMeantCustomers(tx, [...new Set(rows.map(({ customer }) => customer))]);
  const customers = new Map(meant.map((each) => [each.text, each]));
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    const outcome = resolveRow(row, scales.get(row.scale.code), customers.get(row.customer), {
      asker,
      today,
    });
    const doubled = outcome.ok ? lines.get(keyOf(outcome.value)) : undefined;
    if (!outcome.ok) bad.push({ line: row.line, problem: outcome.problem });
    else if (doubled !== undefined) {
      bad.push({ line: row.line, problem: refuse("assessmentRowDoubled", { line: doubled }).problem });
    } else {
      lines.set(keyOf(outcome.value), row.line);
      return [{ ...outcome.value, line: row.line }];
    }
    return [];
  });
}

function resolveRow(
  row: ReadRow,
  scale: StoredScale | undefined,
  customer: { readonly customerId: number; readonly among: number } | undefined,
  { asker, today }: { readonly asker: Asker; readonly today: string },
) {
  if (!scale) return refuse("assessmentScaleUnknown" satisfies ProblemCode, { scale: row.scale.code });
  if (!customer) return refuse("rowCustomerUnknown" satisfies ProblemCode, { value: row.customer });
  if (customer.among > 1) {
    return refuse("rowCustomerAmbiguous" satisfies ProblemCode, {
      value: row.customer,
      count: customer.among,
    });
  }
  const rater = row.rater ?? raterOf(asker);
  if (!mayRateAs(asker, rater)) return refuse("assessmentRaterOther" satisfies ProblemCode, { rater });
  const checked = checkJudgement(scale, row, today);
  if (!checked.ok) return checked;
  return accept<NewVersion>({ ...checked.value, id: randomUUID(), customerId: customer.customerId, rater });
}

/** Tells what is new from what corrects a judgement of the same day, and from what is there already. */
async function compare(tx: Tx, rows: readonly FoundRow[]) {
  const there = new Map((await findJudgements(tx, rows)).map((found) => [keyOf(found), found]));
  const fresh: NewVersion[] = [];
  const corrected: NewVersion[] = [];
  const replaced: VersionKey[] = [];
  let unchanged = 0;
  for (const { line: _, ...row } of rows) {
    const before = there.get(keyOf(row));
    if (!before) fresh.push(row);
    else if (before.value === row.value && (row.evidence === null || row.evidence === before.evidence)) {
      unchanged++;
    } else {
      corrected.push({ ...row, id: before.id });
      replaced.push(before);
    }
  }
  return { fresh, corrected, replaced, unchanged };
}

function keyOf({
  customerId,
  scaleId,
  rater,
  ratedOn,
}: Pick<NewVersion, "customerId" | "scaleId" | "rater" | "ratedOn">) {
  return JSON.stringify([customerId, scaleId, rater, ratedOn]);
}
