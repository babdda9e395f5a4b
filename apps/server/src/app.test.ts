import { isFileBody, problems, routes } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "./app.ts";
import { openTestDatabase, type TestDatabase } from "./platform/database/open-test-database.ts";

const key = "a key of the test";
const signedIn = { authorization: `Bearer ${key}` };
let database: TestDatabase;
let app: FastifyInstance;
const served: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  const context = {
    database,
    dataDirectory: "/nonexistent",
    logger: pino({ level: "silent" }),
    now: () => new Date(),
  };
  app = await buildApp(context, { localKey: key }, (route) => served.push(`${route.method} ${route.url}`));
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe("the server and the contract", () => {
  it("serves exactly the routes of the contract", () => {
    const promised = Object.values(routes).map(
      ({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ":$1")}`,
    );
    const beside = /^HEAD |\/api\/docs|\/healthz|\/api\/openapi\.json/;
    expect(served.filter((route) => !beside.test(route)).sort()).toEqual(promised.sort());
  });

  it("documents every route as OpenAPI 3.1 with its refusals", async () => {
    const { statusCode, body } = await app.inject("/api/openapi.json");
    const document = JSON.parse(body);
    expect(statusCode).toBe(200);
    expect(document.openapi).toBe("3.1.0");
    for (const [operationId, route] of Object.entries(routes)) {
      const operation = document.paths[route.path][route.method.toLowerCase()];
      expect(operation.operationId).toBe(operationId);
      for (const code of route.refuses) {
        expect(operation.responses[problems[code].status].description).toContain(code);
      }
    }
  });

  it("shows the documentation to read", async () => {
    const { statusCode } = await app.inject("/api/docs/");
    expect(statusCode).toBe(200);
  });

  it("answers lists and settings as their schemas say", async () => {
    const lists = Object.entries(routes).filter(
      ([, route]) =>
        route.method === "GET" &&
        !route.path.includes("{") &&
        (route.query?.safeParse({}).success ?? true) && // what must be told what to look at is no list
        route.answer &&
        !isFileBody(route.answer),
    );
    expect(lists.length).toBeGreaterThan(5);
    for (const [name, route] of lists) {
      const { statusCode, body } = await app.inject({ url: route.path, headers: signedIn });
      expect([name, statusCode]).toEqual([name, 200]);
      if (route.answer && !isFileBody(route.answer)) route.answer.parse(JSON.parse(body));
    }
  });
});

describe("who is let in", () => {
  it.each([undefined, "Bearer wrong", "Basic Zm9v", `bearer ${key}`])(
    "refuses %s in both languages",
    async (authorization) => {
      const headers = authorization === undefined ? {} : { authorization };
      const zh = await app.inject({ url: "/api/schemes", headers });
      const en = await app.inject({ url: "/api/schemes", headers: { ...headers, "accept-language": "en" } });
      expect([zh.statusCode, zh.headers["content-type"]]).toEqual([
        401,
        "application/problem+json; charset=utf-8",
      ]);
      expect(JSON.parse(zh.body)).toMatchObject({ code: "signInNeeded", detail: "请先登录。" });
      expect(JSON.parse(en.body)).toMatchObject({ code: "signInNeeded", detail: "Sign in first." });
    },
  );

  it("tells anybody whether it is well, and nothing else", async () => {
    const { body, statusCode } = await app.inject("/healthz");
    expect([statusCode, body]).toEqual([200, '{"status":"ok"}']);
    expect((await app.inject("/healthzz")).statusCode).toBe(401);
    expect((await app.inject("/api/docsx")).statusCode).toBe(401);
  });
});

describe("requests that cannot be meant", () => {
  it("says where a request is wrong", async () => {
    const answer = await app.inject({
      method: "PUT",
      url: "/api/organisation",
      headers: { ...signedIn, "accept-language": "en" },
      payload: { fiscalStartMonth: 13 },
    });
    expect(answer.statusCode).toBe(400);
    expect(JSON.parse(answer.body).detail).toMatch(/^The request is wrong at body\.fiscalStartMonth: /);
  });

  it("says so of broken JSON, an unknown address, and a currency that does not exist", async () => {
    const send = (url: string, payload: string) =>
      app.inject({
        method: "PUT",
        url,
        payload,
        headers: { ...signedIn, "content-type": "application/json", "accept-language": "en" },
      });
    expect(JSON.parse((await send("/api/organisation", "{")).body).code).toBe("requestWrong");
    expect(JSON.parse((await send("/api/nothing", "{}")).body).code).toBe("routeUnknown");
    const unknown = await send("/api/organisation", '{"baseCurrency":"ZZZ"}');
    expect(JSON.parse(unknown.body).detail).toBe("“ZZZ” is not a currency.");
  });
});
