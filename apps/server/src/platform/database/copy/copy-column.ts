/**
 * The PostgreSQL types that travel by binary COPY, and the form a value of each has here:
 *
 * | type | going in | coming out |
 * | --- | --- | --- |
 * | `int2`, `int4` | whole number | number |
 * | `int8` | safe integer or bigint | number, or bigint when the column asks for it |
 * | `float8` | number; NaN and the infinities are values | number |
 * | `bool` | boolean, or 1 and 0 | boolean; 1 and 0 in a column |
 * | `text` | string without U+0000; a lone surrogate becomes U+FFFD | string |
 * | `date` | days since 1970-01-01 | the same; `infinity` is refused |
 * | `timestamptz` | milliseconds since 1970-01-01 UTC, rounded to the microsecond; ±Infinity | the same, microseconds as a fraction |
 * | `uuid` | 16 bytes, or the text form in either case | text; 16 bytes a row in a column |
 * | `jsonb` | JSON text, already serialised | JSON text as PostgreSQL normalises it |
 * | `int4[]`, `float8[]` | array or typed array, one-dimensional, without NULL | `Int32Array`, `Float64Array` |
 */
export type CopyType =
  | "int2"
  | "int4"
  | "int8"
  | "float8"
  | "bool"
  | "text"
  | "date"
  | "timestamptz"
  | "uuid"
  | "jsonb"
  | "int4[]"
  | "float8[]";

/** A column of a COPY. Going in, the type must be the table's own: binary COPY converts nothing. */
export interface CopyColumn {
  readonly name: string;
  readonly type: CopyType;
}

/** PostgreSQL counts days from 2000-01-01; this is that day, counted from 1970-01-01. */
export const epochDay = 10_957;

/** The same for instants: 2000-01-01T00:00:00Z in milliseconds since 1970. */
export const epochMillis = 946_684_800_000;

/** Element types of the arrays, by the object ids that are fixed in PostgreSQL's catalogue. */
export const elementOid = { int4: 23, float8: 701 } as const;
