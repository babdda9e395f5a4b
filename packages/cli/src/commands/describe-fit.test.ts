import type { FittedModelAnswer } from "@gradus/contract";
import { expect, test } from "vitest";
import { Session } from "../session.ts";
import { readSettings } from "../settings.ts";
import { describeFit } from "./describe-fit.ts";

const fitted: FittedModelAnswer = {
  model: "bg-nbd",
  asOf: "1997-09-30",
  holdoutUntil: "1998-06-30",
  timeUnit: "weeks",
  customers: 2357,
  parameters: { r: 0.242594, alpha: 4.413598 },
  standardErrors: { r: 0.012557, alpha: 0.378224 },
  logLikelihood: -9582.42921,
  abstention: null,
  aggregates: {
    ...{ repeating: 946, repeatPurchases: 2457, meanAlive: 0.81344 },
    cumulativeRepeats: [{ day: "1997-09-30", weeks: 39, expected: 2501.5246, actual: 2457 }],
    conditionalExpectation: { weeks: 39, expected: 1653.4074, actual: 1882 },
    frequencies: [
      { repeats: 0, orMore: false, actual: 1411, expected: 1407.6847 },
      { repeats: 1, orMore: true, actual: 946, expected: 949.3153 },
    ],
  },
  comparisons: [
    {
      ...{
        rule: "bg-nbd",
        kind: "model",
        total: 1653.4,
        mae: 0.78545,
        rmse: 1.60798,
        logLikelihood: -7573.59,
      },
      ...{ gini: 0.6624, lift: 4.6929, activeRight: 0.339, abstention: null },
    },
    {
      ...{ rule: "hiatus", kind: "naive", total: 2433.6, mae: 0.8964, rmse: 2.0942, logLikelihood: null },
      ...{ gini: null, lift: null, activeRight: 0.7819, abstention: null },
    },
  ],
};

function tell(changed: Partial<FittedModelAnswer>, language: "en" | "zh"): string {
  const session = new Session({ settings: readSettings({}, {}), language, json: false, progress: false });
  return describeFit(session, { ...fitted, ...changed });
}

test("a fit is told with parameters, figures beside what they should be, and comparisons", () => {
  const told = tell({}, "en");
  expect(told).toMatch(/^bg-nbd as of 1997-09-30, holdout up to 1998-06-30: 2,357 customers$/m);
  expect(told).toMatch(/^alpha +4\.4136 +0\.378224$/m);
  expect(told).toMatch(/^log-likelihood +-9582\.4292$/m);
  expect(told).toMatch(/^purchases of the 39 weeks after +1,653\.4074 +1,882$/m);
  expect(told).toMatch(/^1\+ +949\.32 +946$/m);
  expect(told).toMatch(/^hiatus heuristic +2433\.6 +0\.8964 +2\.0942 +— +— +— +78\.19%$/m);
});

test("in Chinese too", () => {
  const told = tell({ standardErrors: null, holdoutUntil: null }, "zh");
  expect(told).toMatch(/^bg-nbd，统计截止日 1997-09-30：2,357 个客户$/m);
  expect(told).toMatch(/^r +0\.242594 +—$/m);
  expect(told).toMatch(/^间隔法则 +2433\.6/m);
});

test("without parameters there is no table of them", () => {
  const abstained = { parameters: null, standardErrors: null, logLikelihood: null, comparisons: [] };
  expect(tell({ ...abstained, aggregates: { repeating: 0 } }, "en")).toBe(
    "bg-nbd as of 1997-09-30, holdout up to 1998-06-30: 2,357 customers\n\ncustomers who purchased again  0",
  );
});
