import { describe, expect, it } from "vitest";
import { BinaryRowWriter } from "./binary-row-writer.ts";
import type { CopyType } from "./copy-column.ts";

describe("BinaryRowWriter", () => {
  it.each<[CopyType, unknown]>([
    ["int2", 32_768],
    ["int2", 1.5],
    ["int4", 2 ** 31],
    ["int4", "7"],
    ["int4", Number.NaN],
    ["int8", 2 ** 53],
    ["int8", 0.5],
    ["int8", 2n ** 63n],
    ["float8", "1"],
    ["bool", 2],
    ["bool", "true"],
    ["text", "a\0b"],
    ["text", `${"long ".repeat(20)}\0`],
    ["text", 7],
    ["date", 0.5],
    ["date", 2_145_042_906],
    ["date", -2_440_589],
    ["date", Number.POSITIVE_INFINITY],
    ["timestamptz", Number.NaN],
    ["timestamptz", 1e300],
    ["timestamptz", "2024-01-01"],
    ["uuid", "0190163d-8694-739b-aea5-966c26f8ad9"],
    ["uuid", "0190163d-8694-739b-aea5-966c26f8ad9g"],
    ["uuid", Buffer.alloc(15)],
    ["jsonb", { parsed: true }],
    ["int4[]", [1, null]],
    ["int4[]", 7],
    ["float8[]", ["1"]],
  ])("refuses as %s the value %s, by name, and leaves nothing of the row", (type, value) => {
    const columns = [
      { name: "first", type: "int4" },
      { name: "second", type },
    ] as const;
    const writer = new BinaryRowWriter(columns);
    writer.write([1, null]);
    const before = writer.length;
    expect(() => writer.write([2, value])).toThrow(RangeError);
    expect(() => writer.write([2, value])).toThrow(/^Column "second": /);
    expect(writer.length).toBe(before);
  });

  it("refuses a row of another width", () => {
    const writer = new BinaryRowWriter([{ name: "only", type: "int4" }]);
    expect(() => writer.write([1, 2])).toThrow("A row here has 1 values, not 2.");
    expect(() => writer.write([])).toThrow(RangeError);
    expect(writer.length).toBe(0);
  });

  it("starts afresh after what it wrote was taken", () => {
    const writer = new BinaryRowWriter([{ name: "only", type: "int2" }]);
    writer.write([1]);
    expect([...writer.take()]).toEqual([0, 1, 0, 0, 0, 2, 0, 1]);
    writer.write([-2]);
    writer.write([null]);
    expect([...writer.take()]).toEqual([0, 1, 0, 0, 0, 2, 255, 254, 0, 1, 255, 255, 255, 255]);
  });
});
