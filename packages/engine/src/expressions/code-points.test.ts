import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compareCodePoints,
  countCodePoints,
  lowerAscii,
  replaceText,
  sliceCodePoints,
  trimBlanks,
  upperAscii,
} from "./code-points.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ unit: fc.constantFrom("a", "b", "客", "\ue000", "\uffff", "😀", "𝟙"), maxLength: 6 }),
);

test("texts compare like the bytes of their UTF-8", () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
  expect(compareCodePoints("\uffff", "😀")).toBeLessThan(0);
});

test("sizes and positions count code points", () => {
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: -2, max: 9 }),
      fc.integer({ min: -2, max: 9 }),
      (text, from, to) => {
        const points = Array.from(text);
        expect(countCodePoints(text)).toBe(points.length);
        const cut = points.filter((_, at) => at >= from && at < to).join("");
        expect(sliceCodePoints(text, from, to)).toBe(cut);
      },
    ),
  );
});

test("only ASCII letters change case, only ASCII blanks are trimmed", () => {
  expect(lowerAscii("ÄBC İ客")).toBe("Äbc İ客");
  expect(upperAscii("äbc ßı")).toBe("äBC ßı");
  expect(trimBlanks(" \t\n\v\f\r a b \u00a0\u3000\r\n")).toBe("a b \u00a0\u3000");
  expect(trimBlanks(" \n ")).toBe("");
});

test("replacing is literal, from the left, and nothing is found in place of an empty text", () => {
  expect(replaceText("aaa", "aa", "b")).toBe("ba");
  expect(replaceText("a.b$", "$", "$&$1")).toBe("a.b$&$1");
  expect(replaceText("abc", "", "x")).toBe("abc");
});

test("a replacement may make 100,000 code points and not one more", () => {
  const text = "x".repeat(1_000);
  expect(replaceText(text, "x", "😀".repeat(100))?.length).toBe(200_000);
  expect(replaceText(`${text}y`, "x", "😀".repeat(100))).toBeUndefined();
});
