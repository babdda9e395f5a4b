import type { FieldSink } from "./binary-row-reader.ts";
import type { CopiedDictionary, CopiedValues, CopyOutColumn, Missing } from "./copied-columns.ts";
import { expectLength, type ReadValue, readBigint, readValue } from "./read-value.ts";

/** Gathers the fields of one column into arrays. */
export interface ColumnSink extends FieldSink {
  /** The column of the first `count` rows. */
  finish(count: number): CopiedValues<unknown> | CopiedDictionary;
}

/** The sink for a column, with room for `expected` rows before it grows. */
export function columnSink(column: CopyOutColumn, expected: number): ColumnSink {
  switch (column.type) {
    case "int2":
    case "int4":
    case "date":
      return new TypedSink(new Int32Array(expected), 0, readValue[column.type]);
    case "int8":
      return column.bigint
        ? new TypedSink(new BigInt64Array(expected), 0n, readBigint)
        : new TypedSink(new Float64Array(expected), Number.NaN, readValue.int8);
    case "float8":
    case "timestamptz":
      return new TypedSink(new Float64Array(expected), Number.NaN, readValue[column.type]);
    case "bool":
      return new TypedSink(new Uint8Array(expected), 0, (bytes, offset, length) =>
        readValue.bool(bytes, offset, length) ? 1 : 0,
      );
    case "uuid":
      return new UuidSink(expected);
    case "text":
      return column.dictionary ? new DictionarySink(expected) : new ListSink(() => "", readValue.text);
    case "jsonb":
      return new ListSink(() => "", readValue.jsonb);
    case "int4[]":
      return new ListSink(() => new Int32Array(0), readValue["int4[]"]);
    case "float8[]":
      return new ListSink(() => new Float64Array(0), readValue["float8[]"]);
  }
}

interface TypedValues<Value> {
  readonly length: number;
  [row: number]: Value;
  set(values: ArrayLike<Value>): void;
  subarray(start: number, end: number): TypedValues<Value>;
}

class TypedSink<Value> implements ColumnSink {
  #values: TypedValues<Value>;
  readonly #missing = new MissingRows();
  readonly #filler: Value;
  readonly #read: ReadValue<Value>;

  constructor(values: TypedValues<Value>, filler: Value, read: ReadValue<Value>) {
    this.#values = values;
    this.#filler = filler;
    this.#read = read;
  }

  take(row: number, bytes: Buffer, offset: number, length: number): void {
    if (row >= this.#values.length) this.#values = grown(this.#values, row + 1);
    if (length < 0) this.#missing.add(row);
    this.#values[row] = length < 0 ? this.#filler : this.#read(bytes, offset, length);
  }

  finish(count: number): CopiedValues<unknown> {
    return { values: this.#values.subarray(0, count), missing: this.#missing.finish(count) };
  }
}

class ListSink<Value> implements ColumnSink {
  readonly #values: Value[] = [];
  readonly #missing = new MissingRows();
  readonly #filler: () => Value;
  readonly #read: ReadValue<Value>;

  constructor(filler: () => Value, read: ReadValue<Value>) {
    this.#filler = filler;
    this.#read = read;
  }

  take(row: number, bytes: Buffer, offset: number, length: number): void {
    if (length < 0) this.#missing.add(row);
    this.#values[row] = length < 0 ? this.#filler() : this.#read(bytes, offset, length);
  }

  finish(count: number): CopiedValues<Value[]> {
    this.#values.length = count;
    return { values: this.#values, missing: this.#missing.finish(count) };
  }
}

class UuidSink implements ColumnSink {
  #bytes: Uint8Array;
  readonly #missing = new MissingRows();

  constructor(expected: number) {
    this.#bytes = new Uint8Array(expected * 16);
  }

  take(row: number, bytes: Buffer, offset: number, length: number): void {
    const start = row * 16;
    if (start + 16 > this.#bytes.length) this.#bytes = grown(this.#bytes, start + 16);
    if (length < 0) {
      this.#missing.add(row);
      return;
    }
    expectLength("uuid", length, 16);
    for (let i = 0; i < 16; i++) this.#bytes[start + i] = bytes[offset + i] as number; // a call to copy costs more
  }

  finish(count: number): CopiedValues<Uint8Array> {
    return { values: this.#bytes.subarray(0, count * 16), missing: this.#missing.finish(count) };
  }
}

class DictionarySink implements ColumnSink {
  #codes: Int32Array;
  readonly #missing = new MissingRows();
  readonly #codeOf = new Map<string, number>();

  constructor(expected: number) {
    this.#codes = new Int32Array(expected);
  }

  take(row: number, bytes: Buffer, offset: number, length: number): void {
    if (row >= this.#codes.length) this.#codes = grown(this.#codes, row + 1);
    if (length < 0) {
      this.#missing.add(row);
      this.#codes[row] = -1;
      return;
    }
    const text = readValue.text(bytes, offset, length);
    let code = this.#codeOf.get(text);
    if (code === undefined) {
      code = this.#codeOf.size;
      this.#codeOf.set(text, code);
    }
    this.#codes[row] = code;
  }

  finish(count: number): CopiedDictionary {
    return {
      codes: this.#codes.subarray(0, count),
      values: [...this.#codeOf.keys()],
      missing: this.#missing.finish(count),
    };
  }
}

/** Allocated with the first NULL: most columns have none. */
class MissingRows {
  #rows: Uint8Array | null = null;

  add(row: number): void {
    this.#rows ??= new Uint8Array(row + 1024);
    if (row >= this.#rows.length) this.#rows = grown(this.#rows, row + 1);
    this.#rows[row] = 1;
  }

  finish(count: number): Missing {
    return this.#rows === null ? null : grown(this.#rows, count).subarray(0, count);
  }
}

/** A copy at least twice as long and at least `needed`; the array itself when it is long enough. */
function grown<Values extends { readonly length: number }>(values: Values, needed: number): Values {
  if (needed <= values.length) return values;
  const make = values.constructor as new (length: number) => Values & { set(values: Values): void };
  const longer = new make(Math.max(needed, values.length * 2));
  longer.set(values);
  return longer;
}
