import { writeFile } from "node:fs/promises";
import type { SchemeFile } from "@gradus/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWhole, useTestFolder } from "../../platform/files/test-folder.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { administrator, openTestLists, ownAsker, type TestLists } from "../../testing/open-test-lists.ts";
import { applyScheme } from "../schemes/index.ts";

const folder = await useTestFolder("customer-export");
const longCode = "110105199003078515"; // more digits than a spreadsheet's number keeps
const named = (code: string, en: string, zh: string) => ({ code, name: { en, zh } });
const scheme: SchemeFile = {
  metrics: [
    {
      ...{ ...named("receipts", "Receipts", "回款"), from: "activities", unit: "money", aggregate: "sum" },
      ...{ of: "amount", window: { kind: "all" } },
    },
  ],
  scheme: {
    ...named("value", "Value", "价值"),
    criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "linear", from: 0, to: 1_000_000 } }],
    tiers: [
      { ...named("gold", "Gold", "黄金级"), enter: 80 },
      { ...named("base", "Base", "基础级"), enter: 0 },
    ],
  },
};

let lists: TestLists;
let now = new Date("2026-07-01T04:00:00Z");
beforeAll(async () => {
  lists = await openTestLists(() => now);
  const { intake } = lists;
  const rows = [
    `${longCode},"=cmd|' /C calc'!A0",演示甲,华东,重点;展会`,
    'B,"第二, ""引号""",演示甲,华南,',
    "007,@SUM(1),演示乙,华东,",
  ];
  await intake.take(`code,name,owner,team,tags\n${rows.join("\n")}\n`, {
    to: "customers",
    fields: { code: "code", name: "name", owner: "owner", team: "team", tags: "tags" },
  });
  await intake.take(`code,day,amount\n${longCode},2026-01-10,1234567.89\nB,2026-02-01,-0.5\n`, {
    to: "activities",
    columns: { day: { date: "yyyy-MM-dd" }, amount: "decimal" },
    fields: { customer: "code", day: "day", amount: "amount", type: { value: "received" } },
  });
  const applied = await intake.context.database.asApp(intake.asker, (tx) => applyScheme(tx, scheme));
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  await gradeBase(intake.context, { scheme: "value", asOf: "2026-06-30", accept: true });
});
afterAll(() => lists.close());

const columns = ["code", "name", "tier", "score", "metric:receipts", "lastActivityOn", "tags"];
const byScore = { sort: [{ by: "score", direction: "descending" }], columns };
const manager = ownAsker("manager", "演示经理", ["华东"]);

type Send = Parameters<TestLists["send"]>;

/** Reads a file that was answered back: its header, then its rows. */
async function readBack(answer: Awaited<ReturnType<TestLists["send"]>>, format: string): Promise<string[][]> {
  expect(answer.statusCode).toBe(200);
  const path = folder.freshPath(`.${format}`);
  await writeFile(path, answer.rawPayload);
  const read = await readWhole(path);
  if (read.problem) throw new Error(JSON.stringify(read.problem));
  return [read.columns as string[], ...(read.rows as string[][])];
}
const download = async (asker: Send[0], wish: { format: string }) =>
  readBack(await lists.send(asker, "POST", "/api/customers/export", wish), wish.format);

describe.each(["csv", "xlsx"])("a file as %s", (format) => {
  const escaped = (cell: string) => (format === "csv" && /^[=@]/.test(cell) ? `'${cell}` : cell);

  test("reads back cell by cell: codes to the last digit, no formula, amounts as numbers", async () => {
    expect(await download(administrator, { ...byScore, format })).toEqual([
      ["客户编号", "客户名称", "等级", "得分", "回款（元）", "最近业务记录", "标签"],
      [longCode, escaped("=cmd|' /C calc'!A0"), "黄金级", "100", "1234567.89", "2026-01-10", "展会、重点"],
      ["B", '第二, "引号"', "基础级", "0", "-0.5", "2026-02-01", ""],
      ["007", escaped("@SUM(1)"), "基础级", "0", "0", "", ""],
    ]);
  });

  test("gives amounts in ten thousands when asked, exactly", async () => {
    const rows = await download(administrator, { ...byScore, format, money: "tenThousands" } as never);
    expect(rows.map((row) => row[4])).toEqual(["回款（万元）", "123.456789", "-0.00005", "0"]);
  });

  test("holds only whom one sees", async () => {
    const rows = await download(manager, { ...byScore, format });
    expect(rows.slice(1).map(([code]) => code)).toEqual([longCode, "007"]);
  });
});

test("is named after its day, is an attachment, and is noted in the audit log without a name in it", async () => {
  const wish = { ...byScore, filter: { search: "第二" }, format: "csv" };
  const answer = await lists.send(administrator, "POST", "/api/customers/export", wish);
  expect(answer.headers["content-disposition"]).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent("客户-2026-07-01.csv")}`,
  );
  const { rows } = await lists.intake.context.database.asWorker("test", (tx) =>
    sql<{ actor: string; kind: string; details: object }>`
      select actor, kind, details from audit_entries order by entry desc limit 1`.execute(tx.db),
  );
  expect(rows).toEqual([
    { actor: "demo-admin", kind: "customers.exported", details: { rows: 1, format: "csv", columns } },
  ]);
});

test("a member may take no file, nor make an address of one", async () => {
  const member = ownAsker("member", "演示甲");
  for (const url of ["/api/customers/export", "/api/customers/export-links"]) {
    const answer = await lists.send(member, "POST", url, { ...byScore, format: "csv" });
    expect([answer.statusCode, answer.json().code]).toEqual([403, "notPermitted"]);
  }
});

describe("an address", () => {
  const link = async (asker: Send[0]) => {
    const answer = await lists.send(asker, "POST", "/api/customers/export-links", {
      ...byScore,
      format: "csv",
    });
    expect(answer.statusCode).toBe(201);
    return answer.json().path as string;
  };
  const open = async (asker: Send[0], path: string, method: "GET" | "HEAD" = "GET") =>
    (await lists.send(asker, method, path)).statusCode;

  test("gives the file once, to who asked for it, with the customers they see", async () => {
    const path = await link(manager);
    expect(await open(manager, path, "HEAD")).toBe(404); // a look does not use it up
    const rows = await readBack(await lists.send(manager, "GET", path), "csv");
    expect(rows.slice(1).map(([code]) => code)).toEqual([longCode, "007"]);
    expect(await open(manager, path)).toBe(404);
  });

  test("is nothing to anybody else, and stays good for its owner", async () => {
    const path = await link(manager);
    expect(await open(administrator, path)).toBe(404);
    expect(await open(ownAsker("manager", "另一经理", ["华东"]), path)).toBe(404);
    expect(await open(manager, path)).toBe(200);
  });

  test("is good for two minutes", async () => {
    const path = await link(manager);
    now = new Date("2026-07-01T04:02:01Z");
    expect(await open(manager, path)).toBe(404);
  });

  test("cannot be guessed: it is kept as a digest only", async () => {
    const token = (await link(manager)).split("/").at(-1) as string;
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const { rows } = await lists.intake.context.database.asWorker("test", (tx) =>
      sql<{ row: string }>`select export_links::text as row from export_links`.execute(tx.db),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
    expect(await open(manager, "/api/exports/anything")).toBe(404);
  });
});
