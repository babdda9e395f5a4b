import { describe, expect, test } from "vitest";
import { calibrationEnd, hasCdnow, readCdnow } from "../../testing/read-cdnow.ts";
import { historiesOf } from "../value-base.ts";
import { bgNbd } from "./bg-nbd.ts";
import { compressHistories } from "./compress-histories.ts";
import { mbgNbd } from "./mbg-nbd.ts";

const cdnowFit = { r: 0.5248, alpha: 6.1831, a: 0.8914, b: 1.614 };
const { histories } = compressHistories(
  [0, 2, 26, 1000],
  [0, 30.428571, 30.857143, 10],
  [38.857143, 38.857143, 31, 100],
);

describe("mbgNbd at given parameters", () => {
  test("has the likelihood of one who never repeated: gone at once, or alive and waiting", () => {
    const { r, alpha, a, b } = cdnowFit;
    const one = compressHistories([0], [0], [40]).histories;
    const likelihood = a / (a + b) + (b / (a + b)) * (alpha / (alpha + 40)) ** r;
    expect(mbgNbd.logLikelihood(cdnowFit, one)).toBeCloseTo(Math.log(likelihood), 12);
    expect(mbgNbd.alive(cdnowFit, one)[0]).toBeCloseTo(1 - a / (a + b) / likelihood, 12);
  });

  test("expects of those alive what the BG/NBD with one more chance survived does", () => {
    const given = (model: typeof bgNbd, b: number) => {
      const alive = model.alive({ ...cdnowFit, b }, histories);
      return model
        .expected({ ...cdnowFit, b }, histories, 39)
        .map((value, i) => value / (alive[i] as number));
    };
    const [own, others] = [given(mbgNbd, cdnowFit.b), given(bgNbd, cdnowFit.b + 1)];
    for (const i of [0, 1, 2]) expect((own[i] as number) / (others[i] as number)).toBeCloseTo(1, 10);
  });

  test("gives P(alive) 0, not NaN, after a thousand purchases and a long silence", () => {
    expect(mbgNbd.alive(cdnowFit, histories)[3]).toBe(0);
  });

  test("has the discounted residual transactions of a quadrature with twenty digits", () => {
    const parameters = { r: 0.24259, alpha: 4.4136, a: 0.79292, b: 2.42591 };
    const dert = [...mbgNbd.dert(parameters, histories, 0.15 / 52)].map((value) => value.toPrecision(11));
    expect(dert.slice(0, 3)).toEqual(["0.68351386182", "5.7482840985", "69.911816928"]);
  });
});

describe.skipIf(!hasCdnow)("mbgNbd on the CDNOW sample", () => {
  test("finds the published parameters and their likelihood", () => {
    const base = historiesOf(readCdnow(calibrationEnd), calibrationEnd);
    const fitted = mbgNbd.fit(base.histories);
    if (!fitted.ok) throw new Error(fitted.abstention.code);
    const { parameters, logLikelihood } = fitted.value;
    expect(logLikelihood).toBeCloseTo(-9582.1357, 3);
    expect(parameters.r).toBeCloseTo(0.5248, 3);
    expect(parameters.alpha).toBeCloseTo(6.1831, 3);
    expect(parameters.a).toBeCloseTo(0.8914, 3);
    expect(parameters.b).toBeCloseTo(1.614, 3);
  });
});
