import type { ColumnType } from "@gradus/contract";
import { parseDay } from "@gradus/engine";
import { readCreditCode } from "../customers/index.ts";
import { isCurrency } from "../organisation/index.ts";
import { compileDateFormat } from "./date-format.ts";
import { currencyWords } from "./guess-words.ts";
import { type NumberForm, readNumber } from "./read-cell.ts";

/** What the cells of a column look like. */
export interface ColumnLook {
  readonly kind: "blank" | "date" | "number" | "creditCode" | "currency" | "phone" | "email" | "text";
  /** How to read it: as text, unless it holds dates or numbers. */
  readonly type: ColumnType;
  /** Numbers as codes are written: with zeros in front, or too long to count with. */
  readonly isCode: boolean;
  readonly hasFraction: boolean;
  readonly hasNegative: boolean;
}

const dates = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
const otherDates = [
  "M/d/yyyy",
  "d/M/yyyy",
  "d.M.yyyy",
  "d-M-yyyy",
  "M/d/yy",
  "d-MMM-yyyy",
  "d MMM yyyy",
  "d-MMM-yy",
];
const times = [
  "",
  " HH:mm:ss",
  " HH:mm",
  " H:mm:ss",
  " H:mm",
  "THH:mm:ss",
  " HH:mm:ss.S",
  "THH:mm:ssX",
  "THH:mm:ss.SX",
];
const halfDays = [" h:mm a", " h:mm:ss a", " a h:mm", " a h:mm:ss"];

/** Forms of dates that are looked for, the one that counts where several fit first. */
const dateForms = [...dates, ...otherDates].flatMap((date) =>
  [...times, ...halfDays].map((time) => {
    const format = time.startsWith("T") ? `${date}'T'${time.slice(1)}` : date + time;
    return { format, read: compileDateFormat(format) };
  }),
);

const numberForms: readonly NumberForm[] = [
  {},
  { thousands: "," },
  { thousands: ".", point: "," },
  { point: "," },
];

/** A mobile number of China, or a number of a landline with its area code. */
const phone =
  /^(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]\d{7,8}(?:-\d{1,6})?|\+\d[\d ()-]{6,18}\d)$/;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What money and quantities are often written with. */
const units = ["¥", "￥", "元", "$", "€", "£", "RMB", "CNY", "USD"];

const plausible = { first: parseDay("1900-01-01") ?? 0, last: parseDay("2199-12-31") ?? 0 };

/** Looks at the cells of one column. */
export function lookAtColumn(cells: readonly string[]): ColumnLook {
  const texts = cells
    .map((cell) => cell.trim())
    .filter((text) => text !== "" && text !== "NA" && text !== "NULL");
  const plain = { type: "text" as const, isCode: false, hasFraction: false, hasNegative: false };
  if (texts.length === 0) return { ...plain, kind: "blank" };
  if (isUsual(texts, (text) => readCreditCode(text) !== undefined)) return { ...plain, kind: "creditCode" };
  const isMoney = (text: string) =>
    (text.length === 3 && isCurrency(text.toUpperCase())) || Object.hasOwn(currencyWords, text.toLowerCase());
  if (isUsual(texts, isMoney)) return { ...plain, kind: "currency" };
  if (isUsual(texts, (text) => phone.test(text))) return { ...plain, kind: "phone", isCode: true };
  if (isUsual(texts, (text) => email.test(text))) return { ...plain, kind: "email" };
  const format = findDateFormat(texts);
  if (format !== undefined) return { ...plain, kind: "date", type: { date: format } };
  const form = findNumberForm(texts);
  if (!form) return { ...plain, kind: "text" };
  const isCode = texts.some((text) => /^0\d/.test(text)) || texts.some((text) => /^\d{12,}$/.test(text));
  const isPlain = form.thousands === undefined && form.point === undefined && form.unit === undefined;
  const point = form.point ?? ".";
  const hasFraction = texts.some((text) => text.includes(point));
  const plainType = hasFraction ? "decimal" : "number";
  return {
    kind: "number",
    type: isCode
      ? "text"
      : isPlain
        ? plainType
        : { number: form as { thousands?: string; point?: "." | ","; unit?: string } },
    isCode,
    hasFraction,
    hasNegative: texts.some((text) => /^\D?-\D?\d/.test(text)),
  };
}

/** Share of a column's cells that must be of a kind: a few may be wrong, which the import will tell. */
const usualShare = 0.8;

function isUsual(texts: readonly string[], fits: (text: string) => boolean): boolean {
  return texts.filter(fits).length >= texts.length * usualShare;
}

function findDateFormat(texts: readonly string[]): string | undefined {
  const fits =
    ({ read }: (typeof dateForms)[number]) =>
    (text: string) => {
      const day = read?.(text)?.day;
      return day !== undefined && day >= plausible.first && day <= plausible.last;
    };
  return findForm(texts, dateForms, fits)?.format;
}

function findNumberForm(texts: readonly string[]): NumberForm | undefined {
  const fits = (form: NumberForm) => (text: string) => readNumber(text, form) !== undefined;
  const plain = findForm(texts, numberForms, fits);
  if (plain) return plain;
  const unit = units.find((one) => texts.some((text) => text.startsWith(one) || text.endsWith(one)));
  if (unit === undefined) return undefined;
  return findForm(
    texts,
    numberForms.map((form) => ({ ...form, unit })),
    fits,
  );
}

/** The form that fits every cell, else the first that fits most of them. */
function findForm<Form>(
  texts: readonly string[],
  forms: readonly Form[],
  fits: (form: Form) => (text: string) => boolean,
): Form | undefined {
  return forms.find((form) => texts.every(fits(form))) ?? forms.find((form) => isUsual(texts, fits(form)));
}
