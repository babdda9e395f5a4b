import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalName } from "@gradus/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServerProgram } from "../server-program.ts";
import { openBrowser, visit } from "./open-browser.ts";
import { settle } from "./settle.ts";
import { takePicture } from "./take-picture.ts";

const program = fileURLToPath(new URL("../../scripts/demo.mjs", import.meta.url));
const patience = 300_000;

/** A scheme of each of the five templates. */
const templates = {
  sponsors: "sponsor-accounts",
  strategic: "strategic-matrix",
  media: "media-needs",
  "customer-value": "value-classes",
  joint: "partner-performance",
} as const;

/** How the demo ended, and what it said. */
interface Outcome {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

describe("npm run demo", () => {
  let folder: string;
  let data: string;
  let password = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "gradus-demo-"));
    data = join(folder, "data");
  });
  afterAll(() => {
    rmSync(clusterOf(data), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  test("brings in 69,978 facts, grades 2,000 customers and explains one of them", {
    timeout: patience,
  }, async () => {
    const { code, said } = await runDemo("--exit", "--port", "0", "--data", data, "--language", "en");
    expect(code).toBe(0);
    expect(said).toContain("69,978 facts, 69,978 of them new.");
    const tiers = [...said.matchAll(/^\w+ +(diamond|gold|silver|base|new|ungraded) +([\d,]+) /gm)];
    expect(tiers.map(([, tier, customers]) => `${tier} ${customers}`)).toEqual([
      ...["diamond 56", "gold 116", "silver 359", "base 976", "new 125", "ungraded 368"],
    ]);
    expect(said).toMatch(/\(C00001\): Gold \(gold\), score 91\.50/);
    expect(said).toContain("987,700.00 CNY");
    expect(said).toMatch(/purchase model +mbg-nbd/);
    expect(said).toMatch(/^Usually buys every \d+ days, last \d+ days ago: \d+% likely still active/m);
    expect(existsSync(join(data, "server.json"))).toBe(false);
    password = / as demo with the password (\S+)/.exec(said)?.[1] ?? "";
  });

  test("shows all five templates with whom they put where, in both languages", {
    timeout: patience,
  }, async () => {
    const server = startServerProgram(data);
    const browser = await openBrowser();
    try {
      const url = await server.listening;
      for (const look of [
        { language: "zh", theme: "light" },
        { language: "en", theme: "dark" },
      ] as const) {
        const { page, context, complaints } = await visit(browser, url, look);
        const signedIn = await context.request.post("/api/session", {
          data: { identifier: "demo", password },
          headers: { origin: url },
        });
        expect(signedIn.ok()).toBe(true);
        await page.goto("/templates");
        await settle(page);
        await takePicture(page, "templates", look.language);
        for (const [template, scheme] of Object.entries(templates)) {
          await expectTemplate(page, template, scheme, look.language);
        }
        expect(complaints).toEqual([]);
        await context.close();
      }
    } finally {
      await browser.close();
      await server.stop();
    }
  });

  test("adds nothing and moves nobody when it is run again, in Chinese", { timeout: patience }, async () => {
    const { code, said } = await runDemo("--exit", "--port", "0", "--data", data, "--language", "zh");
    expect(code).toBe(0);
    expect(said).toContain("共 69,978 条业务记录，其中新增 0 条。");
    expect(said.match(/新增 (?!0)/g)).toBeNull();
    expect(said.match(/更正 (?!0)/g)).toBeNull();
    expect(said.match(/等级变动 0/g)).toHaveLength(23);
    expect(said.match(/等级变动 (?!0)/g)).toBeNull();
  });

  test("stops with the reason and leaves nothing running when a step fails", {
    timeout: patience,
  }, async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { port: number }).port));
    });
    try {
      const { code, complained } = await runDemo("--exit", "--port", String(port), "--data", data);
      expect(code).toBe(1);
      expect(complained).toContain("EADDRINUSE");
      expect(existsSync(join(data, "server.json"))).toBe(false);
      expect(existsSync(join(clusterOf(data), "data", "postmaster.pid"))).toBe(false);
    } finally {
      taken.close();
    }
  });

  test("leaves a directory alone that holds something else", async () => {
    const other = mkdtempSync(join(folder, "other-"));
    writeFileSync(join(other, "letters.txt"), "");
    const { code, complained } = await runDemo("--exit", "--data", other, "--language", "en");
    expect(code).toBe(1);
    expect(complained).toContain("holds something else");
  });
});

/** Everything of a template is in force, and somebody's grade under a scheme of it says what it brings. */
async function expectTemplate(page: Page, template: string, scheme: string, language: "zh" | "en") {
  const ask = async (path: string) => (await page.request.get(path)).json();
  const { schemes } = await ask(`/api/templates/${template}`);
  for (const { state } of schemes) expect(state).toBe("inForce");
  const { definition } = await ask(`/api/schemes/${scheme}`);
  const { total, grades } = await ask(`/api/schemes/${scheme}/grades?limit=1`);
  expect(total).toBeGreaterThan(10);
  const [{ customer, tier }] = grades;
  await page.goto(`/customers/${customer}?tab=grade&scheme=${scheme}`);
  await settle(page);
  const steps: Step[] = [...(definition.tiers ?? []), ...(definition.classes ?? [])];
  const step = steps.find(({ code }) => code === tier);
  const texts = [
    definition.name,
    step?.name,
    step?.strategy,
    ...(step?.benefits ?? []),
    ...(step?.cadence ?? []),
  ];
  for (const text of texts)
    if (text) await expect.poll(() => page.locator("main").textContent()).toContain(text[language]);
}

interface Step {
  readonly code: string;
  readonly name: LocalName;
  readonly strategy?: LocalName;
  readonly benefits?: readonly LocalName[];
  readonly cadence?: readonly LocalName[];
}

function runDemo(...args: string[]): Promise<Outcome> {
  const options = { maxBuffer: 1e7 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], options, (_error, said, complained) =>
      resolve({ code: child.exitCode, said, complained }),
    );
  });
}

/** Where the database lies: for root with the system user, where it would outlive the data directory. */
function clusterOf(data: string): string {
  const idFile = join(data, "cluster-id");
  if (!existsSync(idFile)) return join(data, "postgres");
  return join("/var/lib/gradus/clusters", readFileSync(idFile, "utf8").trim());
}
