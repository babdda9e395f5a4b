import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { explainGrade } from "../apps/server/src/modules/grading/explain-grade.ts";
import { readGrades } from "../apps/server/src/modules/grading/span-queries.ts";
import { applyScheme, findScheme, templates } from "../apps/server/src/modules/schemes/index.ts";
import { connectionFor } from "../apps/server/src/platform/database/connect.ts";
import { writeActivities } from "./bench-company.ts";
import { openBenchSite } from "./bench-site.ts";
import { atLeast, atMost, figure, reportBench, timeStep } from "./report-bench.ts";

const { values: options } = parseArgs({
  options: {
    customers: { type: "string", default: "100000" },
    activities: { type: "string", default: "2000000" },
  },
});
const company = { customers: Number(options.customers), activities: Number(options.activities) };
/** What a person would write by hand for the metrics of `basic-value`: one pass, one statement. */
const byHand = `
  select count(*), sum(receipts), max(last), min(first), sum(months) from (
    select customer_id,
      sum(amount) filter (where type_id in (4, 5) and day > date '2025-10-31') as receipts,
      max(day) filter (where type_id = 4) as last,
      min(day) filter (where type_id = 4) as first,
      count(distinct date_trunc('month', day)) filter (where type_id = 4 and day > date '2025-10-31') as months
    from activities
    where retired_change is null and day <= date '2026-10-31' and type_id in (4, 5)
    group by customer_id
  ) by_customer`;

let asked = 0; // customers explained
const site = await openBenchSite();
const { asApp, run } = site;
try {
  await measure();
} finally {
  await site.close();
}

async function measure(): Promise<void> {
  const path = join(site.dataDirectory, "activities.csv");
  await timeStep("write the file", () => writeActivities(path, company));
  const first = await timeStep("import", () => site.importActivities(path));
  const again = await timeStep("import the same file again", () => site.importActivities(path));
  const applied = await asApp((tx) => applyScheme(tx, templates.get("basic-value") as never));
  if (!applied.ok) throw new Error(applied.problem.code);

  const trial = await timeStep("trial run", () => run({ trial: true }));
  const live = await timeStep("first live run", () => run({ accept: true }));
  const same = await timeStep("live run, nothing changed", () => run({}));
  const month = await timeStep("live run, as of a month before: trial", () =>
    run({ trial: true, asOf: "2026-09-30" }),
  );

  const hand = await minimum(3, "the same aggregates by hand", () => queryByHand());
  const metrics = Math.min(
    ...[trial, live, same].map(({ value }) => value.summary?.seconds.metrics ?? Number.NaN),
  );
  const explain = await minimum(20, "explain one customer", explainSome);
  const list = await minimum(20, "list 50 of a tier", listSome);

  const figures = {
    customers: company.customers,
    activities: company.activities,
    importSeconds: figure(first.seconds),
    importRowsPerSecond: figure(company.activities / first.seconds),
    reimportRowsPerSecond: figure(company.activities / again.seconds),
    metricsSeconds: figure(metrics),
    kernelSeconds: figure(
      Math.min(...[trial, live, same].map(({ value }) => value.summary?.seconds.kernel ?? 0)),
    ),
    firstWriteSeconds: figure(live.value.summary?.seconds.write ?? 0),
    unchangedWriteSeconds: figure(same.value.summary?.seconds.write ?? 0),
    firstRunSeconds: figure(live.seconds),
    unchangedRunSeconds: figure(same.seconds),
    otherMonthSeconds: figure(month.seconds),
    firstRunCustomersPerSecond: figure(company.customers / live.seconds),
    handWrittenSeconds: figure(hand),
    metricsToHandWritten: figure(metrics / hand),
    explainMilliseconds: figure(explain * 1000),
    listMilliseconds: figure(list * 1000),
  };
  reportBench("grading", figures, [
    atMost("metricsToHandWritten", figures.metricsToHandWritten, 1.5),
    atLeast("importRowsPerSecond", figures.importRowsPerSecond, 100_000),
    atLeast("firstRunCustomersPerSecond", figures.firstRunCustomersPerSecond, 20_000),
    atMost("explainMilliseconds", figures.explainMilliseconds, 50),
    atMost("listMilliseconds", figures.listMilliseconds, 20),
  ]);
}

async function queryByHand(): Promise<void> {
  const client = new pg.Client(connectionFor(site.address));
  await client.connect();
  await client.query(byHand);
  await client.end();
}

async function explainSome(): Promise<void> {
  const customer = `C${String(1 + ((asked++ * 7919) % company.customers)).padStart(7, "0")}`;
  await asApp((tx) => explainGrade(tx, { scheme: "basic-value", customer }));
}

async function listSome(): Promise<void> {
  const scheme = await asApp((tx) => findScheme(tx, "basic-value"));
  const schemeId = scheme?.schemeId ?? 0;
  await asApp((tx) => readGrades(tx, { schemeId, tier: "gold" }, { offset: 0, limit: 50 }));
}

async function minimum(rounds: number, step: string, work: () => Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await work();
    least = Math.min(least, (performance.now() - started) / 1000);
  }
  process.stderr.write(`${step.padEnd(44)} ${least.toFixed(3).padStart(8)} s\n`);
  return least;
}
