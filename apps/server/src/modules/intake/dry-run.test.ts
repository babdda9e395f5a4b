import * as contract from "@gradus/contract";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { serveIntake } from "./routes.ts";
import { runImport } from "./run-import.ts";

let intake: TestIntake;
let app: FastifyInstance;
let role: contract.Role = "administrator";
beforeAll(async () => {
  intake = await openTestIntake();
  app = Fastify();
  app.decorateRequest("asker", null as never);
  app.addHook("onRequest", async (request) => {
    request.asker = { ...intake.asker, role };
  });
  serveIntake(app, intake.context);
});
afterAll(async () => {
  await app.close();
  await intake.close();
});

const map = {
  to: "activities",
  columns: { amount: "decimal", day: { date: "yyyy-MM-dd" } },
  fields: {
    ...{ customer: "customer", day: "day", amount: "amount", type: "type", externalId: "id" },
    "properties.note": "note",
  },
  leaveOut: 'row.note == "void"',
} as const;
const content = `id,customer,day,type,amount,note
a1,A,2024-01-01,回款,5.50,x
a2,B,2024-01-01,received,ten,y
a3,A,2024-01-02,received,7,void
a4,A,2024-13-02,received,8,z
`;
const english = { "accept-language": "en" };
const json = async (url: string, payload?: object) => {
  const method = payload ? "POST" : "GET";
  return (await app.inject({ method, url, headers: english, ...(payload && { payload }) })).json();
};

/** Starts an import of an upload and does it. */
async function start(file: string, dryRun: boolean): Promise<contract.Import> {
  const started = await json("/api/imports", { file, fileName: "orders.csv", map, dryRun });
  await runImport(intake.context, contract.ImportSchema.parse(started).id);
  return contract.ImportSchema.parse(await json(`/api/imports/${started.id}`));
}

test("a dry run shows the rows as understood and lists the bad ones; once corrected, the import takes them", async () => {
  const file = await intake.upload(content);
  const dry = await start(file, true);
  expect(dry).toMatchObject({ rowsRead: 4, rowsBad: 2, counts: { added: 1, leftOut: 1 } });
  const preview = contract.ImportPreviewSchema.parse(await json(`/api/imports/${dry.id}/preview`));
  expect(preview.sample).toMatchObject([
    {
      line: 2,
      fields: [
        { field: "customer", value: "A" },
        { field: "day", value: "2024-01-01" },
        { field: "type", value: "Received" },
        { field: "amount", value: "5.50" },
        { field: "externalId", value: "a1" },
        { field: "properties.note", value: "x" },
      ],
      problem: null,
    },
    { line: 3, problem: { code: "rowNumberWrong", detail: "“ten” in column “amount” is not a number." } },
    { line: 5, problem: { code: "rowDateWrong" } },
  ]);

  const problems = `/api/imports/${dry.id}/problems`;
  const listed = contract.listImportProblems.answer.parse(await json(`${problems}?limit=1`));
  expect(listed).toMatchObject({
    ...{ total: 2, listed: 2, columns: ["id", "customer", "day", "type", "amount", "note"] },
    problems: [
      {
        ...{ line: 3, code: "rowNumberWrong", raw: "a2,B,2024-01-01,received,ten,y", fix: null },
        cells: ["a2", "B", "2024-01-01", "received", "ten", "y"],
      },
    ],
  });

  const fixes = `/api/imports/${dry.id}/fixes`;
  const still = ["a2", "B", "2024-01-01", "received", "10,5", "y"];
  expect(await json(fixes, { line: 3, cells: still })).toMatchObject({
    line: 3,
    problem: { code: "rowNumberWrong" },
  });
  const mended = ["a2", "B", "2024-01-01", "received", "10.5", "y"];
  expect(await json(fixes, { line: 3, cells: mended })).toEqual({ line: 3, problem: null });
  expect((await json(problems)).problems).toMatchObject([{ fix: mended }, { fix: null }]);
  expect((await json(`/api/imports/${dry.id}/preview`)).sample[1]).toMatchObject({ line: 3, problem: null });

  const done = await start(file, false);
  expect(done).toMatchObject({ rowsBad: 1, counts: { added: 2 }, dryRun: false });
  expect((await json(`/api/imports/${done.id}/problems`)).problems).toMatchObject([
    { line: 5, cells: ["a4", "A", "2024-13-02", "received", "8", "z"] },
  ]);
  const { rows } = await intake.context.database.owner.query(
    "select amount from activities where external_id = 'a2' and retired_change is null",
  );
  expect(rows).toEqual([{ amount: 1050 }]);
});

test("only a bad row of a dry run that is done can be corrected", async () => {
  const file = await intake.upload(content);
  const [dry, real] = [await start(file, true), await start(file, false)];
  const fix = (id: number, line: number) => json(`/api/imports/${id}/fixes`, { line, cells: ["x"] });
  expect(await fix(dry.id, 2)).toMatchObject({ status: 404, code: "importRowUnknown" });
  expect(await fix(real.id, 3)).toMatchObject({ status: 409, code: "importNotDryRun" });
  expect(await fix(9999, 3)).toMatchObject({ status: 404, code: "importUnknown" });
});

test("a correction counts for the upload it was made on, and for no other of the same content", async () => {
  const [one, other] = [await intake.upload(content), await intake.upload(content)];
  const dry = await start(one, true);
  await json(`/api/imports/${dry.id}/fixes`, {
    line: 3,
    cells: ["a2", "B", "2024-01-01", "received", "1", ""],
  });
  expect((await start(one, true)).rowsBad).toBe(1);
  expect((await start(other, true)).rowsBad).toBe(2);
});

test("imports with problems are those that failed or left bad rows, and no dry run", async () => {
  const good = await intake.upload("id,customer,day,type,amount,note\nb1,A,2024-01-01,received,5,\n");
  await start(good, false);
  const bad = await start(await intake.upload(content), false);
  await start(await intake.upload(content), true);
  const listed = contract.listImports.answer.parse(await json("/api/imports?withProblems=true&limit=1"));
  expect(listed.imports).toMatchObject([{ id: bad.id }]);
  const all = contract.listImports.answer.parse(await json("/api/imports"));
  expect(all.total).toBeGreaterThan(listed.total);
  expect(all.imports.filter(({ dryRun, rowsBad }) => !dryRun && rowsBad > 0)).toHaveLength(listed.total);
});

test("an import is watched to its end, by whoever may import", async () => {
  const file = await intake.upload(content);
  const { id } = await json("/api/imports", { file, fileName: "orders.csv", map, dryRun: true });
  const watching = app.inject({ url: `/api/imports/${id}/events`, headers: english });
  await runImport(intake.context, id);
  const seen = await watching;
  expect(seen.headers["content-type"]).toBe("text/event-stream");
  const events = seen.body.trim().split("\n\n");
  expect(events.at(-1)).toBe("event: end\ndata: {}");
  const last = JSON.parse(events.at(-2)?.slice("data: ".length) ?? "");
  expect(contract.ImportSchema.parse(last)).toMatchObject({ id, status: "done", rowsBad: 2 });
  role = "manager";
  expect((await app.inject(`/api/imports/${id}/events`)).statusCode).toBe(403);
  role = "administrator";
  expect((await app.inject("/api/imports/9999/events")).statusCode).toBe(404);
});

test("maps are kept, listed and forgotten, and templates come as files", async () => {
  const saved = { name: " 订单 ", map, columns: ["id", "customer"] };
  const put = await app.inject({ method: "PUT", url: "/api/import-maps", payload: saved });
  const { id } = contract.SavedMapSchema.parse(put.json());
  expect((await json("/api/import-maps?to=activities")).maps).toMatchObject([{ id, name: "订单" }]);
  expect((await json("/api/import-maps?to=customers")).maps).toEqual([]);
  const forget = () => app.inject({ method: "DELETE", url: `/api/import-maps/${id}` });
  expect([(await forget()).statusCode, (await forget()).statusCode]).toEqual([204, 404]);
  const template = await app.inject("/api/import-templates/ownTiers?format=csv&language=en");
  expect(template.headers["content-disposition"]).toContain("own-tiers-template.csv");
  expect(template.body.split("\r\n")[0]).toBe("\ufeffCustomer code,Customer name,Tier,Effective date");
});
