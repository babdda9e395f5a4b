import type { CopyColumn } from "./copy-column.ts";
import type { readValue } from "./read-value.ts";

/** A column to read. */
export interface CopyOutColumn extends CopyColumn {
  /** For `int8`: values as bigint, the whole range; otherwise beyond ±2^53 is refused. */
  readonly bigint?: true;
  /** For `text`, in columns: one number per row and each distinct text once. */
  readonly dictionary?: true;
}

/** The form of one value of a row: null for NULL. */
export type CopiedValue<Column extends CopyOutColumn> =
  | (Column extends { type: "int8"; bigint: true } ? bigint : ReturnType<(typeof readValue)[Column["type"]]>)
  | null;

/** A row in the order of its columns. */
export type CopiedRow<Columns extends readonly CopyOutColumn[]> = {
  -readonly [Index in keyof Columns]: CopiedValue<Columns[Index]>;
};

/** Which rows are NULL: 1 where so; null when none is. */
export type Missing = Uint8Array | null;

/**
 * A column of values by row. Under a NULL lies NaN in a `Float64Array`, 0 in an array of integers,
 * an empty string or an empty array.
 */
export interface CopiedValues<Values> {
  readonly values: Values;
  readonly missing: Missing;
}

/** A column of few distinct texts: the text of row i is `values[codes[i]]`; a NULL has the code −1. */
export interface CopiedDictionary {
  readonly codes: Int32Array;
  /** In the order in which they first came. */
  readonly values: string[];
  readonly missing: Missing;
}

/** The form of one column. */
export type CopiedColumn<Column extends CopyOutColumn> = Column extends { type: "int8"; bigint: true }
  ? CopiedValues<BigInt64Array>
  : Column extends { type: "text"; dictionary: true }
    ? CopiedDictionary
    : CopiedValues<ValuesByType[Column["type"]]>;

/** Columns of equal length, by name. */
export interface CopiedColumns<Columns extends readonly CopyOutColumn[]> {
  readonly count: number;
  readonly columns: { readonly [Column in Columns[number] as Column["name"]]: CopiedColumn<Column> };
}

interface ValuesByType {
  int2: Int32Array;
  int4: Int32Array;
  int8: Float64Array;
  float8: Float64Array;
  bool: Uint8Array;
  text: string[];
  date: Int32Array;
  timestamptz: Float64Array;
  uuid: Uint8Array;
  jsonb: string[];
  "int4[]": Int32Array[];
  "float8[]": Float64Array[];
}
