import { describe, expect, it } from "vitest";
import { checkExpression } from "../expressions/check-expression.ts";
import { demandsOf } from "./gate-demands.ts";

const context = {
  variables: { receipts: "number", orders: "number", last: "day", industry: "text", asOf: "day" },
} as const;

function demands(source: string): string[] {
  const checked = checkExpression(source, context, "bool");
  if (!checked.ok) throw new Error(source);
  return demandsOf(checked.value).map(
    ({ metric, operator, threshold }) => `${metric} ${operator} ${threshold.value}`,
  );
}

describe("what a gate demands", () => {
  it("is each comparison of a metric with a constant that must hold", () => {
    expect(demands("receipts >= 100")).toEqual(["receipts >= 100000000000000"]);
    expect(demands('receipts >= 100 && orders > 2 && industry == "C"')).toEqual([
      "receipts >= 100000000000000",
      "orders > 2000000000000",
      "industry == C",
    ]);
  });

  it("is told from the metric's side whichever side it stands on", () => {
    expect(demands("100 <= receipts")).toEqual(["receipts >= 100000000000000"]);
    expect(demands("100 > orders")).toEqual(["orders < 100000000000000"]);
  });

  it("says nothing of alternatives and of comparisons between metrics", () => {
    expect(demands("receipts >= 100 || orders > 2")).toEqual([]);
    expect(demands("receipts > orders && orders > 2")).toEqual(["orders > 2000000000000"]);
  });
});
