import { describe, expect, test } from "vitest";
import { metricsOfArbitrary } from "./arbitrary-scheme.ts";
import { findSchemeProblems } from "./check-scheme.ts";
import type { MovementRules } from "./movement-rules.ts";
import type { SchemeDefinition } from "./scheme-definition.ts";
import { metricsOfScheme } from "./scheme-metrics.ts";

function named(code: string) {
  return { code, name: { en: code, zh: code } };
}

const tiers = [
  { ...named("gold"), enter: 80 },
  { ...named("base"), enter: 0 },
];

function schemeWith(movement: MovementRules, more: Partial<SchemeDefinition> = { tiers }): SchemeDefinition {
  const criteria = [{ metric: "orders", weight: 100, scoring: { kind: "linear", from: 0, to: 10 } }] as const;
  return { ...named("s"), criteria, ...more, movement };
}

/** Where something is wrong with the rules, and what. */
function check(movement: MovementRules, more?: Partial<SchemeDefinition>) {
  const closure = {
    metrics: metricsOfArbitrary,
    baseCurrency: "CNY",
    currencyDigits: 2,
    fiscalStartMonth: 1,
  };
  return findSchemeProblems({ ...closure, scheme: schemeWith(movement, more) }).map(
    ({ path, code, params }) => {
      expect(code).toBe("schemeMovementWrong");
      return [path, params.reason];
    },
  );
}

const committee = [{ cutOff: "06-30", effective: "08-01" }];

describe("movement rules", () => {
  test.each<[MovementRules]>([
    [{}],
    [{ graceDays: 90, stepsDown: 1, minimumStayDays: 180 }],
    [{ rise: "once", fall: "period", period: { kind: "fiscal", length: "half" } }],
    [{ rise: "period", period: { kind: "anniversary", metric: "last_order" } }],
    [{ committee, graceDays: 90, stepsDown: 1 }],
  ])("stand as %j", (rules) => {
    expect(check(rules)).toEqual([]);
  });

  test.each<[string, MovementRules, string, string, object]>([
    ["a rise waits for no period", { rise: "period" }, "movement.period", "movementPeriodMissing", {}],
    ["a fall waits for no period", { fall: "period" }, "movement.period", "movementPeriodMissing", {}],
    ...(["orders", "gone"] as const).map((metric): [string, MovementRules, string, string, object] => [
      `the anniversary is of ${metric}`,
      { fall: "period", period: { kind: "anniversary", metric } },
      ...(["movement.period.metric", "movementAnniversaryWrong", { metric }] as const),
    ]),
    [
      "cycles of the committee overlap",
      { committee: [...committee, { cutOff: "07-15", effective: "09-01" }] },
      ...(["movement.committee", "movementCyclesOverlap", {}] as const),
    ],
  ])("are refused when %s", (_, rules, path, code, params) => {
    expect(check(rules)).toEqual([[path, { code, params }]]);
  });

  test("are refused where a committee decides and something else would too", () => {
    const rules = {
      committee,
      rise: "once",
      fall: "once",
      period: { kind: "calendar", length: "month" },
    } as const;
    expect(check(rules)).toEqual(
      ["rise", "fall", "period"].map((part) => [
        `movement.${part}`,
        { code: "movementCommitteeOnly", params: { part } },
      ]),
    );
  });

  test("are refused for classes, which have no order", () => {
    const classes = [{ ...named("a"), when: "orders > 1" }, named("rest")];
    expect(check({ graceDays: 1 }, { classes })).toEqual([
      ["movement", { code: "movementOfClasses", params: {} }],
    ]);
  });

  test("reach the metric of the anniversary", () => {
    const rules = { fall: "period", period: { kind: "anniversary", metric: "last_order" } } as const;
    expect(metricsOfScheme(schemeWith(rules), metricsOfArbitrary)).toEqual(["orders", "last_order"]);
  });
});
