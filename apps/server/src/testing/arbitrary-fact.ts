import { parseDay } from "@gradus/engine";
import fc from "fast-check";
import type { NaiveFact } from "./naive-metric.ts";

/** No arbitrary fact lies before; all lie within 900 days. */
export const firstDay = parseDay("2022-11-01") as number;
/** Facts are recorded and retired by changes 1 to this. */
export const lastChange = 3;

const orMissing = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 });
/** A fact of a few customers, close enough to others to be counted with them; any field may be missing. */
export const arbitraryFact: fc.Arbitrary<NaiveFact> = fc
  .record({
    customer: fc.constantFrom("A", "A", "A", "B", "B", "C", "D", "E", "gone", "late"),
    id: fc.uuid(),
    day: fc.integer({ min: firstDay, max: firstDay + 900 }),
    type: fc.constantFrom("received", "received", "refund", "visit"),
    amount: orMissing(fc.integer({ min: -4000, max: 3000 })),
    cost: orMissing(fc.integer({ min: 0, max: 900 })),
    quantity: orMissing(fc.integer({ min: -500_000, max: 3_000_000 })),
    channel: orMissing(fc.constantFrom("web", "shop", "Web")),
    source: orMissing(fc.constantFrom("erp", "客户", "")),
    occasion: orMissing(fc.constantFrom("O1", "O2", "O3", "O4")),
    properties: orMissing(
      fc.dictionary(fc.constantFrom("sku", "数量 'x"), fc.constantFrom("A", "B", 'a "b"'), { maxKeys: 2 }),
    ),
    recorded: fc.integer({ min: 1, max: lastChange }),
    lifetime: fc.constantFrom(null, null, 1, 2),
  })
  .map(({ lifetime, ...fact }) => {
    const retired = lifetime === null ? null : fact.recorded + lifetime;
    return { ...fact, retired: retired === null || retired > lastChange ? null : retired };
  });
