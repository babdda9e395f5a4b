import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ImportMapSchema, SchemeFileSchema } from "@gradus/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CommandError } from "./command-error.ts";
import { readJsonFile } from "./read-json-file.ts";

let directory: string;
let file: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "gradus-json-"));
  file = join(directory, "map.json");
});
afterAll(() => rm(directory, { recursive: true }));

const complaint = (schema: Parameters<typeof readJsonFile>[1], path = file) =>
  readJsonFile(path, schema).then(
    () => undefined,
    (error) => (error instanceof CommandError ? error.words : error),
  );

test("what fits is given as it stands, byte order mark or not", async () => {
  const map = { to: "rates", fields: { currency: "a", day: "b", rate: "c" } };
  await writeFile(file, `\ufeff${JSON.stringify(map)}`);
  expect(await readJsonFile(file, ImportMapSchema)).toEqual(map);
});

test("a missing file, a directory and broken JSON are named in both languages", async () => {
  const missing = join(directory, "none.json");
  expect(await complaint(ImportMapSchema, missing)).toEqual({
    en: `There is no file ${missing}.`,
    zh: `没有文件 ${missing}。`,
  });
  expect((await complaint(ImportMapSchema, directory)).en).toMatch(/cannot be read: EISDIR/);
  await writeFile(file, '{ "to": ');
  expect((await complaint(ImportMapSchema)).en).toContain(`${file} is not JSON: `);
  expect((await complaint(ImportMapSchema)).zh).toContain(`${file} 不是有效的 JSON：`);
});

test("what does not fit is named by its place", async () => {
  await writeFile(file, JSON.stringify({ to: "activities", fields: {}, existing: "merge" }));
  expect((await complaint(ImportMapSchema)).en).toContain(`${file} is wrong at existing: `);
});

test("of several alternatives, the complaint of the one that came nearest counts", async () => {
  await writeFile(file, JSON.stringify({ to: "activities", fields: { amount: { expr: 7 } } }));
  expect((await complaint(ImportMapSchema)).en).toContain("at fields.amount.expr: ");
});

test("a scheme's mistake is found inside it", async () => {
  const name = { en: "a", zh: "甲" };
  const criteria = [{ metric: "m", weight: 100, scoring: { kind: "linear", from: 0, to: "ten" } }];
  const scheme = { code: "a", name, criteria, tiers: [{ code: "base", name, enter: 0 }] };
  await writeFile(file, JSON.stringify({ scheme }));
  expect((await complaint(SchemeFileSchema)).zh).toContain("的 scheme.criteria.0.scoring.to 有误：");
});
