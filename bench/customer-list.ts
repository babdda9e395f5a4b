import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CustomerListSchema, type ImportMap } from "@gradus/contract";
import pino from "pino";
import type { z } from "zod";
import { applyCatalogue } from "../apps/server/src/modules/catalogue/index.ts";
import { followChanges } from "../apps/server/src/modules/customer-lists/follow-changes.ts";
import { createListCache } from "../apps/server/src/modules/customer-lists/list-cache.ts";
import { queryCustomers } from "../apps/server/src/modules/customer-lists/query-customers.ts";
import { runGrading } from "../apps/server/src/modules/grading/run-grading.ts";
import { startRun } from "../apps/server/src/modules/grading/start-run.ts";
import { runImport } from "../apps/server/src/modules/intake/run-import.ts";
import { startImport } from "../apps/server/src/modules/intake/start-import.ts";
import { storeUpload } from "../apps/server/src/modules/intake/store-upload.ts";
import { applyScheme, templates } from "../apps/server/src/modules/schemes/index.ts";
import type { Context } from "../apps/server/src/platform/context.ts";
import { ensureDatabase } from "../apps/server/src/platform/database/embedded/cluster-queries.ts";
import { startEmbeddedPostgres } from "../apps/server/src/platform/database/embedded/start-embedded-postgres.ts";
import { openDatabase } from "../apps/server/src/platform/database/open-database.ts";
import { prepareDatabase } from "../apps/server/src/platform/database/prepare-database.ts";
import type { Asker, Tx } from "../apps/server/src/platform/database/tx.ts";
import { writeActivities } from "./bench-company.ts";
import { benchIndustries, writeCustomers } from "./bench-customers.ts";
import { atMost, figure, reportBench, timeStep } from "./report-bench.ts";

const { values: options } = parseArgs({
  options: {
    customers: { type: "string", default: "100000" },
    activities: { type: "string", default: "500000" },
    rounds: { type: "string", default: "40" },
  },
});
const customers = Number(options.customers);
const rounds = Number(options.rounds);

const dataDirectory = await mkdtemp(join(tmpdir(), "gradus-bench-"));
const postgres = await startEmbeddedPostgres({ dataDirectory });
const { socketDirectory, port, superuser } = postgres;
const address = { socketDirectory, port, superuser, database: "bench" };
await ensureDatabase(postgres, "bench");
await prepareDatabase(address);
const database = openDatabase(address, () => {});
const logger = pino({ level: "error" });
const now = new Date("2026-11-01T04:00:00Z");
const context: Context = { database, dataDirectory, logger, now: () => now };
const everybody: Asker = { actor: "bench", scope: "everybody", role: "administrator" };
const manager: Asker = {
  actor: "bench",
  scope: "own",
  role: "manager",
  owner: "演示1",
  teams: ["团队1", "团队2"],
};
const asApp = <T>(work: (tx: Tx) => Promise<T>) => database.asApp(everybody, work);
try {
  await measure();
} finally {
  await database.close();
  await postgres.stop();
  await rm(dataDirectory, { recursive: true, force: true });
  await rm(postgres.clusterDirectory, { recursive: true, force: true });
}

type Wish = z.input<typeof CustomerListSchema>;

async function measure(): Promise<void> {
  await makeBase();
  const followed = await timeStep("read names, follow activities", () => followChanges(context));
  await database.owner.query("vacuum analyze"); // what the server does by itself within minutes

  const sorts: Record<string, Wish> = {
    byName: {},
    ...Object.fromEntries(
      (
        [
          ...(["code", "score", "tier", "owner", "joinedOn", "lastActivityOn"] as const),
          ...(["attribute:staff", "metric:receipts_12m", "metric:days_since_receipt"] as const),
        ] satisfies string[]
      ).map((by) => [`by ${by}`, { sort: [{ by, direction: "descending" }] } as Wish]),
    ),
  };
  const filters: Record<string, Wish> = {
    "of a tier": { filter: { all: [{ field: "tier", operator: "in", value: ["gold", "silver"] }] } },
    "of an industry": {
      filter: {
        all: [{ field: "attribute:industry", operator: "in", value: [benchIndustries[0] as string] }],
      },
    },
    "with a tag": { filter: { all: [{ field: "tags", operator: "in", value: ["标签1", "标签2"] }] } },
    "of an owner": { filter: { all: [{ field: "owner", operator: "in", value: ["演示7"] }] } },
    "of receipts": {
      filter: { all: [{ field: "metric:receipts_12m", operator: "atLeast", value: "10000" }] },
    },
  };
  const searches: Record<string, Wish> = Object.fromEntries(
    ["远恒", "上海远恒科技", "yuanheng", "shyhkj", "C0004711"].map((search) => [
      `find ${search}`,
      { filter: { search } },
    ]),
  );
  const figures: Record<string, number> = { customers, followSeconds: figure(followed.seconds) };
  const slowest = { page: 0, scroll: 0, search: 0 };
  for (const [name, wish] of Object.entries({ ...sorts, ...filters })) {
    slowest.page = Math.max(slowest.page, await tell(figures, name, wish, { fresh: true, anywhere: true }));
  }
  for (const [name, wish] of Object.entries(sorts)) {
    slowest.scroll = Math.max(
      slowest.scroll,
      await tell(figures, `scroll ${name}`, wish, { anywhere: true }),
    );
  }
  for (const [name, wish] of Object.entries(searches)) {
    slowest.search = Math.max(slowest.search, await tell(figures, name, wish, { fresh: true }));
  }
  await tell(figures, "manager, by score", sorts["by score"] as Wish, { fresh: true, asker: manager });
  reportBench("customer-list", figures, [
    atMost("slowest page anywhere, nothing kept, p50 ms", slowest.page, 100),
    atMost("slowest page while scrolling, p50 ms", slowest.scroll, 100),
    atMost("slowest search, first page, p50 ms", slowest.search, 50),
  ]);
}

/**
 * Asks for pages of fifty, counted, and notes the median and the 95th percentile in milliseconds; gives
 * the median.
 *
 * @param how `fresh` keeps no order from one page to the next; `anywhere` takes pages all over the list
 */
async function tell(
  figures: Record<string, number>,
  name: string,
  wish: Wish,
  how: { fresh?: boolean; anywhere?: boolean; asker?: Asker },
): Promise<number> {
  const list = CustomerListSchema.parse({ columns: ["metric:receipts_12m", "attribute:industry"], ...wish });
  const times: number[] = [];
  let cache = createListCache();
  let total = 0;
  for (let round = -2; round < rounds; round++) {
    if (how.fresh) cache = createListCache();
    const offset = how.anywhere ? Math.floor(((round + 2) * 7919 * 13) % Math.max(1, total - 50)) : 0;
    const started = performance.now();
    await followChanges(context);
    const page = await database.asApp(how.asker ?? everybody, (tx) =>
      queryCustomers(tx, { ...list, offset, limit: 50 }, now, cache),
    );
    if (!page.ok) throw new Error(`${name}: ${JSON.stringify(page.problem)}`);
    total = page.value.total;
    if (round >= 0) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    figure(times[Math.min(times.length - 1, Math.floor(share * times.length))] as number);
  figures[`${name}, p50`] = at(0.5);
  figures[`${name}, p95`] = at(0.95);
  process.stderr.write(
    `${name.padEnd(44)} ${String(at(0.5)).padStart(8)} ms  (p95 ${at(0.95)}, of ${total})\n`,
  );
  return at(0.5);
}

async function makeBase(): Promise<void> {
  const choice = {
    code: "industry",
    name: { en: "Industry", zh: "行业" },
    type: "choice",
    choices: [...benchIndustries],
  };
  const staff = { code: "staff", name: { en: "Staff", zh: "员工数" }, type: "number" };
  await asApp((tx) => applyCatalogue(tx, { attributes: [choice, staff] as never }));
  const people = join(dataDirectory, "customers.csv");
  await writeCustomers(people, customers);
  await timeStep("import customers", () =>
    importFile(people, {
      ...{ to: "customers", existing: "skip", unknownCustomers: "create" },
      columns: { joined: { date: "yyyy-MM-dd" }, staff: "number" },
      fields: {
        ...{ code: "code", name: "name", joinedOn: "joined", owner: "owner", team: "team", tags: "tags" },
        ...{ "attributes.industry": "industry", "attributes.staff": "staff" },
      },
    }),
  );
  const facts = join(dataDirectory, "activities.csv");
  await writeActivities(facts, { customers, activities: Number(options.activities) });
  await timeStep("import activities", () =>
    importFile(facts, {
      ...{ to: "activities", existing: "skip", unknownCustomers: "create" },
      columns: { amount: "decimal", day: { date: "yyyy-MM-dd" } },
      fields: { customer: "customer", occasion: "order", day: "day", type: "type", amount: "amount" },
    }),
  );
  const applied = await asApp((tx) => applyScheme(tx, templates.get("basic-value") as never));
  if (!applied.ok) throw new Error(applied.problem.code);
  await timeStep("grade everybody", async () => {
    const wish = { scheme: "basic-value", asOf: "2026-10-31", trial: false, accept: true };
    const started = await asApp((tx) => startRun(tx, wish, now));
    if (!started.ok) throw new Error(started.problem.code);
    await runGrading(context, started.value.runId);
  });
}

async function importFile(path: string, map: ImportMap): Promise<void> {
  const upload = await storeUpload(dataDirectory, createReadStream(path));
  if (!upload.ok) throw new Error(upload.problem.code);
  const asked = { file: upload.value.file, fileName: "file.csv", map, dryRun: false };
  const started = await startImport(context, everybody, asked);
  if (!started.ok) throw new Error(started.problem.code);
  await runImport(context, started.value.id);
}
