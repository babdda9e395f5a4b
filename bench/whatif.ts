import { parseArgs } from "node:util";
import { type SchemeFile, tryRules, type WhatIf } from "@gradus/contract";
import { openGradingServer } from "./bench-server.ts";
import { openBenchSite } from "./bench-site.ts";
import { basicValue, gradeCompany } from "./grade-company.ts";
import { atMost, figure, percentile, reportBench } from "./report-bench.ts";

// What a look at a draft costs while it is edited, from request to answer:
// `npm run bench -- whatif --customers 1000000`. Everybody holds a tier by a live run before.

const { values: options } = parseArgs({
  options: {
    customers: { type: "string", default: "100000" },
    activities: { type: "string" },
    rounds: { type: "string", default: "20" },
  },
});
const customers = Number(options.customers);
const activities = Number(options.activities ?? 20 * customers);
const rounds = Number(options.rounds);
type Scheme = SchemeFile["scheme"];
type Criterion = Scheme["criteria"][number];

const site = await openBenchSite();
try {
  await measure();
} finally {
  await site.close();
}

async function measure(): Promise<void> {
  await gradeCompany(site, { customers, activities });

  const cold = await repeat("whole draft, cold", 3, async () => {
    const server = await openServer();
    const looked = await server.look(basicValue.scheme);
    await server.close();
    return looked;
  });
  const server = await openServer();
  await server.look(basicValue.scheme);
  const bands = await repeat("one band moved", rounds, (round) => server.look(moveBand(round)));
  const quantiles = await repeat("one quantile criterion changed", rounds, (round) =>
    server.look(changeQuantiles(round)),
  );
  const population = await repeat("the population changed", rounds, (round) =>
    server.look(changePopulation(round)),
  );
  const wrong = [...bands, ...quantiles, ...population].find(({ answer }) => !answer.fromCache);
  if (wrong) throw new Error("an answer was not from memory");
  await server.close();

  const figures = {
    ...{ customers, activities, rounds, graded: bands[0]?.answer.customers ?? 0 },
    ...spread("bands", bands),
    ...spread("quantiles", quantiles),
    ...spread("population", population),
    ...spread("cold", cold),
    coldMetricsMs: figure(
      percentile(
        cold.map(({ answer }) => answer.seconds.metrics * 1000),
        0.5,
      ),
    ),
  };
  const answer = Math.max(figures.bandsAnswerP50Ms, figures.quantilesAnswerP50Ms);
  reportBench("whatif", figures, [
    atMost("bandsKernelP50Ms", figures.bandsKernelP50Ms, 60),
    atMost("quantilesKernelP50Ms", figures.quantilesKernelP50Ms, 200),
    atMost("answerP50Ms", answer, 300),
  ]);
}

interface Looked {
  readonly answer: WhatIf;
  readonly milliseconds: number;
}

/** A server that remembers nothing yet. */
async function openServer() {
  const app = await openGradingServer(site.context);
  return {
    close: () => app.close(),
    look: async (definition: Scheme): Promise<Looked> => {
      const payload = { definition, asOf: "2026-10-31" };
      const url = tryRules.path.replace("{scheme}", definition.code);
      const started = performance.now();
      const response = await app.inject({ method: tryRules.method, url, payload });
      const answer = JSON.parse(response.body) as WhatIf;
      const milliseconds = performance.now() - started;
      if (response.statusCode !== 200 || !(answer.customers > 0))
        throw new Error(response.body.slice(0, 500));
      return { answer, milliseconds };
    },
  };
}

async function repeat(
  step: string,
  times: number,
  work: (round: number) => Promise<Looked>,
): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (let round = 1; round <= times; round++) looked.push(await work(round));
  const answer = percentile(
    looked.map(({ milliseconds }) => milliseconds),
    0.5,
  );
  process.stderr.write(`${step.padEnd(44)} ${(answer / 1000).toFixed(3).padStart(8)} s\n`);
  return looked;
}

/**
 * Kernel and whole answer in milliseconds: half and 95 per cent of the rounds took no longer, and the quickest, which
 * tells most on a machine that others work on.
 */
function spread<Name extends string>(name: Name, looked: readonly Looked[]) {
  const kernel = looked.map(({ answer }) => answer.seconds.kernel * 1000);
  const answer = looked.map(({ milliseconds }) => milliseconds);
  return {
    [`${name}KernelLeastMs`]: figure(Math.min(...kernel)),
    [`${name}KernelP50Ms`]: figure(percentile(kernel, 0.5)),
    [`${name}KernelP95Ms`]: figure(percentile(kernel, 0.95)),
    [`${name}AnswerLeastMs`]: figure(Math.min(...answer)),
    [`${name}AnswerP50Ms`]: figure(percentile(answer, 0.5)),
    [`${name}AnswerP95Ms`]: figure(percentile(answer, 0.95)),
  } as Record<`${Name}${"Kernel" | "Answer"}${"Least" | "P50" | "P95"}Ms`, number>;
}

/** Every round another threshold, so that no points are remembered. */
function moveBand(round: number): Scheme {
  return changeCriterion("bands", (scoring) => {
    const [best, ...others] = scoring.kind === "bands" ? scoring.bands : [];
    if (!best) throw new Error("no bands to move");
    return { kind: "bands", bands: [{ ...best, at: best.at + round / 100 }, ...others] };
  });
}

function changeQuantiles(round: number): Scheme {
  return changeCriterion("quantiles", () => ({ kind: "quantiles", bins: 10 + round }));
}

function changePopulation(round: number): Scheme {
  return {
    ...basicValue.scheme,
    population: { where: `tenure_days >= ${round / 100} || !has(tenure_days)` },
  };
}

function changeCriterion(
  kind: Criterion["scoring"]["kind"],
  change: (scoring: Criterion["scoring"]) => Criterion["scoring"],
): Scheme {
  const changed = basicValue.scheme.criteria.findIndex(({ scoring }) => scoring.kind === kind);
  return {
    ...basicValue.scheme,
    criteria: basicValue.scheme.criteria.map((criterion, i) =>
      i === changed ? { ...criterion, scoring: change(criterion.scoring) } : criterion,
    ),
  };
}
