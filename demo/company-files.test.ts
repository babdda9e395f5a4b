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
import { companyTemplates } from "../apps/server/src/modules/schemes/templates.ts";
import type { CompanyFile } from "./company-file.ts";
import { listCompanyFiles } from "./company-files.ts";
import { encodeGb18030 } from "./gb18030.ts";
import { generateCompany } from "./generate-company.ts";
import { typeNames } from "./type-names.ts";

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
  "accounts.csv": "accounts",
  "programmes.csv": "programmes",
};
const mapped = files.filter(({ name }) => name in mapOf);
const templates = [...companyTemplates.values()];
const catalogue = readJson("catalogue.json") as { attributes: { code: string }[] };

describe("the demo company's files", () => {
  test("have a map each, and no map is without its file", () => {
    const others = files.filter((file) => !mapped.includes(file)).map(({ name }) => name);
    expect(others).toEqual(["assessments.csv"]); // a worksheet, read as every worksheet
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

  test.each(mapped)("the map of $name speaks of its columns and of fields there are", (file) => {
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
    const attributes = [...catalogue.attributes, ...templates.flatMap((template) => template.attributes)];
    const codes = attributes.map(({ code }) => `attributes.${code}`);
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

  test("bring a fact of every type that a template brings, under its name, and judgements on every scale", () => {
    const company = generateCompany(1);
    const brought = templates.flatMap(({ activityTypes }) => activityTypes);
    for (const { code, name } of brought) {
      if (code in typeNames)
        expect([code, typeNames[code as keyof typeof typeNames]]).toEqual([code, name.zh]);
    }
    const recorded = new Set<string>([...company.facts, ...company.programmeFacts].map(({ type }) => type));
    const missing = brought.map(({ code }) => code).filter((code) => !recorded.has(code));
    expect(missing).toEqual(["survey-answer"]); // the demo's survey is an attribute
    const scales = templates.flatMap((template) => template.scales.map(({ code }) => code));
    expect(new Set(company.judgements.map(({ scale }) => scale))).toEqual(new Set(scales));
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
