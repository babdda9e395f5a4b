import { readdir, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { unwrap, uploadFile } from "@gradus/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Random } from "../demo/random.ts";
import { buildPrograms } from "../scripts/build-programs.mjs";
import { FactLedger, factMap, factsOf, type Layer } from "./fact-ledger.ts";
import { GradedBase, valueScheme } from "./graded-base.ts";
import { type Moment, type Stage, stages, waitForMoment } from "./kill-moment.ts";
import { TestSite, type Victims } from "./test-site.ts";
import {
  countJobs,
  countUnfinished,
  readStandingFacts,
  readStandingGrades,
  readTrialGrades,
  type StandingFacts,
  type StandingGrades,
} from "./what-stands-queries.ts";

const patience = 240_000;
const seed = 20_260_601;
const sites: TestSite[] = [];

beforeAll(() => buildPrograms());
afterAll(async () => {
  for (const site of sites) await site.close();
});

async function openSite(): Promise<TestSite> {
  const site = await TestSite.open();
  sites.push(site);
  await site.start();
  return site;
}

/** A round: what is under way, when it is killed, and what else goes wrong. */
interface Round<Work> {
  readonly work: Work;
  readonly moment: { readonly stage?: Stage; readonly withinMs: number };
  readonly victims?: Victims;
  /** Milliseconds after which further starts are killed before one may come up. */
  readonly killedStarts?: readonly number[];
}

/** The very moment to kill at, in the stretch that a round leaves. */
function pickMoment({ withinMs, ...rest }: Round<unknown>["moment"], random: Random): Moment {
  return { ...rest, plusMs: random.between(0, withinMs) };
}

/** Kills and starts again; `check` must hold whenever the database can be asked. */
async function killAndRestart(
  site: TestSite,
  round: Round<unknown>,
  check: () => Promise<void>,
): Promise<void> {
  const { victims = "server", killedStarts = [] } = round;
  await site.kill(victims);
  if (victims === "server") await check();
  for (const afterMs of killedStarts) await site.startAndKill(afterMs);
  await site.start();
  await check();
  const deadline = performance.now() + 60_000;
  while ((await countUnfinished(site.database)) > 0) {
    if (performance.now() > deadline) throw new Error(`not done in a minute:\n${site.lastWords()}`);
    await sleep(20);
  }
  await check();
}

/** Fails with the first few differences rather than with thousands of lines. */
function expectSame(actual: readonly string[], wanted: readonly string[], what: string): void {
  const [has, wants] = [new Set(actual), new Set(wanted)];
  expect(
    {
      missing: wanted.filter((each) => !has.has(each)).slice(0, 5),
      tooMuch: actual.filter((each) => !wants.has(each)).slice(0, 5),
      count: actual.length,
    },
    what,
  ).toEqual({ missing: [], tooMuch: [], count: wanted.length });
}

/** Says in which stages the kills fell; the test is about those inside of the transaction that writes. */
function summarise(what: string, fell: readonly Stage[]): void {
  const count = (stage: Stage) => fell.filter((each) => each === stage).length;
  const counts = stages.map((stage) => `${stage} ${count(stage)}`);
  console.log(`${what}: ${fell.length} rounds, killed while ${counts.join(", ")}.`);
  expect(count("publishing") + count("committing")).toBeGreaterThan(3);
}

/** What was killed was done by others; the queue forgets it within some seconds. */
async function waitUntilQueueIsEmpty(site: TestSite): Promise<void> {
  for (let left = 1; left > 0; await sleep(50)) left = await countJobs(site.database);
}

type ImportWork = "fresh" | "overwrite" | "two at once" | "unanswered" | "undo" | "upload";

const importRounds: readonly Round<ImportWork>[] = [
  { work: "fresh", moment: { withinMs: 1 } },
  { work: "fresh", moment: { stage: "reading", withinMs: 20 } },
  { work: "overwrite", moment: { stage: "publishing", withinMs: 40 } },
  { work: "upload", moment: { withinMs: 5 } },
  { work: "fresh", moment: { stage: "publishing", withinMs: 60 }, victims: "server, database" },
  { work: "overwrite", moment: { stage: "committing", withinMs: 20 } },
  { work: "two at once", moment: { stage: "publishing", withinMs: 60 }, killedStarts: [250, 900, 1500] },
  { work: "undo", moment: { stage: "publishing", withinMs: 5 } },
  { work: "unanswered", moment: { withinMs: 60 } },
  { work: "fresh", moment: { stage: "publishing", withinMs: 60 }, victims: "database, server" },
  { work: "undo", moment: { stage: "publishing", withinMs: 2 }, victims: "server, database" },
  { work: "overwrite", moment: { withinMs: 600 }, victims: "server, database", killedStarts: [400, 1200] },
  { work: "fresh", moment: { stage: "over", withinMs: 5 } },
];
/** Rounds that may leave half an upload, to be swept when it is old. */
const brokenUploads = importRounds.filter(({ work }) => work === "upload" || work === "unanswered").length;

const runRounds: readonly Round<"run" | "take-back">[] = [
  { work: "run", moment: { withinMs: 1 } },
  { work: "run", moment: { stage: "reading", withinMs: 10 } },
  { work: "run", moment: { stage: "publishing", withinMs: 30 } },
  { work: "run", moment: { stage: "publishing", withinMs: 60 }, victims: "server, database" },
  { work: "take-back", moment: { stage: "publishing", withinMs: 30 } },
  { work: "run", moment: { stage: "committing", withinMs: 20 } },
  { work: "run", moment: { stage: "publishing", withinMs: 60 }, killedStarts: [400, 1100] },
  { work: "run", moment: { withinMs: 300 } },
  { work: "run", moment: { stage: "publishing", withinMs: 60 }, victims: "database, server" },
  { work: "take-back", moment: { stage: "committing", withinMs: 20 } },
  {
    work: "run",
    moment: { stage: "publishing", withinMs: 60 },
    victims: "server, database",
    killedStarts: [300],
  },
  { work: "run", moment: { stage: "over", withinMs: 5 } },
];

describe.concurrent("a server that is killed with -9", () => {
  test("loses no import that it acknowledged, and writes none by halves", { timeout: patience }, async () => {
    const site = await openSite();
    const random = new Random(seed, "moments of imports");
    const ledger = new FactLedger(new Random(seed, "files"));
    const acknowledged = new Set<string>();
    const undone = new Set<string>();
    const fell: Stage[] = [];
    let latest: StandingFacts = await readStandingFacts(site.database);
    const inForce = () => {
      const done = latest.imports.filter(({ status }) => status === "done");
      return done.map(({ fileName }) => ledger.layers.find((layer) => layer.fileName === fileName) as Layer);
    };
    const check = async () => {
      latest = await readStandingFacts(site.database);
      expectFactsOfImports(latest, inForce());
    };
    const ask = async (layer: Layer) => {
      const { id } = await startImport(site, layer);
      acknowledged.add(layer.fileName);
      return id;
    };

    for (const round of importRounds) {
      const plan = { fresh: 2000, bad: 25, corrected: round.work === "overwrite" ? 800 : 0 };
      let isOver = "select count(*) = 0 from imports where status in ('queued', 'running')";
      if (round.work === "upload") await breakUpload(site, ledger.add(plan, inForce()).content);
      else if (round.work === "undo") {
        const { id, fileName } = latest.imports.find(({ status }) => status === "done") as {
          id: number;
          fileName: string;
        };
        const undoing = site.client.POST("/api/imports/{id}/undo", {
          params: { path: { id } },
          body: { confirmed: true },
        });
        undoing.then(({ response }) => response.ok && undone.add(fileName)).catch(() => undefined);
        isOver = `select status = 'undone' from imports where import_id = ${id}`;
      } else if (round.work === "unanswered") {
        ask(ledger.add(plan, inForce())).catch(() => undefined);
      } else {
        await ask(ledger.add(plan, inForce()));
        if (round.work === "two at once") await ask(ledger.add(plan, inForce()));
      }
      fell.push(await waitForMoment(site, pickMoment(round.moment, random), isOver));
      await killAndRestart(site, round, check);

      const statuses = new Map(latest.imports.map(({ fileName, status }) => [fileName, status]));
      for (const name of acknowledged) expect(["done", "undone"], name).toContain(statuses.get(name));
      for (const name of undone) expect(statuses.get(name), name).toBe("undone");
      for (const each of latest.imports) await expectWhole(site, each, ledger);
    }
    await waitUntilQueueIsEmpty(site);
    const parts = (await readdir(uploads(site))).filter((name) => name.endsWith(".part"));
    expect(parts.length).toBeLessThanOrEqual(brokenUploads);
    summarise("imports", fell);
  });

  test("leaves the grades as they were until a run has published whole", { timeout: patience }, async () => {
    const site = await openSite();
    const random = new Random(seed, "moments of runs");
    const base = new GradedBase(seed);
    await startImport(site, base);
    while ((await countUnfinished(site.database)) > 0) await sleep(50);
    await unwrap(site.client.PUT("/api/schemes", { body: valueScheme }));
    const acknowledged = new Set<number>();
    const fell: Stage[] = [];
    let latest: StandingGrades = await readStandingGrades(site.database);
    const check = async () => {
      latest = await readStandingGrades(site.database);
      expectGradesOfRuns(latest, base);
    };

    for (const [nth, round] of runRounds.entries()) {
      const last = latest.runs.filter(({ status }) => status === "published").at(-1);
      const run =
        round.work === "take-back"
          ? site.client.POST("/api/runs/{id}/take-back", { params: { path: { id: last?.id ?? 0 } } })
          : site.client.POST("/api/schemes/{scheme}/runs", {
              params: { path: { scheme: "value" } },
              body: { asOf: base.dayOf(nth), accept: true, trial: false },
            });
      const { id } = await unwrap(run);
      acknowledged.add(id);
      fell.push(
        await waitForMoment(
          site,
          pickMoment(round.moment, random),
          `select status = 'published' from runs where run_id = ${id}`,
        ),
      );
      await killAndRestart(site, round, check);

      for (const { id, status } of latest.runs)
        expect(["published", "taken-back"], `run ${id}`).toContain(status);
      expect(latest.runs.map(({ id }) => id)).toEqual(expect.arrayContaining([...acknowledged]));
      await expectTrialAgrees(site, latest);
    }
    await waitUntilQueueIsEmpty(site);
    summarise("runs", fell);
  });
});

const uploads = (site: TestSite) => join(site.dataDirectory, "uploads");

async function startImport(site: TestSite, file: Pick<Layer, "fileName" | "existing" | "content">) {
  const { fileName, existing, content } = file;
  const path = join(site.folder, fileName);
  await writeFile(path, content);
  const { file: key } = await uploadFile(site.client, path);
  const map = { ...factMap, existing, unknownCustomers: "create" as const };
  const body = { file: key, fileName, map, dryRun: false };
  return unwrap(site.client.POST("/api/imports", { body }));
}

/** Sends half a file and stops there, once the server has begun to write it down. */
async function breakUpload(site: TestSite, content: string): Promise<void> {
  const before = (await readdir(uploads(site))).length;
  const sent = request(`${site.url}/api/uploads?name=half.csv`, {
    method: "POST",
    headers: { authorization: `Bearer ${site.key}`, "content-type": "application/octet-stream" },
  });
  sent.on("error", () => undefined);
  sent.write(content.slice(0, content.length / 2));
  while ((await readdir(uploads(site))).length === before) await sleep(2);
}

/** At any moment: the facts in force are those of the imports that say they are done, and nothing else is there. */
function expectFactsOfImports(standing: StandingFacts, inForce: readonly Layer[]): void {
  expectSame(standing.facts, [...factsOf(inForce).values()], "facts");
  const { dangling, stagingTables, doubledCustomers } = standing;
  expect({ dangling, stagingTables, doubledCustomers }).toEqual({
    dangling: [],
    stagingTables: [],
    doubledCustomers: [],
  });
}

/** An import that is done took exactly its rows, once, and its bad rows are there to be read. */
async function expectWhole(
  site: TestSite,
  standing: StandingFacts["imports"][number],
  ledger: FactLedger,
): Promise<void> {
  const layer = ledger.layers.find(({ fileName }) => fileName === standing.fileName) as Layer;
  const { added, changed } = layer.counts;
  expect(standing, standing.fileName).toMatchObject({
    counts: layer.counts,
    rowsRead: layer.content.trimEnd().split("\n").length - 1,
    rowsBad: layer.badLines.length,
    recorded: added + changed,
  });
  const badRows = site.client.GET("/api/imports/{id}/bad-rows", {
    params: { path: { id: standing.id } },
    parseAs: "text",
  });
  const lines = String(await unwrap(badRows))
    .trimEnd()
    .split("\n")
    .slice(1);
  expect(
    lines.map((line) => Number.parseInt(line, 10)),
    standing.fileName,
  ).toEqual(layer.badLines);
}

/** At any moment: the grades in force are those of the last run that says it is published. */
function expectGradesOfRuns(standing: StandingGrades, base: GradedBase): void {
  const last = standing.runs.filter(({ status }) => status === "published").at(-1);
  const tiers = last ? [...base.tiersAt(last.asOf)].map(([code, tier]) => `${code} ${tier}`) : [];
  expectSame(standing.standings, tiers, "standings");
  expectSame(standing.openSpans, tiers, "open spans");
  expectSame(
    standing.spans,
    base.spansAfter(standing.runs.filter(({ wasPublished }) => wasPublished)),
    "spans",
  );
  expect(standing).toMatchObject({ overlaps: 0, dangling: 0 });
}

async function expectTrialAgrees(site: TestSite, standing: StandingGrades): Promise<void> {
  const asOf = standing.runs.filter(({ status }) => status === "published").at(-1)?.asOf as string;
  const trial = await unwrap(
    site.client.POST("/api/schemes/{scheme}/runs", {
      params: { path: { scheme: "value" } },
      body: { asOf, trial: true, accept: false },
    }),
  );
  while ((await countUnfinished(site.database)) > 0) await sleep(20);
  expectSame(standing.standings, await readTrialGrades(site.database, trial.id), "a trial of the same day");
}
