import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ColumnCache, weigh } from "./column-cache.ts";
import { PackedTexts } from "./packed-texts.ts";

describe("what is kept in memory", () => {
  it("is what was asked for last, as much of it as may be kept", () => {
    const steps = fc.array(
      fc.record({ key: fc.constantFrom(..."abcdef"), bytes: fc.nat(6), isAsked: fc.boolean() }),
    );
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 15 }), (all, limit) => {
        const cache = new ColumnCache(limit);
        let expected: { key: string; bytes: number; value: object }[] = []; // the first to go stands first
        for (const { key, bytes, isAsked } of all) {
          const known = expected.find((each) => each.key === key);
          expected = expected.filter((each) => each !== known);
          if (isAsked) {
            expect(cache.get(key)).toBe(known?.value);
            if (known) expected.push(known);
            continue;
          }
          const value = { key };
          cache.set(key, value, bytes);
          if (bytes <= limit) expected.push({ key, bytes, value });
          while (expected.reduce((sum, each) => sum + each.bytes, 0) > limit) expected.shift();
          expect(cache.bytes).toBe(expected.reduce((sum, each) => sum + each.bytes, 0));
        }
      }),
    );
  });

  it("ends with a later change of facts", () => {
    const cache = new ColumnCache(100);
    cache.seeChange(5);
    cache.set("column", {}, 10);
    cache.seeChange(4); // a transaction that began before
    cache.seeChange(5);
    expect(cache.get("column")).toBeDefined();
    cache.seeChange(6);
    expect([cache.get("column"), cache.bytes]).toEqual([undefined, 0]);
  });

  it("weighs what its arrays weigh", () => {
    expect(weigh(new Float64Array(3))).toBe(24);
    expect(weigh({ points: new Int32Array(2), bins: new Uint8Array(5), labels: ["a"] })).toBe(13);
  });
});

describe("packed texts", () => {
  it("are the texts they were packed from", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
        const packed = new PackedTexts(texts);
        expect(packed.unpack()).toEqual(texts);
        expect([-1, texts.length].map((outside) => packed.at(outside))).toEqual([undefined, undefined]);
      }),
    );
  });
});
