import { plainDecimal } from "./plain-decimal.ts";

/** How a number format shows a serial number, if not as a number. */
export type SerialKind = "date" | "time" | "duration";

const daySeconds = 86_400;
/** 9999-12-31, the last day a spreadsheet knows. */
const lastSerial = 2_958_465;

/**
 * A number as decimal digits. Fractions are rounded to 15 significant digits, all that Excel itself
 * shows, so that 19.990000000000002 is 19.99; whole numbers keep every digit they have left.
 */
export function numberText(stored: string): string {
  if (/^-?(0|[1-9]\d*)$/.test(stored)) return stored;
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  return plainDecimal(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

/**
 * A serial number of days as `yyyy-MM-dd`, with ` HH:mm:ss` if it has a time (rounded to the
 * second); a time of no day as `HH:mm:ss`. Day 60 of the 1900 system is 29 February 1900, a day
 * that never was: it is shown as such, to be refused as a date. What is no day stays a number.
 */
export function serialText(stored: string, kind: SerialKind, from1904: boolean): string {
  const serial = Number(stored);
  if (stored === "" || !Number.isFinite(serial) || serial < 0 || serial > lastSerial + 1)
    return numberText(stored);
  const seconds = Math.round(serial * daySeconds);
  if (kind === "duration" || (kind === "time" && serial < 1)) return clock(seconds);
  const day = Math.floor(seconds / daySeconds);
  if (day === 0 && !from1904) return numberText(stored);
  const time = seconds % daySeconds;
  const date = from1904 ? isoDay(day + 1462) : day === 60 ? "1900-02-29" : isoDay(day < 60 ? day + 1 : day);
  return time === 0 ? date : `${date} ${clock(time)}`;
}

/** Inverse of `serialText` in the 1900 system for days from March 1900 on; undefined for no date. */
export function serialOf(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  const serial = date.getTime() / 1000 / daySeconds + 25_569;
  if (!isReal || serial < 61 || serial > lastSerial) return undefined;
  return serial + (hour * 3600 + minute * 60 + second) / daySeconds;
}

/**
 * What a number format makes of a number. Text in quotes, escapes, colours and locales are not
 * looked at; `[h]` and the like are durations.
 */
export function serialKindOfCode(code: string): SerialKind | undefined {
  const positive = code.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";")[0] ?? "";
  if (/\[(h+|m+|s+)\]/i.test(positive)) return "duration";
  const bare = positive.replace(/\[[^\]]*\]/g, "").replace(/general/gi, "");
  if (/[yd]/i.test(bare) || /^[^hs]*m[^hs]*$/i.test(bare)) return "date";
  return /[hs]/i.test(bare) ? "time" : undefined;
}

/** The built-in number formats that show dates, those of Chinese, Japanese and Korean among them. */
export function serialKindOfBuiltIn(id: number): SerialKind | undefined {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36) return "date";
  if (id >= 50 && id <= 58 && id !== 55 && id !== 56) return "date";
  if (id === 46) return "duration";
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47 || id === 55 || id === 56)
    return "time";
  return undefined;
}

/** Undoes `_x000D_`, the way OOXML writes characters that XML cannot hold (ECMA-376, ST_Xstring). */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Inverse of `decodeXstring`. Lone surrogates, which no file can hold, become U+FFFD. */
export function encodeXstring(text: string): string {
  if (!/[\p{Cc}\p{Cs}\ufffe\uffff]|_x/u.test(text)) return text;
  return text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (char) => (isXmlChar(char) ? char : hexEscape(char)));
}

/** Of the control characters XML 1.0 allows tab, line feed and those from DEL on; it turns CR into LF. */
function isXmlChar(char: string): boolean {
  return char === "\t" || char === "\n" || (char >= "\x7f" && char < "\ufffe");
}

function hexEscape(char: string): string {
  return `_x${char.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`;
}

/** A day of the 1900 system from March 1900 on. */
function isoDay(serial: number): string {
  return new Date((serial - 25_569) * daySeconds * 1000).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
