import { once } from "node:events";
import { type ClientRequest, get } from "node:http";
import type { AddressInfo } from "node:net";
import { accept, defineRoute, type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serveEvents } from "./serve-events.ts";

const route = defineRoute({
  method: "GET",
  path: "/watched",
  summary: "Something that changes",
  status: 200,
  answer: { file: "text/event-stream" },
  refuses: ["runUnknown"],
  needs: "runSchemes",
});

type Look = Outcome<{ document: unknown; isOver: boolean }, ProblemCode>;

let app: FastifyInstance;
let role: "administrator" | "member";
/** What one look after the other sees; the last one stays. */
let looks: Look[];
let looked: number;
beforeEach(() => {
  [role, looked] = ["administrator", 0];
  app = Fastify();
  app.decorateRequest("asker", null as never);
  app.addHook("onRequest", async (request) => {
    request.asker = { actor: "test", scope: "everybody", role };
  });
  serveEvents(app, route, () => ({
    read: async () => looks[Math.min(looked++, looks.length - 1)] as Look,
  }));
});
afterEach(() => app.close());

const going = (stage: string): Look => accept({ document: { stage }, isOver: false });
const over: Look = accept({ document: { stage: "done" }, isOver: true });

test("the document comes once for every change, and at its end the end", async () => {
  looks = [going("metrics"), going("metrics"), over];
  const answer = await app.inject("/watched");
  expect(answer.headers).toMatchObject({ "content-type": "text/event-stream", "cache-control": "no-store" });
  expect(answer.body).toBe('data: {"stage":"metrics"}\n\ndata: {"stage":"done"}\n\nevent: end\ndata: {}\n\n');
  expect(looked).toBe(3);
});

test("what has ended is told once and not looked at again", async () => {
  looks = [over];
  expect((await app.inject("/watched")).body).toBe('data: {"stage":"done"}\n\nevent: end\ndata: {}\n\n');
  expect(looked).toBe(1);
});

test("a first look that is refused, and a role that may not, are problems like any other", async () => {
  looks = [refuse("runUnknown", { run: 7 })];
  expect((await app.inject("/watched")).statusCode).toBe(404);
  role = "member";
  expect((await app.inject("/watched")).json()).toMatchObject({ code: "notPermitted" });
  expect(looked).toBe(1);
});

test("a later look that is refused ends the stream without an end, so that the page asks again", async () => {
  looks = [going("metrics"), refuse("runUnknown", { run: 7 })];
  expect((await app.inject("/watched")).body).toBe('data: {"stage":"metrics"}\n\n');
});

/** A page that looks on; over a connection of its own. */
async function open(): Promise<ClientRequest> {
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const request = get({ port, path: "/watched", agent: false });
  request.on("error", () => {}); // it may leave
  const [answer] = await once(request, "response");
  const [first] = await once(answer, "data");
  expect(String(first)).toBe('data: {"stage":"metrics"}\n\n');
  return request;
}

/** Longer than from one look to the next. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 2500));

test("nobody looks any more once the page has gone", async () => {
  looks = [going("metrics")];
  (await open()).destroy();
  await aWhile();
  expect(looked).toBe(1);
});

test("a server that closes waits for no page", async () => {
  looks = [going("metrics")];
  await open();
  await app.close();
  await aWhile();
  expect(looked).toBe(1);
});
