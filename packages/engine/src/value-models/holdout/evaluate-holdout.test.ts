import { describe, expect, it } from "vitest";
import { calibrationEnd, hasCdnow, holdoutEnd, readCdnow } from "../../testing/read-cdnow.ts";
import type { PurchaseColumns } from "../purchase-columns.ts";
import { bgNbd } from "../purchases/bg-nbd.ts";
import { paretoNbd } from "../purchases/pareto-nbd.ts";
import type { PurchaseModel } from "../purchases/purchase-model.ts";
import { historiesOf } from "../value-base.ts";
import { chooseModel } from "./choose-model.ts";
import { evaluateHoldout, type Foretold } from "./evaluate-holdout.ts";
import { choosableModels, fitPurchases, purchaseModels, splitHoldout } from "./fit-purchases.ts";
import type { Holdout } from "./holdout.ts";
import { cohortsOf, expectedCumulative, expectedFrequencies } from "./track-repeats.ts";

const models = Object.values(purchaseModels);

describe.skipIf(!hasCdnow)("CDNOW, 39 weeks foretold from 39", () => {
  const calibration = readCdnow(calibrationEnd);
  const whole = readCdnow(holdoutEnd);
  const earlier = readCdnow(calibrationEnd - (holdoutEnd - calibrationEnd));
  const holdout: Holdout = { calibration, earlier, whole, split: calibrationEnd, through: holdoutEnd };
  const evaluation = evaluateHoldout(models, holdout);
  const of = (rule: string) => evaluation.foretold.find((one) => one.rule === rule) as Foretold;

  it("has the sums of the papers", () => {
    expect(evaluation).toMatchObject({ customers: 2357, weeks: 39, actual: 1882 });
    expect((of("pareto-nbd").total as number) / 1665.513).toBeCloseTo(1, 4);
    expect((of("bg-nbd").total as number) / 1653.409).toBeCloseTo(1, 4);
    expect(of("last-period").total).toBe(2457); // the papers' “actual in the first 39 weeks”, foretold again
  });

  it("is foretold better by the models than by any naive rule", () => {
    const worstModel = Math.max(...models.map(({ code }) => of(code).rmse as number));
    const bestRule = Math.min(
      ...["last-period", "mean-rate", "hiatus"].map((rule) => of(rule).rmse as number),
    );
    expect(worstModel).toBeLessThan(bestRule);
  });

  it("is ranked by the models far better than by chance", () => {
    for (const { code } of models) {
      expect(of(code).gini).toBeGreaterThan(0.6);
      expect(of(code).lift).toBeGreaterThan(4);
    }
  });

  it("is judged as by the difference of the likelihoods", () => {
    const fit = evaluation.fits.get("pareto-nbd");
    if (!fit?.ok) throw new Error("no fit");
    const { histories } = historiesOf(whole, holdoutEnd);
    const difference =
      paretoNbd.logLikelihood(fit.value.parameters as never, histories) - fit.value.logLikelihood;
    expect(of("pareto-nbd").logLikelihood).toBeCloseTo(difference, 6);
  });

  it("shows conditional expectations that rise with the repeats and add up", () => {
    for (const { code } of models) {
      const bins = evaluation.conditional.get(code) ?? [];
      expect(bins.map(({ customers }) => customers)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
      const sum = (of: "actual" | "expected") => bins.reduce((all, bin) => all + bin.customers * bin[of], 0);
      expect(sum("actual")).toBeCloseTo(1882, 6);
      expect(sum("expected")).toBeCloseTo(
        evaluation.foretold.find(({ rule }) => rule === code)?.total as number,
        6,
      );
      expect(bins.every((bin, i) => i === 0 || bin.expected > (bins[i - 1]?.expected as number))).toBe(true);
    }
  });

  it("chooses a model that can tell who is alive, and fits it to everything", () => {
    const choice = chooseModel(evaluation, choosableModels);
    expect(choice).toEqual({ ok: true, model: "mbg-nbd" });
    const { fitted } = fitPurchases("best", whole, holdoutEnd, holdout);
    expect(fitted.ok && [fitted.value.model, fitted.value.isValidated, fitted.value.customers]).toEqual([
      "mbg-nbd",
      true,
      2357,
    ]);
  });

  it.each([
    ["bg-nbd", bgNbd as PurchaseModel, [2501.526, 4165.664]],
    ["pareto-nbd", paretoNbd as PurchaseModel, [2532.782, 4275.388]],
  ] as const)("tracks %s to the end of weeks 39 and 78", (_, model, expected) => {
    const fit = model.fit(historiesOf(calibration, calibrationEnd).histories);
    if (!fit.ok) throw new Error(fit.abstention.code);
    const cohorts = cohortsOf(calibration.firstDay);
    const start = Math.min(...cohorts.keys());
    const weeks = [39, 78].map((week) => start + 7 * week);
    const found = expectedCumulative(model, fit.value.parameters, cohorts, weeks);
    for (const [i, value] of expected.entries()) expect((found[i] as number) / value).toBeCloseTo(1, 4);
  });

  it("has the frequencies of the paper under BG/NBD", () => {
    const fit = bgNbd.fit(historiesOf(calibration, calibrationEnd).histories);
    if (!fit.ok) throw new Error(fit.abstention.code);
    const found = expectedFrequencies(
      bgNbd as PurchaseModel,
      fit.value.parameters,
      cohortsOf(calibration.firstDay),
      calibrationEnd,
      7,
    );
    const paper = [1407.68, 460.32, 192.46, 101.16, 59.85, 38.12, 25.55, 71.85];
    for (const [i, value] of paper.entries()) expect((found[i] as number) / value).toBeCloseTo(1, 4);
    expect(found.reduce((sum, customers) => sum + customers, 0)).toBeCloseTo(2357, 6);
  });
});

/** Customers who all began on day 0 and purchased on the days given, up to a day. */
function columnsOf(customers: readonly (readonly number[])[], upTo: number): PurchaseColumns {
  const known = customers.map((days) => days.filter((day) => day <= upTo));
  const nothing = new Float64Array(customers.length);
  return {
    count: customers.length,
    firstDay: Float64Array.from(known, (days) => days[0] ?? Number.NaN),
    lastDay: Float64Array.from(known, (days) => days.at(-1) ?? Number.NaN),
    purchaseDays: Float64Array.from(known, (days) => days.length),
    occasions: nothing,
    spend: nothing,
    firstDaySpend: nothing,
  };
}

describe("a holdout by hand", () => {
  const customers = [[0, 40, 80, 120], [0, 10], [0], [0, 95, 130, 140], [110, 120]];
  const holdout: Holdout = {
    calibration: columnsOf(customers, 100),
    earlier: columnsOf(customers, 50),
    whole: columnsOf(customers, 150),
    split: 100,
    through: 150,
  };
  const { foretold, ...rest } = evaluateHoldout([bgNbd as PurchaseModel], holdout);
  const of = (rule: string) => foretold.find((one) => one.rule === rule) as Foretold;

  it("is of those known at the split alone", () => {
    expect(rest).toMatchObject({ customers: 4, weeks: 50 / 7, actual: 3 });
  });

  it("counts errors of the naive rules", () => {
    // last period: 1, 0, 0, 1 against 1, 0, 0, 2
    expect(of("last-period")).toMatchObject({ total: 2, mae: 0.25, rmse: 0.5, activeRight: 1 });
    // mean rate: 2, 1, 0, 1 repeats in 100 days, half of that in 50
    expect(of("mean-rate")).toMatchObject({ total: 2, mae: 0.5, activeRight: 0.75 });
    // active up to 3 weeks of silence: the first and the fourth
    expect(of("hiatus")).toMatchObject({ total: 1.5, activeRight: 1 });
  });

  it("has a model abstain, by name", () => {
    expect(of("bg-nbd")).toMatchObject({
      mae: null,
      logLikelihood: null,
      abstention: { code: "modelTooFewCustomers", params: { customers: 4 } },
    });
    expect(chooseModel({ foretold }, ["bg-nbd"])).toMatchObject({
      ok: false,
      abstention: { code: "modelTooFewCustomers" },
    });
  });
});

describe("a choice", () => {
  const model = (rule: string, logLikelihood: number, rmse: number) =>
    ({ rule, kind: "model", logLikelihood, rmse }) as Foretold;
  const naive = { rule: "last-period", kind: "naive", rmse: 1 } as Foretold;

  it("falls on the likelier of the models that may be chosen", () => {
    const foretold = [model("a", -10, 0.9), model("b", -8, 0.95), model("c", -5, 0.5), naive];
    expect(chooseModel({ foretold }, ["a", "b"])).toEqual({ ok: true, model: "b" });
  });

  it("falls on none that foretells no better than a naive rule", () => {
    const choice = chooseModel({ foretold: [model("a", -10, 1), naive] }, ["a"]);
    expect(choice).toEqual({
      ok: false,
      abstention: { code: "modelNoGain", params: { model: 1, naive: 1 } },
    });
  });
});

describe("the split", () => {
  it("keeps the last third back, at most a year", () => {
    expect(splitHoldout(0, 300)).toEqual({ split: 200, earlier: 100 });
    expect(splitHoldout(0, 3000)).toEqual({ split: 2635, earlier: 2270 });
  });

  it("is none where the holdout would be shorter than four weeks", () => {
    expect(splitHoldout(0, 83)).toBeUndefined();
    expect(splitHoldout(0, 84)).toEqual({ split: 56, earlier: 28 });
  });
});
