import { describe, expect, test } from "vitest";
import { RandomSource } from "../../statistics/random-source.ts";
import { type BetaDropoutName, betaDropoutNames } from "./beta-dropout-parameters.ts";
import { bgNbd } from "./bg-nbd.ts";
import { compressHistories } from "./compress-histories.ts";
import { mbgNbd } from "./mbg-nbd.ts";
import type { ModelParameters } from "./purchase-model.ts";
import { simulateBetaDropout } from "./simulate-beta-dropout.ts";

const truth = { r: 0.5, alpha: 5, a: 0.8, b: 2.4 };

function simulate(
  code: string,
  customers: number,
  seed: number,
  at: ModelParameters<BetaDropoutName> = truth,
) {
  const T = Float64Array.from({ length: customers }, (_, i) => 10 + (i % 50));
  return simulateBetaDropout(at, code === "bg-nbd" ? 0 : 1, T, new RandomSource(seed));
}

/** Histories of customers who are all alike. */
function repeat(times: number, x: number, tx: number, T: number) {
  const column = (value: number) => Array<number>(times).fill(value);
  return compressHistories(column(x), column(tx), column(T)).histories;
}

describe.each([bgNbd, mbgNbd])("fitting $code", (model) => {
  test.each([1, 2, 3, 4, 5])("recovers the parameters of a simulation within its errors, seed %d", (seed) => {
    const { x, tx, T } = simulate(model.code, 8000, seed);
    const fitted = model.fit(compressHistories(x, tx, T).histories);
    if (!fitted.ok) throw new Error(fitted.abstention.code);
    for (const name of betaDropoutNames) {
      const error = fitted.value.standardErrors?.[name] as number;
      expect(Math.abs(fitted.value.parameters[name] - truth[name])).toBeLessThan(4 * error);
      expect(error).toBeLessThan(truth[name]); // or the test above would hold of anything
    }
  });

  test("gives the same in seconds as in weeks, and in any order of the customers", () => {
    const { x, tx, T } = simulate(model.code, 1000, 7);
    const second = 1 / (7 * 86_400);
    const inWeeks = model.fit(compressHistories(x, tx, T).histories);
    const inSeconds = model.fit(
      compressHistories(
        x,
        tx.map((time) => time / second),
        T.map((time) => time / second),
      ).histories,
    );
    const reversed = model.fit(compressHistories(x.toReversed(), tx.toReversed(), T.toReversed()).histories);
    if (!inWeeks.ok || !inSeconds.ok || !reversed.ok) throw new Error("no fit");
    const { alpha, ...rest } = inWeeks.value.parameters;
    expect((inSeconds.value.parameters.alpha * second) / alpha).toBeCloseTo(1, 6);
    for (const [name, value] of Object.entries(rest)) {
      expect(inSeconds.value.parameters[name as BetaDropoutName] / value).toBeCloseTo(1, 6);
    }
    expect(reversed.value).toEqual(inWeeks.value);
  });

  test("abstains for too few customers, no time and too few repeats, in this order", () => {
    expect(model.fit(repeat(1, 0, 0, 0))).toEqual({
      ok: false,
      abstention: { code: "modelTooFewCustomers", params: { customers: 1, least: 10 } },
    });
    expect(model.fit(repeat(20, 0, 0, 0))).toEqual({
      ok: false,
      abstention: { code: "modelNoTime", params: {} },
    });
    expect(model.fit(repeat(20, 0, 0, 30))).toEqual({
      ok: false,
      abstention: { code: "modelTooFewRepeats", params: { repeaters: 0, least: 5 } },
    });
  });

  test("abstains where the customers are all alike", () => {
    for (const histories of [repeat(50, 3, 30, 38), repeat(50, 3, 38, 38), repeat(50, 1, 1, 38)]) {
      expect(model.fit(histories)).toMatchObject({ ok: false, abstention: { code: "modelAllAlike" } });
    }
  });

  test("abstains where nobody seems to have dropped out", () => {
    const { x, T } = simulate(model.code, 500, 3, { r: 5, alpha: 5, a: 1e-9, b: 1 });
    const tx = T.map((age, i) => ((x[i] as number) > 0 ? age : 0));
    const fitted = model.fit(compressHistories(x, tx, T).histories);
    expect(fitted).toMatchObject({ ok: false, abstention: { code: "modelAllAlike" } });
    expect(["a", "b"]).toContain(fitted.ok ? "" : fitted.abstention.params.parameter);
  });

  test("abstains where the budget is used up, and does not exceed it", () => {
    const { x, tx, T } = simulate(model.code, 1000, 7);
    const { histories } = compressHistories(x, tx, T);
    for (const maxEvaluations of [1, 2, 7]) {
      expect(model.fit(histories, { maxEvaluations })).toEqual({
        ok: false,
        abstention: { code: "modelNotConverged", params: { evaluations: maxEvaluations } },
      });
    }
  });
});
