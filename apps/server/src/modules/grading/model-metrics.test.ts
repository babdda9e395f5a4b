import { readFile } from "node:fs/promises";
import type { FittedModel } from "@gradus/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cdnowMap } from "../../testing/cdnow-map.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { hasRealData, realData } from "../../testing/real-data.ts";
import { applyScheme, readVersion } from "../schemes/index.ts";
import { explainGrade } from "./explain-grade.ts";
import { storedMetrics } from "./stored-metrics.ts";

const named = (code: string) => ({ code, name: { en: code, zh: code } });
const purchases = { types: ["received"], refunds: ["refund"] } as const;
const fromModel = { from: "model", purchases } as const;

const worth = {
  metrics: [
    { ...named("p_alive"), ...fromModel, unit: "share", figure: "alive", model: "pareto-nbd" },
    { ...named("purchases_39w"), ...fromModel, unit: "number", figure: "expectedPurchases", model: "bg-nbd" },
    { ...named("clv_12m"), ...fromModel, unit: "money", figure: "lifetimeValue", model: "pareto-nbd" },
    { ...named("activity"), ...fromModel, unit: "category", figure: "activityState", model: "pareto-nbd" },
    { ...named("rfm_segment"), ...fromModel, unit: "category", figure: "rfmSegment" },
    { ...named("growth"), ...fromModel, unit: "category", figure: "growthState" },
    { ...named("clv_if_alive"), from: "formula", unit: "money", formula: "clv_12m / p_alive" },
  ],
  scheme: {
    ...named("worth"),
    criteria: [
      { metric: "clv_12m", weight: 60, scoring: { kind: "quantiles", bins: 5 } },
      { metric: "p_alive", weight: 30, scoring: { kind: "linear", from: 0, to: 1 } },
      {
        metric: "activity",
        weight: 10,
        scoring: { kind: "map", points: { active: 100, "at-risk": 50 }, otherwise: 0 },
      },
    ],
    tiers: [
      { ...named("gold"), enter: 70, keep: 65, gate: 'rfm_segment != "lost"' },
      { ...named("silver"), enter: 40, keep: 35 },
      { ...named("base"), enter: 0 },
    ],
    money: "clv_if_alive",
    ungradedWhen: 'purchases_39w < 0 || growth == "never"',
  },
};

describe.skipIf(!hasRealData)("metrics of models on CDNOW", () => {
  let intake: TestIntake;
  beforeAll(async () => {
    intake = await openTestIntake(() => new Date("2026-11-20T04:00:00Z"));
    await intake.take(await readFile(realData("cdnow/cdnow-sample.txt")), cdnowMap);
    const applied = await intake.context.database.asApp(intake.asker, (tx) =>
      applyScheme(tx, worth as never),
    );
    if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  });
  afterAll(() => intake?.close());

  const explain = (customer: string) =>
    intake.context.database.asApp(intake.asker, (tx) => explainGrade(tx, { scheme: "worth", customer }));

  it("are fitted as of the day and kept with the run", async () => {
    const { run, grades } = await gradeBase(intake.context, {
      scheme: "worth",
      asOf: "1997-09-30",
      trial: true,
    });
    const kept = Object.values(run.fitted ?? {}) as FittedModel[];
    const fits = kept.flatMap(({ purchases }) => (purchases?.ok ? [purchases.value] : []));
    const pareto = fits.find(({ model }) => model === "pareto-nbd");
    expect(pareto?.parameters).toEqual({
      r: expect.closeTo(0.55328, 2),
      alpha: expect.closeTo(10.5777, 2),
      s: expect.closeTo(0.60624, 2),
      beta: expect.closeTo(11.6687, 2),
    });
    expect(pareto?.logLikelihood).toBeCloseTo(-9594.9762, 3);
    const spend = kept.flatMap((each) => (each.spend?.ok ? [each.spend.value] : []))[0];
    expect(spend?.customers).toBe(946);
    const { closure } = await intake.context.database.asApp(intake.asker, (tx) =>
      readVersion(tx, run.schemeId, run.version),
    );
    const place = storedMetrics(closure).findIndex(({ code }) => code === "p_alive");
    const alive = [...grades.values()].map(({ values }) => values[place] as number);
    expect(alive.reduce((sum, p) => sum + p, 0) / alive.length).toBeCloseTo(0.446277, 4);
    expect(grades.size).toBe(2357);
  });

  it("give the same grades again, to the bit, and explain each by what the run kept", async () => {
    const live = await gradeBase(intake.context, { scheme: "worth", asOf: "1998-06-30" });
    const again = await gradeBase(intake.context, {
      scheme: "worth",
      asOf: "1998-06-30",
      trial: true,
      knownTo: String(live.run.knownTo),
    });
    expect(JSON.stringify(again.run.fitted)).toBe(JSON.stringify(live.run.fitted));
    expect([...again.grades]).toEqual([...live.grades]);

    await intake.take(
      Buffer.from("1 0001 19980629 1 9000.00\n9 9999 19980101 3 9000.00\n9 9999 19980301 3 9000.00\n"),
      cdnowMap,
    );
    const some = [...live.grades.values()].filter((_, i) => i % 131 === 0);
    expect(some.length).toBeGreaterThan(10);
    const rules = new Set<string>();
    for (const { code, tier, score } of some) {
      const explained = await explain(code);
      expect(explained.ok && [explained.value.tier, explained.value.score]).toEqual([
        tier,
        score === null ? null : score / 100,
      ]);
      if (explained.ok) for (const { rule } of explained.value.parts) rules.add(rule.zh);
    }
    expect(rules).toContain("活跃 → 100 分"); // not the code of the category
  });
});
