import { parseArgs } from "node:util";
import { RandomSource } from "../packages/engine/src/statistics/random-source.ts";
import { bgNbd } from "../packages/engine/src/value-models/purchases/bg-nbd.ts";
import { compressHistories } from "../packages/engine/src/value-models/purchases/compress-histories.ts";
import { paretoNbd } from "../packages/engine/src/value-models/purchases/pareto-nbd.ts";
import { simulateBetaDropout } from "../packages/engine/src/value-models/purchases/simulate-beta-dropout.ts";
import { expectedSpends, fitGammaGamma } from "../packages/engine/src/value-models/spend/gamma-gamma.ts";
import { type Aim, atMost, figure, reportBench } from "./report-bench.ts";

const { values: options } = parseArgs({
  options: {
    customers: { type: "string", default: "2357,100000,1000000" },
    rounds: { type: "string", default: "5" },
  },
});
const sizes = options.customers.split(",").map(Number);
const rounds = Number(options.rounds);
if (![rounds, ...sizes].every((count) => Number.isInteger(count) && count > 0)) {
  throw new Error(`customers and rounds are whole numbers: ${options.customers}, ${options.rounds}`);
}

const truth = { r: 0.24, alpha: 4.41, a: 0.79, b: 2.43 };
const spendTruth = { p: 6.25, q: 3.74, v: 15.44 };
const weeks = 1 / 7; // of a day
const months = { length: 365.25 / 12 / 7, count: 12, rate: 1.1 ** (1 / 12) - 1 };
const paretoCustomers = 100_000;

/** Customers of a year, equally many first come each day, as of its end; days counted in weeks. */
function simulate(customers: number) {
  const random = new RandomSource(20_261_031);
  const T = Float64Array.from({ length: customers }, (_, i) => (i % 365) * weeks);
  const { x, tx } = simulateBetaDropout(truth, 0, T, random, weeks);
  const { p, q, v } = spendTruth;
  const mean = x.map((days) => (days === 0 ? 0 : random.gamma(p * days, random.gamma(q, v) * days)));
  return { x, tx, T, mean };
}

type Steps = "compress" | "fitBgNbd" | "fitGammaGamma" | "alive" | "expected52Weeks" | "value12Months";

/** What a night's run does with the purchases of a company: from columns to a value for each customer. */
function valueCustomers({ x, tx, T, mean }: ReturnType<typeof simulate>) {
  const seconds = {} as Record<Steps | "total", number>;
  const timed = <Value>(step: Steps, work: () => Value): Value => {
    const started = performance.now();
    const value = work();
    seconds[step] = (performance.now() - started) / 1000;
    return value;
  };
  const { histories, positions } = timed("compress", () => compressHistories(x, tx, T));
  const purchases = taken(timed("fitBgNbd", () => bgNbd.fit(histories)));
  const spend = taken(timed("fitGammaGamma", () => fitGammaGamma(x, mean)));
  const { parameters } = purchases;
  timed("alive", () => bgNbd.alive(parameters, histories));
  timed("expected52Weeks", () => bgNbd.expected(parameters, histories, 52));
  timed("value12Months", () => {
    const discounted = bgNbd.discounted(parameters, histories, months);
    const each = taken(expectedSpends(spend.parameters, x, mean));
    return each.map((amount, i) => amount * (discounted[positions[i] as number] as number));
  });
  seconds.total = Object.values(seconds).reduce((sum, part) => sum + part, 0);
  return { seconds, distinct: histories.size, purchases, spend };
}

function taken<Value>(fitted: { ok: true; value: Value } | { ok: false; abstention: unknown }): Value {
  if (!fitted.ok) throw new Error(`the model abstained: ${JSON.stringify(fitted.abstention)}`);
  return fitted.value;
}

const figures: Record<string, number | string> = {};
const aims: Aim[] = [];
for (const customers of sizes) {
  const simulated = simulate(customers);
  const results = Array.from({ length: rounds }, () => valueCustomers(simulated));
  const [{ distinct, purchases, spend }] = results as [ReturnType<typeof valueCustomers>];
  const least = (step: Steps | "total") => figure(Math.min(...results.map(({ seconds }) => seconds[step])));
  const steps = Object.keys(results[0]?.seconds ?? {}) as (Steps | "total")[];
  process.stderr.write(`${customers} customers, ${distinct} distinct triples (x, tx, T)\n`);
  process.stderr.write(`  ${JSON.stringify({ ...purchases.parameters, ...spend.parameters })}\n`);
  process.stderr.write(`  ${steps.map((step) => `${step} ${least(step)} s`).join(", ")}\n`);
  figures[`distinctTriples${customers}`] = distinct;
  figures[`evaluations${customers}`] = purchases.evaluations;
  for (const step of steps) figures[`${step}Seconds${customers}`] = least(step);
  if (customers === 1_000_000) aims.push(atMost("totalSeconds1000000", least("total"), 2));
}

const { x, tx, T } = simulate(paretoCustomers);
const { histories } = compressHistories(x, tx, T);
const paretoSeconds = Array.from({ length: rounds }, () => {
  const started = performance.now();
  taken(paretoNbd.fit(histories));
  return (performance.now() - started) / 1000;
});
figures.fitParetoNbdSeconds100000 = figure(Math.min(...paretoSeconds));
aims.push(atMost("fitParetoNbdSeconds100000", Math.min(...paretoSeconds), 2));
reportBench("value-models", figures, aims);
