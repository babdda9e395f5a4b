import type { ByteWriter } from "./byte-writer.ts";
import { type CopyType, elementOid, epochDay, epochMillis } from "./copy-column.ts";

/** Appends one value that is not NULL: its length in four bytes, then its bytes. Throws RangeError when it does not fit. */
export type AppendValue = (to: ByteWriter, value: unknown) => void;

/** How a value of each type is written, in the binary form of PostgreSQL's own receive functions. */
export const appendValue: Readonly<Record<CopyType, AppendValue>> = {
  int2(to, value) {
    const number = wholeNumber(value, "int2", -0x8000, 0x7fff);
    to.int4(2);
    to.int2(number);
  },
  int4(to, value) {
    const number = wholeNumber(value, "int4", -0x8000_0000, 0x7fff_ffff);
    to.int4(4);
    to.int4(number);
  },
  int8(to, value) {
    if (typeof value === "bigint") {
      if (BigInt.asIntN(64, value) !== value) throw unfit("int8", value);
      to.int4(8);
      to.bigint8(value);
    } else {
      if (!Number.isSafeInteger(value)) throw unfit("int8", value);
      to.int4(8);
      to.int8(value as number);
    }
  },
  float8(to, value) {
    if (typeof value !== "number") throw unfit("float8", value);
    to.int4(8);
    to.float8(value);
  },
  bool(to, value) {
    if (value !== true && value !== false && value !== 1 && value !== 0) throw unfit("bool", value);
    to.int4(1);
    to.int1(value ? 1 : 0);
  },
  text(to, value) {
    if (typeof value !== "string" || value.includes("\0")) throw unfit("text", value);
    const start = to.length;
    to.int4(0);
    to.patchInt4(start, to.utf8(value));
  },
  date(to, value) {
    const days = wholeNumber(value, "date", firstDay, lastDay);
    to.int4(4);
    to.int4(days - epochDay);
  },
  timestamptz(to, value) {
    if (typeof value !== "number" || Number.isNaN(value)) throw unfit("timestamptz", value);
    to.int4(8);
    const micros = Math.round(value * 1000) - epochMillis * 1000;
    if (Number.isSafeInteger(micros)) to.int8(micros);
    else to.bigint8(distantMicros(value));
  },
  uuid(to, value) {
    to.int4(16);
    if (value instanceof Uint8Array && value.length === 16) to.bytes(value);
    else if (typeof value === "string" && uuidText.test(value)) {
      for (const [start, end] of uuidGroups) {
        for (let i = start; i < end; i += 2) to.int1(hexAt(value, i) * 16 + hexAt(value, i + 1));
      }
    } else throw unfit("uuid", value);
  },
  jsonb(to, value) {
    if (typeof value !== "string") throw unfit("jsonb", value);
    const start = to.length;
    to.int4(0);
    to.int1(1); // the version of the format
    to.patchInt4(start, 1 + to.utf8(value));
  },
  "int4[]"(to, value) {
    appendArray(to, value, "int4", 4);
  },
  "float8[]"(to, value) {
    appendArray(to, value, "float8", 8);
  },
};

/** 4714-11-24 BC and 5874897-12-31, the ends of PostgreSQL's calendar, in days since 1970. */
const firstDay = -2_440_588;
const lastDay = 2_145_042_905;

const uuidText = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const uuidGroups = [
  [0, 8],
  [9, 13],
  [14, 18],
  [19, 23],
  [24, 36],
] as const;

function appendArray(to: ByteWriter, value: unknown, element: "int4" | "float8", size: number): void {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) throw unfit(`${element}[]`, value);
  const elements = value as ArrayLike<unknown>;
  const empty = elements.length === 0;
  to.int4(empty ? 12 : 20 + elements.length * (4 + size));
  to.int4(empty ? 0 : 1); // dimensions
  to.int4(0); // no NULL among them
  to.int4(elementOid[element]);
  if (empty) return;
  to.int4(elements.length);
  to.int4(1); // the first index
  for (let i = 0; i < elements.length; i++) appendValue[element](to, elements[i]);
}

function wholeNumber(value: unknown, type: CopyType, least: number, greatest: number): number {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > greatest) {
    throw unfit(type, value);
  }
  return value as number;
}

/** More than 285 years from 2000, where microseconds exceed what a float holds exactly; or an infinity. */
function distantMicros(millis: number): bigint {
  if (millis === Number.POSITIVE_INFINITY) return 0x7fff_ffff_ffff_ffffn;
  if (millis === Number.NEGATIVE_INFINITY) return -0x8000_0000_0000_0000n;
  const micros = BigInt(Math.round(millis - epochMillis)) * 1000n;
  if (BigInt.asIntN(64, micros) !== micros) throw unfit("timestamptz", millis);
  return micros;
}

/** The value of a digit already known to be one: letters lie 9 above a multiple of 16 in both cases. */
function hexAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code <= 0x39 ? code - 0x30 : (code & 0xf) + 9;
}

function unfit(type: string, value: unknown): RangeError {
  const shown = typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value);
  return new RangeError(`${type} cannot hold ${shown}.`);
}
