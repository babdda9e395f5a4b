import type { Context } from "../../platform/context.ts";
import { isLostConnection } from "../../platform/database/is-lost-connection.ts";
import { analyzeTables } from "../../platform/database/maintenance-queries.ts";
import { isTooLarge } from "../metrics/index.ts";
import { assembleReport } from "./assemble-report.ts";
import { fitValueModels } from "./fit-value-models.ts";
import { measureCustomers } from "./measure-customers.ts";
import { readValueFacts } from "./read-value-facts.ts";
import { endReport, findWork, markReport, type StoredWork } from "./report-queries.ts";
import { replaceValues } from "./write-values-queries.ts";

const many = 1_000; // customers of whom the planner must know

/**
 * Makes a report that was acknowledged, from scratch: reads one instant of the facts, fits, and writes what it
 * found in one transaction. Killed at any moment it leaves the report before as it was, and is made again. A
 * fault ends it as failed.
 */
export async function makeValueReport(context: Context, id: number): Promise<void> {
  const { database, logger, now } = context;
  const mark = (stage: StoredWork["stage"]) => database.asWorker("value", (tx) => markReport(tx, id, stage));
  if (!(await mark("reading"))) return; // made before a kill could be noted
  const started = performance.now();
  try {
    const { settings, asOf } = (await database.asWorker("value", (tx) => findWork(tx, id))) as StoredWork;
    const facts = await database.asWorker("value", (tx) => readValueFacts(tx, settings, asOf), {
      isolation: "repeatable read",
      readOnly: true,
    });
    await mark("fitting");
    const models = fitValueModels(facts, settings.model);
    await new Promise(setImmediate); // requests may pass between two long computations
    const found = measureCustomers(facts, models, settings);
    await mark("writing");
    const seconds = Math.round(performance.now() - started) / 1000;
    const report = assembleReport(facts, models, found, { settings, computedAt: now(), seconds });
    await database.asWorker("value", async (tx) => {
      if (!(await endReport(tx, id, { status: "done", report, knownTo: facts.knownTo }, now()))) return;
      await replaceValues(tx, id, found);
    });
    if (found.listed.length >= many) await analyzeTables(context, ["customer_values"]);
  } catch (error) {
    if (isLostConnection(error)) throw error; // the queue tries again
    logger.error({ err: error, report: id }, "the value report failed");
    const problem = { code: isTooLarge(error) ? "metricTooLarge" : "valueReportFailed", params: {} };
    await database.asWorker("value", (tx) => endReport(tx, id, { status: "failed", problem }, now()));
  }
}
