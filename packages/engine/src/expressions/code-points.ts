/**
 * Texts are sequences of code points: sizes, positions and order count code points, as PostgreSQL does,
 * not the UTF-16 units of JavaScript. Texts are taken to be well-formed.
 */

const surrogates = /[\ud800-\udfff]/;

/** How many code points a text has. */
export function countCodePoints(text: string): number {
  if (!surrogates.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The code points from `from` up to, not including, `to`; positions beyond an end mean that end. */
export function sliceCodePoints(text: string, from: number, to: number): string {
  const start = Math.max(0, from);
  const end = Math.max(start, to);
  if (!surrogates.test(text)) return text.slice(start, end);
  return Array.from(text).slice(start, end).join("");
}

/**
 * Negative, zero or positive as the left text comes before, equals or follows the right one, by code
 * point. JavaScript's `<` differs where U+E000–U+FFFF meets a code point above U+FFFF, 😀 say.
 */
export function compareCodePoints(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  for (let at = 0; at < shorter; at++) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
}

/** Surrogates stand for the code points above all others, so they move behind U+FFFF. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

/** Without the blanks (space, tab, line feed, vertical tab, form feed, carriage return) at its ends. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** A–Z in lower case; every other character as it is, whatever the locale. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** a–z in upper case; every other character as it is, whatever the locale. */
export function upperAscii(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** Code points a replacement may make; one that would make more is missing. */
export const longestReplacement = 100_000;

/**
 * Every occurrence of a text replaced, from the left, without overlaps; an empty one occurs nowhere.
 * Undefined when the result would have more than 100,000 code points: replacements of replacements
 * grow without end otherwise.
 */
export function replaceText(text: string, sought: string, replacement: string): string | undefined {
  const pieces = sought === "" ? [text] : text.split(sought);
  const grown =
    countCodePoints(text) + (pieces.length - 1) * (countCodePoints(replacement) - countCodePoints(sought));
  return grown > longestReplacement ? undefined : pieces.join(replacement);
}
