import { expect, test } from "vitest";
import { growthStates } from "../value-models/activity/growth.ts";
import { rfmClass } from "../value-models/rfm/rfm-classes.ts";
import { rfmSegment, rfSegment } from "../value-models/rfm/rfm-segments.ts";
import { categoryNames, nameOfCategory } from "./category-names.ts";

const bins = [1, 2, 3, 4, 5];
const sides = [true, false];

test.each([
  ["rfmSegment", bins.flatMap((r) => bins.flatMap((f) => bins.map((m) => rfmSegment(r, f, m))))],
  ["rfSegment", bins.flatMap((r) => bins.map((f) => rfSegment(r, f)))],
  ["rfmClass", sides.flatMap((r) => sides.flatMap((f) => sides.map((m) => rfmClass(r, f, m))))],
  ["growthState", growthStates],
] as const)("every category of %s has a name of its own", (figure, given) => {
  const names = categoryNames(figure);
  for (const category of given) expect(nameOfCategory(names, category ?? "")).toBeDefined();
  const texts = Object.values(names ?? {}).map(({ zh }) => zh);
  expect(new Set(texts).size).toBe(texts.length);
});

test("a number has no categories, and a value that is none has no name", () => {
  expect(categoryNames("alive")).toBeUndefined();
  for (const value of ["constructor", "__proto__", "gone", 1]) {
    expect(nameOfCategory(categoryNames("rfmClass"), value)).toBeUndefined();
  }
});
