import type { FieldSource, ImportMap, ImportTarget } from "@gradus/contract";
import type { StoredActivityType, StoredAttribute } from "../catalogue/index.ts";
import { isCurrency } from "../organisation/index.ts";
import { type ColumnLook, lookAtColumn } from "./guess-column.ts";
import { plainHeader, synonyms } from "./guess-synonyms.ts";
import { currencyWords, meaningsOf, translateColumn, typeWords } from "./guess-words.ts";

/** What a proposal is made from. */
export interface GuessInput {
  readonly columns: readonly string[];
  /** Some rows of the file. */
  readonly sample: readonly (readonly string[])[];
  readonly hasHeader: boolean;
  /** What the file is about, where that is known. */
  readonly to?: ImportTarget | undefined;
  readonly baseCurrency: string;
  readonly activityTypes: readonly StoredActivityType[];
  readonly attributes: readonly StoredAttribute[];
}

type Column = ColumnLook & { readonly name: string; readonly cells: readonly string[] };

/** Field names by the column that is proposed for them. */
type Found = Map<string, Column>;

/**
 * Proposes a map: by the headers where there are any and what the cells look like where not. A proposal
 * is for a person to look at; what it does not recognise it leaves out.
 */
export function guessMap(input: GuessInput): ImportMap {
  const columns = input.columns.map((name, index): Column => {
    const cells = input.sample.map((row) => row[index] ?? "");
    return { name, cells, ...lookAtColumn(cells) };
  });
  const to = input.to ?? guessTarget(columns, input.hasHeader);
  const found = input.hasHeader ? matchHeaders(columns, to, input.attributes) : new Map();
  matchContent(columns, to, found, input.hasHeader);
  const fields = to === "activities" ? fieldsOfActivities(found, input) : namesOf(found);
  const used = new Set([...found.values()].map(({ name }) => name));
  const types = columns.filter(({ name, type }) => used.has(name) && type !== "text");
  const isText = (column: Column) =>
    [...found].some(([field, { name }]) => name === column.name && textFields.has(field));
  return {
    to,
    columns: Object.fromEntries(
      types.filter((column) => !isText(column)).map(({ name, type }) => [name, type]),
    ),
    fields,
    existing: "skip",
    unknownCustomers: "create",
  };
}

/** Fields that are texts even where the column holds nothing but numbers. */
const textFields = new Set([
  ...[
    "customer",
    "customerName",
    "creditCode",
    "code",
    "name",
    "alias",
    "occasion",
    "externalId",
    "channel",
    "source",
  ],
  ...["owner", "team", "group", "groupName", "tags"],
]);

const dayFields = new Set(["day", "joinedOn", "since"]);
const numberFields = new Set(["amount", "cost", "quantity", "unitPrice", "rate"]);

function guessTarget(columns: readonly Column[], hasHeader: boolean): ImportTarget {
  if (!hasHeader) return columns.some(({ kind }) => kind === "date") ? "activities" : "customers";
  const rates = matchHeaders(columns, "rates", []);
  if (rates.has("rate") && rates.has("currency") && rates.has("day")) return "rates";
  const activities = matchHeaders(columns, "activities", []);
  const hasEvent = ["amount", "quantity", "type", "occasion", "unitPrice"].some((field) =>
    activities.has(field),
  );
  return activities.has("day") && hasEvent ? "activities" : "customers";
}

/** Finds for each field the column whose header calls it so, an exact match before one that contains it. */
function matchHeaders(
  columns: readonly Column[],
  to: ImportTarget,
  attributes: readonly StoredAttribute[],
): Found {
  const found: Found = new Map();
  const taken = new Set<Column>();
  const take = (field: string, matches: (header: string) => boolean) => {
    if (found.has(field)) return;
    const column = columns.find(
      (one) => !taken.has(one) && fits(field, one) && matches(plainHeader(one.name)),
    );
    if (!column) return;
    found.set(field, column);
    taken.add(column);
  };
  const fields = Object.entries(synonyms[to]);
  for (const [field, names] of fields) for (const name of names) take(field, (header) => header === name);
  for (const { code, name } of to === "customers" ? attributes : []) {
    const names = [code, name.en, name.zh].map(plainHeader);
    take(`attributes.${code}`, (header) => names.includes(header));
  }
  for (const [field, names] of fields) {
    for (const name of names) if (name.length > 2) take(field, (header) => header.includes(name));
  }
  return found;
}

/** A column of other content cannot be meant, whatever its header. */
function fits(field: string, { kind, isCode }: Column): boolean {
  if (dayFields.has(field)) return kind === "date";
  if (numberFields.has(field)) return kind === "number" && !isCode;
  return field === "currency" ? kind === "currency" : kind !== "date";
}

/** Finds by content what no header told: for a file without one everything, else what cannot be mistaken. */
function matchContent(columns: readonly Column[], to: ImportTarget, found: Found, hasHeader: boolean): void {
  const free = () => columns.filter((column) => ![...found.values()].includes(column));
  const take = (field: string, column: Column | undefined) => {
    if (column && !found.has(field)) found.set(field, column);
  };
  const ofKind = (kind: ColumnLook["kind"]) => free().find((column) => column.kind === kind);
  if (to !== "rates") take("creditCode", ofKind("creditCode"));
  if (to !== "customers") {
    take("day", ofKind("date"));
    take("currency", ofKind("currency"));
  }
  if (hasHeader) return;
  const [codeField, nameField] = to === "customers" ? ["code", "name"] : ["customer", "customerName"];
  if (to !== "rates") {
    const names = free().filter(({ kind }) => kind === "text");
    const codes = free().filter(
      ({ kind, isCode, hasFraction }) => isCode || (kind === "number" && !hasFraction),
    );
    const isCodeLike = ({ cells }: Column) => cells.every((cell) => /^[\w-]*$/.test(cell.trim()));
    take(codeField, names.find(isCodeLike) ?? codes.find(({ isCode }) => isCode) ?? codes[0]);
    take(
      nameField,
      names.find((column) => column !== found.get(codeField)),
    );
  }
  const numbers = () => free().filter(({ kind, isCode }) => kind === "number" && !isCode);
  if (to === "rates") take("rate", numbers()[0]);
  if (to !== "activities") return;
  take("amount", numbers().find(({ hasFraction }) => hasFraction) ?? numbers().at(-1));
  take("quantity", numbers()[0]);
}

function namesOf(found: Found): Record<string, FieldSource> {
  return Object.fromEntries([...found].map(([field, { name }]) => [field, name]));
}

function fieldsOfActivities(found: Found, input: GuessInput): Record<string, FieldSource> {
  const type = found.get("type") ?? typeByContent(input, found);
  const source = type && typeSource(type, input.activityTypes);
  if (source === undefined) found.delete("type");
  const { type: _, unitPrice, amount: amountColumn, currency: __, ...fields } = namesOf(found);
  const quantity = found.get("quantity");
  const price = found.get("unitPrice");
  const amount: FieldSource | undefined =
    amountColumn ?? (quantity && price && { expr: `${read(quantity)} * ${read(price)}` });
  if (!amountColumn && !amount && price) fields.amount = price.name;
  else if (amount !== undefined) fields.amount = amount;
  if (amountColumn !== undefined) found.delete("unitPrice");
  const signed = found.get("amount") ?? quantity;
  const givesBack = signed?.hasNegative
    ? { expr: `${read(signed)} < 0 ? "refund" : "received"` }
    : { value: "received" };
  fields.type = source ?? givesBack;
  const currency = found.get("currency");
  if (fields.amount !== undefined) {
    fields.currency = currency
      ? translateColumn(currency.name, meaningsOf(currency.cells, currencyWords))
      : { value: currencyIn(found.get("amount")) ?? input.baseCurrency };
  }
  return fields;
}

function read({ name }: Column): string {
  return `row[${JSON.stringify(name)}]`;
}

/**
 * How a column says what happened: by names of activity types, or by words that mean one. Undefined for
 * a column that says nothing of the kind; one that says it of some rows counts, and the others are refused.
 */
function typeSource({ name, cells }: Column, types: readonly StoredActivityType[]): FieldSource | undefined {
  const named = namesOfTypes(types);
  const own = cells.filter((cell) => named.has(cell.trim().toLowerCase()));
  const codes = new Set(types.map(({ code }) => code));
  const words = Object.entries(typeWords).filter(([word, code]) => codes.has(code) && !named.has(word));
  const meanings = meaningsOf(cells, Object.fromEntries(words));
  return own.length === 0 && meanings.size === 0 ? undefined : translateColumn(name, meanings);
}

/** A column under another header whose every cell says what happened. */
function typeByContent({ activityTypes, columns, sample }: GuessInput, found: Found): Column | undefined {
  const named = namesOfTypes(activityTypes);
  const taken = new Set([...found.values()].map(({ name }) => name));
  const position = columns.findIndex((name, index) => {
    const cells = sample.map((row) => (row[index] ?? "").trim().toLowerCase()).filter((cell) => cell !== "");
    const says = (cell: string) => named.has(cell) || Object.hasOwn(typeWords, cell);
    return !taken.has(name) && cells.length > 0 && cells.every(says);
  });
  const name = columns[position];
  if (name === undefined) return undefined;
  const cells = sample.map((row) => row[position] ?? "");
  return { name, cells, ...lookAtColumn(cells) };
}

function namesOfTypes(types: readonly StoredActivityType[]): ReadonlySet<string> {
  return new Set(types.flatMap(({ code, name }) => [code, name.en.toLowerCase(), name.zh]));
}

/** The currency that a header says: 金额(USD). */
function currencyIn(column: Column | undefined): string | undefined {
  return (column?.name.match(/\b[A-Z]{3}\b/g) ?? []).find(isCurrency);
}
