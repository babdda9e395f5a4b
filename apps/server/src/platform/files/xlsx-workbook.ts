import { wordByteSize } from "./byte-size.ts";
import { FileRefused } from "./file-refused.ts";
import type { TabularLimits } from "./tabular-format.ts";
import { decodeXstring, type SerialKind, serialKindOfBuiltIn, serialKindOfCode } from "./xlsx-cell-text.ts";
import type { XlsxPackage } from "./xlsx-package.ts";
import { readXml } from "./xml-reader.ts";

/** What the cells of a sheet refer to. */
export interface XlsxWorkbook {
  /** The part that holds the chosen sheet. */
  readonly sheetPart: string;
  readonly sharedStrings: readonly string[];
  /** By a cell's style: how its number shows, undefined for a plain number. */
  readonly serialKinds: readonly (SerialKind | undefined)[];
  /** Whether days count from 1904, as in old files of the Mac. */
  readonly from1904: boolean;
}

/**
 * Reads what a workbook says of its sheets, styles and strings, and chooses a sheet: by name, else
 * the first that is not hidden. Throws `FileRefused`: `fileNotXlsx`, `fileSheetUnknown`.
 */
export async function readWorkbook(
  pkg: XlsxPackage,
  sheet: string | undefined,
  limits: TabularLimits,
): Promise<XlsxWorkbook> {
  const { relations, worksheets, tables, from1904 } = await readTables(pkg);
  const chosen =
    sheet === undefined
      ? (tables.find(({ hidden }) => !hidden) ?? tables[0])
      : tables.find(({ name }) => name === sheet);
  if (!chosen) {
    if (sheet === undefined) throw new FileRefused("fileNotXlsx");
    throw new FileRefused("fileSheetUnknown", { sheet, sheets: tables.map(({ name }) => name).join(", ") });
  }
  const stringsPart = relations.find(ofType("sharedStrings"))?.part;
  const stylesPart = relations.find(ofType("styles"))?.part;
  return {
    sheetPart: worksheets.get(chosen.relation) ?? "",
    sharedStrings: stringsPart && pkg.has(stringsPart) ? await readStrings(pkg, stringsPart, limits) : [],
    serialKinds: stylesPart && pkg.has(stylesPart) ? await readStyles(pkg, stylesPart) : [],
    from1904,
  };
}

/** The tables of a workbook, in its order: its sheets but those that only hold a chart. */
export async function listSheets(pkg: XlsxPackage): Promise<{ name: string; hidden: boolean }[]> {
  const { tables } = await readTables(pkg);
  return tables.map(({ name, hidden }) => ({ name, hidden }));
}

async function readTables(pkg: XlsxPackage) {
  const workbookPart = (await readRelations(pkg, "")).find(ofType("officeDocument"))?.part;
  if (!workbookPart || !pkg.has(workbookPart)) throw new FileRefused("fileNotXlsx");
  const relations = await readRelations(pkg, workbookPart);
  const { sheets, from1904 } = await readSheetList(pkg, workbookPart);
  const worksheets = new Map(relations.filter(ofType("worksheet")).map(({ id, part }) => [id, part]));
  return {
    relations,
    worksheets,
    tables: sheets.filter(({ relation }) => worksheets.has(relation)),
    from1904,
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** Relation types are addresses that differ between transitional and strict files in all but the end. */
function ofType(type: string): (relation: Relation) => boolean {
  return (relation) => relation.type.endsWith(`/${type}`);
}

async function readRelations(pkg: XlsxPackage, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const relationsPart = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!pkg.has(relationsPart)) return relations;
  await readXml(pkg.read(relationsPart), {
    open(name, { Id: id = "", Type: type = "", Target: target = "" }) {
      // Targets are paths relative to the part's folder, or absolute from the root of the package.
      const url = new URL(target, `part:///${folder}`);
      if (name === "Relationship") relations.push({ id, type, part: decodeURI(url.pathname).slice(1) });
    },
  });
  return relations;
}

async function readSheetList(pkg: XlsxPackage, part: string) {
  const sheets: { name: string; relation: string; hidden: boolean }[] = [];
  let from1904 = false;
  await readXml(pkg.read(part), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(1|true|on)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const relation = Object.keys(attributes).find((key) => key.endsWith(":id"));
      sheets.push({
        name: decodeXstring(attributes.name ?? ""),
        relation: relation ? (attributes[relation] ?? "") : "",
        hidden: (attributes.state ?? "visible") !== "visible",
      });
    },
  });
  return { sheets, from1904 };
}

async function readStrings(pkg: XlsxPackage, part: string, limits: TabularLimits): Promise<string[]> {
  if (pkg.sizeOf(part) > limits.maxSharedStringBytes) {
    throw new FileRefused("fileXlsxTooLarge", { limit: wordByteSize(limits.maxSharedStringBytes) });
  }
  const strings: string[] = [];
  const collector = createTextCollector();
  await readXml(pkg.read(part), {
    open: collector.open,
    text: collector.text,
    close(name) {
      collector.close(name);
      if (name === "si") strings.push(collector.take());
    },
  });
  return strings;
}

/** Gathers the `t` elements of a string, plain or of several runs, but not how it is pronounced. */
export function createTextCollector() {
  let gathered = "";
  let isText = false;
  let pronounced = false;
  return {
    open(name: string): void {
      if (name === "rPh") pronounced = true;
      else if (name === "t") isText = !pronounced;
    },
    text(text: string): void {
      if (isText) gathered += text;
    },
    close(name: string): void {
      if (name === "rPh") pronounced = false;
      else if (name === "t") isText = false;
    },
    take(): string {
      const text = decodeXstring(gathered);
      gathered = "";
      return text;
    },
  };
}

async function readStyles(pkg: XlsxPackage, part: string): Promise<(SerialKind | undefined)[]> {
  const codes = new Map<string, string>();
  const kinds: (SerialKind | undefined)[] = [];
  let inCells = false;
  await readXml(pkg.read(part), {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "cellXfs") inCells = true;
      else if (name === "numFmt") codes.set(numFmtId, formatCode);
      else if (name === "xf" && inCells) {
        const code = codes.get(numFmtId); // number formats come before the styles that use them
        kinds.push(code === undefined ? serialKindOfBuiltIn(Number(numFmtId)) : serialKindOfCode(code));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return kinds;
}
