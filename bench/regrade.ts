import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { regradeChanged } from "../apps/server/src/modules/grading/index.ts";
import { openBenchSite } from "./bench-site.ts";
import { gradeCompany } from "./grade-company.ts";
import { atMost, figure, reportBench, timeStep } from "./report-bench.ts";

// What grading customers again costs when their facts changed, beside a run over everybody, from the job's beginning to
// its end: `npm run bench -- regrade --customers 100000`.

const { values: options } = parseArgs({
  options: {
    customers: { type: "string", default: "100000" },
    activities: { type: "string" },
    rounds: { type: "string", default: "10" },
  },
});
const customers = Number(options.customers);
const activities = Number(options.activities ?? 10 * customers);
const rounds = Number(options.rounds);

const site = await openBenchSite();
try {
  await measure();
} finally {
  await site.close();
}

async function measure(): Promise<void> {
  await gradeCompany(site, { customers, activities });
  const whole = await leastOf(3, () => timeStep("run over everybody", () => site.run({ accept: true })));
  const many = Math.min(1000, Math.floor(customers / 25));
  let round = 0;
  const one = await leastOf(rounds, () => changeAndRegrade(1, ++round));
  const thousand = await leastOf(3, () => changeAndRegrade(many, ++round));
  const nothing = await leastOf(3, () => timeStep("nothing changed", () => regradeChanged(site.context)));

  const figures = {
    ...{ customers, activities, rounds },
    wholeSeconds: figure(whole),
    oneMs: figure(one * 1000),
    thousandMs: figure(thousand * 1000),
    nothingMs: figure(nothing * 1000),
    oneOfWhole: figure(one / whole),
    thousandOfWhole: figure(thousand / whole),
  };
  reportBench("regrade", figures, [
    atMost("oneOfWhole", figures.oneOfWhole, 0.05),
    atMost("thousandOfWhole", figures.thousandOfWhole, 0.2),
  ]);
}

/** The seconds of the quickest time: it tells most on a machine that others work on. */
async function leastOf(times: number, work: () => Promise<{ seconds: number }>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 1; time <= times; time++) least = Math.min(least, (await work()).seconds);
  return least;
}

/** Brings in a large receipt of so many customers, others in every round, and grades them again, which is timed. */
async function changeAndRegrade(count: number, round: number): Promise<{ seconds: number }> {
  const path = join(site.dataDirectory, `round-${round}.csv`);
  const lines = Array.from({ length: count }, (_, i) => {
    const customer = `C${String(round * 1000 + i + 1).padStart(7, "0")}`;
    return `${customer},R${round}-${i},2026-10-31,received,900000.00`;
  });
  await writeFile(path, `customer,order,day,type,amount\n${lines.join("\n")}\n`);
  await site.importActivities(path);
  return timeStep(`${count} changed`, () => regradeChanged(site.context));
}
