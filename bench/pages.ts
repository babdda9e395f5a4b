import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { CDPSession } from "playwright-core";
import { administrator, type BrowsedSite, openBrowsedSite } from "../e2e/browser/browsed-site.ts";
import { visit } from "../e2e/browser/open-browser.ts";
import { bringIn } from "../e2e/browser/small-company.ts";
import { atMost, figure, reportBench, timeStep } from "./report-bench.ts";

// What the pages cost a browser: the list of all customers while it is scrolled, and what a first visit
// fetches. `npm run build` first; then `npm run bench -- pages --customers 100000`.

const { values: options } = parseArgs({
  options: {
    customers: { type: "string", default: "100000" },
    seconds: { type: "string", default: "10" },
    rounds: { type: "string", default: "3" },
  },
});
const customers = Number(options.customers);
const built = fileURLToPath(new URL("../apps/web/dist", import.meta.url));

const { value: browsed } = await timeStep(`${customers} customers brought in`, () =>
  openBrowsedSite(async (site) => {
    await site.client.PUT("/api/organisation", { body: { name: "Bench" } });
    await bringIn(site, "customers.csv", writeCustomers(), {
      to: "customers",
      fields: { code: "code", name: "name", owner: "owner", team: "team", tags: "tags" },
    });
  }),
);
try {
  await measure(browsed);
} finally {
  await browsed.close();
}

async function measure(site: BrowsedSite): Promise<void> {
  const rounds: Awaited<ReturnType<typeof scrollThrough>>[] = [];
  for (let round = 0; round < Number(options.rounds); round++) {
    const { value } = await timeStep(`round ${round + 1}: scrolled`, () => scrollThrough(site));
    rounds.push(value);
  }
  const best = (of: keyof (typeof rounds)[number]) => Math.min(...rounds.map((round) => round[of]));
  const list = await javascriptOf(site, "/customers", true);
  const phone = await javascriptOf(site, "/m", false);
  reportBench(
    "pages",
    {
      customers,
      rounds: rounds.length,
      frameP50Ms: figure(best("frameP50")),
      frameP95Ms: figure(best("frameP95")),
      frames: best("frames"),
      firstRowsMs: figure(best("firstRows")),
      heapMb: figure(best("heapMb")),
      listJavascriptKb: figure(list),
      phoneJavascriptKb: figure(phone),
    },
    [
      atMost("frame p95, ms", figure(best("frameP95")), 33),
      atMost("gzip JavaScript of a first visit to the customers, KB", figure(list), 350),
      atMost("gzip JavaScript of the phone's card, KB", figure(phone), 150),
    ],
  );
}

/** Scrolls through the whole list, now slowly, now in leaps, and times every frame on the way. */
async function scrollThrough({ asAdministrator }: BrowsedSite) {
  const { page, context } = await asAdministrator();
  const started = performance.now();
  await page.goto("/customers");
  await page.getByRole("grid").getByRole("row").nth(5).waitFor();
  const firstRows = performance.now() - started;
  await page.waitForTimeout(500);
  const frames = await page.evaluate(timeFrames, Number(options.seconds) * 1000);
  const heapMb = await heapOf(await context.newCDPSession(page));
  await context.close();
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { firstRows, frameP50: at(0.5), frameP95: at(0.95), frames: frames.length, heapMb };
}

/** Runs in the page: the milliseconds between one frame and the next while the grid is scrolled. */
async function timeFrames(milliseconds: number): Promise<number[]> {
  const grid = document.querySelector('[role="grid"]');
  const scrolled = [grid, ...(grid?.querySelectorAll("*") ?? [])].find(
    (element) => element && element.scrollHeight > element.clientHeight * 10,
  );
  if (!scrolled) throw new Error("nothing scrolls in the grid");
  const frames: number[] = [];
  const began = performance.now();
  for (let before = began; before - began < milliseconds; ) {
    const now: number = await new Promise(requestAnimationFrame);
    frames.push(now - before);
    before = now;
    const share = (now - began) / milliseconds;
    // three quarters of the time as with a wheel, then as by dragging the bar through everything
    scrolled.scrollTop = share < 0.75 ? scrolled.scrollTop + 80 : scrolled.scrollHeight * (share - 0.75) * 4;
  }
  return frames.slice(1);
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 2 ** 20;
}

/** KB, as gzip, of the scripts that a visitor fetches who has never been here, until nothing more comes. */
async function javascriptOf({ site, browser }: BrowsedSite, path: string, signIn: boolean): Promise<number> {
  const { page, context } = await visit(browser, site.url);
  const scripts = new Set<string>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js")) scripts.add(pathname);
  });
  await context.request.post("/api/session", {
    data: { identifier: administrator.userName, password: administrator.password },
    headers: { origin: site.url },
  });
  await page.goto(path);
  if (signIn) await page.getByRole("grid").waitFor();
  await page.waitForLoadState("networkidle");
  await context.close();
  return [...scripts].reduce((sum, script) => sum + statSync(`${built}${script}.gz`).size, 0) / 1000;
}

function writeCustomers(): string {
  const rows = Array.from({ length: customers }, (_, index) => {
    const nth = index + 1;
    return `C${String(nth).padStart(6, "0")},示例${nth}号贸易有限公司,演示${nth % 40},团队${nth % 8},${nth % 9 ? "" : "重点"}`;
  });
  return `${["code,name,owner,team,tags", ...rows].join("\n")}\n`;
}
