import type { FieldSource } from "@gradus/contract";
import type { StoredActivityType } from "../catalogue/index.ts";
import { isCurrency } from "../organisation/index.ts";
import { currencyWords, meaningsOf, translateColumn, typeWords } from "./guess-words.ts";
import type { Column, Found, Match } from "./match-columns.ts";
import { fieldOf, type ProposedField } from "./proposed-field.ts";

/**
 * The fields of activities out of the columns found: what happened in words of the catalogue, an amount
 * of quantity and price where none is given, amounts in 万 as what they are, a currency in any case.
 */
export function guessActivityFields(
  columns: readonly Column[],
  found: Found,
  {
    activityTypes,
    baseCurrency,
  }: { readonly activityTypes: readonly StoredActivityType[]; readonly baseCurrency: string },
): Map<string, ProposedField> {
  const { type: named, unitPrice, amount: given, currency, ...others } = Object.fromEntries(found);
  const fields = new Map<string, ProposedField>();
  for (const [field, match] of Object.entries(others)) if (match) fields.set(field, scaled(match));
  const amount = given ? scaled(given) : computeAmount(others.quantity, unitPrice);
  if (amount) fields.set("amount", amount);
  const type = guessType(named ?? findTypes(columns, found, activityTypes), activityTypes);
  fields.set("type", type ?? guessDirection(given ?? others.quantity));
  if (amount) fields.set("currency", currency ? translated(currency) : assumeCurrency(given, baseCurrency));
  return fields;
}

/** A column of numbers whose header says that it counts in ten thousands. */
function scaled(match: Match): ProposedField {
  const { column } = match;
  const isInWan = column.kind === "number" && /[([（【].*万.*[)\]）】]/u.test(column.name);
  if (!isInWan) return fieldOf(match);
  return { ...fieldOf(match), source: { expr: `${read(column)} * 10000` } };
}

function computeAmount(quantity: Match | undefined, price: Match | undefined): ProposedField | undefined {
  if (!price) return undefined;
  if (!quantity) return { ...fieldOf(price), confidence: "medium" };
  return {
    source: { expr: `${read(quantity.column)} * ${read(price.column)}` },
    columns: [quantity.column, price.column],
    by: "rule",
    confidence: "medium",
  };
}

/** How a column says what happened; undefined for one that says nothing of the kind. */
function guessType(
  match: Match | undefined,
  types: readonly StoredActivityType[],
): ProposedField | undefined {
  const source = match && typeSource(match.column, types);
  return source === undefined ? undefined : { ...fieldOf(match as Match), source };
}

/** Money came in, or went out where the sign says so. */
function guessDirection(signed: Match | undefined): ProposedField {
  if (!signed?.column.hasNegative) {
    return { source: { value: "received" }, columns: [], by: "rule", confidence: "low" };
  }
  const source = { expr: `${read(signed.column)} < 0 ? "refund" : "received"` };
  return { source, columns: [signed.column], by: "rule", confidence: "medium" };
}

function translated(match: Match): ProposedField {
  const { name, cells } = match.column;
  return { ...fieldOf(match), source: translateColumn(name, meaningsOf(cells, currencyWords)) };
}

function assumeCurrency(amount: Match | undefined, baseCurrency: string): ProposedField {
  const said = amount && currencyIn(amount.column);
  return said === undefined
    ? { source: { value: baseCurrency }, columns: [], by: "rule", confidence: "medium" }
    : { source: { value: said }, columns: [], by: "header", confidence: "high" };
}

/** The currency that a header says: 金额(USD). */
function currencyIn({ name }: Column): string | undefined {
  return (name.match(/\b[A-Z]{3}\b/g) ?? []).find(isCurrency);
}

function read({ name }: Column): string {
  return `row[${JSON.stringify(name)}]`;
}

/**
 * Names of activity types, or words that mean one. One that says it of some rows counts, and the others
 * are refused.
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
function findTypes(
  columns: readonly Column[],
  found: Found,
  activityTypes: readonly StoredActivityType[],
): Match | undefined {
  const named = namesOfTypes(activityTypes);
  const taken = new Set([...found.values()].map(({ column }) => column));
  const column = columns.find((one) => {
    const words = one.cells.map((cell) => cell.trim().toLowerCase()).filter((cell) => cell !== "");
    const says = (word: string) => named.has(word) || Object.hasOwn(typeWords, word);
    return !taken.has(one) && words.length > 0 && words.every(says);
  });
  return column && { column, by: "content", confidence: "medium" };
}

function namesOfTypes(types: readonly StoredActivityType[]): ReadonlySet<string> {
  return new Set(types.flatMap(({ code, name }) => [code, name.en.toLowerCase(), name.zh]));
}
