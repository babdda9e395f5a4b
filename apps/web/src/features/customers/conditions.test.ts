import { expect, test } from "vitest";
import { chosenOf, type DraftCondition, wholeCondition, withChosen } from "./conditions.ts";

test.each<[DraftCondition, boolean]>([
  [{}, false],
  [{ field: "score" }, false],
  [{ field: "score", operator: "atLeast" }, false],
  [{ field: "score", operator: "atLeast", value: 0 }, true],
  [{ field: "score", operator: "atLeast", value: [1] }, false],
  [{ field: "score", operator: "between", value: [1] }, false],
  [{ field: "score", operator: "between", value: [1, 2] }, true],
  [{ field: "attribute:exporter", operator: "is", value: false }, true],
  [{ field: "tier", operator: "in", value: [] }, false],
  [{ field: "tier", operator: "in", value: ["gold"] }, true],
  [{ field: "tier", operator: "missing" }, true],
])("%o is whole: %s", (draft, whole) => {
  expect(wholeCondition(draft) !== undefined).toBe(whole);
});

test("a condition that takes no value keeps none from before", () => {
  expect(wholeCondition({ field: "tier", operator: "present", value: ["gold"] })).toEqual({
    ...{ field: "tier", operator: "present" },
  });
});

test("choosing keeps the other conditions and their order", () => {
  const before: DraftCondition[] = [
    { field: "owner", operator: "in", value: ["演示甲"] },
    { field: "tier", operator: "in", value: ["gold"] },
    { field: "tier", operator: "notIn", value: ["base"] },
  ];
  expect(chosenOf(before, "tier")).toEqual(["gold"]);
  const more = withChosen(before, "tier", ["gold", "silver"]);
  expect(more.map(({ field, operator }) => `${field} ${operator}`)).toEqual([
    "owner in",
    "tier in",
    "tier notIn",
  ]);
  expect(chosenOf(more, "tier")).toEqual(["gold", "silver"]);
  expect(withChosen(more, "tier", [])).toEqual([before[0], before[2]]);
  expect(chosenOf(withChosen(before, "tags", ["重点"]), "tags")).toEqual(["重点"]);
});
