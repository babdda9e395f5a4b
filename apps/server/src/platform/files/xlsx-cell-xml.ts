import { escapeXml } from "./escape-xml.ts";
import { plainDecimal } from "./plain-decimal.ts";
import type { CellValue } from "./tabular-writer.ts";
import { encodeXstring, serialOf } from "./xlsx-cell-text.ts";
import type { XlsxColumnType } from "./xlsx-column.ts";
import { cellStyles } from "./xlsx-parts.ts";

/** Excel refuses a workbook with a longer cell, so the rest is cut off. */
const maxCellLength = 32_767;
/** A double keeps this many digits; a longer number is written as text, to the last digit. */
const exactDigits = 15;

/** A cell of the table; nothing for an empty one. */
export function cellXml(reference: string, value: CellValue, type: XlsxColumnType): string {
  if (value === null || value === "") return "";
  const text = typeof value === "number" ? plainDecimal(value) : String(value);
  if (type === "number" && isExactNumber(text)) return `<c r="${reference}"><v>${text}</v></c>`;
  const serial = type === "date" ? serialOf(text) : undefined;
  if (serial !== undefined) {
    const style = Number.isInteger(serial) ? cellStyles.date : cellStyles.dateTime;
    return `<c r="${reference}" s="${style}"><v>${serial}</v></c>`;
  }
  return stringXml(reference, text, cellStyles.text);
}

/** A cell of the header. */
export function headerCellXml(reference: string, name: string): string {
  return stringXml(reference, name, cellStyles.header);
}

function stringXml(reference: string, text: string, style: number): string {
  const content = escapeXml(encodeXstring(text.slice(0, maxCellLength)));
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

function isExactNumber(text: string): boolean {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return false;
  return text.replace(/^-?0*\.?0*/, "").replace(".", "").length <= exactDigits;
}
