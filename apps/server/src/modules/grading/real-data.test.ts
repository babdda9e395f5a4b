import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cdnowMap } from "../../testing/cdnow-map.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { hasRealData, realData } from "../../testing/real-data.ts";
import { applyScheme, templates } from "../schemes/index.ts";
import { explainGrade } from "./explain-grade.ts";

const dayNumber = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

async function openWith(schemes: readonly string[]): Promise<TestIntake> {
  const intake = await openTestIntake(() => new Date("2026-11-20T04:00:00Z"));
  await intake.context.database.asWorker("test", (tx) =>
    sql`update organisation set base_currency = 'USD', time_zone = 'America/New_York'`.execute(tx.db),
  );
  for (const scheme of schemes) {
    const file = templates.get(scheme);
    if (!file) throw new Error(`no template ${scheme}`);
    const applied = await intake.context.database.asApp(intake.asker, (tx) => applyScheme(tx, file));
    if (!applied.ok) throw new Error(applied.problem.code);
  }
  return intake;
}

interface Purchase {
  readonly customer: string;
  readonly day: number;
  readonly cents: number;
}

/** Everything below this line up to the tests is computed anew, sharing nothing with the product. */
function purchasesUpTo(purchases: readonly Purchase[], asOf: number): Map<string, Purchase[]> {
  const byCustomer = new Map<string, Purchase[]>();
  for (const purchase of purchases) {
    const known = byCustomer.get(purchase.customer) ?? [];
    byCustomer.set(purchase.customer, known);
    if (purchase.day <= asOf) known.push(purchase);
  }
  return byCustomer;
}

/** Type-7 quantiles by their textbook formula, on numbers sorted here. */
function cutsOf(values: readonly number[], bins: number, shift: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return Array.from({ length: bins - 1 }, (_, i) => {
    const h = ((sorted.length - 1) * (i + 1)) / bins;
    const [low, high] = [sorted[Math.floor(h)] as number, sorted[Math.ceil(h)] as number];
    return low + (h - Math.floor(h)) * (high - low) + shift;
  });
}

const binAbove = (cuts: readonly number[], value: number) => 1 + cuts.filter((cut) => value >= cut).length;

function segmentOf(r: number, f: number, m: number): string {
  const within = (low: number, high: number, ...values: number[]) =>
    values.every((v) => v >= low && v <= high);
  if (within(4, 5, r, f, m)) return "champions";
  if (within(2, 5, r) && within(3, 5, f, m)) return "loyal";
  if (within(3, 5, r) && within(1, 3, f, m)) return "potential-loyalist";
  if (within(4, 5, r) && within(1, 1, f, m)) return "new-customers";
  if (within(3, 4, r) && within(1, 1, f, m)) return "promising";
  if (within(2, 3, r) && within(2, 3, f, m)) return "need-attention";
  if (within(2, 3, r) && within(1, 2, f, m)) return "about-to-sleep";
  if (within(1, 2, r) && within(2, 5, f, m)) return "at-risk";
  if (within(1, 1, r) && within(4, 5, f, m)) return "cannot-lose";
  return within(1, 2, r) && within(1, 2, f, m) ? "lost" : "others";
}

function rfmOf(byCustomer: Map<string, Purchase[]>, asOf: number) {
  const measured = [...byCustomer].map(([customer, all]) => ({
    customer,
    recency: asOf - Math.max(...all.map(({ day }) => day)),
    frequency: all.length,
    cents: all.reduce((sum, { cents }) => sum + cents, 0),
  }));
  const cuts = {
    recency: cutsOf(
      measured.map(({ recency }) => recency),
      5,
      1,
    ),
    frequency: cutsOf(
      measured.map(({ frequency }) => frequency),
      5,
      1,
    ),
    cents: cutsOf(
      measured.map(({ cents }) => cents),
      5,
      100,
    ),
  };
  return measured.map((one) => ({
    ...one,
    segment: segmentOf(
      6 - binAbove(cuts.recency, one.recency),
      binAbove(cuts.frequency, one.frequency),
      binAbove(cuts.cents, one.cents),
    ),
  }));
}

/** The tiers of `basic-value` for customers who hold none, by plain arithmetic. */
function basicTiersOf(
  byCustomer: Map<string, Purchase[]>,
  asOf: string,
): Map<string, { tier: string; score: number }> {
  const to = dayNumber(asOf);
  const [year, ...rest] = asOf.split("-");
  const from = dayNumber([Number(year) - 1, ...rest].join("-"));
  const measured = [...byCustomer].map(([customer, all]) => {
    const recent = all.filter(({ day }) => day > from);
    const months = new Set(recent.map(({ day }) => new Date(day * 86_400_000).toISOString().slice(0, 7)));
    const days = all.map(({ day }) => day);
    return {
      customer,
      cents: recent.reduce((sum, { cents }) => sum + cents, 0),
      months: months.size,
      recency: to - Math.max(...days),
      tenure: to - Math.min(...days),
    };
  });
  const cuts = cutsOf(
    measured.map(({ cents }) => cents),
    10,
    0,
  );
  const band = (bands: [number, number][], fits: (at: number) => boolean) =>
    bands.find(([at]) => fits(at))?.[1] ?? 0;
  const scored = measured.map((one) => {
    const parts = [
      40 * binAbove(cuts, one.cents) * 10,
      25 *
        band(
          [
            [9, 100],
            [6, 80],
            [3, 60],
            [2, 40],
            [1, 20],
          ],
          (at) => one.months >= at,
        ),
      20 *
        band(
          [
            [30, 100],
            [90, 75],
            [180, 50],
            [365, 25],
          ],
          (at) => one.recency <= at,
        ),
      Math.round((15 * Math.round((10_000 * Math.min(one.tenure, 1095)) / 1095)) / 100),
    ];
    return { ...one, score: parts.reduce((sum, part) => sum + part, 0) };
  });
  const isNew = ({ tenure }: { tenure: number }) => tenure < 90;
  const graded = scored.filter((one) => !isNew(one));
  const best = graded
    .filter(({ score, months }) => score >= 8000 && months >= 2)
    .sort((a, b) => b.score - a.score || (a.customer < b.customer ? -1 : 1))
    .slice(0, Math.floor(graded.length * 0.05))
    .map(({ customer }) => customer);
  const diamonds = new Set(best);
  return new Map(
    scored.map((one) => {
      const ladder = one.score >= 6000 ? "gold" : one.score >= 4000 ? "silver" : "base";
      const tier = isNew(one) ? "new" : diamonds.has(one.customer) ? "diamond" : ladder;
      return [one.customer, { tier, score: one.score }];
    }),
  );
}

describe.skipIf(!hasRealData)("CDNOW, every customer against an independent computation", () => {
  let intake: TestIntake;
  let purchases: Purchase[];

  beforeAll(async () => {
    intake = await openWith(["rfm", "basic-value"]);
    const content = await readFile(realData("cdnow/cdnow-sample.txt"));
    await intake.take(content, cdnowMap);
    purchases = content
      .toString()
      .trim()
      .split(/\r?\n/)
      .map((line) => {
        const [customer = "", , date = "", , dollars = ""] = line.trim().split(/\s+/);
        const day = dayNumber(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
        return { customer, day, cents: Math.round(Number(dollars) * 100) };
      });
  });
  afterAll(() => intake.close());

  it.each([
    { asOf: "1997-09-30", trial: true },
    { asOf: "1998-06-30", trial: false },
  ])("recency, frequency, money and segment as of $asOf", async ({ asOf, trial }) => {
    const { run, grades } = await gradeBase(intake.context, { scheme: "rfm", asOf, trial });
    expect(run.status).toBe(trial ? "finished" : "published");
    const expected = rfmOf(purchasesUpTo(purchases, dayNumber(asOf)), dayNumber(asOf));
    expect(expected).toHaveLength(2357);
    for (const { customer, recency, frequency, cents, segment } of expected) {
      const grade = grades.get(customer);
      const [lastOrder = 0, orders, receipts] = grade?.values ?? [];
      expect([customer, dayNumber(asOf) - lastOrder, orders, receipts, grade?.tier]).toEqual([
        customer,
        recency,
        frequency,
        cents,
        segment,
      ]);
    }
    expect(grades.size).toBe(2357);
  });

  it.each([
    { asOf: "1997-09-30", trial: true },
    { asOf: "1998-06-30", trial: false },
  ])("score and tier under basic-value as of $asOf", async ({ asOf, trial }) => {
    const { run, grades } = await gradeBase(intake.context, { scheme: "basic-value", asOf, trial });
    expect(run.status).toBe(trial ? "finished" : "published");
    const expected = basicTiersOf(purchasesUpTo(purchases, dayNumber(asOf)), asOf);
    for (const [customer, { tier, score }] of expected) {
      const grade = grades.get(customer);
      expect([customer, grade?.tier, grade?.score ?? score]).toEqual([customer, tier, score]);
    }
    expect(new Set([...grades.values()].map(({ tier }) => tier)).size).toBeGreaterThanOrEqual(3);
  });

  it("explains a customer with the score it was graded with", async () => {
    const { grades } = await gradeBase(intake.context, { scheme: "basic-value", asOf: "1998-06-30" });
    const some = [...grades.values()].filter((_, i) => i % 97 === 0);
    for (const { code, tier, score } of some) {
      const explained = await intake.context.database.asApp(intake.asker, (tx) =>
        explainGrade(tx, { scheme: "basic-value", customer: code }),
      );
      expect(explained.ok && [explained.value.tier, explained.value.score]).toEqual([
        tier,
        score === null ? null : score / 100,
      ]);
    }
  });
});

describe.skipIf(!hasRealData)("rfm-orders", () => {
  it("gives the published segments as of 2006-12-31", async () => {
    const intake = await openWith(["rfm"]);
    try {
      await intake.take(await readFile(realData("rfm-orders/orders.csv")), {
        to: "activities",
        columns: { order_date: { date: "yyyy-MM-dd" }, revenue: "decimal" },
        fields: {
          customer: "customer_id",
          day: "order_date",
          amount: "revenue",
          type: { value: "received" },
        },
      });
      const { run, grades } = await gradeBase(intake.context, {
        scheme: "rfm",
        asOf: "2006-12-31",
        trial: true,
      });
      expect(run.cuts?.quantiles).toEqual({
        recency: [115, 181, 297.4, 482].map((cut) => expect.closeTo(cut, 9)),
        frequency: [4, 5, 6, 8].map((cut) => expect.closeTo(cut, 9)),
        monetary: [255.8, 382, 506.4, 666].map((cut) => expect.closeTo(cut * 100, 6)),
      });
      const segment = (code: string) => [...grades.values()].filter(({ tier }) => tier === code);
      const counts = [
        "champions",
        "loyal",
        "potential-loyalist",
        "need-attention",
        "about-to-sleep",
        "at-risk",
        "lost",
        "others",
      ];
      expect(counts.map((code) => segment(code).length)).toEqual([158, 278, 229, 35, 50, 86, 111, 48]);
      const champions = segment("champions");
      expect(champions.reduce((sum, { values }) => sum + (values[1] as number), 0)).toBe(1234);
      expect(champions.reduce((sum, { values }) => sum + (values[2] as number), 0)).toBe(120_178_00);
    } finally {
      await intake.close();
    }
  });
});

describe.skipIf(!hasRealData)("complete-journey", () => {
  it("counts baskets, not lines, as orders", async () => {
    const intake = await openWith(["rfm"]);
    try {
      const content = await readFile(realData("complete-journey/transactions_sample.csv"));
      const done = await intake.take(content, {
        to: "activities",
        columns: {
          transaction_timestamp: { date: "yyyy-MM-dd HH:mm:ss" },
          sales_value: "decimal",
          quantity: "number",
        },
        fields: {
          customer: "household_id",
          day: "transaction_timestamp",
          occasion: "basket_id",
          amount: "sales_value",
          quantity: "quantity",
          type: { value: "received" },
        },
      });
      expect(done.counts).toMatchObject({ added: 75_000 });
      const { grades } = await gradeBase(intake.context, { scheme: "rfm", asOf: "2017-12-31", trial: true });
      const lines = content
        .toString()
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.replaceAll('"', "").split(","));
      const baskets = new Map<string, Set<string>>();
      for (const [household = "", , basket = ""] of lines) {
        baskets.set(household, (baskets.get(household) ?? new Set()).add(basket));
      }
      expect([...baskets.values()].reduce((sum, { size }) => sum + size, 0)).toBe(47_243);
      expect(grades.size).toBe(baskets.size);
      for (const [household, own] of baskets)
        expect([household, grades.get(household)?.values[1]]).toEqual([household, own.size]);
    } finally {
      await intake.close();
    }
  });
});
