import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCodePoints } from "../../expressions/code-points.ts";
import { type RfmColumns, type RfmDefinition, rfmBinOf, rfmBins } from "./rfm-bins.ts";
import { rfmSegment } from "./rfm-segments.ts";

const orders = new URL("../../../../../../shared/data/rfm-orders/orders.csv", import.meta.url);
const hasOrders = existsSync(orders);
if (!hasOrders) console.warn("skipped: the real files of ../shared/data are not here");

function readOrders(): RfmColumns & { readonly codes: string[] } {
  const asOf = Date.parse("2006-12-31");
  const byCustomer = new Map<string, { recency: number; frequency: number; monetary: number }>();
  for (const line of readFileSync(orders, "utf8").trim().split(/\r?\n/).slice(1)) {
    const [, customer = "", day = "", revenue = ""] = /^"([^"]*)",([^,]*),([^,]*),/.exec(line) ?? [];
    const known = byCustomer.get(customer) ?? {
      recency: Number.POSITIVE_INFINITY,
      frequency: 0,
      monetary: 0,
    };
    known.recency = Math.min(known.recency, (asOf - Date.parse(day)) / 86_400_000);
    known.frequency++;
    known.monetary += Number(revenue);
    byCustomer.set(customer, known);
  }
  const all = [...byCustomer.values()];
  return {
    recencyDays: Float64Array.from(all, ({ recency }) => recency),
    frequency: Float64Array.from(all, ({ frequency }) => frequency),
    monetary: Float64Array.from(all, ({ monetary }) => monetary),
    codes: [...byCustomer.keys()],
  };
}

const value = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constant(Number.NaN));
const customer = fc.record({ recency: value, frequency: value, monetary: value, code: fc.string() });
const base = fc
  .uniqueArray(customer, { maxLength: 40, selector: ({ code }) => code })
  .map((all): RfmColumns & { readonly codes: string[] } => ({
    recencyDays: Float64Array.from(all, ({ recency }) => recency),
    frequency: Float64Array.from(all, ({ frequency }) => frequency),
    monetary: Float64Array.from(all, ({ monetary }) => monetary),
    codes: all.map(({ code }) => code),
  }));
const ascending = fc
  .uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 9 })
  .map((cuts) => cuts.toSorted((a, b) => a - b));
const definition: fc.Arbitrary<RfmDefinition> = fc.oneof(
  fc.constant<RfmDefinition>({ kind: "quantiles" }),
  fc.constant<RfmDefinition>({ kind: "quantiles", plus: { monetary: 0, recency: 0, frequency: 0.5 } }),
  fc.constant<RfmDefinition>({ kind: "ranked" }),
  fc.record({
    kind: fc.constant("cuts" as const),
    recency: ascending,
    frequency: ascending,
    monetary: ascending,
  }),
);

describe.skipIf(!hasOrders)("the orders of the R package rfm as of 2006-12-31", () => {
  const columns = hasOrders ? readOrders() : undefined;

  test("have the published cuts, segments, and champions' orders and revenue", () => {
    if (!columns) return;
    const { r, f, m, cuts } = rfmBins(columns, { kind: "quantiles" });
    const close = (all: number[]) => all.map((cut) => expect.closeTo(cut, 9));
    expect(cuts.recency).toEqual({ by: "value", cuts: close([115, 181, 297.4, 482]), at: "above" });
    expect(cuts.frequency).toEqual({ by: "value", cuts: close([4, 5, 6, 8]), at: "above" });
    expect(cuts.monetary).toEqual({ by: "value", cuts: close([255.8, 382, 506.4, 666]), at: "above" });

    const segments = Array.from(r, (bin, i) => rfmSegment(bin, f[i] as number, m[i] as number) ?? "missing");
    expect(Object.fromEntries([...new Set(segments)].map((code) => [code, countOf(segments, code)]))).toEqual(
      {
        champions: 158,
        "loyal-customers": 278,
        "potential-loyalist": 229,
        "need-attention": 35,
        "about-to-sleep": 50,
        "at-risk": 86,
        lost: 111,
        others: 48,
      },
    );
    const ofChampions = (column: Float64Array) =>
      column.reduce((sum, each, i) => sum + (segments[i] === "champions" ? each : 0), 0);
    expect(ofChampions(columns.frequency)).toBe(1234);
    expect(ofChampions(columns.monetary)).toBe(120_178);
  });

  test("in minor units have the same bins with 100 added to money", () => {
    if (!columns) return;
    const cents = { ...columns, monetary: columns.monetary.map((revenue) => revenue * 100) };
    const major = rfmBins(columns, { kind: "quantiles" });
    expect(rfmBins(cents, { kind: "quantiles", plus: { monetary: 100 } }).m).toEqual(major.m);
  });

  test("ranked, have a fifth of the customers in each F bin", () => {
    if (!columns) return;
    const { f } = rfmBins(columns, { kind: "ranked" });
    expect([1, 2, 3, 4, 5].map((bin) => countOf([...f], bin))).toEqual([199, 199, 199, 199, 199]);
  });
});

describe("bins", () => {
  test("of one customer later are those the run gave it, also after the cuts were kept as JSON", () => {
    fc.assert(
      fc.property(base, definition, (columns, defined) => {
        const { r, f, m, cuts } = rfmBins(columns, defined);
        const kept = JSON.parse(JSON.stringify(cuts));
        for (const [i, tie] of columns.codes.entries()) {
          const values = {
            recencyDays: columns.recencyDays[i] as number,
            frequency: columns.frequency[i] as number,
            monetary: columns.monetary[i] as number,
            tie,
          };
          expect(rfmBinOf(kept, values)).toEqual({ r: r[i], f: f[i], m: m[i] });
        }
      }),
    );
  });

  test("never fall as a value gets better, and are 0 only where it is missing", () => {
    fc.assert(
      fc.property(base, definition, ({ codes: _, ...columns }, defined) => {
        const { r, f, m } = rfmBins(columns, defined);
        const check = (values: Float64Array, bins: Int8Array, sign: number) => {
          for (const [i, one] of values.entries()) {
            expect(bins[i] === 0).toBe(Number.isNaN(one));
            for (const [j, other] of values.entries()) {
              if (sign * one < sign * other) expect(bins[i]).toBeLessThanOrEqual(bins[j] as number);
            }
          }
        };
        check(columns.recencyDays, r, -1);
        check(columns.frequency, f, 1);
        check(columns.monetary, m, 1);
      }),
    );
  });

  test("are shared by equal values, but for ranked frequency, which parts them into fifths", () => {
    fc.assert(
      fc.property(base, definition, (columns, defined) => {
        const { r, f, m } = rfmBins(columns, defined);
        const binsPerValue = (values: Float64Array, bins: Int8Array) =>
          new Set(Array.from(values, (each, i) => `${each}:${bins[i]}`)).size - new Set(values).size;
        expect(binsPerValue(columns.recencyDays, r)).toBe(0);
        expect(binsPerValue(columns.monetary, m)).toBe(0);
        if (defined.kind !== "ranked") {
          expect(binsPerValue(columns.frequency, f)).toBe(0);
          return;
        }
        const present = f.filter((bin) => bin > 0);
        for (let bin = 1; bin <= 5; bin++) {
          expect(Math.abs(countOf([...present], bin) - present.length / 5)).toBeLessThan(1);
        }
      }),
    );
  });

  test("of ranked frequency follow value and then code, whatever the order of the rows", () => {
    fc.assert(
      fc.property(base, (columns) => {
        const { f } = rfmBins(columns, { kind: "ranked" });
        const order = columns.codes
          .map((code, i) => ({ code, value: columns.frequency[i] as number, bin: f[i] as number }))
          .filter(({ bin }) => bin > 0)
          .sort((a, b) => a.value - b.value || compareCodePoints(a.code, b.code));
        // pandas: qcut of the ranks into five; rank i of n is above the k-th cut 1 + (n − 1)k/5
        const above = (i: number) => [1, 2, 3, 4].filter((k) => 5 * i > (order.length - 1) * k).length;
        expect(order.map(({ bin }) => bin)).toEqual(order.map((_, i) => 1 + above(i)));
      }),
    );
  });

  test("of ranked frequency without codes fall in the order given; a newcomer comes last of its equals", () => {
    const ones = new Float64Array(10).fill(1);
    const columns = { recencyDays: ones, frequency: ones, monetary: ones };
    const { f, cuts } = rfmBins(columns, { kind: "ranked" });
    expect([...f]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    const values = { recencyDays: 1, frequency: 1, monetary: 1 };
    expect(rfmBinOf(cuts, { ...values, tie: 4 }).f).toBe(3);
    expect(rfmBinOf(cuts, values).f).toBe(5);
    expect(rfmBinOf(cuts, { ...values, frequency: 0.5 }).f).toBe(1);
    expect(() => rfmBinOf(cuts, { ...values, tie: "A4" })).toThrow(RangeError);
  });

  test("of one's own cuts: recency up to the first is best, money from the last on", () => {
    const columns = {
      recencyDays: Float64Array.of(30, 31, 90, 91),
      frequency: Float64Array.of(1, 2, 3, 9),
      monetary: Float64Array.of(99.99, 100, 500, 0),
    };
    const { r, f, m, cuts } = rfmBins(columns, {
      kind: "cuts",
      recency: [30, 90],
      frequency: [2],
      monetary: [100, 500],
    });
    expect([...r]).toEqual([3, 2, 2, 1]);
    expect([...f]).toEqual([1, 2, 2, 2]);
    expect([...m]).toEqual([1, 2, 3, 1]);
    expect(cuts.means).toEqual({ r: 2, f: 1.75, m: 1.75 });
  });

  test("of nobody's values have no mean, and of one customer the best or the only", () => {
    const none = Float64Array.of(Number.NaN);
    const { cuts } = rfmBins({ recencyDays: none, frequency: none, monetary: none }, { kind: "ranked" });
    expect(cuts.means).toEqual({ r: null, f: null, m: null });
    expect(rfmBinOf(cuts, { recencyDays: 3, frequency: 3, monetary: 3 })).toEqual({ r: 1, f: 1, m: 1 });
    const one = Float64Array.of(4);
    const { r, f, m } = rfmBins({ recencyDays: one, frequency: one, monetary: one }, { kind: "quantiles" });
    expect([r[0], f[0], m[0]]).toEqual([5, 1, 1]); // the value is below the cut, which is one more
  });

  test("refuse cuts that do not ascend, too many of them, and columns that do not match", () => {
    const one = Float64Array.of(1);
    const columns = { recencyDays: one, frequency: one, monetary: one };
    const cuts = (recency: number[]) => () =>
      rfmBins(columns, { kind: "cuts", recency, frequency: [1], monetary: [1] });
    for (const wrong of [[], [2, 2], [3, 1], [Number.NaN], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]) {
      expect(cuts(wrong)).toThrow(RangeError);
    }
    expect(cuts([1, 2, 3, 4, 5, 6, 7, 8, 9])).not.toThrow();
    expect(() => rfmBins({ ...columns, monetary: new Float64Array(2) }, { kind: "ranked" })).toThrow(
      RangeError,
    );
    expect(() => rfmBins({ ...columns, codes: [] }, { kind: "ranked" })).toThrow(RangeError);
  });
});

function countOf<Value>(all: readonly Value[], sought: Value): number {
  return all.filter((each) => each === sought).length;
}
