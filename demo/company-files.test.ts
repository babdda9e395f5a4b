import { readdirSync, readFileSync } from "node:fs";
import {
  applyCatalogue,
  type ImportMap,
  ImportMapSchema,
  importFields,
  SchemeFileSchema,
} from "@gradus/contract";
import { checkExpression, checkMetrics, checkScheme, type ExpressionType } from "@gradus/engine";
import { describe, expect, test } from "vitest";
import { type CompanyFile, listCompanyFiles, typeNames } from "./company-files.ts";
import { encodeGb18030 } from "./gb18030.ts";
import { generateCompany } from "./generate-company.ts";

const files = listCompanyFiles(generateCompany(1));
const mapOf: Readonly<Record<string, string>> = {
  "customers.csv": "customers",
  "handovers.csv": "handovers",
  "survey-2026.csv": "survey",
  "rates.csv": "rates",
  "crm-contracts.csv": "contracts",
  "erp-ledger.csv": "ledger",
  "crm-follow-ups.csv": "follow-ups",
  "web-events.csv.gz": "web-events",
};
const catalogue = readJson("catalogue.json") as { attributes: { code: string }[] };

describe("the demo company's files", () => {
  test("have a map each, and no map is without its file", () => {
    expect(files.map(({ name }) => mapOf[name])).not.toContain(undefined);
    expect(readdirSync(new URL("maps", import.meta.url)).sort()).toEqual(
      Object.values(mapOf)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });

  test.each(files)("$name has a cell for each column in every row", ({ rows, columns }) => {
    const widths = Array.from(rows(), (row) => row.length);
    expect(widths.length).toBeGreaterThan(100);
    expect(new Set(widths)).toEqual(new Set([columns.length]));
  });

  test.each(files)("the map of $name speaks of its columns and of fields there are", (file) => {
    const map = ImportMapSchema.parse(readJson(`maps/${mapOf[file.name]}.json`));
    const { needed, oneOf, other, prefix } = importFields[map.to];
    const known: readonly string[] = [...needed, ...oneOf, ...other];
    expect(file.columns).toEqual(expect.arrayContaining(Object.keys(map.columns)));
    for (const [field, source] of Object.entries(map.fields)) {
      expect(known.includes(field) || (prefix !== null && field.startsWith(prefix))).toBe(true);
      if (typeof source === "string") expect(file.columns).toContain(source);
      else if ("expr" in source) expect(checkOverRows(file, map, source.expr)).toBe(true);
    }
    if (map.leaveOut !== undefined) expect(checkOverRows(file, map, map.leaveOut, "bool")).toBe(true);
  });

  test("hold 60,000 facts besides the voided vouchers and the visitors nobody knows", () => {
    const count = (name: string, isOut: (row: readonly string[]) => boolean = () => false) =>
      [...(files.find((file) => file.name === name) as CompanyFile).rows()].filter((row) => !isOut(row))
        .length;
    const total =
      count("crm-contracts.csv") +
      count("erp-ledger.csv", (row) => row.includes("作废")) +
      count("crm-follow-ups.csv") +
      count("web-events.csv.gz", (row) => row[1] === "");
    expect(total).toBe(60_000);
    expect(count("erp-ledger.csv")).toBeGreaterThan(count("erp-ledger.csv", (row) => row.includes("作废")));
    expect(count("web-events.csv.gz")).toBeGreaterThan(count("web-events.csv.gz", (row) => row[1] === ""));
  });

  test("in GB18030 read back as they were written", () => {
    const file = files.find(({ encoding }) => encoding === "gb18030") as CompanyFile;
    const text = [...file.rows()].map((row) => row.join("\t")).join("\n");
    expect(new TextDecoder("gb18030", { fatal: true }).decode(encodeGb18030(text))).toBe(text);
    expect(() => encodeGb18030("㐀 and 😀")).toThrow(RangeError);
  });
});

describe("the demo company's catalogue and scheme", () => {
  test("are what the contract takes", () => {
    expect(applyCatalogue.body.safeParse(catalogue).error).toBeUndefined();
    expect(SchemeFileSchema.safeParse(readJson("scheme-key-accounts.json")).error).toBeUndefined();
  });

  test("define every attribute that the maps fill", () => {
    const filled = Object.values(mapOf).flatMap((name) =>
      Object.keys((readJson(`maps/${name}.json`) as ImportMap).fields),
    );
    const codes = catalogue.attributes.map(({ code }) => `attributes.${code}`);
    expect(codes).toEqual(expect.arrayContaining(filled.filter((field) => field.startsWith("attributes."))));
  });

  test("hold together", () => {
    const {
      scheme,
      metrics = [],
      attributes = [],
    } = SchemeFileSchema.parse(readJson("scheme-key-accounts.json"));
    const surroundings = {
      activityTypes: new Set(Object.keys(typeNames)),
      attributes: new Map<string, ExpressionType>(attributes.map(({ code }) => [code, "number"])),
    };
    expect(checkMetrics(metrics, surroundings)).toBeUndefined();
    expect(checkScheme({ scheme, metrics } as Parameters<typeof checkScheme>[0])).toBeUndefined();
  });

  test("mean the same as the templates by metrics of the same code", () => {
    const { metrics: own = [] } = SchemeFileSchema.parse(readJson("scheme-key-accounts.json"));
    const folder = "../apps/server/src/modules/schemes/templates";
    const theirs = readdirSync(new URL(folder, import.meta.url)).flatMap(
      (name) => SchemeFileSchema.parse(readJson(`${folder}/${name}`)).metrics ?? [],
    );
    const shared = theirs.filter(({ code }) => own.some((metric) => metric.code === code));
    expect(shared.map(({ code }) => code)).toContain("receipts_12m");
    for (const metric of shared) expect(own).toContainEqual(metric);
  });
});

function checkOverRows(
  { columns }: CompanyFile,
  map: ImportMap,
  source: string,
  type?: ExpressionType,
): boolean {
  const record = Object.fromEntries(columns.map((column) => [column, typeOf(map.columns[column])]));
  return checkExpression(source, { variables: { row: { record } } }, type).ok;
}

function typeOf(type: ImportMap["columns"][string] | undefined): ExpressionType {
  if (type === undefined || type === "text") return "text";
  return typeof type === "object" && "date" in type ? "day" : "number";
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}
