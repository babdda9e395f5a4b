import { formatDay, type MetricDefinition, parseDay, type SchemeDefinition } from "@gradus/engine";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../../platform/context.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { ColumnCache } from "../metrics/index.ts";
import { applyScheme } from "../schemes/index.ts";
import { presentWhatIf } from "./present-what-if.ts";
import { whatIf } from "./what-if.ts";

const asker: Asker = { actor: "test", scope: "everybody" };
const named = (code: string) => ({ code, name: { en: code, zh: code } });
const fromModel = { from: "model", purchases: { types: ["received"] } } as const;
const alive: MetricDefinition = {
  ...named("alive"),
  ...fromModel,
  unit: "share",
  figure: "alive",
  model: "bg-nbd",
};
const worth: MetricDefinition = {
  ...named("worth"),
  ...{ ...fromModel, unit: "money", figure: "lifetimeValue", model: "bg-nbd" },
};
const recency: MetricDefinition = {
  ...named("recency"),
  ...{ ...fromModel, unit: "count", figure: "recencyBin", model: "bg-nbd" },
};
const scheme = (...metrics: string[]): SchemeDefinition => ({
  ...named("worth"),
  criteria: metrics.map((metric, i) => ({
    ...{ metric, weight: i === 0 ? 100 - 20 * (metrics.length - 1) : 20 },
    scoring: { kind: "quantiles" as const, bins: 5 },
  })),
  tiers: [
    { ...named("gold"), enter: 70 },
    { ...named("base"), enter: 0 },
  ],
});
let database: TestDatabase;
let context: Context;

/** Customers who buy at rates of their own until they are lost, each after some purchase. */
beforeAll(async () => {
  database = await openTestDatabase();
  const now = () => new Date("2025-06-30T04:00:00Z");
  context = { database, dataDirectory: "", logger: pino({ level: "fatal" }), now };
  const random = randomSource(20_251_101);
  const facts = Array.from({ length: 400 }, (_, i) => {
    const [rate, loss] = [-Math.log(1 - random()) / 40, random() ** 2];
    const days = [i % 90];
    while (random() > loss) days.push((days.at(-1) as number) - Math.log(1 - random()) / rate);
    return days
      .filter((day) => day < 540)
      .map((day) => ({
        customer: `C${i}`,
        day: formatDay((parseDay("2024-01-01") as number) + Math.floor(day)),
        amount: 10_000 + Math.floor(random() * 5_000) * (1 + (i % 9)),
      }));
  }).flat();
  await database.asApp(asker, (tx) => recordFacts(tx, facts));
});
afterAll(() => database?.drop());

test("what was fitted is taken for other figures of the model, and gives what a run that fits gives", async () => {
  const cache = new ColumnCache(2 ** 24);
  const expectAsTrial = async (metrics: MetricDefinition[], fromCache: boolean) => {
    const wish = { scheme: "worth", definition: { ...scheme(...metrics.map(({ code }) => code)) }, metrics };
    const applied = await database.asApp(asker, (tx) =>
      applyScheme(tx, { metrics, scheme: wish.definition } as never),
    );
    expect(applied.ok).toBe(true);
    const found = await whatIf(context, cache, asker, wish, (tx, seen) =>
      presentWhatIf(tx, seen, wish, "en", 0),
    );
    if (!found.ok) throw new Error(JSON.stringify(found.problem));
    const { run } = await gradeBase(context, { scheme: "worth", trial: true });
    expect(Object.values(run.fitted ?? {})).toMatchObject([{ purchases: { ok: true } }]);
    expect(found.value.tiers).toEqual(run.summary?.tiers);
    expect(found.value.tiers.map(({ customers }) => customers > 0)).toEqual([true, true, false, false]);
    expect(found.value.fromCache).toBe(fromCache);
  };
  await expectAsTrial([alive], false);
  await expectAsTrial([alive], true);
  await expectAsTrial([alive, worth], false); // needs a fit of spend besides
  await expectAsTrial([worth, alive, recency], false);
  await expectAsTrial([recency, alive], true);
});

/** Numbers in [0, 1) from a seed, by mulberry32. */
function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
