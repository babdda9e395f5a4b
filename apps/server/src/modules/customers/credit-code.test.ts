import { expect, test } from "vitest";
import { readCreditCode } from "./credit-code.ts";

test("the example of GB 32100-2015 is a credit code, in either case", () => {
  expect(readCreditCode("91350100M000100Y43")).toBe("91350100M000100Y43");
  expect(readCreditCode(" 91350100m000100y43 ")).toBe("91350100M000100Y43");
});

test("a changed character, another length or a letter outside the alphabet is none", () => {
  expect(readCreditCode("91350100M000100Y44")).toBeUndefined();
  expect(readCreditCode("91350100M000101Y43")).toBeUndefined();
  expect(readCreditCode("91350100M000100Y4")).toBeUndefined();
  expect(readCreditCode("9135O100M000100Y43")).toBeUndefined();
  expect(readCreditCode("")).toBeUndefined();
});
