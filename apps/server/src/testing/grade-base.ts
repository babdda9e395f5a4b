import { wordProblem } from "@gradus/contract";
import { runGrading } from "../modules/grading/run-grading.ts";
import { readRun, type StoredRun } from "../modules/grading/run-queries.ts";
import { type RunWish, startRun } from "../modules/grading/start-run.ts";
import type { Context } from "../platform/context.ts";
import { type FoundGrade, readFoundGrades } from "./found-grades-queries.ts";

/** Asks for a run and does it on the spot, as the job queue would. */
export async function gradeBase(
  context: Context,
  wish: Partial<RunWish> & Pick<RunWish, "scheme">,
): Promise<{ run: StoredRun; grades: Map<string, FoundGrade> }> {
  const asker = { actor: "test", scope: "everybody" } as const;
  const all = { trial: false, accept: false, ...wish };
  const started = await context.database.asApp(asker, (tx) => startRun(tx, all, context.now()));
  if (!started.ok) throw new Error(wordProblem(started.problem, "en"));
  await runGrading(context, started.value.runId);
  return context.database.asApp(asker, async (tx) => {
    const run = await readRun(tx, started.value.runId);
    const grades = await readFoundGrades(tx, run);
    return { run, grades: new Map(grades.map((grade) => [grade.code, grade])) };
  });
}
