import { type ProblemCode, type SchemeFile, wordProblem } from "@gradus/contract";
import type { FormulaMetric } from "@gradus/engine";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { readActivityTypes, readAttributes } from "../catalogue/index.ts";
import { applyMetrics, readMetrics } from "../metrics/index.ts";
import { setUpOrganisation } from "../organisation/index.ts";
import { applyScheme } from "./apply-scheme.ts";
import { findScheme, readSchemes } from "./scheme-queries.ts";
import { templates } from "./templates.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.drop());

const inDatabase = <T>(work: (tx: Tx) => Promise<T>) =>
  database.asApp({ actor: "test", scope: "everybody" }, work);
const named = (code: string) => ({ code, name: { en: code, zh: code } });
const formula = (code: string, source: string): FormulaMetric => ({
  ...named(code),
  from: "formula",
  unit: "number",
  formula: source,
});

const receipts = {
  ...named("receipts"),
  from: "activities",
  unit: "money",
  aggregate: "sum",
  of: "amount",
  window: { kind: "all" },
} as const;
const criterion = {
  metric: "receipts",
  weight: 100,
  scoring: { kind: "linear", from: 0, to: 1000 },
} as const;
const scheme: SchemeFile["scheme"] = {
  ...named("value"),
  criteria: [criterion],
  tiers: [
    { ...named("gold"), enter: 80, keep: 70 },
    { ...named("base"), enter: 0 },
  ],
};
const file: SchemeFile = { metrics: [receipts], scheme };

/** Applies a file; gives the version and whether it was there before. */
async function apply(given: SchemeFile): Promise<string> {
  const applied = await inDatabase((tx) => applyScheme(tx, given));
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  return `${applied.value.version.version}${applied.value.unchanged ? " unchanged" : ""}`;
}

async function words(given: SchemeFile): Promise<string[]> {
  const applied = await inDatabase((tx) => applyScheme(tx, given));
  if (applied.ok) throw new Error("it was applied");
  const { code, params } = applied.problem;
  return (["en", "zh"] as const).map((language) =>
    wordProblem({ code: code as ProblemCode, params }, language),
  );
}

describe("the version of a scheme", () => {
  it("stays when the same is applied again, and is the next one after any change", async () => {
    expect(await apply(file)).toBe("1");
    expect(await apply(file)).toBe("1 unchanged");
    expect(await apply(JSON.parse(JSON.stringify(file)))).toBe("1 unchanged");
    expect(await apply({ scheme })).toBe("1 unchanged");
    expect(await apply({ ...file, scheme: { ...scheme, holdAbove: 0.1 } })).toBe("2");
    expect(await apply(file)).toBe("3");
    const renamed = { ...scheme, name: { en: "Value", zh: "价值" } };
    expect(await apply({ ...file, scheme: renamed })).toBe("4");
    expect(await apply({ ...file, scheme: renamed })).toBe("4 unchanged");
    const first = await inDatabase((tx) => findScheme(tx, "value", 1));
    expect(first?.closure.scheme).toEqual(scheme);
  });

  it("is the next one when a metric it reaches changed, and stays when another did", async () => {
    const rate = formula("rate", "receipts / 2");
    const overRate = { ...scheme, criteria: [{ ...criterion, metric: "rate" }] };
    expect(await apply({ metrics: [receipts, rate, formula("other", "1")], scheme: overRate })).toBe("1");
    await inDatabase((tx) => applyMetrics(tx, [formula("other", "2")]));
    expect(await apply({ scheme: overRate })).toBe("1 unchanged");
    await inDatabase((tx) => applyMetrics(tx, [{ ...receipts, window: { kind: "all", yearsBack: 1 } }]));
    const inForce = await inDatabase((tx) => findScheme(tx, "value"));
    expect(inForce?.closure.metrics).toEqual([receipts, rate]);
    expect(await apply({ scheme: overRate })).toBe("2");
  });

  it("is the next one when the organisation's fiscal year or currency is another", async () => {
    expect(await apply(file)).toBe("1");
    await inDatabase((tx) => setUpOrganisation(tx, { fiscalStartMonth: 4, name: "远山" }));
    expect(await apply(file)).toBe("2");
    await inDatabase((tx) => setUpOrganisation(tx, { baseCurrency: "JPY" }));
    expect(await apply(file)).toBe("3");
    await inDatabase((tx) => setUpOrganisation(tx, { name: "近水", language: "en" }));
    expect(await apply(file)).toBe("3 unchanged");
    const { closure } = (await inDatabase((tx) => findScheme(tx, "value"))) ?? {};
    expect(closure).toMatchObject({ fiscalStartMonth: 4, baseCurrency: "JPY", currencyDigits: 0 });
  });

  it("is lost to none of many who apply at once, and made once for those who apply the same", async () => {
    const holdAbove = [0.1, 0.2, 0.3, 0.4, 0.1, 0.2, 0.3, 0.4];
    const applied = await Promise.all(
      holdAbove.map((share) => apply({ ...file, scheme: { ...scheme, holdAbove: share } })),
    );
    const made = applied.filter((each) => !each.endsWith("unchanged")).map(Number);
    expect(made.sort((a, b) => a - b)).toEqual(made.map((_, i) => i + 1));
    const shares = new Set<number | undefined>();
    for (const version of made) {
      const found = await inDatabase((tx) => findScheme(tx, "value", version));
      shares.add(found?.closure.scheme.holdAbove);
    }
    expect(shares).toEqual(new Set(holdAbove));

    const same = await Promise.all([0, 1, 2, 3].map(() => apply(file)));
    expect(same.filter((each) => !each.endsWith("unchanged"))).toEqual([String(made.length + 1)]);
  });

  it("freezes the metrics of both of two who change them at once", async () => {
    const over = { ...scheme, criteria: [{ ...criterion, metric: "total" }] };
    const metrics = [receipts, formula("a", "1"), formula("b", "1"), formula("total", "a + b + receipts")];
    await apply({ metrics, scheme: over });
    await Promise.all([
      apply({ metrics: [formula("a", "2")], scheme: over }),
      apply({ metrics: [formula("b", "2")], scheme: over }),
    ]);
    expect(await apply({ scheme: over })).toBe("3 unchanged");
  });
});

describe("a scheme that is refused", () => {
  const half: SchemeFile = {
    activityTypes: [
      { ...named("renewal"), family: "transaction" },
      { code: "received", name: { en: "Paid", zh: "到账" }, family: "transaction" },
    ],
    attributes: [{ ...named("sector"), type: "text" }],
    metrics: [
      receipts,
      { ...named("sector"), from: "attribute", unit: "category", attribute: "sector" },
      { ...receipts, code: "renewals", types: ["renewal"] },
    ],
    scheme: { ...scheme, criteria: [criterion, { ...criterion, metric: "renewals", weight: 1 }] },
  };
  const state = () =>
    inDatabase(async (tx) => [
      ...[await readActivityTypes(tx), await readAttributes(tx)],
      ...[await readMetrics(tx), await readSchemes(tx)],
    ]);

  it("leaves nothing of its file behind, however late the refusal comes", async () => {
    const before = await state();
    expect(await words(half)).toEqual([
      "The weights add up to 101 instead of 100.",
      "权重合计为 101，应为 100。",
    ]);
    expect(await state()).toEqual(before);
    await apply({ ...half, scheme });
    expect(await state()).not.toEqual(before);
  });

  it.each<[string, Partial<SchemeFile["scheme"]>, SchemeFile["metrics"], string, string]>([
    [
      "weights that do not add up",
      {
        criteria: [
          { ...criterion, weight: 33.33 },
          { ...criterion, code: "again", weight: 33.33 },
        ],
      },
      [receipts],
      "The weights add up to 66.66 instead of 100.",
      "权重合计为 66.66，应为 100。",
    ],
    [
      "tiers out of order",
      {
        tiers: [
          { ...named("gold"), enter: 50 },
          { ...named("silver"), enter: 80 },
          { ...named("base"), enter: 0 },
        ],
      },
      [receipts],
      "Tiers go from the highest down: “silver” enters at 80, not below “gold” at 50.",
      "等级应从高到低：“silver”的升级线 80 不低于上一级“gold”的 50。",
    ],
    [
      "formulas in a circle",
      {},
      [receipts, formula("a", "b + 1"), formula("b", "c + 1"), formula("c", "a + 1")],
      "These metrics are defined by one another in a circle: a → b → c → a.",
      "这些指标循环引用：a → b → c → a。",
    ],
    [
      "a gate on a metric that is not there",
      {
        tiers: [
          { ...named("gold"), enter: 80, gate: "recipts > 10" },
          { ...named("base"), enter: 0 },
        ],
      },
      [receipts],
      "The condition of “gold” is wrong at character 1: there is no “recipts” here; the closest is “receipts”.",
      "“gold”的条件在第 1 个字符处有误：这里没有“recipts”，最接近的是“receipts”。",
    ],
    [
      "a criterion on a metric that is not there",
      { criteria: [{ ...criterion, metric: "gone" }] },
      [receipts],
      "“gone” uses the metric “gone”, which does not exist.",
      "“gone”引用了不存在的指标“gone”。",
    ],
    [
      "a metric of a type that is not there",
      {},
      [{ ...receipts, types: ["gift"] }],
      "The metric “receipts” counts the activity type “gift”, which does not exist.",
      "指标“receipts”引用了不存在的业务记录类型“gift”。",
    ],
    [
      "a metric that stands twice",
      {},
      [receipts, receipts],
      "The metric “receipts” is defined twice.",
      "指标“receipts”重复定义。",
    ],
    [
      "a lowest tier that not everybody enters",
      {
        tiers: [
          { ...named("gold"), enter: 80 },
          { ...named("base"), enter: 10 },
        ],
      },
      [receipts],
      "The lowest tier “base” takes everybody: it enters at 0, without gate or limits.",
      "最低等级“base”应接纳所有客户：升级线为 0，且没有准入条件和限额。",
    ],
    [
      "a tier with the name of a state",
      {
        tiers: [
          { ...named("new"), enter: 80 },
          { ...named("base"), enter: 0 },
        ],
      },
      [receipts],
      "“new” cannot be a tier's code here: it is doubled or reserved.",
      "“new”不能作为等级代码：重复或为保留字。",
    ],
    [
      "money that is none",
      { money: "a" },
      [receipts, formula("a", "1")],
      "“a” cannot be added up as money: its unit is number.",
      "“a”的单位是 number，不能作为金额合计。",
    ],
  ])("for %s says so in both languages", async (_, changes, metrics, en, zh) => {
    expect(await words({ metrics, scheme: { ...scheme, ...changes } })).toEqual([en, zh]);
    expect(await inDatabase(readMetrics)).toEqual([]);
  });
});

describe("the templates", () => {
  it("all apply, one beside the other, and change nothing when applied again", async () => {
    expect(templates.size).toBeGreaterThan(0);
    for (const template of templates.values()) expect(await apply(template)).toBe("1");
    for (const template of templates.values()) expect(await apply(template)).toBe("1 unchanged");
    const schemes = await inDatabase(readSchemes);
    expect(schemes.map(({ code }) => code)).toEqual([...templates.keys()].sort());
  });
});
