import { expect, test } from "vitest";
import { cardOf, placeOf } from "./use-place.ts";

test.each(["C00001", "客户 1", "A/B", "50%", "m"])("the card of %s is found at its address", (code) => {
  expect(placeOf(cardOf(code))).toEqual({ kind: "customer", code });
});

test.each(["/m", "/m/", "/m.html"])("%s is the search", (path) => {
  expect(placeOf(path)).toEqual({ kind: "search" });
});

test.each(["/m/customers", "/m/other", "/m/customers/a/b"])("%s is nowhere", (path) => {
  expect(placeOf(path)).toEqual({ kind: "nowhere" });
});

test("an address that is no encoding of ours is taken as it stands", () => {
  expect(placeOf("/m/customers/50%")).toEqual({ kind: "customer", code: "50%" });
});
