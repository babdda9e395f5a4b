import { createReadStream } from "node:fs";
import type { Outcome } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { readWorksheet, takeWorksheet } from "../assessments/index.ts";
import { readScales } from "../catalogue/index.ts";
import { queueOfScheme, startRun } from "../grading/index.ts";
import { importQueue, startImport, storeUpload } from "../intake/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { addValueMetrics, startValueReport, valueReportQueue } from "../value/index.ts";
import { type DemoImport, type DemoWorksheet, readDemoCompany } from "./demo-company.ts";
import { demoActor } from "./demo-queries.ts";
import { type DemoStep, readDemo, readDemoSteps } from "./read-demo.ts";
import { demoTask, enqueueDemo } from "./start-demo.ts";

const asker: Asker = { actor: demoActor, scope: "everybody", role: "administrator" };

/**
 * Does the next step of bringing the demo company in: asks for the import or the run, and for itself
 * behind it in the same queue, so that it comes back when that is done. What is done is read from the
 * imports and runs that there are: killed at any moment it goes on where it was. It ends at a step that
 * failed, unless told to repeat it.
 *
 * @throws Error when a step is still under way, for the queue to ask again later
 */
export async function continueDemo(context: Context, again: boolean): Promise<void> {
  const company = await readDemoCompany(context.demoDirectory);
  if (!company) return;
  const steps = await context.database.asWorker(demoActor, (tx) => readDemoSteps(tx, company));
  const next = steps.find(({ status }) => status !== "done");
  if (!next || (next.status === "failed" && !again)) return;
  if (next.status === "running") throw new Error(`the demo company's step ${next.name.en} is under way`);
  const queue = await take(context, next, company.lastDay);
  await context.database.asWorker(demoActor, (tx) => enqueueDemo(tx, queue, false));
}

/** Asks for it again at start-up, where it was begun and neither ended nor failed. */
export async function resumeDemo({ database, demoDirectory }: Context): Promise<void> {
  const company = await readDemoCompany(demoDirectory);
  if (!company) return;
  await database.asWorker(demoActor, async (tx) => {
    const { status } = await readDemo(tx, company);
    if (status === "running") await enqueueDemo(tx, demoTask, false);
  });
}

/** Asks for a step; answers the queue in which it will be done. */
async function take(context: Context, step: DemoStep, lastDay: string): Promise<string> {
  switch (step.kind) {
    case "import":
      return "map" in step.of ? importFile(context, step.of) : assess(context, step.of);
    case "run":
      return runScheme(context, step.of, lastDay);
    case "value":
      return valueCustomers(context, lastDay);
  }
}

async function importFile(context: Context, { file, path, map }: DemoImport): Promise<string> {
  const upload = must(await storeUpload(context.dataDirectory, createReadStream(path)));
  must(await startImport(context, asker, { file: upload.file, fileName: file, map, dryRun: false }));
  return importQueue;
}

/** Assessments are few, and taken at once. */
async function assess({ database, now }: Context, { file, path }: DemoWorksheet): Promise<string> {
  await database.asApp(asker, async (tx) => {
    const today = dayInZone(now(), (await readOrganisation(tx)).timeZone);
    const sheet = must(
      await readWorksheet(path, file, { scales: await readScales(tx), scale: undefined, today }),
    );
    const setting = { asker, today, dryRun: false, language: "zh" as const };
    const { badTotal, bad } = await takeWorksheet(tx, sheet, setting);
    if (badTotal > 0) throw new Error(`the demo company's assessments: ${JSON.stringify(bad[0])}`);
  });
  return demoTask;
}

async function runScheme(
  { database, now }: Context,
  { code }: Extract<DemoStep, { kind: "run" }>["of"],
  asOf: string,
): Promise<string> {
  const wish = { scheme: code, asOf, trial: false, accept: true };
  const run = must(await database.asApp(asker, (tx) => startRun(tx, wish, now())));
  return queueOfScheme(run.schemeId);
}

/** Besides the report, its figures become metrics, for schemes to use. */
async function valueCustomers({ database, now }: Context, asOf: string): Promise<string> {
  await database.asApp(asker, async (tx) => {
    must(await addValueMetrics(tx));
    must(await startValueReport(tx, asOf, now()));
  });
  return valueReportQueue;
}

/** What cannot be refused: the company was made for it. */
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demo company was refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}
