import type { ColumnType } from "@gradus/contract";
import {
  type Day,
  type Decimal,
  type ExpressionType,
  type ExpressionValue,
  parseDay,
  parseDecimal,
  parseScientific,
} from "@gradus/engine";
import { compileDateFormat } from "./date-format.ts";
import type { FileRow } from "./file-row.ts";
import type { DayInOrganisation } from "./zone-days.ts";

/** Gives the value of a cell, undefined for an empty one; what is wrong with it is noted in the row. */
export type ReadCell = (cell: string, row: FileRow) => ExpressionValue;

/** The form of a number in a file. */
export interface NumberForm {
  readonly thousands?: string | undefined;
  readonly point?: string | undefined;
  /** What may stand before or after it, such as ¥ or 元. */
  readonly unit?: string | undefined;
}

/** The form of dates where a map gives none. */
export const isoDateFormat = "yyyy-MM-dd";

/** What a column's values are in expressions. */
export function kindOfColumn(type: ColumnType): ExpressionType {
  if (type === "text") return "text";
  return typeof type === "object" && "date" in type ? "day" : "number";
}

/** Makes the reader of a column; undefined when its date format cannot be meant. */
export function compileCell(
  column: string,
  type: ColumnType,
  toDay: DayInOrganisation,
): ReadCell | undefined {
  if (type === "text") return (cell) => cell;
  if (typeof type === "object" && "date" in type) return compileDateCell(column, type.date, toDay);
  return compileNumberCell(column, typeof type === "object" ? type.number : {});
}

/** Makes the reader of a column of numbers. */
export function compileNumberCell(column: string, form: NumberForm): ReadCell {
  return (cell, row) => {
    if (cell === "") return undefined;
    const number = readNumber(cell, form);
    if (number !== undefined) return number;
    const text = cell.trim();
    if (text === "") return undefined;
    const isLong = /^[-+]?\d{13,}(\.\d*)?$/.test(plainNumber(withoutUnit(text, form.unit), form) ?? "");
    return isLong
      ? row.refuse("rowAmountOverlong", { value: text })
      : row.refuse("rowNumberWrong", { column, value: text });
  };
}

/**
 * Reads a number of a file exactly; undefined for anything else. Programs write `.5`, `5.` and `4.4e-16`
 * too, so those are numbers here.
 */
export function readNumber(cell: string, form: NumberForm): Decimal | undefined {
  if (form.thousands === undefined && form.point === undefined) {
    const number = parseDecimal(cell);
    if (number !== undefined) return number;
  }
  const plain = plainNumber(withoutUnit(cell.trim(), form.unit), form);
  return plain === undefined ? undefined : parseScientific(plain);
}

/** The number without its unit, which may stand behind it, before it, or between its sign and it. */
function withoutUnit(text: string, unit: string | undefined): string {
  if (unit === undefined) return text;
  if (text.endsWith(unit)) return text.slice(0, -unit.length).trimEnd();
  const sign = /^[-+]/.test(text) ? text.slice(0, 1) : "";
  const rest = text.slice(sign.length).trimStart();
  return rest.startsWith(unit) ? sign + rest.slice(unit.length).trimStart() : text;
}

/** The number with a point and without separators; undefined when a separator stands after the point. */
function plainNumber(text: string, { thousands, point = "." }: NumberForm): string | undefined {
  const cut = text.indexOf(point);
  const whole = cut < 0 ? text : text.slice(0, cut);
  const fraction = cut < 0 ? "" : text.slice(cut + 1);
  if (thousands && fraction.includes(thousands)) return undefined;
  const joined = thousands ? joinThousands(whole, thousands) : whole;
  return joined === undefined || cut < 0 ? joined : `${joined}.${fraction}`;
}

/** Separators stand between groups of digits, the last of them of three: 1,234,567 and 12,34,567. */
function joinThousands(whole: string, separator: string): string | undefined {
  const groups = whole.split(separator);
  const [first = "", ...rest] = groups;
  if (rest.length === 0) return whole;
  const grouped = /^[-+]?\d{1,3}$/.test(first) && rest.every((group) => /^\d{2,3}$/.test(group));
  return grouped && rest.at(-1)?.length === 3 ? groups.join("") : undefined;
}

const firstPlausible = parseDay("1900-01-01") as Day;
const lastPlausible = parseDay("2199-12-31") as Day;
const rememberedDates = 50_000;

function compileDateCell(column: string, format: string, toDay: DayInOrganisation): ReadCell | undefined {
  const read = compileDateFormat(format);
  if (!read) return undefined;
  const readMidnight = compileDateFormat(withoutTime(format)) ?? read;
  const known = new Map<string, Day>();
  return (cell, row) => {
    const remembered = known.get(cell);
    if (remembered !== undefined) return remembered;
    const text = cell.trim();
    if (text === "") return undefined;
    const written = read(text) ?? readMidnight(text);
    if (!written) return row.refuse("rowDateWrong", { column, value: text, format });
    const day = toDay(written);
    if (day < firstPlausible || day > lastPlausible) return row.refuse("rowDateImplausible", { value: text });
    if (known.size >= rememberedDates) known.clear(); // memory stays flat where every row has its own second
    known.set(cell, day);
    return day;
  };
}

/** The date of a format with a time of day: spreadsheets leave the time out where it is midnight. */
function withoutTime(format: string): string {
  return format.replace(/(?:\s+|'T'|T)(?=[Hha]).*$/, "");
}
