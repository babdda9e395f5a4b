import {
  areOfOneKind,
  type DefinitionJson,
  entriesByName,
  isRecord,
  partOf,
  partsOf,
  saySame,
} from "./definition-parts.ts";

/** What two people made of the same part, each something else. */
export interface MergeConflict {
  /** Where, as of a {@link DefinitionDifference}; with a last `*`, the order of a list. */
  readonly path: readonly string[];
  /** Undefined where one took it away; of an order, the names. */
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What is to be taken where both changed the same part. */
export interface MergeChoice {
  readonly path: readonly string[];
  readonly take: "mine" | "theirs";
}

/** Two people's edits of one definition, brought together. */
export interface MergedDefinition {
  /** Where there is a conflict, theirs. */
  readonly definition: DefinitionJson;
  /** Those that no choice decides. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Brings together what two people made of one definition: what only one of them changed is as that one has it,
 * criteria, tiers, classes and flags being known by their codes. What one added stands behind what it stood behind.
 * What both changed in different ways is decided by a choice, and told where there is none.
 *
 * @example
 * const base = { holdAbove: 0.05, money: "receipts" };
 * const merged = mergeDefinitions(base, { ...base, holdAbove: 0.1 }, { ...base, money: "profit" });
 * merged.definition; //=> { holdAbove: 0.1, money: "profit" }
 */
export function mergeDefinitions(
  base: DefinitionJson,
  mine: DefinitionJson,
  theirs: DefinitionJson,
  choices: readonly MergeChoice[] = [],
): MergedDefinition {
  const conflicts: MergeConflict[] = [];
  const taken = new Map(choices.map(({ path, take }) => [JSON.stringify(path), take]));
  const decide = (path: readonly string[], ours: unknown, others: unknown): unknown => {
    const take = taken.get(JSON.stringify(path));
    if (take === undefined) conflicts.push({ path, mine: ours, theirs: others });
    return take === "mine" ? ours : others;
  };

  const merge = (path: readonly string[], b: unknown, m: unknown, t: unknown): unknown => {
    if (saySame(m, t) || saySame(b, m)) return t;
    if (saySame(b, t)) return m;
    const list = path.at(-1) ?? "";
    const [entriesM, entriesT] = [entriesByName(list, m), entriesByName(list, t)];
    if (entriesM && entriesT)
      return mergeEntries(path, entriesByName(list, b) ?? new Map(), entriesM, entriesT);
    if (isRecord(m) && isRecord(t) && areOfOneKind(m, t)) {
      const ofBase = isRecord(b) && areOfOneKind(b, m) ? b : {};
      const parts = partsOf(t, m).map((part) => [
        part,
        merge([...path, part], partOf(ofBase, part), partOf(m, part), partOf(t, part)),
      ]);
      return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
    }
    return decide(path, m, t);
  };

  const mergeEntries = (path: readonly string[], ...sides: [Entries, Entries, Entries]): unknown[] => {
    const [b, m, t] = sides;
    const merged = new Map<string, unknown>();
    for (const name of new Set([...t.keys(), ...m.keys()])) {
      const entry = merge([...path, name], b.get(name), m.get(name), t.get(name));
      if (entry !== undefined) merged.set(name, entry);
    }
    const stays = (name: string) => sides.every((side) => side.has(name));
    const [orderB, orderM, orderT] = sides.map((side) => [...side.keys()].filter(stays)) as Orders;
    const mineLeads = saySame(orderB, orderT)
      ? !saySame(orderB, orderM)
      : !saySame(orderB, orderM) &&
        !saySame(orderM, orderT) &&
        decide([...path, "*"], orderM, orderT) === orderM;
    const names = mineLeads
      ? interleave([...m.keys()], [...t.keys()])
      : interleave([...t.keys()], [...m.keys()]);
    return names.filter((name) => merged.has(name)).map((name) => merged.get(name));
  };

  return { definition: merge([], base, mine, theirs) as DefinitionJson, conflicts };
}

type Entries = ReadonlyMap<string, unknown>;
type Orders = [string[], string[], string[]];

/** One order with what only the other has, each behind what it stands behind there. */
function interleave(leading: readonly string[], other: readonly string[]): string[] {
  const names = [...leading];
  other.forEach((name, at) => {
    if (names.includes(name)) return;
    const before = other[at - 1];
    names.splice(before === undefined ? 0 : names.indexOf(before) + 1, 0, name);
  });
  return names;
}
