import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as contract from "@gradus/contract";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { createDelimitedWriter } from "../../platform/files/delimited-writer.ts";
import { openTabularFile } from "../../platform/files/open-tabular-file.ts";
import { createXlsxWriter } from "../../platform/files/xlsx-writer.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordAssessments } from "../../testing/record-assessments-queries.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { serveAssessments } from "./routes.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };
const manager: Asker = { actor: "Demo One", scope: "own", role: "manager", owner: "Demo One" };
const member: Asker = { ...manager, role: "member" };
const levels = [
  { value: 20, name: { en: "Weak", zh: "弱" }, anchor: { en: "Few know it", zh: "少有人知" } },
  { value: 100, name: { en: "Leading", zh: "领先" }, anchor: { en: "Everybody knows it", zh: "家喻户晓" } },
];
const brand = { name: { en: "Brand influence", zh: "品牌影响力" }, levels };
const dangerous = `=HYPERLINK("x")`;

let room: TestRoom;
let admin: SendAs;
let one: SendAs;
let folder: string;
beforeAll(async () => {
  room = await openTestRoom(serveAssessments);
  folder = await mkdtemp(join(tmpdir(), "gradus-test-"));
  [admin, one] = [room.as(administrator), room.as(member)];
  await room.context.database.asWorker("test", (tx) =>
    recordCustomers(tx, [
      { code: "A", name: "示例甲", owner: "Demo One" },
      { code: "B", name: dangerous, owner: "Demo Two" },
      { code: "C", name: "示例丙", owner: "Demo One" },
      { code: "D", name: "示例丙", owner: "Demo One" },
    ]),
  );
});
beforeEach(async () => {
  await room.context.database.owner.query("delete from customer_assessments; delete from assessment_scales");
  for (const code of ["brand", "fit"]) {
    const name = code === "fit" ? { en: "Fit", zh: "契合" } : brand.name;
    expect((await admin("PUT", `/api/assessment-scales/${code}`, { ...brand, name })).status).toBe(200);
  }
});
afterAll(async () => {
  await room.close();
  await rm(folder, { recursive: true, force: true });
});

const octets = { "content-type": "application/octet-stream" };
const path = (format: string) => join(folder, `sheet.${format}`);
/** Downloads a worksheet; its columns and rows as the product reads them. */
const download = async (query: string, asker = administrator) => {
  const format = query.includes("csv") ? "csv" : "xlsx";
  const asked = await room.app.inject({
    ...{ method: "GET", url: `/api/assessments/worksheet?${query}` },
    headers: { "x-asker": JSON.stringify(asker) },
  });
  expect(asked.statusCode).toBe(200);
  await writeFile(path(format), asked.rawPayload);
  const opened = await openTabularFile(path(format), { header: true });
  if (!opened.ok) throw new Error(opened.problem.code);
  const rows: string[][] = [];
  for await (const batch of opened.value.batches()) rows.push(...batch.rows);
  await opened.value.close();
  return { columns: opened.value.columns as string[], rows, bytes: asked.rawPayload };
};
/** Uploads a table. */
const upload = async (
  columns: string[],
  rows: (string | null)[][],
  query = "",
  send = admin,
  format = "csv",
) => {
  const writer =
    format === "csv"
      ? await createDelimitedWriter(path("csv"), columns)
      : await createXlsxWriter(
          path("xlsx"),
          columns.map((name) => ({ name, type: "text" as const })),
        );
  await writer.write(rows);
  await writer.close();
  const url = `/api/assessments/worksheet?name=sheet.${format}&${query}`;
  return send("POST", url, await readFile(path(format)), octets);
};
const taken = async (...args: Parameters<typeof upload>) => {
  const { status, body } = await upload(...args);
  expect([status, body.detail]).toEqual([200, undefined]);
  return contract.WorksheetTakenSchema.parse(body);
};
const facts = async () =>
  (
    await room.context.database.owner.query(
      `select c.code as customer, s.code as scale, rater, rated_on, value / 100 as value, evidence
        from customer_assessments a join customers c using (customer_id) join assessment_scales s using (scale_id)
        where a.retired_change is null order by 1, 2, 3, 4`,
    )
  ).rows;

it.each(["xlsx", "csv"])(
  "comes back filled in as %s: recorded once, as one change, undone as one",
  async (format) => {
    const sheet = await download(`scale=brand&format=${format}`);
    expect(sheet.columns).toEqual(
      "客户编号 客户名称 评分量表 档次说明 目前均分 有效期至 评分 依据 评分人 评分日期".split(" "),
    );
    expect(sheet.rows.map(([code]) => code)).toEqual(["A", "B", "C", "D"]);
    expect(sheet.rows[0]?.slice(0, 6)).toEqual([
      ...["A", "示例甲", "品牌影响力", "100 领先：家喻户晓；20 弱：少有人知", "", ""],
    ]);
    const filled = sheet.rows.map((row, at) => {
      const said = [
        ["领先", "展会口碑", "", "2024/6/1"],
        ["20", "", "甲", "2024-06-02"],
      ][at] ?? ["", "", "", ""];
      return [...row.slice(0, 6), ...said];
    });
    const counts = { rows: 4, added: 2, corrected: 0, unchanged: 0, blank: 2, bad: [], badTotal: 0 };
    const dry = await taken(sheet.columns, filled, "dryRun=true", admin, format);
    expect(dry).toEqual({ ...counts, change: null });
    expect(await facts()).toEqual([]);

    const first = await taken(sheet.columns, filled, "", admin, format);
    expect(first).toEqual({ ...counts, change: expect.any(Number) });
    expect(await facts()).toEqual([
      {
        customer: "A",
        scale: "brand",
        rater: "admin",
        rated_on: "2024-06-01",
        value: 100,
        evidence: "展会口碑",
      },
      { customer: "B", scale: "brand", rater: "甲", rated_on: "2024-06-02", value: 20, evidence: null },
    ]);
    expect(await taken(sheet.columns, filled, "", admin, format)).toMatchObject({
      ...{ change: null, added: 0, corrected: 0, unchanged: 2 },
    });
    filled[1]?.splice(6, 2, "100", "改判");
    const second = await taken(sheet.columns, filled, "", admin, format);
    expect(second).toMatchObject({ added: 0, corrected: 1, unchanged: 1 });
    expect((await admin("POST", `/api/assessments/changes/${first.change}/undo`)).body.assessments).toBe(1);
    expect(await facts()).toMatchObject([{ customer: "B", value: 100, evidence: "改判" }]);
  },
);

it("shows how a customer is judged now, and the levels to choose from", async () => {
  await room.context.database.asWorker("test", (tx) =>
    recordAssessments(tx, [
      { customer: "A", scale: "brand", rater: "甲", on: "2024-01-01", value: 20 },
      { customer: "A", scale: "brand", rater: "乙", on: "2024-02-01", value: 100 },
    ]),
  );
  const { rows } = await download("scale=brand");
  expect(rows[0]?.slice(4, 6)).toEqual(["60", "2025-02-01"]);
  const all = await download("");
  expect(all.rows.map(([code, , scale]) => [code, scale]).slice(0, 3)).toEqual([
    ["A", "品牌影响力"],
    ["A", "契合"],
    ["B", "品牌影响力"],
  ]);
});

it("runs no formula that a name or an evidence holds, and brings it back as it was", async () => {
  const { bytes } = await download("scale=brand&format=csv");
  expect(bytes.toString()).toContain(`"'=HYPERLINK(""x"")"`);
  await taken(["客户", "评分", "依据"], [["A", "20", dangerous]], "scale=brand");
  expect(await facts()).toMatchObject([{ evidence: dangerous }]);
});

it("tells every bad row with its line and the reason, and takes the good ones", async () => {
  const columns = ["customer code", "scale", "value", "evidence", "rater", "rated on"];
  const answer = await taken(columns, [
    ["A", "brand", "Leading", null, null, null],
    ["Z", "brand", "20", null, null, null],
    ["示例丙", "brand", "20", null, null, null],
    ["A", "nothing", "20", null, null, null],
    ["A", "", "20", null, null, null],
    ["A", "fit", "50", null, null, null],
    ["A", "fit", "-20", null, null, null],
    ["A", "fit", "20", null, null, "2024-02-30"],
    ["A", "fit", "20", null, null, "2024-06-16"],
    ["A", "BRAND INFLUENCE", "20", null, "admin", "2024-06-15"],
    ["A", "fit", "20", "长".repeat(4001), null, null],
    ["", "fit", "20", null, null, null],
    ["示例甲", "fit", "", null, null, null],
  ]);
  expect(answer.bad.map(({ line, code }) => [line, code])).toEqual([
    [3, "rowCustomerUnknown"],
    [4, "rowCustomerAmbiguous"],
    [5, "assessmentScaleUnknown"],
    [6, "worksheetScaleMissing"],
    [7, "assessmentLevelUnknown"],
    [8, "assessmentLevelUnknown"],
    [9, "assessmentDayWrong"],
    [10, "assessmentInFuture"],
    [11, "assessmentRowDoubled"],
    [12, "assessmentTextTooLong"],
    [13, "rowFieldMissing"],
  ]);
  expect(answer).toMatchObject({ rows: 13, added: 1, blank: 1, badTotal: 11 });
  expect(answer.bad[8]?.detail).toBe("第 2 行已有同一评分人当天对该客户的评分。");
});

it("goes out to who may export, with the customers in sight only", async () => {
  expect((await download("scale=brand", manager)).rows.map(([code]) => code)).toEqual(["A", "C", "D"]);
  const refused = await one("GET", "/api/assessments/worksheet?scale=brand");
  expect([refused.status, refused.body.code]).toEqual([403, "notPermitted"]);
});

it("is taken from a member for the member's own customers and name only", async () => {
  const rows = [
    ["A", "20", ""],
    ["B", "20", ""],
    ["C", "20", "Demo Two"],
    ["D", "20", "Demo One"],
  ];
  const answer = await taken(["客户编号", "评分", "评分人"], rows, "scale=brand", one);
  expect(answer.bad.map(({ line, code }) => [line, code])).toEqual([
    [3, "rowCustomerUnknown"],
    [4, "assessmentRaterOther"],
  ]);
  expect((await facts()).map(({ customer, rater }) => [customer, rater])).toEqual([
    ["A", "Demo One"],
    ["D", "Demo One"],
  ]);
});

it("is refused whole where it cannot be read, and leaves no file behind", async () => {
  const refused = async (...args: Parameters<typeof upload>) => (await upload(...args)).body.code;
  expect(await refused(["客户"], [["A"]])).toBe("worksheetColumnMissing");
  expect(await refused(["客户", "评分"], [["A", "20"]], "scale=x")).toBe("assessmentScaleUnknown");
  const send = (payload: Buffer | string, name: string) =>
    admin("POST", `/api/assessments/worksheet?name=${name}`, payload, octets);
  expect((await send("not a workbook", "a.xlsx")).body.code).toBe("fileNotXlsx");
  expect((await send("", "a.csv")).body.code).toBe("fileEmpty");
  const tooLong = `客户,评分\n${"A,20\n".repeat(contract.worksheetLimit + 1)}`;
  expect((await send(tooLong, "a.csv")).body.code).toBe("worksheetTooLong");
  expect(await readdir(join(room.context.dataDirectory, "uploads"))).toEqual([]);
  expect(await facts()).toEqual([]);
});

it("taken twice at once adds nothing twice", async () => {
  const rows = ["A", "B", "C"].map((code) => [code, "20"]);
  const body = Buffer.from(`客户,评分\n${rows.map((row) => row.join(",")).join("\n")}\n`);
  const answers = await Promise.all(
    [1, 2].map(() => admin("POST", "/api/assessments/worksheet?name=a.csv&scale=brand", body, octets)),
  );
  expect(answers.map(({ body: { added, unchanged } }) => [added, unchanged]).sort()).toEqual([
    [0, 3],
    [3, 0],
  ]);
  expect(await facts()).toHaveLength(3);
});
