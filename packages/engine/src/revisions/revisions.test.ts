import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { arbitraryClosure } from "../grading/arbitrary-scheme.ts";
import { compareDefinitions } from "./compare-definitions.ts";
import { type DefinitionJson, entriesByName, isNamedList, isRecord, saySame } from "./definition-parts.ts";
import { mergeDefinitions } from "./merge-definitions.ts";

const definition = arbitraryClosure.map(({ scheme }) => JSON.parse(JSON.stringify(scheme)) as DefinitionJson);

/** Every place of a definition where something can be changed by itself, by the names that differences use. */
function placesOf(value: unknown, path: string[] = []): string[][] {
  const entries = entriesByName(path.at(-1) ?? "", value);
  const parts = entries ?? (isRecord(value) && !("en" in value) ? new Map(Object.entries(value)) : undefined);
  if (!parts) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...[...parts].flatMap(([name, part]) => placesOf(part, [...path, name])),
  ];
}

/** A definition with something else at a place; undefined takes away what is there. */
function withAt(value: unknown, [name, ...rest]: readonly string[], to: unknown, list = ""): unknown {
  if (name === undefined) return to;
  const entries = entriesByName(list, value);
  if (entries) {
    const changed = [...entries].map(([each, entry]) =>
      each === name ? withAt(entry, rest, to, name) : entry,
    );
    return changed.filter((entry) => entry !== undefined);
  }
  const record = value as Record<string, unknown>;
  const { [name]: part, ...others } = record;
  const now = withAt(part, rest, to, name);
  return now === undefined ? others : { ...record, [name]: now };
}

const identities = new Set(["code", "metric", "kind", "by", "points", "row", "column", "cutOff"]);
const isEntry = (path: readonly string[]) => isNamedList(path.at(-2) ?? "");
/** Places whose change is not at once a change of what an entry is known by; entries can only go. */
const plainPlaces = (of: DefinitionJson) =>
  placesOf(of).filter((path) => !identities.has(path.at(-1) as string));
const parts = (of: DefinitionJson) => plainPlaces(of).filter((path) => !isEntry(path));

/** A definition, and a change of it somewhere. */
const edited = definition.chain((before) =>
  fc
    .oneof(
      fc.record({
        place: fc.constantFrom(...parts(before)),
        to: fc.constantFrom<unknown>(undefined, "edited", 4711),
      }),
      fc.record({
        place: fc.constantFrom(...plainPlaces(before).filter(isEntry)),
        to: fc.constant(undefined),
      }),
    )
    .map(({ place, to }) => ({ before, place, to, after: withAt(before, place, to) as DefinitionJson })),
);

/** A definition, and two changes of it in different places, neither inside the other. */
const editedTwice = definition.chain((base) => {
  const place = fc.constantFrom(...parts(base));
  return fc
    .record({ mine: place, theirs: place })
    .filter(({ mine, theirs }) => mine.some((name, at) => at < theirs.length && name !== theirs[at]))
    .map(({ mine, theirs }) => ({
      base,
      mine,
      theirs,
      edit: (path: string[], to: string) => withAt(base, path, to) as DefinitionJson,
    }));
});

describe("compareDefinitions", () => {
  test("of a definition with itself finds nothing, in whatever order its parts stand", () => {
    fc.assert(
      fc.property(definition, (same) => {
        const turned = Object.fromEntries(Object.entries(same).reverse());
        expect(compareDefinitions(same, turned)).toEqual([]);
      }),
    );
  });

  test("names whatever was edited by a difference at it, above it or inside it, and nothing else", () => {
    fc.assert(
      fc.property(edited, ({ before, place, after }) => {
        const found = compareDefinitions(before, after);
        expect(found.length > 0).toBe(!saySame(before, after));
        for (const { path } of found) {
          const shorter = Math.min(path.length, place.length);
          expect(path.slice(0, shorter)).toEqual(place.slice(0, shorter));
        }
      }),
    );
  });

  it("tells what came, went, changed its place and changed, by codes rather than positions", () => {
    const criterion = (metric: string, weight: number, bands: object[] = []) => ({
      metric,
      weight,
      scoring: { kind: "bands", bands },
    });
    const before = {
      criteria: [criterion("receipts", 60, [{ at: 100, points: 80 }]), criterion("orders", 40)],
      tiers: [{ code: "gold" }, { code: "base" }],
    };
    const after = {
      criteria: [criterion("orders", 30), criterion("receipts", 60, [{ at: 120, points: 80 }])],
      tiers: [{ code: "top" }, { code: "gold" }],
      movement: { graceDays: 90 },
    };
    expect(compareDefinitions(before, after).map(({ path, kind }) => `${path.join("/")} ${kind}`)).toEqual([
      "criteria/receipts/scoring/bands/80/at changed",
      "criteria/orders/weight changed",
      "criteria reordered",
      "tiers/base removed",
      "tiers/top added",
      "movement/graceDays added",
    ]);
  });

  it("compares what has two entries of one name, or none, as one value", () => {
    const doubled = { tiers: [{ code: "gold" }, { code: "gold", enter: 80 }] };
    expect(compareDefinitions(doubled, { tiers: [{ code: "gold" }] })).toMatchObject([
      { path: ["tiers"], kind: "changed" },
    ]);
    expect(compareDefinitions({ tiers: "odd" }, { tiers: [null] })).toMatchObject([{ path: ["tiers"] }]);
  });
});

describe("mergeDefinitions", () => {
  test("of edits in different places has both, without a question", () => {
    fc.assert(
      fc.property(editedTwice, ({ base, mine, theirs, edit }) => {
        const { definition: both, conflicts } = mergeDefinitions(
          base,
          edit(mine, "mine"),
          edit(theirs, "theirs"),
        );
        expect(conflicts).toEqual([]);
        expect(both).toEqual(withAt(withAt(base, mine, "mine"), theirs, "theirs"));
      }),
    );
  });

  test("of the same on both sides is that, and of one side's edit is that side's", () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        for (const [mine, theirs] of [
          [after, after],
          [before, after],
          [after, before],
        ] as const) {
          const merged = mergeDefinitions(before, mine, theirs);
          expect(merged.conflicts).toEqual([]);
          expect(saySame(merged.definition, after)).toBe(true);
        }
      }),
    );
  });

  test("asks where both changed the same, shows both, and takes what is chosen", () => {
    fc.assert(
      fc.property(editedTwice, ({ base: before, mine: place }) => {
        const [mine, theirs] = ["mine", "theirs"].map((to) => withAt(before, place, to) as DefinitionJson);
        const { definition: unasked, conflicts } = mergeDefinitions(before, mine as never, theirs as never);
        expect(conflicts).toEqual([{ path: place, mine: "mine", theirs: "theirs" }]);
        expect(unasked).toEqual(theirs);
        for (const take of ["mine", "theirs"] as const) {
          const decided = mergeDefinitions(before, mine as never, theirs as never, [{ path: place, take }]);
          expect(decided).toEqual({ definition: take === "mine" ? mine : theirs, conflicts: [] });
        }
      }),
    );
  });

  it("asks when one took away what the other changed", () => {
    const base = { flags: [{ code: "care", when: "a" }] };
    const theirs = { flags: [{ code: "care", when: "b" }] };
    expect(mergeDefinitions(base, { flags: [] }, theirs).conflicts).toEqual([
      { path: ["flags", "care"], mine: undefined, theirs: theirs.flags[0] },
    ]);
    expect(
      mergeDefinitions(base, { flags: [] }, theirs, [{ path: ["flags", "care"], take: "mine" }]).definition,
    ).toEqual({ flags: [] });
  });

  it("keeps what both added, each behind what it stood behind, and asks about two new orders", () => {
    const list = (...codes: string[]) => ({ tiers: codes.map((code) => ({ code })) });
    const merged = (mine: object, theirs: object) => {
      const { definition: both, conflicts } = mergeDefinitions(
        list("a", "b", "c"),
        mine as never,
        theirs as never,
      );
      return [(both.tiers as { code: string }[]).map(({ code }) => code).join(""), conflicts.length];
    };
    expect(merged(list("a", "x", "b", "c"), list("a", "b", "y", "c"))).toEqual(["axbyc", 0]);
    expect(merged(list("b", "a", "c"), list("a", "b", "c", "y"))).toEqual(["bacy", 0]);
    expect(merged(list("x", "a", "b", "c"), list("c", "b", "a"))).toEqual(["xcba", 0]);
    expect(merged(list("b", "a", "c"), list("a", "c", "b"))).toEqual(["acb", 1]);
  });
});
