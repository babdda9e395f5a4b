import { applyTemplate as applyRoute, getTemplate, listTemplates } from "@gradus/contract";
import type { MetricDefinition } from "@gradus/engine";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { applyCatalogue } from "../catalogue/index.ts";
import { applyMetrics, readMetrics } from "../metrics/index.ts";
import { serveSchemes } from "./routes.ts";
import { companyTemplates } from "./templates.ts";

const editor: Asker = { actor: "演示甲", scope: "everybody", role: "administrator" };
const english = { "accept-language": "en" };

let room: TestRoom;
let send: SendAs;
beforeEach(async () => {
  room = await openTestRoom(serveSchemes);
  send = room.as(editor);
});
afterEach(() => room.close());

const apply = async (code: string) => {
  const { status, body } = await send("POST", `/api/templates/${code}/apply`, undefined, english);
  expect([status, body.detail]).toEqual([200, undefined]);
  return applyRoute.answer.parse(body);
};
const listed = async () => listTemplates.answer.parse((await send("GET", "/api/templates")).body).templates;
const draftsNow = async () =>
  (await send("GET", "/api/schemes")).body.drafts as { scheme: string; problems: number }[];

describe("applying a template", () => {
  it("brings all five side by side, every draft finished", async () => {
    for (const [code, template] of companyTemplates) {
      const { drafts, scales } = await apply(code);
      expect(drafts).toEqual(
        template.schemes.map(({ code: scheme, name }) => ({ scheme, name, outcome: "begun", problems: 0 })),
      );
      expect([...scales.added, ...scales.kept].sort()).toEqual(
        template.scales.map((scale) => scale.code).sort(),
      );
    }
    const schemes = [...companyTemplates.values()].flatMap((template) => template.schemes);
    expect((await draftsNow()).map(({ scheme, problems }) => [scheme, problems])).toEqual(
      schemes.map(({ code }) => [code, 0]).sort(),
    );
    expect((await listed()).flatMap((template) => template.schemes.map(({ state }) => state))).toEqual([
      ...schemes.map(() => "draft"),
      ...["absent", "absent"],
    ]);
  });

  it("does nothing the second time, and says what was there", async () => {
    const first = await apply("joint");
    expect(first.metrics.kept).toEqual([]);
    const again = await apply("joint");
    expect(again.drafts.map(({ outcome, problems }) => [outcome, problems])).toEqual(
      first.drafts.map(() => ["draftKept", 0]),
    );
    for (const part of ["activityTypes", "attributes", "scales", "metrics"] as const) {
      expect(again[part].added).toEqual([]);
      expect(again[part].kept).toEqual(
        [...first[part].kept, ...first[part].added].sort((a, b) => order(again[part].kept, a, b)),
      );
    }
  });

  it("leaves alone a metric of the same code and a scheme in force", async () => {
    const own: MetricDefinition = {
      ...{ code: "ad_orders_ever", name: { en: "Ours", zh: "自有口径" } },
      ...({ unit: "count", from: "activities", types: ["ad-order"] } as const),
      ...({ aggregate: "count", window: { kind: "all" } } as const),
    };
    await room.context.database.asApp(editor, (tx) => applyMetrics(tx, [own]));
    expect((await send("PUT", "/api/schemes", { template: "media-needs" })).status).toBe(200);
    const preview = getTemplate.answer.parse((await send("GET", "/api/templates/media")).body);
    expect(preview.metrics.kept).toContain("ad_orders_ever");
    expect(preview.schemes.map(({ state }) => state)).toEqual([
      ...["absent", "absent", "inForce", "absent", "absent"],
    ]);

    const { drafts, metrics } = await apply("media");
    expect(drafts.map(({ outcome }) => outcome)).toEqual(["begun", "begun", "inForceKept", "begun", "begun"]);
    expect(metrics).toEqual(preview.metrics);
    expect(await room.context.database.asApp(editor, readMetrics)).toContainEqual(own);
  });

  it("is all or nothing: a metric of another kind under one of its codes keeps all of it out", async () => {
    const other: MetricDefinition = {
      ...{ code: "ad_net_12m", name: { en: "Other", zh: "其他" }, attribute: "kind" },
      ...({ unit: "category", from: "attribute" } as const),
    };
    await room.context.database.asApp(editor, (tx) =>
      applyCatalogue(tx, { attributes: [{ code: "kind", name: { en: "Kind", zh: "类型" }, type: "text" }] }),
    );
    await room.context.database.asApp(editor, (tx) => applyMetrics(tx, [other]));
    const refused = await send("POST", "/api/templates/media/apply", undefined, english);
    expect([refused.status, refused.body.code]).toEqual([422, "metricExpressionWrong"]);
    expect(await draftsNow()).toEqual([]);
    expect((await room.context.database.asApp(editor, readMetrics)).map(({ code }) => code)).toEqual([
      "ad_net_12m",
    ]);
  });

  it("is asked for twice at once and done once", async () => {
    const answers = await Promise.all([1, 2].map(() => apply("sponsors")));
    expect(answers.flatMap(({ drafts }) => drafts.map(({ outcome }) => outcome)).sort()).toEqual([
      ...["begun", "begun", "begun", "draftKept", "draftKept", "draftKept"],
    ]);
  });

  it("is for who may edit schemes, and unknown ones are told in both languages", async () => {
    const member = room.as({ actor: "li", scope: "own", role: "member", owner: "Li", teams: [] });
    expect((await member("POST", "/api/templates/joint/apply")).status).toBe(403);
    expect((await member("GET", "/api/templates/joint")).status).toBe(200);
    expect(await draftsNow()).toEqual([]);
    const zh = await send("GET", "/api/templates/none");
    const en = await send("POST", "/api/templates/none/apply", undefined, english);
    expect([zh.status, zh.body.detail]).toEqual([
      404,
      "没有模板“none”；可用模板：sponsors, strategic, media, customer-value, joint, basic-value, rfm。",
    ]);
    expect([en.status, en.body.code]).toEqual([404, "templateUnknown"]);
  });
});

function order(codes: readonly string[], a: string, b: string): number {
  return codes.indexOf(a) - codes.indexOf(b);
}
