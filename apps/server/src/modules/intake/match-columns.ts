import type { GuessedField, ImportTarget } from "@gradus/contract";
import type { StoredAttribute } from "../catalogue/index.ts";
import { type ColumnLook, lookAtColumn } from "./guess-column.ts";
import { plainHeader, synonyms } from "./guess-synonyms.ts";

/** A column of a file, as it looks. */
export type Column = ColumnLook & { readonly name: string; readonly cells: readonly string[] };

/** The column proposed for a field, and why. */
export interface Match {
  readonly column: Column;
  readonly by: GuessedField["by"];
  readonly confidence: GuessedField["confidence"];
}

/** Fields by name, each with its column. */
export type Found = Map<string, Match>;

/** Looks at the columns of a file. */
export function lookAtColumns(
  names: readonly string[],
  sample: readonly (readonly string[])[],
): readonly Column[] {
  return names.map((name, index) => {
    const cells = sample.map((row) => row[index] ?? "");
    return { name, cells, ...lookAtColumn(cells) };
  });
}

const dayFields = new Set(["day", "joinedOn", "since"]);
const numberFields = new Set(["amount", "cost", "quantity", "unitPrice", "rate"]);
const nameFields = new Set(["name", "customerName", "groupName"]);

/** Finds for each field the column whose header calls it so, an exact match before one that contains it. */
export function matchHeaders(
  columns: readonly Column[],
  to: ImportTarget,
  attributes: readonly StoredAttribute[],
): Found {
  const found: Found = new Map();
  const taken = new Set<Column>();
  const take = (field: string, confidence: Match["confidence"], matches: (header: string) => boolean) => {
    if (found.has(field)) return;
    const column = columns.find(
      (one) => !taken.has(one) && fits(field, one) && matches(plainHeader(one.name)),
    );
    if (!column) return;
    found.set(field, { column, by: "header", confidence });
    taken.add(column);
  };
  const fields = Object.entries(synonyms[to]);
  for (const [field, names] of fields)
    for (const name of names) take(field, "high", (header) => header === name);
  for (const { code, name } of to === "customers" ? attributes : []) {
    const names = [code, name.en, name.zh].map(plainHeader);
    take(`attributes.${code}`, "high", (header) => names.includes(header));
  }
  for (const [field, names] of fields) {
    for (const name of names) if (name.length > 2) take(field, "medium", (header) => header.includes(name));
  }
  return found;
}

/** A column of other content cannot be meant, whatever its header. */
function fits(field: string, { kind, isCode }: Column): boolean {
  if (dayFields.has(field)) return kind === "date";
  if (numberFields.has(field)) return kind === "number" && !isCode;
  if (field === "currency") return kind === "currency";
  if (nameFields.has(field)) return kind !== "date" && kind !== "phone" && kind !== "email";
  return kind !== "date";
}

/** Finds by content what no header told: for a file without one everything, else what cannot be mistaken. */
export function matchContent(
  columns: readonly Column[],
  to: ImportTarget,
  found: Found,
  hasHeader: boolean,
): void {
  const free = () => {
    const taken = new Set([...found.values()].map(({ column }) => column));
    return columns.filter((column) => !taken.has(column));
  };
  const take = (field: string, column: Column | undefined, confidence: Match["confidence"]) => {
    if (column && !found.has(field)) found.set(field, { column, by: "content", confidence });
  };
  const ofKind = (kind: ColumnLook["kind"]) => free().find((column) => column.kind === kind);
  if (to !== "rates") take("creditCode", ofKind("creditCode"), "high");
  if (to === "contacts") {
    take("phone", ofKind("phone"), "high");
    take("email", ofKind("email"), "high");
  }
  if (to === "activities" || to === "rates") {
    take("day", ofKind("date"), "medium");
    take("currency", ofKind("currency"), "high");
  }
  if (to === "ownTiers") {
    take("since", ofKind("date"), "medium");
    take("tier", free().find(looksLikeTiers), "low");
  }
  if (!hasHeader) matchBareContent(to, found, free, take);
}

/** The rest, where nothing has a name: what is left over by what is usual. */
function matchBareContent(
  to: ImportTarget,
  found: Found,
  free: () => Column[],
  take: (field: string, column: Column | undefined, confidence: Match["confidence"]) => void,
): void {
  if (to !== "rates") {
    const [codeField, nameField] = to === "customers" ? ["code", "name"] : ["customer", "customerName"];
    const names = free().filter(({ kind }) => kind === "text");
    const codes = free().filter(
      ({ kind, isCode, hasFraction }) => isCode || (kind === "number" && !hasFraction),
    );
    const isCodeLike = ({ cells }: Column) => cells.every((cell) => /^[\w-]*$/.test(cell.trim()));
    take(codeField, names.find(isCodeLike) ?? codes.find(({ isCode }) => isCode) ?? codes[0], "low");
    take(
      nameField,
      names.find((column) => column !== found.get(codeField)?.column),
      "low",
    );
  }
  if (to === "contacts")
    take(
      "name",
      free().find(({ kind }) => kind === "text"),
      "low",
    );
  const numbers = () => free().filter(({ kind, isCode }) => kind === "number" && !isCode);
  if (to === "rates") take("rate", numbers()[0], "low");
  if (to !== "activities") return;
  take("amount", numbers().find(({ hasFraction }) => hasFraction) ?? numbers().at(-1), "low");
  take("quantity", numbers()[0], "low");
}

/** A few short words again and again. */
function looksLikeTiers({ kind, cells }: Column): boolean {
  const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const distinct = new Set(words).size;
  return (
    kind === "text" &&
    distinct <= 12 &&
    distinct * 2 <= words.length &&
    words.every((word) => word.length <= 12)
  );
}
