import * as contract from "@gradus/contract";
import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { serveIntake } from "./routes.ts";
import { runImport } from "./run-import.ts";

let intake: TestIntake;
let app: FastifyInstance;
beforeEach(async () => {
  intake = await openTestIntake();
  app = Fastify();
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  app.decorateRequest("asker", null as never);
  app.addHook("onRequest", async (request) => {
    request.asker = { ...intake.asker, role: "administrator" };
  });
  serveIntake(app, intake.context);
});
afterEach(async () => {
  await app.close();
  await intake.close();
});

const map = {
  to: "activities",
  columns: { amount: "decimal" },
  fields: {
    customer: "customer",
    day: "day",
    amount: "amount",
    type: { value: "received" },
    externalId: "id",
  },
} as const;
const rows = [
  "1,A,2024-01-01,5",
  "2,B,2024-01-01,x",
  "3,A,2024-01-02,6.5",
  "4,A,2024-01-03,7",
  "5,A,2024-01-04,8",
];
const content = `id,customer,day,amount\n${rows.join("\n")}\n`;
const english = { "accept-language": "en" };

async function upload(): Promise<string> {
  const answer = await app.inject({
    ...{ method: "POST", url: "/api/uploads", query: { name: "orders.csv" }, payload: content },
    headers: { "content-type": "application/octet-stream" },
  } as const);
  expect(answer.statusCode).toBe(201);
  return contract.UploadSchema.parse(answer.json()).file;
}

test("a file is uploaded, guessed, imported, looked at and taken back", async () => {
  const file = await upload();
  const guessed = await app.inject({
    method: "POST",
    url: "/api/imports/guess",
    payload: { file, fileName: "orders.csv" },
  });
  expect(contract.guessImport.answer.parse(guessed.json())).toMatchObject({
    columns: ["id", "customer", "day", "amount"],
    map: { to: "activities", fields: { customer: "customer", day: "day" } },
  });

  const started = await app.inject({
    method: "POST",
    url: "/api/imports",
    payload: { file, fileName: "orders.csv", map },
  });
  expect(started.statusCode).toBe(202);
  const { id } = contract.ImportSchema.parse(started.json());
  expect(started.json()).toMatchObject({ status: "queued", seconds: null });
  await runImport(intake.context, id);

  const done = await app.inject(`/api/imports/${id}`);
  expect(contract.ImportSchema.parse(done.json())).toMatchObject({
    ...{
      status: "done",
      rowsRead: 5,
      rowsBad: 1,
      fileName: "orders.csv",
      bytesRead: content.length,
      problem: null,
    },
    counts: { added: 4, changed: 0, unchanged: 0, leftOut: 0, customersCreated: 1 },
  });
  const badRows = await app.inject(`/api/imports/${id}/bad-rows`);
  expect(badRows.headers["content-type"]).toMatch(/^text\/csv/);
  expect(badRows.body).toBe('\ufeff行号,原因,原始内容\r\n3,列“amount”的“x”不是数字。,"2,B,2024-01-01,x"\r\n');
  const list = await app.inject("/api/imports?limit=1");
  expect(contract.listImports.answer.parse(list.json())).toMatchObject({ total: 1, imports: [{ id }] });

  const seen = await app.inject(`/api/imports/${id}/undo`);
  expect(contract.UndoPreviewSchema.parse(seen.json())).toMatchObject({ facts: 4, customers: 1, kept: 0 });
  const undone = await app.inject({ method: "POST", url: `/api/imports/${id}/undo`, payload: {} });
  expect(contract.ImportSchema.parse(undone.json())).toMatchObject({ id, status: "undone" });
});

test("refusals come in the reader's language, with their status", async () => {
  const file = await upload();
  const wrong = { ...map, fields: { ...map.fields, channel: "shop" } };
  const payload = { file, fileName: "orders.csv", map: wrong };
  const refused = await app.inject({ method: "POST", url: "/api/imports", payload, headers: english });
  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toMatchObject({
    code: "mapColumnMissing",
    detail:
      "The map names the column “shop”, which the file does not have; it has id, customer, day, amount.",
  });
  const unknown = await app.inject({
    method: "POST",
    url: "/api/imports",
    payload: { ...payload, file: "../x" },
  });
  expect(unknown.statusCode).toBe(404);
  expect((await app.inject("/api/imports/99")).json()).toMatchObject({
    code: "importUnknown",
    detail: "没有编号为 99 的导入。",
  });
  expect((await app.inject("/api/imports/99/bad-rows")).statusCode).toBe(404);
});

test("an import that is waiting has an empty list of refused rows", async () => {
  const payload = { file: await upload(), fileName: "orders.csv", map };
  const { id } = (await app.inject({ method: "POST", url: "/api/imports", payload })).json();
  expect((await app.inject(`/api/imports/${id}/bad-rows`)).body).toBe("\ufeff行号,原因,原始内容\r\n");
});
