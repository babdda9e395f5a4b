import { expect, test } from "vitest";
import { isSameList, type List, plainList, turnSort } from "./list.ts";

test("turning a sort goes through both directions and back to none", () => {
  const up = turnSort(plainList, "score");
  expect(up.sort).toEqual([{ by: "score", direction: "ascending" }]);
  const down = turnSort(up, "score");
  expect(down.sort).toEqual([{ by: "score", direction: "descending" }]);
  expect(turnSort(down, "score").sort).toEqual([]);
  expect(turnSort(down, "name").sort).toEqual([{ by: "name", direction: "ascending" }]);
});

test("lists are the same whatever the order of their parts, and an empty search is none", () => {
  const { whose, filter, sort, columns } = plainList;
  const reordered: List = { columns, sort, filter: { ...filter, search: "" }, whose };
  expect(isSameList(plainList, reordered)).toBe(true);
  expect(isSameList(plainList, { ...plainList, filter: { all: [], search: "x" } })).toBe(false);
  expect(isSameList(plainList, { ...plainList, columns: [...columns].reverse() })).toBe(false);
  expect(isSameList(plainList, turnSort(plainList, "score"))).toBe(false);
});
