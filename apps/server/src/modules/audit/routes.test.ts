import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as contract from "@gradus/contract";
import Fastify, { type FastifyInstance } from "fastify";
import pino from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { recordEvent } from "./record-event.ts";
import { serveAudit } from "./routes.ts";
import { readWitness } from "./witness-head.ts";

let database: TestDatabase;
let app: FastifyInstance;
let dataDirectory: string;
let asker: Asker = { actor: "local", scope: "everybody", role: "administrator" };
beforeAll(async () => {
  database = await openTestDatabase();
  dataDirectory = await mkdtemp(join(tmpdir(), "gradus-audit-"));
  app = Fastify();
  app.decorateRequest("asker", null as never);
  app.addHook("onRequest", async (request) => {
    request.asker = asker;
  });
  serveAudit(app, { database, dataDirectory, logger: pino({ level: "silent" }), now: () => new Date() });
  for (const [i, kind] of ["user.created", "user.disabled", "contact.revealed", "user.created"].entries()) {
    const actor = i < 2 ? "Demo One" : "Demo Two";
    await database.asApp({ actor, scope: "nobody" }, (tx) =>
      recordEvent(tx, { kind: kind as "user.created", subject: `x:${i + 1}`, details: { i } }),
    );
  }
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(dataDirectory, { recursive: true });
});

const list = async (query: Record<string, string>) => {
  const answer = await app.inject({ url: "/api/audit", query });
  const { entries, ...rest } = contract.listAudit.answer.parse(answer.json());
  return { numbers: entries.map(({ entry }) => entry), ...rest };
};

it("pages through the log, the latest first", async () => {
  const kinds = ["contact.revealed", "user.created", "user.disabled"];
  expect(await list({ limit: "3" })).toEqual({ numbers: [4, 3, 2], next: 2, kinds });
  expect(await list({ limit: "3", before: "2" })).toEqual({ numbers: [1], next: null, kinds });
});

it("lists by kind, noun, actor, subject and day of the organisation", async () => {
  const numbersOf = async (query: Record<string, string>) => (await list(query)).numbers;
  expect(await numbersOf({ kind: "user.created" })).toEqual([4, 1]);
  expect(await numbersOf({ kind: "user" })).toEqual([4, 2, 1]);
  expect(await numbersOf({ kind: "use" })).toEqual([]);
  expect(await numbersOf({ actor: "Demo One" })).toEqual([2, 1]);
  expect(await numbersOf({ subject: "x:3" })).toEqual([3]);
  await database.owner.query(
    "update audit_entries set at = '2024-03-01 15:59:59Z' where entry = 1; update audit_entries set at = '2024-03-01 16:00Z' where entry = 2",
  );
  expect(await numbersOf({ to: "2024-03-01" })).toEqual([1]); // Shanghai is eight hours ahead
  expect(await numbersOf({ from: "2024-03-02", to: "2024-03-02" })).toEqual([2]);
});

it("checks the log on request, and is for those who may read it", async () => {
  const checked = contract.AuditCheckSchema.parse((await app.inject("/api/audit/check")).json());
  expect(checked.faults).toEqual([
    { entry: 1, fault: "edited" },
    { entry: 2, fault: "edited" },
  ]);
  asker = { actor: "Demo One", scope: "own", role: "manager", owner: "Demo One" };
  expect((await app.inject("/api/audit")).statusCode).toBe(403);
  expect((await app.inject("/api/audit/check")).statusCode).toBe(403);
});

it("is witnessed from the moment the server listens", async () => {
  await app.listen({ port: 0, host: "127.0.0.1" });
  await expect.poll(async () => (await readWitness(dataDirectory))?.entry).toBe(4);
});
