import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  applyCatalogue,
  applyMetrics,
  type ImportMap,
  ImportMapSchema,
  importFields,
  SchemeFileSchema,
} from "@gradus/contract";
import {
  checkExpression,
  checkMetrics,
  checkScheme,
  type ExpressionType,
  expressionFunctions,
  formatDay,
  type MetricDefinition,
  parseDay,
  type Window,
  windowEdges,
} from "@gradus/engine";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = readdirSync(`${root}docs`)
  .filter((name) => name.endsWith(".md"))
  .sort()
  .map((name) => ({ name, text: readFileSync(`${root}docs/${name}`, "utf8") }));

/** The blocks of JSON that a page marks as what they are: three backticks, `json map`. */
function blocks(...kinds: string[]) {
  return pages.flatMap(({ name, text }) =>
    [...text.matchAll(/^```json (\w+)\n([\s\S]*?)^```$/gm)]
      .map(([, kind = "", json = ""], index) => ({ kind, json, place: `${name}, JSON block ${index + 1}` }))
      .filter(({ kind }) => kinds.includes(kind)),
  );
}

const textOf = (name: string) => pages.find((page) => page.name === name)?.text ?? "";

/** What the expressions of a map see of its columns; columns without a type are text. */
function contextOf({ columns }: ImportMap) {
  const kinds = Object.entries(columns).map(([name, type]): [string, ExpressionType] => {
    if (type === "text") return [name, "text"];
    return [name, typeof type === "object" && "date" in type ? "day" : "number"];
  });
  return { variables: { row: { record: Object.fromEntries(kinds), others: "text" as const } } };
}

test.each(blocks("map"))("the map in $place fits the contract, and its expressions hold", ({ json }) => {
  const map = ImportMapSchema.parse(JSON.parse(json));
  const { needed, oneOf, other, prefix } = importFields[map.to];
  const known: string[] = [...needed, ...oneOf, ...other];
  const isKnown = (field: string) => known.includes(field) || (prefix !== null && field.startsWith(prefix));
  expect(Object.keys(map.fields).filter((field) => !isKnown(field))).toEqual([]);

  const expressions = Object.values(map.fields).flatMap((source) =>
    typeof source === "object" && "expr" in source ? [source.expr] : [],
  );
  for (const source of expressions)
    expect(checkExpression(source, contextOf(map))).toMatchObject({ ok: true });
  if (map.leaveOut !== undefined) {
    expect(checkExpression(map.leaveOut, contextOf(map), "bool")).toMatchObject({ ok: true });
  }
});

test("the docs' catalogue, metrics and schemes, applied one after the other, hold together", () => {
  const surroundings = {
    activityTypes: new Set(shippedTypes()),
    attributes: new Map<string, ExpressionType>(),
  };
  const metrics = new Map<string, MetricDefinition>();
  const found = blocks("catalogue", "metrics", "scheme");
  for (const { kind, json, place } of found) {
    const value = JSON.parse(json);
    const isScheme = kind === "scheme";
    const file = isScheme ? SchemeFileSchema.parse(value) : undefined;
    const catalogue = kind === "catalogue" ? applyCatalogue.body.parse(value) : file;
    for (const { code } of catalogue?.activityTypes ?? []) surroundings.activityTypes.add(code);
    for (const { code, type } of catalogue?.attributes ?? [])
      surroundings.attributes.set(code, type === "choice" ? "text" : type);
    const given = kind === "metrics" ? applyMetrics.body.parse(value).metrics : (file?.metrics ?? []);
    for (const metric of given) metrics.set(metric.code, metric);
    expect(checkMetrics([...metrics.values()], surroundings), place).toBeUndefined();
    if (!file) continue;
    const organisation = { baseCurrency: "CNY", currencyDigits: 2, fiscalStartMonth: 1 };
    const closure = { scheme: file.scheme, metrics: [...metrics.values()], ...organisation };
    expect(checkScheme(closure), place).toBeUndefined();
  }
});

test("every marked block is one of the kinds that are checked", () => {
  const marked = pages.flatMap(({ text }) => [...text.matchAll(/^```json (.+)$/gm)].map(([, kind]) => kind));
  expect(new Set(marked)).toEqual(new Set(["map", "catalogue", "metrics", "scheme"]));
});

test("the days that the docs draw for a window are those that count", () => {
  const drawn = [
    ...textOf("schemes.md").matchAll(/^(\{ "kind": .*?\})\s+(?:(\S+) ── |everything to )(\S+)/gm),
  ];
  expect(drawn.length).toBeGreaterThan(10);
  for (const [line, json = "", first, last] of drawn) {
    const { after, through } = windowEdges(JSON.parse(json) as Window, parseDay("2025-05-15") as number, 7);
    const days = [after === null ? undefined : formatDay(after + 1), formatDay(through)];
    expect(days, line).toEqual([first, last]);
  }
});

test("the docs name every field of a map, every function and every activity type that ships", () => {
  const text = textOf("import-maps.md");
  const fields = Object.values(importFields).flatMap(({ needed, oneOf, other }) => [
    ...needed,
    ...oneOf,
    ...other,
  ]);
  expect(fields.filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
  const functions = [...Object.keys(expressionFunctions), "has", "orElse"];
  expect(functions.filter((name) => !text.includes(`\`${name}(`))).toEqual([]);
  expect(shippedTypes().filter((code) => !text.includes(`\`${code}\` `))).toEqual([]);
});

function shippedTypes(): string[] {
  const migration = readFileSync(`${root}apps/server/migrations/0001-foundation.sql`, "utf8");
  const [, inserted = ""] = /insert into activity_types [^;]*? values([^;]*);/.exec(migration) ?? [];
  const codes = [...inserted.matchAll(/\('([\w-]+)',/g)].map(([, code = ""]) => code);
  expect(codes).toContain("received");
  return codes;
}
