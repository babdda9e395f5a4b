import { describe, expect, test } from "vitest";
import { RandomSource } from "../../statistics/random-source.ts";
import { spendIndependence } from "./spend-independence.ts";

describe("independence of spend and frequency", () => {
  test("is found where both were drawn apart, in about 95 of 100 intervals", () => {
    let covered = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const random = new RandomSource(seed);
      const x = Float64Array.from({ length: 300 }, () => 1 + Math.floor(random.exponential(0.4)));
      const mean = x.map(() => random.gamma(20, 1));
      const found = spendIndependence(x, mean);
      covered += Number(found && found.interval95[0] <= 0 && found.interval95[1] >= 0);
    }
    expect(covered).toBeGreaterThan(176);
    expect(covered).toBeLessThan(200);
  });

  test("is not said of fewer than four, or of nothing that varies", () => {
    expect(spendIndependence(Float64Array.of(1, 2, 3, 0), Float64Array.of(1, 2, 4, 9))).toBeUndefined();
    expect(spendIndependence(Float64Array.of(2, 2, 2, 2), Float64Array.of(1, 2, 4, 9))).toBeUndefined();
    expect(
      spendIndependence(Float64Array.of(1, 2, 3, 4, 5, 6), Float64Array.of(2, 4, 6, 8, -3, Number.NaN)),
    ).toMatchObject({ correlation: 1, spearman: 1, customers: 4, interval95: [1, 1] });
    expect(() => spendIndependence(Float64Array.of(1), new Float64Array())).toThrow(RangeError);
  });
});
