import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bgNbd } from "./bg-nbd.ts";
import { compressHistories } from "./compress-histories.ts";
import { mbgNbd } from "./mbg-nbd.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";

const between = (least: number, most: number) =>
  fc.double({ min: Math.log(least), max: Math.log(most), noNaN: true }).map(Math.exp);
const parametersWithin = (least: number, most: number) => {
  const parameter = between(least, most);
  return fc.record({ r: parameter, alpha: parameter, a: parameter, b: parameter });
};
const wild = parametersWithin(1e-3, 1e3);
const tame = parametersWithin(0.05, 20);
/** Whole domain: x to 1e5, T to 1e4, and a last purchase anywhere. */
const history = fc
  .tuple(fc.oneof(fc.nat(5), between(1, 1e5).map(Math.floor)), between(1e-2, 1e4), between(1e-3, 1))
  .map(([x, T, part]) => compressHistories([x], [x === 0 ? 0 : T * part], [T]).histories);

function first(values: Float64Array): number {
  return values[0] as number;
}

describe.each([bgNbd, mbgNbd])("the laws of $code", (model) => {
  test("P(alive) lies in [0, 1] and never rises while nothing happens", () => {
    fc.assert(
      fc.property(wild, history, between(1, 100), (parameters, { x, tx, T }, longer) => {
        const both = compressHistories(
          [first(x), first(x)],
          [first(tx), first(tx)],
          [first(T), first(T) * longer],
        ).histories;
        const alive = model.alive(parameters, both);
        const [now, later] = [first(alive), alive.at(-1) as number];
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(later).toBeLessThanOrEqual(now);
      }),
    );
  });

  test("another unit of time shifts the log-likelihood by x·ln of it and changes no prediction", () => {
    fc.assert(
      fc.property(tame, history, between(0.01, 100), (parameters, histories, unit) => {
        fc.pre(first(histories.x) < 1000);
        const other: PurchaseHistories = {
          ...histories,
          tx: histories.tx.map((time) => time * unit),
          T: histories.T.map((time) => time * unit),
        };
        const same = { ...parameters, alpha: parameters.alpha * unit };
        const value = model.logLikelihood(parameters, histories);
        const shifted = model.logLikelihood(same, other) + first(histories.x) * Math.log(unit);
        expect(Math.abs(shifted - value)).toBeLessThan(1e-9 * (1 + Math.abs(value)) + 1e-8);
        const [alive, expected] = [model.alive(same, other), model.expected(same, other, 10 * unit)];
        expect(first(alive)).toBeCloseTo(first(model.alive(parameters, histories)), 7);
        expect(first(expected)).toBeCloseTo(first(model.expected(parameters, histories, 10)), 5);
      }),
    );
  });

  test("the distribution of counts sums to 1 and has the expected count for its mean", () => {
    fc.assert(
      fc.property(tame, between(0.01, 20), (parameters, part) => {
        const t = part * parameters.alpha;
        const counts = model.countProbabilities(parameters, t, 3000);
        expect(counts.every((share) => share >= 0)).toBe(true);
        expect(counts.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
        const mean = counts.reduce((sum, share, x) => sum + x * share, 0);
        expect(mean / model.expectedRepeats(parameters, t)).toBeCloseTo(1, 8);
      }),
    );
  });

  test("the first counts do not depend on how many are asked for", () => {
    fc.assert(
      fc.property(tame, between(0.1, 100), fc.nat(20), (parameters, t, most) => {
        const few = model.countProbabilities(parameters, t, most);
        const many = model.countProbabilities(parameters, t, most + 30);
        for (const [x, share] of few.entries()) expect(share).toBeCloseTo(many[x] as number, 12);
      }),
    );
  });

  test("by time 0 nobody has repeated", () => {
    const parameters = { r: 0.5, alpha: 6, a: 0.9, b: 1.6 };
    expect([...model.countProbabilities(parameters, 0, 2)]).toEqual([1, 0, 0]);
    expect(model.expectedRepeats(parameters, 0)).toBe(0);
  });

  test("nothing is NaN, infinite or negative over the whole domain", () => {
    fc.assert(
      fc.property(wild, history, between(1e-2, 1e4), (parameters, histories, time) => {
        expect(model.logLikelihood(parameters, histories)).toSatisfy(Number.isFinite);
        const steps = { length: time / 12, count: 12, rate: 0.01 };
        const all = [
          first(model.alive(parameters, histories)),
          first(model.expected(parameters, histories, time)),
          first(model.discounted(parameters, histories, steps)),
          first(model.dert(parameters, histories, 1 / time)),
          model.expectedRepeats(parameters, time),
          ...model.countProbabilities(parameters, time, 10),
        ];
        for (const value of all) expect(value).toSatisfy((it: number) => it >= 0 && Number.isFinite(it));
      }),
    );
  });

  test("expected purchases grow with the time to come, up to the rate as it is now times the time", () => {
    fc.assert(
      fc.property(
        wild,
        history,
        between(1e-2, 1e3),
        between(1.01, 10),
        (parameters, histories, next, more) => {
          const expected = first(model.expected(parameters, histories, next));
          const later = first(model.expected(parameters, histories, next * more));
          const rate = (parameters.r + first(histories.x)) / (parameters.alpha + first(histories.T));
          const most = first(model.alive(parameters, histories)) * rate * next;
          expect(later).toBeGreaterThanOrEqual(expected * (1 - 1e-8));
          expect(expected).toBeLessThanOrEqual(most * (1 + 1e-8));
          expect(model.expected(parameters, histories, 0)).toEqual(Float64Array.of(0));
        },
      ),
    );
  });

  test("discounting is of the purchases of each step, and without a rate leaves them whole", () => {
    const steps = fc.record({
      length: between(0.1, 20),
      count: fc.nat(12),
      rate: fc.constantFrom(0, 0.01, 0.3),
    });
    fc.assert(
      fc.property(tame, history, steps, (parameters, histories, { length, count, rate }) => {
        const until = (k: number) => first(model.expected(parameters, histories, k * length));
        let sum = 0;
        for (let k = 1; k <= count; k++) sum += (until(k) - until(k - 1)) / (1 + rate) ** k;
        const discounted = first(model.discounted(parameters, histories, { length, count, rate }));
        expect(Math.abs(discounted - sum)).toBeLessThanOrEqual(1e-7 * until(count));
      }),
    );
  });

  test("an endless future is worth what small steps add up to", () => {
    fc.assert(
      fc.property(tame, history, between(0.05, 1), (parameters, histories, rate) => {
        const length = 0.05 / rate;
        const steps = { length, count: 600, rate: Math.expm1(rate * length) }; // the rest is e^−30
        const least = first(model.discounted(parameters, histories, steps));
        const dert = first(model.dert(parameters, histories, rate));
        expect(dert).toBeGreaterThanOrEqual(least * (1 - 1e-8));
        expect(dert).toBeLessThanOrEqual(least * (1 + rate * length * 1.1) * (1 + 1e-8) + 1e-300);
      }),
      { numRuns: 30 },
    );
  });

  test("what no customer and no model can have is a RangeError", () => {
    const parameters = { r: 0.5, alpha: 6, a: 0.9, b: 1.6 };
    const { histories } = compressHistories([2], [3], [4]);
    const column = (value: number) => Float64Array.of(value);
    for (const wrong of [
      { x: column(-1) },
      { x: column(1.5) },
      { tx: column(5) },
      { T: column(Number.NaN) },
    ]) {
      const impossible = { ...histories, ...wrong };
      expect(() => model.logLikelihood(parameters, impossible)).toThrow(RangeError);
      expect(() => model.alive(parameters, impossible)).toThrow(RangeError);
      expect(() => model.fit(impossible)).toThrow(RangeError);
    }
    for (const wrong of [{ r: 0 }, { alpha: -1 }, { a: Number.NaN }, { b: Number.POSITIVE_INFINITY }]) {
      expect(() => model.expected({ ...parameters, ...wrong }, histories, 1)).toThrow(RangeError);
      expect(() => model.expectedRepeats({ ...parameters, ...wrong }, 1)).toThrow(RangeError);
    }
    expect(() => model.expected(parameters, histories, -1)).toThrow(RangeError);
    expect(() => model.dert(parameters, histories, 0)).toThrow(RangeError);
    expect(() => model.discounted(parameters, histories, { length: 1, count: 1.5, rate: 0 })).toThrow(
      RangeError,
    );
    expect(() => model.countProbabilities(parameters, 1, -1)).toThrow(RangeError);
  });
});
