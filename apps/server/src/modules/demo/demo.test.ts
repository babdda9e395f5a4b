import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DemoSchema } from "@gradus/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Context } from "../../platform/context.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { readAskedJobs, readOutcome } from "../../testing/demo-outcome-queries.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { runGrading } from "../grading/index.ts";
import { runImport } from "../intake/index.ts";
import { makeValueReport } from "../value/index.ts";
import { continueDemo } from "./continue-demo.ts";
import { serveDemo } from "./routes.ts";

const administrator: Asker = { actor: "chen", scope: "everybody", role: "administrator" };
const english = { "accept-language": "en" };

let directory: string;
let room: TestRoom;
let context: Context;
let send: SendAs;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "gradus-demo-"));
  room = await openTestRoom((app, found) => {
    context = { ...found, demoDirectory: directory };
    serveDemo(app, context);
  });
  room.clock.now = new Date("2026-11-15T04:00:00Z");
  send = room.as(administrator);
  await writeCompany();
});
afterEach(async () => {
  await room.close();
  await rm(directory, { recursive: true, force: true });
});

/** A company of two customers, read as the real one is. */
async function writeCompany(description: object = {}, orders = "A,2026-10-01,900\nB,2026-10-02,50\n") {
  const name = (text: string) => ({ en: text, zh: text });
  const files: Record<string, string | object> = {
    "catalogue.json": {
      activityTypes: [{ code: "received", name: name("Received"), family: "transaction" }],
    },
    "customers.csv": "code,name\nA,Demo One\nB,Demo Two\n",
    "orders.csv": `customer,day,amount\n${orders}`,
    "maps/customers.json": { to: "customers", fields: { code: "code", name: "name" } },
    "maps/orders.json": {
      to: "activities",
      columns: { amount: "decimal" },
      fields: { customer: "customer", day: "day", amount: "amount", type: { value: "received" } },
    },
    "scheme-own.json": {
      metrics: [
        {
          ...{ code: "receipts", name: name("Receipts"), unit: "money", from: "activities" },
          ...{ aggregate: "sum", of: "amount", window: { kind: "all" } },
        },
      ],
      scheme: {
        ...{ code: "own", name: name("Own") },
        criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "linear", from: 0, to: 1000 } }],
        tiers: [
          { code: "gold", name: name("Gold"), enter: 80 },
          { code: "base", name: name("Base"), enter: 0 },
        ],
      },
    },
    "company.json": {
      ...{ currency: "EUR", timeZone: "Europe/Berlin", lastDay: "2026-10-31", catalogue: "catalogue.json" },
      imports: [
        { file: "customers.csv", map: "customers.json", name: name("Customers") },
        { file: "orders.csv", map: "orders.json", name: name("Orders") },
      ],
      ...{ schemeFiles: ["scheme-own.json"], runs: ["own"] },
      ...description,
    },
  };
  await mkdir(join(directory, "maps"), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    await writeFile(join(directory, path), typeof content === "string" ? content : JSON.stringify(content));
  }
}

const look = async () => DemoSchema.parse((await send("GET", "/api/demo")).body);
const statuses = async () => (await look()).steps.map(({ status }) => status);
const asWorker = <T>(ask: (tx: Tx) => Promise<T>): Promise<T> => context.database.asWorker("test", ask);

/** Does what the queue would: everything that was asked for, one after the other. */
async function work(again = false): Promise<void> {
  await continueDemo(context, again);
  for (let [asked] = await asWorker(readAskedJobs); asked; [asked] = await asWorker(readAskedJobs)) {
    if (asked.kind === "import") await runImport(context, asked.id);
    else if (asked.kind === "run") await runGrading(context, asked.id);
    else await makeValueReport(context, asked.id);
    await continueDemo(context, false);
  }
}

describe("the demo company", () => {
  it("is not offered where it was not built, and refused in both languages", async () => {
    await rm(join(directory, "company.json"));
    expect(await look()).toEqual({
      offered: false,
      status: "none",
      currency: null,
      timeZone: null,
      steps: [],
    });
    const zh = await send("POST", "/api/demo");
    const en = await send("POST", "/api/demo", undefined, english);
    expect([zh.status, zh.body.code, en.body.detail]).toEqual([
      404,
      "demoMissing",
      "This server came without the demo company.",
    ]);
    expect(zh.body.detail).toBe("此服务器未附带演示公司。");
  });

  it("comes in step by step, and grades everybody as of its last day", async () => {
    expect(await look()).toMatchObject({ offered: true, status: "none", currency: "EUR" });
    const begun = await send("POST", "/api/demo");
    expect([begun.status, begun.body.status]).toEqual([202, "running"]);
    expect(await statuses()).toEqual(["waiting", "waiting", "waiting", "waiting"]);

    await continueDemo(context, false);
    expect(await statuses()).toEqual(["running", "waiting", "waiting", "waiting"]);
    await expect(continueDemo(context, false)).rejects.toThrow("under way"); // as after a kill
    const [asked] = await asWorker(readAskedJobs);
    await runImport(context, asked?.id ?? 0);
    await work();

    expect(await look()).toMatchObject({
      status: "done",
      steps: [{ rows: 2 }, { rows: 2 }, { rows: 2 }, { kind: "value", rows: 2 }],
    });
    expect(await asWorker(readOutcome)).toMatchObject({
      standings: [
        { tier: "gold", score: 9000 },
        { tier: "base", score: 500 },
      ],
      runs: [{ as_of: "2026-10-31", requested_by: "demo" }],
    });
  });

  it("gives the organisation its currency and zone, and is begun once however often it is asked for", async () => {
    await Promise.all([send("POST", "/api/demo"), send("POST", "/api/demo")]);
    await work();
    expect((await send("POST", "/api/demo")).body.status).toBe("done");
    await work(true);
    const { imports, runs, versions, organisation } = await asWorker(readOutcome);
    expect([imports, runs.length, versions]).toEqual([2, 1, 1]);
    expect(organisation).toEqual({ base_currency: "EUR", time_zone: "Europe/Berlin" });
  });

  it("stops at a step that failed, and goes on from there when asked again", async () => {
    const beyondHead = "A,2026-10-01,1\n".repeat(20_000); // a break in the head would be seen when asked for
    await writeCompany({}, `${beyondHead}A,2026-10-01,"never closed\n`);
    await send("POST", "/api/demo");
    await work();
    expect((await look()).status).toBe("failed");
    expect(await statuses()).toEqual(["done", "failed", "waiting", "waiting"]);

    await writeCompany();
    await work();
    expect(await statuses()).toEqual(["done", "failed", "waiting", "waiting"]);
    expect((await send("POST", "/api/demo")).status).toBe(202);
    await work(true);
    expect((await look()).status).toBe("done");
    expect(await asWorker(readOutcome)).toMatchObject({ imports: 3 });
  });

  it("is refused beside other customers, and leaves nothing behind", async () => {
    await asWorker((tx) => recordFacts(tx, [{ customer: "X", day: "2026-01-10", amount: 100 }]));
    const refused = await send("POST", "/api/demo", undefined, english);
    expect([refused.status, refused.body.code]).toEqual([409, "demoNotEmpty"]);
    expect(await asWorker(readOutcome)).toMatchObject({
      versions: 0,
      organisation: { base_currency: "CNY" },
    });
    expect((await look()).status).toBe("none");
  });

  it("is an administrator's to begin, and is logged in the administrator's name", async () => {
    const member = room.as({ actor: "li", scope: "own", role: "member", owner: "Li" });
    expect((await member("POST", "/api/demo")).status).toBe(403);
    expect((await member("GET", "/api/demo")).status).toBe(200);
    await send("POST", "/api/demo");
    expect((await asWorker(readOutcome)).log).toEqual([{ actor: "chen", kind: "demo.started" }]);
  });
});
