import { readFile } from "node:fs/promises";
import type { PredictiveWorth, ReplayResult } from "@gradus/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cdnowMap } from "../../testing/cdnow-map.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { hasRealData, realData } from "../../testing/real-data.ts";
import { applyScheme } from "../schemes/index.ts";
import { makeReplay } from "./make-replay.ts";
import { findReplay } from "./replay-queries.ts";
import { type ReplayWish, startReplay } from "./start-replay.ts";

const named = (code: string) => ({ code, name: { en: code, zh: code } });
const ofReceipts = { from: "activities" as const, types: ["received", "refund"] };
const metrics = [
  {
    ...named("receipts_12m"),
    ...{ unit: "money" as const, ...ofReceipts, aggregate: "sum" as const, of: "amount" as const },
    window: { kind: "rolling" as const, length: 12, unit: "months" as const },
  },
  {
    ...named("order_months_12m"),
    ...{ unit: "count" as const, ...ofReceipts, aggregate: "distinct" as const, of: "month" as const },
    window: { kind: "rolling" as const, length: 12, unit: "months" as const },
  },
  {
    ...named("last_receipt"),
    ...{ unit: "day" as const, ...ofReceipts, aggregate: "last" as const, window: { kind: "all" as const } },
  },
  {
    ...named("days_since_receipt"),
    ...{ unit: "days" as const, from: "formula" as const, formula: "asOf - last_receipt" },
  },
];
const bands = (...pairs: (readonly [at: number, points: number])[]) => ({
  kind: "bands" as const,
  bands: pairs.map(([at, points]) => ({ at, points })),
});
const tiers = [
  { ...named("gold"), enter: 45, keep: 40 },
  { ...named("silver"), enter: 25, keep: 20 },
  { ...named("base"), enter: 0, keep: 0 },
];
const weighed = (code: string, receipts: number, months: number, recency: number) => ({
  ...named(code),
  criteria: [
    { metric: "receipts_12m", weight: receipts, scoring: { kind: "linear" as const, from: 0, to: 500 } },
    { metric: "order_months_12m", weight: months, scoring: bands([4, 100], [3, 75], [2, 50], [1, 20]) },
    {
      ...{ metric: "days_since_receipt", weight: recency, direction: "less" as const },
      scoring: bands([30, 100], [90, 70], [180, 40]),
    },
  ],
  tiers,
});
const scheme = weighed("value", 40, 30, 30);
const recencyOnly = weighed("value", 0, 0, 100);

interface Purchase {
  readonly customer: string;
  /** `yyyy-MM-dd`. */
  readonly day: string;
  readonly cents: number;
}

/** Everything from here to the tests is computed from the file alone, sharing nothing with the product. */
const dayNumber = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

function measure(purchases: readonly Purchase[], asOf: string) {
  const known = purchases.filter(({ day }) => day <= asOf);
  const year = known.filter(({ day }) => day > yearBefore(asOf));
  const cents = year.reduce((sum, each) => sum + each.cents, 0);
  const months = new Set(year.map(({ day }) => day.slice(0, 7))).size;
  const last = known
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const since = last === undefined ? Number.POSITIVE_INFINITY : dayNumber(asOf) - dayNumber(last);
  const frequency = [0, 20, 50, 75, 100][Math.min(4, months)] as number;
  const recency = since <= 30 ? 100 : since <= 90 ? 70 : since <= 180 ? 40 : 0;
  const money = Math.round(Math.max(0, Math.min(50_000, cents)) / 5); // hundredths of points
  return { cents, score: Math.floor((4 * money + 5) / 10) + 30 * frequency + 30 * recency, recency };
}

/** Equal values share their mean rank; the correlation is Pearson's by its textbook formula. */
function rankCorrelation(xs: readonly number[], ys: readonly number[]): number {
  const ranksOf = (values: readonly number[]) => {
    const places = new Map<number, number[]>();
    for (const [place, value] of [...values].sort((a, b) => a - b).entries()) {
      places.set(value, [...(places.get(value) ?? []), place]);
    }
    return values.map((value) => {
      const shared = places.get(value) as number[];
      return ((shared[0] as number) + (shared.at(-1) as number)) / 2;
    });
  };
  const [x, y] = [ranksOf(xs), ranksOf(ys)];
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const n = x.length;
  const over = n * sum(x.map((value, i) => value * (y[i] as number))) - sum(x) * sum(y);
  const spread = (values: readonly number[]) =>
    Math.sqrt(n * sum(values.map((v) => v * v)) - sum(values) ** 2);
  return over / (spread(x) * spread(y));
}

/** The share of all money that the best `share` of customers brought, ties at the edge by the part that fits. */
function gains(ranking: readonly number[], brought: readonly number[], share: number): number {
  const edge = [...ranking].sort((a, b) => b - a);
  const count = share * ranking.length;
  const value = edge[Math.min(ranking.length, Math.ceil(count)) - 1] as number;
  const above = ranking.filter((rank) => rank > value).length;
  const tied = ranking.filter((rank) => rank === value).length;
  const money = (isIn: (rank: number) => boolean) =>
    brought.reduce((sum, cents, i) => (isIn(ranking[i] as number) ? sum + cents : sum), 0);
  const all = money(() => true);
  return (money((rank) => rank > value) + (money((rank) => rank === value) * (count - above)) / tied) / all;
}

/** Twice the area between the gains curve and the diagonal, by trapezoids between the distinct ranks. */
function giniOf(ranking: readonly number[], brought: readonly number[]): number {
  const all = brought.reduce((sum, cents) => sum + cents, 0);
  let [area, passed, taken] = [0, 0, 0];
  for (const rank of [...new Set(ranking)].sort((a, b) => b - a)) {
    const here = brought.filter((_, i) => ranking[i] === rank);
    const money = here.reduce((sum, cents) => sum + cents, 0);
    area += (here.length / ranking.length) * ((taken + taken + money) / 2 / all);
    passed += here.length;
    taken += money;
  }
  expect([passed, taken]).toEqual([ranking.length, all]);
  return 2 * (area - 0.5);
}

function worthOf(ranking: readonly number[], brought: readonly number[]): PredictiveWorth {
  const upTo = Array.from({ length: 11 }, (_, k) => (k === 0 ? 0 : gains(ranking, brought, k / 10)));
  return {
    spearman: rankCorrelation(ranking, brought),
    gini: giniOf(ranking, brought) / giniOf(brought, brought),
    lift: (upTo[1] as number) * 10,
    deciles: upTo.slice(1).map((share, k) => (share - (upTo[k] as number)) * 10),
  };
}

const nearly = ({ spearman, gini, lift, deciles }: PredictiveWorth) => ({
  ...{ spearman: expect.closeTo(spearman as number, 10), gini: expect.closeTo(gini as number, 10) },
  ...{ lift: expect.closeTo(lift as number, 10), deciles: deciles.map((each) => expect.closeTo(each, 9)) },
});

describe.skipIf(!hasRealData)("CDNOW", () => {
  let intake: TestIntake;
  let byCustomer: Purchase[][];

  beforeAll(async () => {
    intake = await openTestIntake(() => new Date("2026-11-20T04:00:00Z"));
    await intake.context.database.asWorker("test", (tx) =>
      sql`update organisation set base_currency = 'USD', time_zone = 'America/New_York'`.execute(tx.db),
    );
    const content = await readFile(realData("cdnow/cdnow-sample.txt"));
    await intake.take(content, cdnowMap);
    const purchases = content.toString().trim().split(/\r?\n/);
    const all = purchases.map((line): Purchase => {
      const [customer = "", , date = "", , dollars = ""] = line.trim().split(/\s+/);
      const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
      return { customer, day, cents: Math.round(Number(dollars) * 100) };
    });
    byCustomer = [...new Set(all.map(({ customer }) => customer))].map((code) =>
      all.filter(({ customer }) => customer === code),
    );
    const applied = await intake.context.database.asApp(intake.asker, (tx) =>
      applyScheme(tx, { metrics, scheme: recencyOnly }),
    );
    if (!applied.ok) throw new Error(applied.problem.code);
  });
  afterAll(() => intake.close());

  async function replay(wish: Partial<ReplayWish>): Promise<ReplayResult> {
    const { database, now } = intake.context;
    const asked = {
      ...{ scheme: "value", definition: scheme, months: 12, outcome: "receipts" as const },
      ...{ horizonMonths: 12, knownThen: false },
      ...wish,
    };
    const started = await database.asApp(intake.asker, (tx) => startReplay(tx, asked, now()));
    if (!started.ok) throw new Error(started.problem.code);
    await makeReplay(intake.context, started.value.id);
    const done = await database.asWorker("test", (tx) => findReplay(tx, started.value.id));
    expect(done).toMatchObject({ status: "done", problem: null });
    return done?.result as ReplayResult;
  }

  it("the value score as of 1997-09-30 foretells the nine months after as the file says", async () => {
    const { months, knownThrough } = await replay({ months: 1, until: "1997-09-30", horizonMonths: 9 });
    expect(knownThrough).toBe("1998-06-30");
    const measured = byCustomer.map((purchases) => measure(purchases, "1997-09-30"));
    const brought = byCustomer.map((purchases) =>
      purchases
        .filter(({ day }) => day > "1997-09-30" && day <= "1998-06-30")
        .reduce((sum, { cents }) => sum + cents, 0),
    );
    const total = brought.reduce((sum, cents) => sum + cents, 0);
    expect(months[0]?.outcome).toEqual({
      ...{ after: "1997-09-30", through: "1998-06-30", months: 9, isCut: false },
      ...{ customers: 2357, unscored: 0, total: (total / 100).toFixed(2) },
      perfectGini: expect.closeTo(giniOf(brought, brought), 10),
      tried: nearly(
        worthOf(
          measured.map(({ score }) => score),
          brought,
        ),
      ),
      inForce: nearly(
        worthOf(
          measured.map(({ recency }) => recency),
          brought,
        ),
      ),
      receipts: nearly(
        worthOf(
          measured.map(({ cents }) => cents),
          brought,
        ),
      ),
    });
    const gini = (of: "tried" | "inForce") => months[0]?.outcome?.[of]?.gini as number;
    expect(gini("tried")).toBeGreaterThan(gini("inForce"));
  });

  it("month-ends, moves and reversals of a year are those of plain arithmetic, kept tiers included", async () => {
    const { months, flaps, rules, leftOut } = await replay({ months: 12, until: "1998-03-31" });
    const ends = Array.from({ length: 12 }, (_, i) =>
      new Date(Date.UTC(1997, 4 + i, 0)).toISOString().slice(0, 10),
    );
    expect(leftOut).toEqual([]);
    expect(months.map(({ asOf }) => asOf)).toEqual(ends);
    const histories = byCustomer.map((purchases) => {
      let held = 2;
      return ends.map((asOf) => {
        const { score } = measure(purchases, asOf);
        const reaches = (tier: number) =>
          score >= 100 * ((held <= tier ? tiers[tier]?.keep : tiers[tier]?.enter) ?? tiers[tier]?.enter ?? 0);
        held = [0, 1, 2].find(reaches) as number;
        return held;
      });
    });
    const at = (month: number) => histories.map((history) => history[month] as number);
    for (const [month, { tried }] of months.entries()) {
      const places = at(month);
      expect(tried.tiers).toEqual(
        tiers.flatMap(({ code }, tier) => {
          const customers = places.filter((place) => place === tier).length;
          return customers > 0 ? [{ code, customers }] : [];
        }),
      );
      if (month === 0) {
        expect(tried.moves).toBeNull();
        continue;
      }
      const before = at(month - 1);
      const up = places.filter((place, i) => place < (before[i] as number)).length;
      const down = places.filter((place, i) => place > (before[i] as number)).length;
      expect(tried.moves).toMatchObject({ total: up + down, up, down, in: 0, out: 0 });
    }
    const expected = { moves: 0, judged: 0, reversed: 0 };
    for (const history of histories) {
      for (let month = 1; month < 12; month++) {
        const [from, to] = [history[month - 1] as number, history[month] as number];
        if (from === to) continue;
        expected.moves++;
        if (month > 8) continue;
        expected.judged++;
        const after = history.slice(month + 1, month + 4);
        if (after.some((place) => (to < from ? place >= from : place <= from))) expected.reversed++;
      }
    }
    expect(expected.reversed).toBeGreaterThan(0);
    expect(flaps).toMatchObject({
      within: 3,
      tried: { ...expected, rate: expected.reversed / expected.judged },
    });
    expect(rules).toMatchObject({ tried: { draft: null, version: null }, inForce: { version: 1 } });
  });

  it("cuts outcomes where the facts end, long before today, and says of what nothing is known", async () => {
    const { months, leftOut } = await replay({ months: 24, until: "1998-07-31" });
    expect(leftOut).toEqual(["1996-08-31", "1996-09-30", "1996-10-31", "1996-11-30", "1996-12-31"]);
    expect(months.map(({ outcome }) => outcome && [outcome.months, outcome.isCut])).toEqual([
      ...Array.from({ length: 6 }, () => [12, false]),
      ...Array.from({ length: 11 }, (_, i) => [11 - i, true]),
      ...[null, null],
    ]);
  });
});
