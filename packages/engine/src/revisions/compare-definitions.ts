import {
  areOfOneKind,
  type DefinitionJson,
  entriesByName,
  isNamedList,
  isNothing,
  isRecord,
  partOf,
  partsOf,
  saySame,
} from "./definition-parts.ts";

/** One difference between two definitions of a scheme. */
export interface DefinitionDifference {
  /** Names of parts and, in named lists, of entries: `["criteria", "receipts", "weight"]`. */
  readonly path: readonly string[];
  readonly kind: "added" | "removed" | "changed" | "reordered";
  /** Undefined where it was not there; of a list that was reordered, the names in their order. */
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Says what differs between two definitions, in the order of their parts: an entry that came, went or changed its
 * place, and of what is in both, each part that says something else. A name counts as one part, and so does
 * what is of another kind than before. An absent part says the same as an empty one.
 *
 * @example
 * const gold = (enter: number) => ({ tiers: [{ code: "gold", enter }] });
 * compareDefinitions(gold(80), gold(75))[0]?.path; //=> ["tiers", "gold", "enter"]
 * compareDefinitions(gold(80), gold(80)); //=> []
 */
export function compareDefinitions(before: DefinitionJson, after: DefinitionJson): DefinitionDifference[] {
  return [...walk([], before, after)];
}

function* walk(path: readonly string[], before: unknown, after: unknown): Generator<DefinitionDifference> {
  if (saySame(before, after)) return;
  const list = path.at(-1) ?? "";
  const entriesBefore = entriesByName(list, before ?? whenAbsent(list));
  const entriesAfter = entriesByName(list, after ?? whenAbsent(list));
  if (entriesBefore && entriesAfter) return yield* walkEntries(path, entriesBefore, entriesAfter);

  const hasParts = (value: unknown) => isRecord(value) && !isName(value) && !isKind(value);
  const recordBefore = before === undefined && hasParts(after) && !isEntry(path) ? {} : before;
  const recordAfter = after === undefined && hasParts(before) && !isEntry(path) ? {} : after;
  const areRecords = isRecord(recordBefore) && isRecord(recordAfter);
  if (
    areRecords &&
    areOfOneKind(recordBefore, recordAfter) &&
    !isName(recordBefore) &&
    !isName(recordAfter)
  ) {
    for (const part of partsOf(recordBefore, recordAfter)) {
      yield* walk([...path, part], partOf(recordBefore, part), partOf(recordAfter, part));
    }
    return;
  }
  yield { path, kind: isNothing(before) ? "added" : isNothing(after) ? "removed" : "changed", before, after };
}

function* walkEntries(
  path: readonly string[],
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): Generator<DefinitionDifference> {
  for (const [name, entry] of before) {
    if (after.has(name)) yield* walk([...path, name], entry, after.get(name));
    else yield { path: [...path, name], kind: "removed", before: entry, after: undefined };
  }
  for (const [name, entry] of after) {
    if (!before.has(name)) yield { path: [...path, name], kind: "added", before: undefined, after: entry };
  }
  const order = [...before.keys()].filter((name) => after.has(name));
  const orderAfter = [...after.keys()].filter((name) => before.has(name));
  if (!saySame(order, orderAfter)) yield { path, kind: "reordered", before: order, after: orderAfter };
}

function whenAbsent(list: string): readonly unknown[] | undefined {
  return isNamedList(list) ? [] : undefined;
}

/** Whether a path ends at an entry of a list, rather than at a part. */
function isEntry(path: readonly string[]): boolean {
  return path.length > 1 && isNamedList(path.at(-2) as string);
}

function isName(value: Readonly<Record<string, unknown>>): boolean {
  return "en" in value || "zh" in value;
}

function isKind(value: Readonly<Record<string, unknown>>): boolean {
  return "kind" in value || "by" in value;
}
