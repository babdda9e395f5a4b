import { type CopyType, elementOid, epochDay, epochMillis } from "./copy-column.ts";

/** Reads one value that is not NULL from its bytes. Throws RangeError when JavaScript cannot hold it. */
export type ReadValue<Value> = (bytes: Buffer, offset: number, length: number) => Value;

/** How a value of each type is read, from the binary form of PostgreSQL's own send functions. */
export const readValue = {
  int2(bytes, offset, length) {
    expectLength("int2", length, 2);
    return bytes.readInt16BE(offset);
  },
  int4(bytes, offset, length) {
    expectLength("int4", length, 4);
    return readInt4(bytes, offset);
  },
  int8(bytes, offset, length) {
    expectLength("int8", length, 8);
    const number = readInt8(bytes, offset);
    if (!Number.isSafeInteger(number)) {
      throw new RangeError(
        `${bytes.readBigInt64BE(offset)} lies beyond ±2^53; ask for the column as bigint.`,
      );
    }
    return number;
  },
  float8(bytes, offset, length) {
    expectLength("float8", length, 8);
    return bytes.readDoubleBE(offset);
  },
  bool(bytes, offset, length) {
    expectLength("bool", length, 1);
    return bytes[offset] === 1;
  },
  text(bytes, offset, length) {
    return bytes.toString("utf8", offset, offset + length);
  },
  date(bytes, offset, length) {
    expectLength("date", length, 4);
    const days = readInt4(bytes, offset);
    if (days === 0x7fff_ffff || days === -0x8000_0000)
      throw new RangeError("an infinite date has no number.");
    return days + epochDay;
  },
  timestamptz(bytes, offset, length) {
    expectLength("timestamptz", length, 8);
    const micros = readInt8(bytes, offset) + epochMillis * 1000;
    if (Number.isSafeInteger(micros)) return micros / 1000;
    return readDistantInstant(bytes.readBigInt64BE(offset));
  },
  uuid(bytes, offset, length) {
    expectLength("uuid", length, 16);
    const hex = bytes.toString("hex", offset, offset + 16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  },
  jsonb(bytes, offset, length) {
    if (bytes[offset] !== 1) throw new RangeError(`jsonb of format ${bytes[offset]} is unknown.`);
    return bytes.toString("utf8", offset + 1, offset + length);
  },
  "int4[]"(bytes, offset) {
    const values = new Int32Array(readArrayLength(bytes, offset, "int4"));
    for (let i = 0; i < values.length; i++) values[i] = readInt4(bytes, offset + 24 + i * 8);
    return values;
  },
  "float8[]"(bytes, offset) {
    const values = new Float64Array(readArrayLength(bytes, offset, "float8"));
    for (let i = 0; i < values.length; i++) values[i] = bytes.readDoubleBE(offset + 24 + i * 12);
    return values;
  },
} as const satisfies Record<CopyType, ReadValue<unknown>>;

/** An int8 as it is, for columns that ask for bigint. */
export const readBigint: ReadValue<bigint> = (bytes, offset, length) => {
  expectLength("int8", length, 8);
  return bytes.readBigInt64BE(offset);
};

/** Throws RangeError when a field is not as long as every value of its type is. */
export function expectLength(type: CopyType, length: number, expected: number): void {
  if (length !== expected) throw new RangeError(`${length} bytes are no ${type}.`);
}

function readInt4(bytes: Buffer, offset: number): number {
  return (
    ((bytes[offset] as number) << 24) |
    ((bytes[offset + 1] as number) << 16) |
    ((bytes[offset + 2] as number) << 8) |
    (bytes[offset + 3] as number)
  );
}

/** Exact when the result is a safe integer, and never one when the value is not. */
function readInt8(bytes: Buffer, offset: number): number {
  return readInt4(bytes, offset) * 0x1_0000_0000 + (readInt4(bytes, offset + 4) >>> 0);
}

function readDistantInstant(micros: bigint): number {
  if (micros === 0x7fff_ffff_ffff_ffffn) return Number.POSITIVE_INFINITY;
  if (micros === -0x8000_0000_0000_0000n) return Number.NEGATIVE_INFINITY;
  return Number(micros / 1000n) + Number(micros % 1000n) / 1000 + epochMillis;
}

/** The number of elements; their lengths and bytes follow 20 bytes in. Refuses NULL elements and matrices. */
function readArrayLength(bytes: Buffer, offset: number, element: "int4" | "float8"): number {
  const dimensions = bytes.readInt32BE(offset);
  if (dimensions > 1) throw new RangeError(`an array of ${dimensions} dimensions is not read here.`);
  if (bytes.readInt32BE(offset + 4) !== 0)
    throw new RangeError("an array with NULL elements is not read here.");
  if (bytes.readInt32BE(offset + 8) !== elementOid[element]) {
    throw new RangeError(`the elements are not ${element}.`);
  }
  return dimensions === 0 ? 0 : bytes.readInt32BE(offset + 12);
}
