import { parse } from "@bufbuild/cel";
import type { ExpressionProblem } from "./expression-problem.ts";

/** The parser's tree: CEL's own, with what macros were expanded to. */
export type CelTree = ReturnType<typeof parse>;
/** A node of it. */
export type CelNode = CelTree["expr"];

/** UTF-16 units an expression may have. */
export const longestExpression = 4_000;

/** Brackets that may be open at once: the deepest tree allowed opens two a level. */
const deepestBrackets = 128;
const illFormed = /\p{Surrogate}/u;

/**
 * Reads CEL. What the language leaves out is not refused here, but where the tree is checked; sources
 * that would exhaust the parser are.
 */
export function parseExpression(source: string): CelTree | ExpressionProblem {
  if (source.length > longestExpression) {
    return tooLarge("characters", longestExpression, longestExpression);
  }
  const broken = illFormed.exec(source);
  if (broken) return { code: "exprSyntax", params: { found: "\ufffd" }, at: broken.index };
  const tooDeep = findDeepBracket(source);
  if (tooDeep !== undefined) return tooLarge("nesting", deepestBrackets, tooDeep);
  try {
    return parse(`${source}\n`); // it reads a comment only up to the end of a line
  } catch (error) {
    if (error instanceof RangeError) return tooLarge("nesting", deepestBrackets, 0);
    const at = Math.min(offsetOf(error), source.length);
    return { code: "exprSyntax", params: { found: String.fromCodePoint(...firstCodePoint(source, at)) }, at };
  }
}

/** A problem of size: so many at most. */
export function tooLarge(what: string, limit: number, at: number): ExpressionProblem {
  return { code: "exprTooLarge", params: { what, limit }, at };
}

/** The parser's syntax errors carry a location; its few others (an escaped surrogate) do not. */
function offsetOf(error: unknown): number {
  const location = (error as { location?: { start?: { offset?: unknown } } }).location;
  const offset = location?.start?.offset;
  return typeof offset === "number" ? offset : 0;
}

function firstCodePoint(source: string, at: number): number[] {
  const point = source.codePointAt(at);
  return point === undefined ? [] : [point];
}

/** Where brackets first nest too deep. Those inside texts and comments do not count. */
function findDeepBracket(source: string): number | undefined {
  let open = 0;
  for (const { 0: token, index } of source.matchAll(tokens)) {
    if (token === "(" || token === "[" || token === "{") open++;
    else if (token === ")" || token === "]" || token === "}") open--;
    if (open > deepestBrackets) return index;
  }
  return undefined;
}

/** Texts (raw ones first, where a backslash escapes nothing), comments, brackets. */
const tokens =
  /[rR][bB]?(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\r\n]*"|'[^'\r\n]*')|"""(?:\\[\s\S]|[^\\])*?"""|'''(?:\\[\s\S]|[^\\])*?'''|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'|\/\/[^\r\n]*|[()[\]{}]/g;
