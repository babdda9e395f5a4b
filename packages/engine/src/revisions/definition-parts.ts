/** A definition of a scheme as it is kept while it is written: JSON of its shape, finished or not. */
export type DefinitionJson = Readonly<Record<string, unknown>>;

type Entry = Readonly<Record<string, unknown>>;

/** What the entries of a list are known by; a list that is not here is one value. */
const naming: Readonly<Record<string, (entry: Entry) => unknown>> = {
  criteria: ({ code, metric }) => code ?? metric,
  tiers: ({ code }) => code,
  classes: ({ code }) => code,
  flags: ({ code }) => code,
  bands: ({ points }) => points,
  cells: ({ row, column }) => `${row} × ${column}`,
  benefits: inBoth,
  cadence: inBoth,
  guidance: ({ title }) => (isRecord(title) ? inBoth(title) : undefined),
  committee: ({ cutOff }) => cutOff,
};

function inBoth({ en, zh }: Entry): string {
  return `${zh} / ${en}`;
}

/**
 * The entries of a list by what each is known by, in their order; undefined where the list is one value: it has no
 * such names, or two entries have the same.
 */
export function entriesByName(list: string, value: unknown): ReadonlyMap<string, unknown> | undefined {
  const nameOf = Object.hasOwn(naming, list) ? naming[list] : undefined;
  if (!nameOf || !Array.isArray(value)) return undefined;
  const entries = new Map<string, unknown>();
  for (const entry of value) {
    const name = isRecord(entry) ? nameOf(entry) : undefined;
    if ((typeof name !== "string" && typeof name !== "number") || entries.has(String(name))) return undefined;
    entries.set(String(name), entry);
  }
  return entries;
}

/** Whether a list of this name has entries that are known by a name. */
export function isNamedList(list: string): boolean {
  return Object.hasOwn(naming, list);
}

/** Whether a value has parts with names. */
export function isRecord(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether two records are of one kind, so that their parts can be looked at one by one. */
export function areOfOneKind(a: Entry, b: Entry): boolean {
  return a.kind === b.kind && a.by === b.by;
}

/** Whether a value says nothing: it is absent, or a list or record without parts. */
export function isNothing(value: unknown): boolean {
  if (value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.values(value).every((part) => part === undefined);
}

/** Whether two values say the same; the order of a record's parts says nothing. */
export function saySame(a: unknown, b: unknown): boolean {
  if (a === b || (isNothing(a) && isNothing(b))) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, at) => saySame(each, b[at]));
  }
  return (
    isRecord(a) && isRecord(b) && partsOf(a, b).every((part) => saySame(partOf(a, part), partOf(b, part)))
  );
}

/** The names of the parts of some records, each once, in the order in which they first stand. */
export function partsOf(...records: readonly Entry[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

/** A part of a record; undefined where it has none of this name, be it one that every object inherits. */
export function partOf(record: Entry, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
