import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { SchemeFile } from "@gradus/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tx } from "../../platform/database/tx.ts";
import { readWhole, useTestFolder } from "../../platform/files/test-folder.ts";
import type { FileAnswer } from "../../platform/http/serve-route.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { applyScheme, findScheme, type StoredVersion } from "../schemes/index.ts";
import { exportGrades, type GradeExport } from "./export-grades.ts";
import { readGrades } from "./span-queries.ts";

const folder = await useTestFolder("export");
const longCode = "110105199003078515"; // more digits than a spreadsheet's number keeps
const named = (code: string, en = code, zh = code) => ({ code, name: { en, zh } });
const receipts = {
  ...named("receipts", "Receipts", "回款"),
  from: "activities",
  unit: "money",
  aggregate: "sum",
  of: "amount",
  window: { kind: "all" },
} as const;
const file: SchemeFile = {
  metrics: [
    receipts,
    {
      ...named("lines", '=HYPERLINK("x")', "笔数"),
      from: "activities",
      unit: "count",
      aggregate: "count",
      window: { kind: "all" },
    },
    { ...named("first_day"), from: "activities", unit: "day", aggregate: "first", window: { kind: "all" } },
  ],
  scheme: {
    ...named("value"),
    criteria: [
      { metric: "receipts", weight: 70, scoring: { kind: "linear", from: 0, to: 700 } },
      { metric: "lines", weight: 30, scoring: { kind: "linear", from: 0, to: 3 } },
    ],
    tiers: [
      { ...named("gold", "Gold", "黄金级"), enter: 80 },
      { ...named("base", "Base", "基础级"), enter: 0 },
    ],
    newWhen: 'first_day >= day("2026-06-01")',
    ungradedWhen: "lines == 0",
    money: "receipts",
  },
};

let intake: TestIntake;
let version: StoredVersion;

beforeAll(async () => {
  intake = await openTestIntake(() => new Date("2026-06-30T04:00:00Z"));
  const people = `code,name\n${longCode},"=cmd|' /C calc'!A0"\nA-2,Second\n007,"Fourth, ""the"" quoted"\n-5,+Fifth\nS,Silent\nN,新客\n`;
  await intake.take(people, { to: "customers", fields: { code: "code", name: "name" } });
  const facts = [
    `${longCode},2026-01-10,700.00`,
    ...[`${longCode},2026-02-10,0.00`, `${longCode},2026-03-10,0.00`],
    ...["A-2,2026-01-10,300.10", "007,2026-01-10,300.10", "-5,2026-01-10,-50", "N,2026-06-15,5000"],
  ];
  await intake.take(`customer,day,amount\n${facts.join("\n")}\n`, {
    to: "activities",
    columns: { day: { date: "yyyy-MM-dd" }, amount: "decimal" },
    fields: { customer: "customer", day: "day", amount: "amount", type: { value: "received" } },
  });
  version = await apply(file);
  const { run } = await gradeBase(intake.context, { scheme: "value", asOf: "2026-06-30", accept: true });
  expect(run.status).toBe("published");
});
afterAll(() => intake.close());

function inDatabase<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return intake.context.database.asApp(intake.asker, work);
}

async function apply(given: SchemeFile): Promise<StoredVersion> {
  const applied = await inDatabase((tx) => applyScheme(tx, given));
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  return applied.value.version;
}

type Wish = Partial<Omit<GradeExport, "filter">> & { runId?: number; tier?: string };

function answer({ runId, tier, ...wish }: Wish): Promise<FileAnswer> {
  const filter = { schemeId: version.schemeId, runId, tier };
  return inDatabase((tx) => exportGrades(tx, { version, filter, format: "csv", language: "en", ...wish }));
}

/** Downloads an export and reads it back; the first row is the header. */
async function download(wish: Wish): Promise<string[][]> {
  const { stream, fileName } = await answer(wish);
  const path = folder.freshPath(`-${fileName}`);
  await pipeline(stream, createWriteStream(path));
  const read = await readWhole(path);
  if (read.problem) throw new Error(JSON.stringify(read.problem));
  return [read.columns as string[], ...(read.rows as string[][])];
}

const inForce = [
  [longCode, "=cmd|' /C calc'!A0", "gold", "Gold", "100", "2026-06-30", "100", "100"],
  ["A-2", "Second", "base", "Base", "40.01", "2026-06-30", "42.87", "33.33"],
  ["007", 'Fourth, "the" quoted', "base", "Base", "40.01", "2026-06-30", "42.87", "33.33"],
  ["-5", "+Fifth", "base", "Base", "10", "2026-06-30", "0", "33.33"],
  ["S", "Silent", "ungraded", "Ungraded", "", "2026-06-30", "0", "0"],
  ["N", "新客", "new", "New", "", "2026-06-30", "100", "33.33"],
];
const english = ["Customer code", "Customer", "Tier code", "Tier", "Score", "Since", "Receipts (points)"];

describe.each(["csv", "xlsx"] as const)("an export as %s", (format) => {
  // A spreadsheet opens CSV cells as formulas, those of a workbook are told to be text.
  const escaped = (cell: string) => (format === "csv" && /^[=+]\D/.test(cell) ? `'${cell}` : cell);

  it("reads back cell by cell: codes as text to the last digit, no formula, states without a score", async () => {
    const [header, ...rows] = await download({ format });
    expect(header).toEqual([...english, escaped('=HYPERLINK("x") (points)')]);
    expect(rows).toEqual(inForce.map((row) => row.map(escaped)));
  });

  it("speaks the organisation's language", async () => {
    const [header, first, , , , ungraded, newcomer] = await download({ format, language: "zh" });
    expect(header).toEqual([
      "客户编号",
      "客户名称",
      "等级代码",
      "等级",
      "得分",
      "起始日",
      "回款 (得分)",
      "笔数 (得分)",
    ]);
    expect([first?.[3], ungraded?.[3], newcomer?.[3]]).toEqual(["黄金级", "未定级", "新客户"]);
  });

  it("of a trial has what the trial found, and no first day of a tier", async () => {
    const trial = await gradeBase(intake.context, { scheme: "value", asOf: "2026-01-31", trial: true });
    const [, ...rows] = await download({ format, runId: trial.run.runId });
    expect(rows.map(([code, , tier, , score, since]) => [code, tier, score, since])).toEqual([
      [longCode, "gold", "80", ""],
      ...["A-2", "007"].map((code) => [code, "base", "40.01", ""]),
      ["-5", "base", "10", ""],
      ...["S", "N"].map((code) => [code, "ungraded", "", ""]),
    ]);
  });

  it("is named after the scheme, and noted in the audit log with how many rows it had", async () => {
    const { stream, fileName } = await answer({ format, tier: "base" });
    stream.destroy();
    expect(fileName).toBe(`value.${format}`);
    const { rows } = await intake.context.database.owner.query(
      "select kind, subject, details from audit_entries order by entry desc limit 1",
    );
    expect(rows).toEqual([
      { kind: "grades.exported", subject: "scheme:value", details: { rows: 3, format } },
    ]);
  });
});

describe("a list of grades", () => {
  const page = async (offset: number, limit: number, tier?: string) => {
    const { total, grades } = await inDatabase((tx) =>
      readGrades(tx, { schemeId: version.schemeId, tier }, { offset, limit }),
    );
    return { total, codes: grades.map(({ code }) => code) };
  };
  const codes = inForce.map(([code]) => code);

  it("pages through all, the best score first, of equal ones the one known longer", async () => {
    expect(await page(0, 100)).toEqual({ total: 6, codes });
    const pages = [await page(0, 2), await page(2, 2), await page(4, 2), await page(6, 2)];
    expect(pages.flatMap((each) => each.codes)).toEqual(codes);
    expect(pages.map(({ total, codes: { length } }) => [total, length])).toEqual([
      [6, 2],
      [6, 2],
      [6, 2],
      [6, 0],
    ]);
  });

  it("of one tier or state counts just those", async () => {
    expect(await page(0, 1, "base")).toEqual({ total: 3, codes: ["A-2"] });
    expect(await page(1, 5, "base")).toEqual({ total: 3, codes: ["007", "-5"] });
    expect(await page(0, 5, "new")).toEqual({ total: 1, codes: ["N"] });
    expect(await page(0, 5, "silver")).toEqual({ total: 0, codes: [] });
  });
});

describe("an export after the scheme was changed", () => {
  it("names criteria and tiers as the version did that gave the grades", async () => {
    const before = await download({});
    const { run } = await gradeBase(intake.context, { scheme: "value", asOf: "2026-06-30", trial: true });
    version = await apply({
      scheme: {
        ...named("value"),
        criteria: [{ metric: "lines", weight: 100, scoring: { kind: "linear", from: 0, to: 3 } }],
        tiers: [{ ...named("base", "Everybody", "全部"), enter: 0 }],
      },
    });
    expect((await inDatabase((tx) => findScheme(tx, "value")))?.version).toBe(2);
    expect(await download({})).toEqual(before);
    const ofTrial = await download({ runId: run.runId });
    expect(ofTrial.map((row) => row.toSpliced(5, 1))).toEqual(before.map((row) => row.toSpliced(5, 1)));

    await gradeBase(intake.context, { scheme: "value", asOf: "2026-06-30", accept: true });
    const [header, first] = await download({});
    expect(header).toEqual([...english.slice(0, 6), `'=HYPERLINK("x") (points)`]);
    expect(first).toEqual([longCode, "'=cmd|' /C calc'!A0", "base", "Everybody", "100", "2026-06-30", "100"]);
  });
});
