import { isFileBody, problems, type Route, routes } from "@gradus/contract";
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

  it("refuses, of every route, what could not be kept, or lies so deep that walking there ends badly", async () => {
    const headers = { ...signedIn, "content-type": "application/json" };
    const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
    const found = async (method: "GET" | "POST" | "PUT" | "DELETE", url: string, payload?: string) => {
      const answer = await app.inject({ method, url, headers, ...(payload && { payload }) });
      return [answer.statusCode, answer.json().code];
    };
    const refused = [400, "requestWrong"];
    for (const [name, { method, path, open, params, query, body }] of Object.entries(routes) as [
      string,
      Route,
    ][]) {
      if (open) continue;
      const url = path.replace(/\{\w+\}/g, "1");
      if (params)
        expect([name, await found(method, path.replace(/\{\w+\}/g, "%00"))]).toEqual([name, refused]);
      if (query) expect([name, await found(method, `${url}?x=%00`)]).toEqual([name, refused]);
      if (!body || isFileBody(body)) continue;
      for (const wrong of ['"a\\u0000b"', '"\\ud800"', '{"\\u0000":1}', deep]) {
        expect([name, await found(method, url, `{"x":${wrong}}`)]).toEqual([name, refused]);
      }
    }
  });

  it("refuses rules larger than any scheme, since checking and merging them would hold everybody up", async () => {
    const send = async (method: "POST" | "PUT", url: string, payload: object) => {
      const { statusCode, body } = await app.inject({ method, url, headers: signedIn, payload });
      return [statusCode, JSON.parse(body).params.path];
    };
    const metric = (_: unknown, i: number) => ({
      ...{ code: `m${i}`, name: { en: "x", zh: "x" }, unit: "number", from: "formula", formula: "1" },
    });
    const scheme = (criteria: number) => ({ criteria: Array.from({ length: criteria }, () => ({})) });
    const metrics = Array.from({ length: 501 }, metric);
    const ofRules = ["what-if", "suggestions/bands", "suggestions/tiers", "replays"];
    for (const route of ofRules.map((rest) => `/api/schemes/value/${rest}`)) {
      expect(await send("POST", route, { criterion: "x", metrics })).toEqual([400, "body.metrics"]);
      const wish = { criterion: "x", definition: scheme(1_001) };
      expect(await send("POST", route, wish)).toEqual([400, "body.definition"]);
    }
    expect(await send("PUT", "/api/metrics", { metrics })).toEqual([400, "body.metrics"]);
    const draft = "/api/schemes/value/draft";
    const sides = { base: scheme(0), mine: scheme(1_001) };
    expect(await send("POST", `${draft}/merge`, sides)).toEqual([400, "body.mine"]);
    expect(await send("PUT", draft, { definition: scheme(1_001), revision: 1 })).toEqual([
      ...[400, "body.definition"],
    ]);
    expect((await send("PUT", draft, { definition: scheme(1_000), revision: 1 }))[0]).toBe(404);
  });

  it("faults at no number in an address, however large", async () => {
    for (const [name, { method, path, needs, answer }] of Object.entries(routes) as [string, Route][]) {
      if (method !== "GET" || !path.includes("{") || isFileBody(answer)) continue;
      for (const number of ["9999999999", "9007199254740991", "1e400"]) {
        const { statusCode } = await app.inject({ url: path.replace(/\{\w+\}/g, number), headers: signedIn });
        expect([name, needs, number, statusCode < 500]).toEqual([name, needs, number, true]);
      }
    }
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
