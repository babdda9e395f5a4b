import type { ColumnType } from "@gradus/contract";
import { parseDay } from "@gradus/engine";
import { readCreditCode } from "../customers/index.ts";
import { isCurrency } from "../organisation/index.ts";
import { compileDateFormat } from "./date-format.ts";
import { type NumberForm, readNumber } from "./read-cell.ts";

/** What the cells of a column look like. */
export interface ColumnLook {
  readonly kind: "blank" | "date" | "number" | "creditCode" | "currency" | "text";
  /** How to read it: as text, unless it holds dates or numbers. */
  readonly type: ColumnType;
  /** Numbers as codes are written: with zeros in front, or too long to count with. */
  readonly isCode: boolean;
  readonly hasFraction: boolean;
  readonly hasNegative: boolean;
}

const dates = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
const otherDates = ["M/d/yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "M/d/yy", "d-MMM-yyyy", "d MMM yyyy", "d-MMM-yy"];
const times = ["", " HH:mm:ss", " HH:mm", " H:mm:ss", " H:mm", "THH:mm:ss", " HH:mm:ss.S", "THH:mm:ssX", "THH:mm:ss.SX"];
const halfDays = [" h:mm a", " h:mm:ss a", " a h:mm", " a h:mm:ss"];

/** Forms of dates that are looked for, the one that counts where several fit first. */
const dateForms = [...dates, ...otherDates].flatMap((date) =>
  [...times, ...halfDays].map((time) => {
    const format = time.startsWith("T") ? `${date}'T'${time.slice(1)}` : date + time;
    return { format, read: compileDateFormat(format) };
  }),
);

const numberForms: readonly NumberForm[] = [{}, { thousands: "," }, { thousands: ".", point: "," }, { point: "," }];

const plausible = { first: parseDay("1900-01-01") ?? 0, last: parseDay("2199-12-31") ?? 0 };

/** Looks at the cells of one column. */
export function lookAtColumn(cells: readonly string[]): ColumnLook {
  const texts = cells.map((cell) => cell.trim()).filter((text) => text !== "" && text !== "NA" && text !== "NULL");
  const plain = { type: "text" as const, isCode: false, hasFraction: false, hasNegative: false };
  if (texts.length === 0) return { ...plain, kind: "blank" };
  if (texts.every((text) => readCreditCode(text) !== undefined)) return { ...plain, kind: "creditCode" };
  if (texts.every((text) => /^[A-Za-z]{3}$/.test(text) && isCurrency(text.toUpperCase()))) return { ...plain, kind: "currency" };
  const format = findDateFormat(texts);
  if (format !== undefined) return { ...plain, kind: "date", type: { date: format } };
  const form = findNumberForm(texts);
  if (!form) return { ...plain, kind: "text" };
  const isCode = texts.some((text) => /^0\d/.test(text)) || texts.some((text) => /^\d{12,}$/.test(text));
  const isPlain = form.thousands === undefined && form.point === undefined;
  const point = form.point ?? ".";
  const hasFraction = texts.some((text) => text.includes(point));
  const plainType = hasFraction ? "decimal" : "number";
  return {
    kind: "number",
    type: isCode ? "text" : isPlain ? plainType : { number: form as { thousands?: string; point?: "." | "," } },
    isCode,
    hasFraction,
    hasNegative: texts.some((text) => text.startsWith("-")),
  };
}

function findDateFormat(texts: readonly string[]): string | undefined {
  return dateForms.find(({ read }) =>
    texts.every((text) => {
      const day = read?.(text)?.day;
      return day !== undefined && day >= plausible.first && day <= plausible.last;
    }),
  )?.format;
}

function findNumberForm(texts: readonly string[]): NumberForm | undefined {
  return numberForms.find((form) => texts.every((text) => readNumber(text, form) !== undefined));
}
