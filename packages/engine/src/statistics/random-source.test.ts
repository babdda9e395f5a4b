import { describe, expect, test } from "vitest";
import { RandomSource } from "./random-source.ts";

const size = 40_000;

/** Mean and variance of many draws. */
function moments(draw: (random: RandomSource) => number): [mean: number, variance: number] {
  const random = new RandomSource(11);
  const draws = Array.from({ length: size }, () => draw(random));
  const mean = draws.reduce((sum, value) => sum + value, 0) / size;
  return [mean, draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / size];
}

describe("RandomSource", () => {
  test.each([
    ["uniform", (random: RandomSource) => random.uniform(), 1 / 2, 1 / 12],
    ["exponential", (random: RandomSource) => random.exponential(2), 1 / 2, 1 / 4],
    ["gamma of a shape below 1", (random: RandomSource) => random.gamma(0.3, 2), 0.15, 0.075],
    ["gamma of a shape above 1", (random: RandomSource) => random.gamma(6, 2), 3, 1.5],
    ["beta", (random: RandomSource) => random.beta(2, 3), 0.4, 0.04],
  ])("draws %s with its mean and variance", (_, draw, mean, variance) => {
    const [foundMean, foundVariance] = moments(draw);
    expect(Math.abs(foundMean - mean)).toBeLessThan(4 * Math.sqrt(variance / size));
    expect(foundVariance / variance).toBeCloseTo(1, 0.8);
  });

  test("draws the same for the same seed, and something else for another", () => {
    const draws = (seed: number) => {
      const random = new RandomSource(seed);
      return Array.from({ length: 5 }, () => random.uniform());
    };
    expect(draws(3)).toEqual(draws(3));
    expect(draws(3)).not.toEqual(draws(4));
  });
});
