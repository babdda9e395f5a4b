import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BinaryRowReader } from "./binary-row-reader.ts";
import { BinaryRowWriter, copyHeader, copyTrailer } from "./binary-row-writer.ts";
import { columnSink } from "./column-sink.ts";
import type { CopyOutColumn } from "./copied-columns.ts";
import { RowBatches } from "./row-batches.ts";

const columns = [
  { name: "id", type: "int8" },
  { name: "city", type: "text", dictionary: true },
  { name: "points", type: "float8[]" },
] as const satisfies CopyOutColumn[];

const row = fc.tuple(
  fc.option(fc.maxSafeInteger()),
  fc.option(fc.constantFrom("", "上海", "北京", "Zürich")),
  fc.option(fc.array(fc.double(), { maxLength: 3 }).map((points) => Float64Array.from(points))),
);

describe("BinaryRowReader", () => {
  it("reads the same rows however the bytes are cut", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.array(fc.nat(400), { maxLength: 8 }), (rows, cuts) => {
        const bytes = encode(rows);
        expect(readRows(cut(bytes, cuts))).toEqual(rows);
        expect(readRows(Array.from(bytes, (byte) => Buffer.of(byte)))).toEqual(rows);
      }),
    );
  });

  it("gathers the same columns from single bytes as from one piece", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const bytes = encode(rows);
        expect(readColumns(Array.from(bytes, (byte) => Buffer.of(byte)))).toEqual(readColumns([bytes]));
      }),
    );
  });

  it("leaves a chunk's memory to its owner", () => {
    const bytes = encode([[7, "上海", null]]);
    const batches = new RowBatches(columns, 10);
    for (const byte of bytes) {
      const chunk = Buffer.of(byte);
      batches.push(chunk);
      chunk.fill(0xee);
    }
    expect(batches.end()).toEqual([[7, "上海", null]]);
  });

  it("skips the header's extension", () => {
    const header = Buffer.from(copyHeader);
    header.writeInt32BE(3, 15);
    const bytes = Buffer.concat([
      header,
      Buffer.from("abc"),
      encode([[7, "", null]]).subarray(copyHeader.length),
    ]);
    expect(readRows(Array.from(bytes, (byte) => Buffer.of(byte)))).toEqual([[7, "", null]]);
  });

  it("refuses what is not a binary COPY of its columns", () => {
    const bytes = encode([[7, "上海", null]]);
    expect(() => readRows([Buffer.from("id,city,points\n7,上海,\n")])).toThrow("another signature");
    expect(() => readRows([bytes.subarray(0, -1)])).toThrow("an end after 1 rows");
    expect(() => readRows([bytes, Buffer.of(0)])).toThrow("bytes after its end");
    const narrow = new BinaryRowReader(columns.slice(0, 2), []);
    expect(() => narrow.push(bytes)).toThrow("3 fields where 0 were expected");
    const flagged = Buffer.from(bytes);
    flagged[12] = 1;
    expect(() => readRows([flagged])).toThrow("flags of another version");
  });

  it("names the column and the row of a value it cannot hold", () => {
    const bytes = encode([
      [1, null, null],
      [2n ** 53n, null, null],
    ]);
    expect(() => readRows([bytes])).toThrow(
      new RangeError(
        'Column "id" of row 2: 9007199254740992 lies beyond ±2^53; ask for the column as bigint.',
      ),
    );
  });
});

function encode(rows: readonly (readonly unknown[])[]): Buffer {
  const writer = new BinaryRowWriter(columns);
  for (const values of rows) writer.write(values);
  return Buffer.concat([copyHeader, writer.take(), copyTrailer]);
}

function cut(bytes: Buffer, at: readonly number[]): Buffer[] {
  const edges = [0, ...at.filter((edge) => edge <= bytes.length).sort((a, b) => a - b), bytes.length];
  return edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge));
}

function readRows(chunks: readonly Buffer[]): unknown[][] {
  const batches = new RowBatches(columns, 2);
  for (const chunk of chunks) batches.push(chunk);
  const rest = batches.end();
  return [...batches.take().flat(), ...rest];
}

function readColumns(chunks: readonly Buffer[]): unknown {
  const sinks = columns.map((column) => columnSink(column, 1));
  const reader = new BinaryRowReader(columns, sinks);
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return sinks.map((sink) => sink.finish(reader.rows));
}
