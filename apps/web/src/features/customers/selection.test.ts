import { expect, test } from "vitest";
import { type List, plainList } from "./list.ts";
import { countChosen, isChosen, meantBy, nobodyChosen, toggleChosen } from "./selection.ts";

test("toggling adds and takes out, and never changes the choice before", () => {
  const one = toggleChosen(nobodyChosen, "A");
  const two = toggleChosen(one, "B");
  expect([countChosen(nobodyChosen, 9), countChosen(one, 9), countChosen(two, 9)]).toEqual([0, 1, 2]);
  expect(isChosen(toggleChosen(two, "A"), "A")).toBe(false);
  expect(isChosen(two, "A")).toBe(true);
});

test("all is everybody on the list, and means them by filter and number", () => {
  expect(countChosen("all", 1234)).toBe(1234);
  expect(isChosen("all", "anybody")).toBe(true);
  expect(toggleChosen("all", "A")).toEqual(nobodyChosen);
  const list: List = { ...plainList, whose: "mine", filter: { all: [], search: "x" } };
  expect(meantBy("all", list, 7)).toEqual({ list: { whose: "mine", filter: list.filter }, expected: 7 });
  expect(meantBy({ codes: new Set(["A"]) }, list, 7)).toEqual({ codes: ["A"] });
});
