import {
  compareRuns,
  DraftSchema,
  getOverview,
  listExpressionNames,
  listMoves,
  listSchemes,
  listTemplates,
  previewMetric,
  RunSchema,
} from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../platform/context.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { buildHttp } from "../../platform/http/build-http.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { serveCatalogue } from "../catalogue/index.ts";
import { runGrading, serveGrading } from "../grading/index.ts";
import { serveMetrics } from "../metrics/index.ts";
import { serveOverview } from "../overview/index.ts";
import { serveSchemes } from "./routes.ts";

const askers: Record<string, Asker> = {
  administrator: { actor: "演示甲", scope: "everybody", role: "administrator" },
  manager: { actor: "Demo One", scope: "own", role: "manager", owner: "Demo One" },
  member: { actor: "Demo Two", scope: "own", role: "member", owner: "Demo Two" },
};
let database: TestDatabase;
let context: Context;
let app: FastifyInstance;

beforeAll(async () => {
  database = await openTestDatabase();
  const now = () => new Date("2026-08-20T04:00:00Z");
  context = { database, dataDirectory: "", logger: pino({ level: "silent" }), now };
  app = await buildHttp({
    logger: context.logger,
    identify: async ({ "x-role": role }) => ({ asker: askers[String(role)] as Asker, cookies: [] }),
    health: async () => {},
  });
  for (const serve of [serveCatalogue, serveMetrics, serveSchemes, serveGrading, serveOverview])
    serve(app, context);
  await database.asWorker("test", (tx) =>
    recordFacts(tx, [
      ...[
        { customer: "A", day: "2026-01-10", amount: 90_000 },
        { customer: "B", day: "2026-01-10", amount: 100 },
      ],
    ]),
  );
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function ask(
  method: "GET" | "PUT" | "POST" | "DELETE",
  url: string,
  payload?: object,
  role = "administrator",
) {
  const headers = { "x-role": role, "accept-language": "en" };
  const answer = await app.inject({ method, url, headers, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body === "" ? undefined : JSON.parse(answer.body) };
}

describe("by request", () => {
  it("a template becomes a draft, is tried on everybody, published and run, while nothing is in force", async () => {
    const offered = listTemplates.answer.parse((await ask("GET", "/api/templates")).body);
    const single = offered.templates.filter(({ schemes }) => schemes.length === 1);
    expect(single.map(({ code, schemes }) => [code, schemes[0]?.ordered])).toEqual([
      ["basic-value", true],
      ["rfm", false],
    ]);
    const begun = await ask("POST", "/api/drafts", { scheme: "ours", from: { template: "basic-value" } });
    expect([begun.status, DraftSchema.parse(begun.body).problems]).toEqual([201, []]);

    const tried = await ask("POST", "/api/schemes/ours/draft/trial", { asOf: "2026-07-31" });
    expect([tried.status, RunSchema.parse(tried.body)]).toMatchObject([
      202,
      { kind: "trial", version: null, draft: 1 },
    ]);
    await runGrading(context, tried.body.id);
    const grades = await ask("GET", `/api/schemes/ours/grades?run=${tried.body.id}`);
    expect([grades.status, grades.body.total]).toEqual([200, 2]);
    const moves = await ask("GET", `/api/runs/${tried.body.id}/moves?from=none`);
    expect(listMoves.answer.parse(moves.body).total).toBe(2);
    const why = await ask("GET", `/api/schemes/ours/explanations/A?run=${tried.body.id}`);
    expect([why.status, why.body.version, why.body.inForce]).toEqual([200, null, false]);
    expect((await ask("GET", "/api/schemes/ours")).body.code).toBe("schemeUnknown");
    expect((await ask("GET", "/api/schemes/ours/grades")).body.code).toBe("schemeUnknown");

    expect((await ask("POST", "/api/schemes/ours/draft/publish", { revision: 1 })).body).toMatchObject({
      ...{ code: "ours", version: 1, publishedBy: "演示甲", unchanged: false },
    });
    const live = await ask("POST", "/api/schemes/ours/runs", { asOf: "2026-07-31" });
    await runGrading(context, live.body.id);
    expect((await ask("GET", `/api/runs/${live.body.id}`)).body).toMatchObject({
      status: "published",
      version: 1,
      draft: null,
    });
    const compared = await ask("GET", `/api/runs/compare?a=${tried.body.id}&b=${live.body.id}`);
    expect(compareRuns.answer.parse(compared.body)).toMatchObject({ total: 0, a: { scheme: "ours" } });
    expect(getOverview.answer.parse((await ask("GET", "/api/overview")).body).schemes).toMatchObject([
      { scheme: "ours", customers: 2 },
    ]);
  });

  it("versions are listed, shown, and published again", async () => {
    await ask("POST", "/api/drafts", { scheme: "ours", from: { scheme: "ours" } });
    const { body: draft } = await ask("GET", "/api/schemes/ours/draft");
    await ask("PUT", "/api/schemes/ours/draft", {
      definition: { ...draft.definition, holdAbove: 0.5 },
      revision: 1,
    });
    await ask("POST", "/api/schemes/ours/draft/publish", { revision: 2 });
    const versions = async () =>
      (await ask("GET", "/api/schemes/ours/versions")).body.versions.map(
        ({ version }: { version: number }) => version,
      );
    expect(await versions()).toEqual([2, 1]);
    expect((await ask("GET", "/api/schemes/ours/versions/1")).body.definition.holdAbove).toBeUndefined();
    expect((await ask("POST", "/api/schemes/ours/versions/1/publish")).body).toMatchObject({ version: 3 });
    expect(await versions()).toEqual([3, 2, 1]);
    expect((await ask("GET", "/api/schemes/ours/versions/4")).body.code).toBe("schemeVersionUnknown");
    expect((await ask("GET", "/api/schemes/none/versions")).body.code).toBe("schemeUnknown");
  });

  it("a metric is previewed with its problems in the reader's language, saved, and not renamed", async () => {
    const definition = {
      code: "orders",
      name: { en: "Orders", zh: "订单" },
      unit: "count",
      from: "activities",
      aggregate: "count",
      window: { kind: "all" },
    };
    const shown = previewMetric.answer.parse(
      (await ask("POST", "/api/metrics/preview", { definition })).body,
    );
    expect([shown.values.map(({ value }) => value), shown.withValue]).toEqual([[1, 1], 2]);
    const half = await ask("POST", "/api/metrics/preview", {
      definition: { ...definition, name: { en: "Orders" } },
    });
    expect(half.body.problems).toEqual([
      { path: "name.zh", code: "partMissing", detail: "This is still missing." },
    ]);
    expect((await ask("PUT", "/api/metrics/orders", definition)).body).toEqual(definition);
    expect((await ask("PUT", "/api/metrics/others", definition)).body.detail).toBe(
      "The code of the metric “others” cannot change to “orders”; add another metric instead.",
    );
    expect((await ask("DELETE", "/api/metrics/receipts_12m")).body.detail).toBe(
      "The metric “receipts_12m” is used by the scheme ours.",
    );
    expect((await ask("DELETE", "/api/metrics/orders")).status).toBe(204);
    const checked = await ask("POST", "/api/expressions/check", {
      expression: "tenure_day > 1",
      for: "gate",
    });
    expect(checked.body.problems).toEqual([
      {
        code: "exprUnknownName",
        at: 0,
        detail: "there is no “tenure_day” here; the closest is “tenure_days”.",
      },
    ]);
    const names = listExpressionNames.answer.parse(
      (await ask("GET", "/api/expressions/names?for=gate")).body,
    ).names;
    expect(names.map(({ name }) => name)).toContain("tenure_days");
  });

  it("attributes and activity types are added, renamed and removed one by one", async () => {
    const attribute = { name: { en: "Region", zh: "地区" }, type: "choice", choices: ["华东", "华南"] };
    expect((await ask("PUT", "/api/attributes/region", attribute)).body).toEqual({
      code: "region",
      ...attribute,
    });
    expect((await ask("PUT", "/api/attributes/region", { ...attribute, choices: undefined })).status).toBe(
      400,
    );
    expect((await ask("DELETE", "/api/attributes/region")).status).toBe(204);
    const type = { name: { en: "Renewal", zh: "续约" }, family: "transaction" };
    expect((await ask("PUT", "/api/activity-types/renewal", type)).body).toEqual({
      code: "renewal",
      ...type,
    });
    expect((await ask("DELETE", "/api/activity-types/received")).body.code).toBe("activityTypeInUse");
    expect((await ask("DELETE", "/api/activity-types/renewal")).status).toBe(204);
  });
});

describe("who is not an administrator", () => {
  it.each(["manager", "member"])(
    "as %s neither edits nor tries anything, and is shown no draft",
    async (role) => {
      await ask("POST", "/api/drafts", { scheme: `of-${role}` });
      const attempts: Parameters<typeof ask>[] = [
        ["POST", "/api/drafts", { scheme: "mine" }],
        ["GET", `/api/schemes/of-${role}/draft`],
        ["PUT", `/api/schemes/of-${role}/draft`, { definition: {}, revision: 1 }],
        ["DELETE", `/api/schemes/of-${role}/draft?revision=1`],
        ["POST", `/api/schemes/of-${role}/draft/publish`, { revision: 1 }],
        ["POST", `/api/schemes/of-${role}/draft/trial`, {}],
        ["POST", "/api/schemes/ours/versions/1/publish"],
        ["PUT", "/api/metrics/orders", {}],
        ["DELETE", "/api/metrics/orders"],
        ["POST", "/api/metrics/preview", { definition: {} }],
        ["PUT", "/api/attributes/region", {}],
        ["DELETE", "/api/attributes/region"],
        ["PUT", "/api/activity-types/call", {}],
        ["DELETE", "/api/activity-types/call"],
      ];
      for (const [method, url, payload] of attempts) {
        expect([method, url, (await ask(method, url, payload, role)).status]).toEqual([method, url, 403]);
      }
      const shown = async (as: string) =>
        listSchemes.answer.parse((await ask("GET", "/api/schemes", undefined, as)).body).drafts;
      expect((await shown("administrator")).map(({ scheme }) => scheme)).toContain(`of-${role}`);
      expect(await shown(role)).toEqual([]);
      expect((await ask("GET", "/api/overview", undefined, role)).body).toMatchObject({
        drafts: null,
        imports: null,
      });
    },
  );
});
