import fc from "fast-check";
import { expect, test } from "vitest";
import { findStandingCircle } from "./standing-circle.ts";

test("a scheme that reads itself goes in a circle, straight or through others", () => {
  expect(findStandingCircle("a", ["a"], new Map())).toEqual(["a", "a"]);
  const readBy = new Map([
    ["b", ["c", "d"]],
    ["d", ["a"]],
  ]);
  expect(findStandingCircle("a", ["c", "b"], readBy)).toEqual(["a", "b", "d", "a"]);
});

test("a circle of others, which it does not stand in, is none of its own", () => {
  const readBy = new Map([
    ["b", ["c"]],
    ["c", ["b"]],
  ]);
  expect(findStandingCircle("a", ["b"], readBy)).toBeUndefined();
});

test("schemes each of which reads only later ones go in no circle, and one way back makes one", () => {
  const codes = ["a", "b", "c", "d", "e"];
  const later = fc.tuple(...codes.map((_, i) => fc.subarray(codes.slice(i + 1))));
  fc.assert(
    fc.property(later, (all) => {
      const readBy = new Map(codes.map((code, i) => [code, all[i] as string[]]));
      const reads = readBy.get("a") as string[];
      expect(findStandingCircle("a", reads, readBy)).toBeUndefined();
      const [first] = reads;
      if (first === undefined) return;
      const way = findStandingCircle("a", reads, new Map(readBy).set(first, ["a"])) as string[];
      expect(way.slice(0, 2)).toEqual(["a", first]);
      expect(way.at(-1)).toBe("a");
    }),
  );
});
