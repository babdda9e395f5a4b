import { escapeXml } from "./escape-xml.ts";
import { columnLetters } from "./tabular-reader.ts";
import type { XlsxColumn } from "./xlsx-column.ts";

/** Indices into the `cellXfs` below. */
export const cellStyles = { plain: 0, header: 1, text: 2, date: 3, dateTime: 4 } as const;

/** A sheet up to its first row: the header stays in sight. */
export function sheetStart(columns: readonly XlsxColumn[]): string {
  const widths = columns.map((column, index) => {
    const width =
      column.width ?? Math.min(Math.max(displayWidth(column.name) + 2, usualWidth[column.type]), 60);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `${widths.length > 0 ? `<cols>${widths.join("")}</cols>` : ""}<sheetData>`
  );
}

/** A sheet after its last row. */
export function sheetEnd(columns: readonly XlsxColumn[]): string {
  const lists = columns.flatMap(({ choices = [] }, index) => {
    const list = `"${choices.join(",")}"`;
    const fits =
      choices.length > 0 && list.length <= longestList && !choices.some((text) => /[",]/.test(text));
    const cells = `${columnLetters(index)}2:${columnLetters(index)}1048576`;
    return fits
      ? [
          `<dataValidation type="list" allowBlank="1" sqref="${cells}"><formula1>${escapeXml(list)}</formula1></dataValidation>`,
        ]
      : [];
  });
  const validations =
    lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>` : "";
  return `</sheetData>${validations}</worksheet>`;
}

const longestList = 255; // characters of a list that stands in the sheet itself

/** Everything of a workbook but its sheets, by part. */
export function workbookParts(sheet: string, sheetCount: number): [part: string, xml: string][] {
  const numbers = Array.from({ length: sheetCount }, (_, index) => index + 1);
  const list = numbers.map(
    (n) => `<sheet name="${escapeXml(sheetName(sheet, n))}" sheetId="${n}" r:id="rId${n}"/>`,
  );
  const sheets = numbers.map((n) => relation(`rId${n}`, "worksheet", `worksheets/sheet${n}.xml`));
  const overrides = numbers.map((n) => override(`/xl/worksheets/sheet${n}.xml`, "worksheet"));
  return [
    [
      "xl/workbook.xml",
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join("")}</sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", relations([...sheets, relation("styles", "styles", "styles.xml")])],
    ["xl/styles.xml", styles],
    ["_rels/.rels", relations([relation("rId1", "officeDocument", "xl/workbook.xml")])],
    [
      "[Content_Types].xml",
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `${override("/xl/workbook.xml", "sheet.main")}${override("/xl/styles.xml", "styles")}${overrides.join("")}</Types>`,
    ],
  ];
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const usualWidth = { text: 16, number: 12, date: 12 } as const;

const styles =
  `${declaration}<styleSheet xmlns="${main}">` +
  `<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>` +
  `<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="5">${[
    `numFmtId="0" fontId="0"`,
    `numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"`,
    `numFmtId="49" fontId="0" applyNumberFormat="1"`,
    `numFmtId="164" fontId="0" applyNumberFormat="1"`,
    `numFmtId="165" fontId="0" applyNumberFormat="1"`,
  ]
    .map((xf) => `<xf ${xf} fillId="0" borderId="0" xfId="0"/>`)
    .join("")}</cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function relations(list: readonly string[]): string {
  const names = "http://schemas.openxmlformats.org/package/2006/relationships";
  return `${declaration}<Relationships xmlns="${names}">${list.join("")}</Relationships>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function override(part: string, type: string): string {
  const content = `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`;
  return `<Override PartName="${part}" ContentType="${content}"/>`;
}

/** At most 31 characters, none of `[]:*?/\`, no apostrophe at either end. */
function sheetName(wanted: string, number: number): string {
  const suffix = number === 1 ? "" : ` (${number})`;
  const clean =
    wanted
      .replace(/[[\]:*?/\\\p{Cc}]/gu, "-")
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet1";
  return clean.slice(0, 31 - suffix.length) + suffix;
}

/** Chinese characters are twice as wide as Latin ones. */
function displayWidth(text: string): number {
  return [...text].reduce((width, char) => width + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}
