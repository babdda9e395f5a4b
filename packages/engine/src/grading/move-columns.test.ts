import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, parseDay } from "../calendar/day.ts";
import { arbitraryMovement } from "../tiering/arbitrary-movement.ts";
import { moveTier } from "../tiering/move-tier.ts";
import { metricsOfArbitrary } from "./arbitrary-scheme.ts";
import { type CompiledScheme, compileScheme } from "./compile-scheme.ts";
import { outcomes } from "./grading-input.ts";
import { type MovementColumns, moveColumns, type PriorMovement } from "./move-columns.ts";
import type { MovementRules } from "./movement-rules.ts";
import type { SchemeDefinition } from "./scheme-definition.ts";

const firstDay = parseDay("2026-03-31") as Day;
const asOf = parseDay("2026-06-30") as Day;

function named(code: string) {
  return { code, name: { en: code, zh: code } };
}

function compile(steps: Pick<SchemeDefinition, "tiers" | "classes" | "movement">): CompiledScheme {
  const scheme = {
    ...named("s"),
    criteria: [{ metric: "orders", weight: 100, scoring: { kind: "linear" as const, from: 0, to: 10 } }],
    ...steps,
  };
  return compileScheme({
    scheme,
    metrics: metricsOfArbitrary,
    baseCurrency: "CNY",
    currencyDigits: 2,
    fiscalStartMonth: 4,
  });
}

const tiers = [90, 60, 30, 0].map((enter, at) => ({ ...named(`tier${at}`), enter }));
const withRules = (movement: MovementRules | undefined) => compile({ tiers, movement });

function columnsOf(anniversaries: readonly number[]) {
  const column = { kind: "number" as const, values: Float64Array.from(anniversaries) };
  return { count: anniversaries.length, byMetric: new Map([["last_order", column]]) };
}

interface Run {
  readonly computed: readonly number[];
  readonly asOf: Day;
  readonly before?: PriorMovement;
  readonly anniversaries?: readonly number[];
}

function move(scheme: CompiledScheme, { computed, anniversaries, ...run }: Run): MovementColumns {
  const columns = columnsOf(anniversaries ?? computed.map(() => Number.NaN));
  return moveColumns(scheme, { computed: Int16Array.from(computed), columns, ...run });
}

const { ungraded, newcomer, outside } = outcomes;

describe("the movement of many", () => {
  const outcome = fc.constantFrom(ungraded, newcomer, outside, 0, 0, 1, 1, 2, 3);
  const customer = fc.record({
    first: outcome,
    second: outcome,
    last: outcome,
    anniversary: fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 0, max: 20_000 })),
  });
  const many = fc.array(customer, { minLength: 1, maxLength: 20 });

  test("is that of each: a first grade and states at once, tiers by the rules", () => {
    fc.assert(
      fc.property(many, arbitraryMovement, (all, rules) => {
        const scheme = withRules(rules);
        const anniversaries = all.map(({ anniversary }) => anniversary);
        const one = move(scheme, { computed: all.map(({ first }) => first), asOf: firstDay, anniversaries });
        const computed = all.map(({ second }) => second);
        const two = move(scheme, { computed, asOf, before: { ...one, asOf: firstDay }, anniversaries });
        for (const [i, { first, second, anniversary }] of all.entries()) {
          expect(one.tier[i]).toBe(first);
          const moment = { rules, asOf, asOfBefore: firstDay, fiscalStartMonth: 4 };
          const own = Number.isNaN(anniversary) ? undefined : anniversary;
          const isTier = first >= 0 && second >= 0;
          const expected = isTier
            ? moveTier(moment, { tier: first, since: firstDay }, second, own)
            : { tier: second, since: asOf };
          expect([two.tier[i], two.since[i]]).toEqual([expected.tier, expected.since]);
          const { to = -1, since = 0, due = 0 } = expected.pending ?? {};
          expect([two.pending[i], two.pendingSince[i], two.due[i]]).toEqual([to, since, due]);
        }
      }),
    );
  });

  test("starts from what the run before left, and the same run gives the same again", () => {
    const later = asOf + 31;
    fc.assert(
      fc.property(many, arbitraryMovement, (all, rules) => {
        const scheme = withRules(rules);
        const at = (day: Day, key: "first" | "second" | "last", before?: PriorMovement) =>
          move(scheme, {
            computed: all.map((each) => each[key]),
            asOf: day,
            anniversaries: all.map(({ anniversary }) => anniversary),
            ...(before && { before }),
          });
        const two = at(asOf, "second", { ...at(firstDay, "first"), asOf: firstDay });
        const kept = structuredClone(two);
        const three = at(later, "last", { ...two, asOf });
        expect(at(later, "last", { ...two, asOf })).toEqual(three);
        expect(two).toEqual(kept);
      }),
    );
  });

  test("without rules, or in the first run, is none: all is as computed", () => {
    fc.assert(
      fc.property(many, (all) => {
        const scheme = withRules(undefined);
        const before = {
          ...move(scheme, { computed: all.map(({ first }) => first), asOf: firstDay }),
          asOf: firstDay,
        };
        const computed = all.map(({ second }) => second);
        const after = move(scheme, { computed, asOf, before });
        expect([...after.tier]).toEqual(computed);
        expect(after.pending.every((to) => to === -1)).toBe(true);
      }),
    );
  });

  test("is none out of a tier that the scheme does not have, nor between classes", () => {
    const strict = { graceDays: 365, rise: "period", period: { kind: "calendar", length: "year" } } as const;
    const scheme = withRules(strict);
    const before = { ...move(scheme, { computed: [-1, 0], asOf: firstDay }), asOf: firstDay };
    const after = move(scheme, { computed: [3, 3], asOf, before });
    expect([...after.tier]).toEqual([3, 0]);
    expect([...after.pending]).toEqual([-1, 3]);

    const classes = compile({
      classes: [{ ...named("a"), when: "orders > 1" }, named("rest")],
      movement: strict,
    });
    const between = move(classes, { computed: [0, 1], asOf, before });
    expect([...between.tier]).toEqual([0, 1]);
    expect([...between.pending]).toEqual([-1, -1]);
  });
});
