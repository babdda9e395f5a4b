import pg from "pg";

/** A statement with `$1 … $n` for its parameters: what kysely's `compile()` gives. */
export interface ParameterisedQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * Writes the parameters into the statement, for COPY, which takes none. Each becomes a quoted
 * literal without a type, in parentheses: exactly what `pg` binds, so that PostgreSQL infers the
 * same types and the statement means the same here as there. Placeholders are found as PostgreSQL's
 * own scanner finds them, never within strings, quoted names, comments or dollar quotes; with
 * `standard_conforming_strings` on, as it is by default.
 *
 * A parameter is null, a boolean, number, bigint or string, or an array of such, nested for
 * matrices. Throws RangeError for anything else, for U+0000 in a string, for a placeholder without
 * a parameter and a parameter without a placeholder, and for a statement that ends within a quote.
 *
 * @example
 * inlineParameters({ sql: "select $1::text", parameters: ["it's"] }) //=> "select ('it''s')::text"
 */
export function inlineParameters({ sql, parameters }: ParameterisedQuery): string {
  const used = new Set<number>();
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, number } of placeholders(sql)) {
    if (number < 1 || number > parameters.length)
      throw new RangeError(`There is no parameter for $${number}.`);
    parts.push(sql.slice(copied, start), literal(parameters[number - 1], number));
    used.add(number);
    copied = end;
  }
  if (used.size !== parameters.length) {
    throw new RangeError(`${parameters.length} parameters were given and ${used.size} are used.`);
  }
  parts.push(sql.slice(copied));
  return parts.join("");
}

interface Placeholder {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/**
 * A stretch of SQL in which a `$` could be taken for a placeholder, and the placeholder itself. A
 * doubled quote reads as two strings side by side. `open` matches only what the others could not
 * close; a word may contain `$`, and an operator ends where a comment starts.
 */
const token = new RegExp(
  [
    /(?<escaped>[eE]'(?:[^'\\]|\\[\s\S]|'')*')/,
    /'[^']*'|"[^"]*"|--[^\r\n]*/,
    /\$(?<tag>(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?)\$[\s\S]*?\$\k<tag>\$/,
    /(?<block>\/\*)/,
    /(?<open>[eE]?'|"|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)/,
    /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/,
    /\$(?<number>\d+)/,
  ]
    .map((part) => part.source)
    .join("|"),
  "g",
);

function* placeholders(sql: string): Generator<Placeholder> {
  const scan = new RegExp(token);
  for (let match = scan.exec(sql); match !== null; match = scan.exec(sql)) {
    const { escaped, block, open, number } = match.groups as Record<string, string | undefined>;
    if (number !== undefined) yield { start: match.index, end: scan.lastIndex, number: Number(number) };
    else if (block !== undefined) scan.lastIndex = endOfBlockComment(sql, match.index);
    else if (open !== undefined) throw new RangeError(`The quote ${open} at ${match.index} does not end.`);
    else if (escaped !== undefined) refuseContinuation(sql, scan.lastIndex);
  }
}

/** Block comments nest. */
function endOfBlockComment(sql: string, start: number): number {
  const delimiter = /\/\*|\*\//g;
  delimiter.lastIndex = start;
  let depth = 0;
  for (let match = delimiter.exec(sql); match !== null; match = delimiter.exec(sql)) {
    depth += match[0] === "/*" ? 1 : -1;
    if (depth === 0) return delimiter.lastIndex;
  }
  throw new RangeError(`The comment at ${start} does not end.`);
}

/** A string on a later line continues an E'' string and inherits its escapes, which nothing here needs. */
function refuseContinuation(sql: string, end: number): void {
  const continuation = /(?:\s|--[^\r\n]*)*'/y;
  continuation.lastIndex = end;
  if (continuation.test(sql)) throw new RangeError(`The string that ends at ${end} goes on in another.`);
}

function literal(value: unknown, number: number): string {
  if (value === null || value === undefined) return "(NULL)";
  const text = Array.isArray(value) ? arrayText(value, number) : scalarText(value, number);
  return `(${pg.escapeLiteral(text).trimStart()})`;
}

/** The text from which PostgreSQL's input functions read the value. */
function scalarText(value: unknown, number: number): string {
  if (typeof value === "string") {
    if (value.includes("\0")) throw new RangeError(`$${number} holds U+0000, which PostgreSQL cannot.`);
    return value;
  }
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean")
    return String(value);
  throw new RangeError(`$${number} is ${describe(value)}, which is no parameter of a COPY.`);
}

/** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
function arrayText(values: readonly unknown[], number: number): string {
  const elements = values.map((value) => {
    if (value === null || value === undefined) return "NULL";
    if (Array.isArray(value)) return arrayText(value, number);
    return `"${scalarText(value, number).replace(/["\\]/g, "\\$&")}"`;
  });
  return `{${elements.join(",")}}`;
}

function describe(value: unknown): string {
  return typeof value === "object" ? `a ${value?.constructor?.name ?? "null"}` : `a ${typeof value}`;
}
