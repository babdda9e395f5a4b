import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaDropoutLikelihood } from "./beta-dropout-likelihood.ts";
import type { EarlyChances } from "./beta-dropout-parameters.ts";
import { compressHistories } from "./compress-histories.ts";

const parameter = fc.double({ min: -2, max: 2, noNaN: true }).map((log) => 10 ** log);
const parameters = fc.array(parameter, { minLength: 4, maxLength: 4 });
const history = fc
  .tuple(
    fc.oneof(fc.nat(5), fc.nat(500)),
    fc.integer({ min: 1, max: 1000 }),
    fc.integer({ min: 0, max: 700 }),
  )
  .map(([x, part, age]) => ({ x, tx: x === 0 ? 0 : ((age + 1) / 7) * (part / 1000), T: (age + 1) / 7 }));
const someHistories = fc.array(history, { minLength: 1, maxLength: 20 });
const early = fc.constantFrom<EarlyChances>(0, 1);

function compress(all: readonly { x: number; tx: number; T: number }[]) {
  return compressHistories(
    all.map(({ x }) => x),
    all.map(({ tx }) => tx),
    all.map(({ T }) => T),
  ).histories;
}

describe("betaDropoutLikelihood", () => {
  test("has the gradient of numeric differences", () => {
    fc.assert(
      fc.property(someHistories, parameters, early, (all, at, earlyChances) => {
        const likelihood = betaDropoutLikelihood(compress(all), earlyChances);
        const gradient = new Float64Array(4);
        const value = likelihood(Float64Array.from(at), gradient);
        for (const [i, parameter] of at.entries()) {
          const step = 1e-4 * parameter;
          const [above, below] = [step, -step].map((move) =>
            likelihood(
              Float64Array.from(at, (other, j) => other + (i === j ? move : 0)),
              new Float64Array(4),
            ),
          ) as [number, number];
          const numeric = (above - below) / (2 * step);
          const noise = (1e-13 * Math.abs(value)) / step + 1e-6 * Math.abs(gradient[i] as number) + 1e-8;
          const bend = Math.abs(above + below - 2 * value) / step; // how much the slope turns on the way
          expect(Math.abs(numeric - (gradient[i] as number))).toBeLessThan(noise + 1e-2 * bend);
        }
      }),
    );
  });

  test("does not depend on the order of the histories, to the last bit", () => {
    fc.assert(
      fc.property(someHistories, parameters, early, (all, at, earlyChances) => {
        const [one, other] = [all, [...all].reverse()].map((order) => {
          const gradient = new Float64Array(4);
          const value = betaDropoutLikelihood(compress(order), earlyChances)(Float64Array.from(at), gradient);
          return [value, ...gradient];
        });
        expect(one).toEqual(other);
      }),
    );
  });

  test("counts a history as often as customers share it", () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 2, max: 9 }),
        parameters,
        early,
        (one, times, at, earlyChances) => {
          const logOf = (all: (typeof one)[]) =>
            betaDropoutLikelihood(compress(all), earlyChances)(Float64Array.from(at), new Float64Array(4));
          const single = logOf([one]);
          expect(Math.abs(logOf(Array(times).fill(one)) - times * single)).toBeLessThan(
            1e-12 * (1 + Math.abs(times * single)) * times,
          );
        },
      ),
    );
  });
});
