import { parseArgs } from "node:util";
import { type Counterfactuals, findCounterfactuals } from "@gradus/contract";
import { openGradingServer } from "./bench-server.ts";
import { openBenchSite } from "./bench-site.ts";
import { gradeCompany } from "./grade-company.ts";
import { atMost, figure, percentile, reportBench } from "./report-bench.ts";

// What it costs to say what one customer's next tier needs, and what would lose this one, from request to answer:
// `npm run bench -- counterfactuals --customers 100000`. Everybody holds a tier by a live run before. Of each customer the
// quickest round counts, which tells most on a machine that others work on.

const { values: options } = parseArgs({
  options: {
    customers: { type: "string", default: "100000" },
    activities: { type: "string" },
    asked: { type: "string", default: "100" },
    rounds: { type: "string", default: "3" },
  },
});
const customers = Number(options.customers);
const activities = Number(options.activities ?? 10 * customers);

const site = await openBenchSite();
try {
  await measure();
} finally {
  await site.close();
}

async function measure(): Promise<void> {
  await gradeCompany(site, { customers, activities });

  const codes = await chooseCustomers(Number(options.asked));
  const app = await openGradingServer(site.context);
  const milliseconds = new Map<string, number>();
  const ways = new Set<string>();
  for (let round = 1; round <= Number(options.rounds); round++) {
    for (const code of codes) {
      const url = findCounterfactuals.path.replace("{scheme}", "basic-value").replace("{customer}", code);
      const started = performance.now();
      const response = await app.inject({ method: findCounterfactuals.method, url });
      const took = performance.now() - started;
      if (response.statusCode !== 200) throw new Error(response.body.slice(0, 500));
      milliseconds.set(code, Math.min(took, milliseconds.get(code) ?? took));
      if ((JSON.parse(response.body) as Counterfactuals).next?.alone.length) ways.add(code);
    }
  }
  await app.close();
  if (ways.size === 0) throw new Error("nobody has a way to a next tier");

  const figures = {
    ...{ customers, activities, asked: codes.length, withWays: ways.size },
    p50Ms: figure(percentile([...milliseconds.values()], 0.5)),
    p95Ms: figure(percentile([...milliseconds.values()], 0.95)),
  };
  reportBench("counterfactuals", figures, [
    atMost("p50Ms", figures.p50Ms, 300),
    atMost("p95Ms", figures.p95Ms, 300),
  ]);
}

/** Codes from all of the base: those who buy most come first in it. */
async function chooseCustomers(count: number): Promise<string[]> {
  const rows = await site.asApp((tx) =>
    tx.db.selectFrom("customers").select("code").orderBy("code").execute(),
  );
  return Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)]?.code as string);
}
