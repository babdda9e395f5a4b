import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { SchemeFile } from "@gradus/contract";
import { regradeChanged } from "../apps/server/src/modules/grading/index.ts";
import { applyScheme, templates } from "../apps/server/src/modules/schemes/index.ts";
import { writeActivities } from "./bench-company.ts";
import { openBenchSite } from "./bench-site.ts";
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
  const path = join(site.dataDirectory, "activities.csv");
  await timeStep("write the file", () => writeActivities(path, { customers, activities }));
  await timeStep("import", () => site.importActivities(path));
  const applied = await site.asApp((tx) => applyScheme(tx, templates.get("basic-value") as SchemeFile));
  if (!applied.ok) throw new Error(applied.problem.code);
  await site.run({ accept: true });
  const whole = await timeStep("run over everybody", () => site.run({ accept: true }));

  const one: number[] = [];
  for (let round = 1; round <= rounds; round++) one.push(await changeAndRegrade(1, round));
  const thousand = await changeAndRegrade(Math.min(1000, Math.floor(customers / 25)), rounds + 1);
  const nothing = await timeStep("nothing changed", () => regradeChanged(site.context));

  const half = one.sort((a, b) => a - b)[Math.floor(rounds / 2)] as number;
  const figures = {
    ...{ customers, activities, rounds },
    wholeSeconds: figure(whole.seconds),
    oneMs: figure(half * 1000),
    thousandMs: figure(thousand * 1000),
    nothingMs: figure(nothing.seconds * 1000),
    oneOfWhole: figure(half / whole.seconds),
    thousandOfWhole: figure(thousand / whole.seconds),
  };
  reportBench("regrade", figures, [
    atMost("oneOfWhole", figures.oneOfWhole, 0.1),
    atMost("thousandOfWhole", figures.thousandOfWhole, 0.2),
  ]);
}

/** Brings in a large receipt of so many customers, others in every round, and grades them again: the seconds of that. */
async function changeAndRegrade(count: number, round: number): Promise<number> {
  const path = join(site.dataDirectory, `round-${round}.csv`);
  const lines = Array.from({ length: count }, (_, i) => {
    const customer = `C${String(round * 1000 + i + 1).padStart(7, "0")}`;
    return `${customer},R${round}-${i},2026-10-31,received,900000.00`;
  });
  await writeFile(path, `customer,order,day,type,amount\n${lines.join("\n")}\n`);
  await site.importActivities(path);
  const { seconds } = await timeStep(`${count} changed`, () => regradeChanged(site.context));
  return seconds;
}
