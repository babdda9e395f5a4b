/**
 * Why a text is no expression of the context. The parameters are those parts of a message that are the
 * same in every language: names, operators, types (`number`, `text`, `bool`, `day`, and as what was
 * found also `record`, `list`, `null`), pieces of the source.
 *
 * - `exprSyntax` { found }: cannot be read from here on; `found` is the offending character, empty at the end.
 * - `exprUnsupported` { what }: CEL has it, this language does not.
 * - `exprNoRegularExpressions` { name }
 * - `exprLoneNull` {}: `null` stands only beside `==` or `!=`.
 * - `exprUnknownName` { name, closest }: `closest` is up to three known names, `, ` between, or a dash.
 * - `exprUnknownFunction` { name, closest }
 * - `exprTypes` { operation, expected, found }: `expected` is one type or several with ` | ` between; a
 *   record on its own expects `row["…"]`, and a day that cannot be read `yyyy-MM-dd` with its text as `found`.
 * - `exprArguments` { name, expected, found }: how many, `1`, `1–2` or `1+`.
 * - `exprTooLarge` { what, limit }: `what` is `characters`, `nesting`, `list` or `number`.
 * - `exprWrongResult` { expected, found }
 */
export type ExpressionProblemCode =
  | "exprSyntax"
  | "exprUnsupported"
  | "exprNoRegularExpressions"
  | "exprLoneNull"
  | "exprUnknownName"
  | "exprUnknownFunction"
  | "exprTypes"
  | "exprArguments"
  | "exprTooLarge"
  | "exprWrongResult";

/** One thing wrong with an expression. */
export interface ExpressionProblem {
  readonly code: ExpressionProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** Where in the source, in UTF-16 units from 0. */
  readonly at: number;
}

/** Up to three known names that a mistyped one may mean, the likeliest first; a dash for none. */
export function closestNames(name: string, known: readonly string[]): string {
  const most = Math.max(2, Math.floor(name.length / 3));
  const closest = known
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
  return closest.join(", ") || "–";
}

/** Letters to insert, leave out or exchange; texts are compared up to 80 letters. */
function editDistance(left: string, right: string): number {
  const [a, b] = [left.slice(0, 80), right.slice(0, 80)];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let at = 1; at <= b.length; at++) {
      const exchanged = (above[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1);
      current.push(Math.min(exchanged, (above[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
