import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type BrowsedSite, openBrowsedSite } from "./browsed-site.ts";
import { openTab, type Visit } from "./open-browser.ts";
import { exampleOf, pagePatterns } from "./page-addresses.ts";
import { settle } from "./settle.ts";
import { foundSmallCompany } from "./small-company.ts";

/** What the frame asks around every page. */
const ofTheFrame = /\/api\/(session|organisation)$/;

/** Pages that ask nothing of the server: they have nothing to wait for. */
const asksNothing = ["/welcome", "/set-up", "/account", "/imports/new"];
/** Pages that are whole without what they ask for: it only adds to them. */
const wholeAtOnce = ["/settings"];

/**
 * Keeps back what the page asks of the server, from now on, until it is let go or cut off. It stands between
 * to the end: a request on its way while interception is taken away would never be answered.
 */
async function holdApi(page: Page) {
  const kept: Route[] = [];
  let treat: "keep" | "cut" | "pass" = "keep";
  await page.route("**/api/**", async (route) => {
    if (treat === "pass" || ofTheFrame.test(new URL(route.request().url()).pathname)) return route.continue();
    if (treat === "cut") return route.abort("connectionrefused");
    kept.push(route);
  });
  return {
    asked: () => kept.length,
    async cutOff() {
      treat = "cut";
      await Promise.all(kept.map((route) => route.abort("connectionrefused").catch(() => undefined)));
    },
    async letGo() {
      treat = "pass";
      await Promise.all(kept.map((route) => route.continue().catch(() => undefined))); // of those not cut off
    },
  };
}

/** Asks again for what failed, and for what in turn shows only then, until nothing fails any more. */
async function tryAgain(page: Page) {
  const retry = page.locator("[data-state=error] button").first();
  for (let quiet = 0; quiet < 2; quiet++) {
    await settle(page);
    if (!(await retry.count())) continue;
    await retry.click({ timeout: 2_000 }).catch(() => undefined); // it may be gone by now
    quiet = -1;
  }
}

describe("a page of a company with data", () => {
  let browsed: BrowsedSite;
  beforeAll(async () => {
    browsed = await openBrowsedSite(foundSmallCompany);
  });
  afterAll(() => browsed?.close());

  it.concurrent.each(pagePatterns)(
    "%s says that it loads, why it cannot, and comes back",
    async (pattern) => {
      const { page, context, complaints } = await browsed.asAdministrator();
      const api = await holdApi(page);
      await page.goto(exampleOf(pattern, { run: 2 }));
      await page.locator("h1, [data-state=loading]").first().waitFor();
      if (asksNothing.includes(pattern)) {
        await settle(page);
        expect(api.asked()).toBe(0);
      } else if (!wholeAtOnce.includes(pattern)) {
        await vi.waitUntil(() => api.asked() > 0, { timeout: 45_000 });
        expect(
          await page.locator("[data-state=loading], .ant-spin-spinning, [role=row][aria-busy=true]").count(),
        ).toBeGreaterThan(0);
        await api.cutOff();
        const problem = page.locator("[data-state=error]").first();
        await problem.waitFor();
        expect(await problem.textContent()).toContain("\u65e0\u6cd5\u8fde\u63a5\u670d\u52a1\u5668");
      }
      await api.letGo();
      await tryAgain(page);
      await settle(page);
      expect(await page.locator("[data-state=error]").count()).toBe(0);
      expect(await page.locator("h1:visible").count()).toBe(1);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});

describe("a page of a company that has brought nothing in yet", () => {
  let browsed: BrowsedSite;
  let window: Visit;
  beforeAll(async () => {
    browsed = await openBrowsedSite();
    window = await browsed.asAdministrator({ language: "en" });
  });
  afterAll(() => browsed?.close());

  const lists = ["/customers", "/imports", "/runs", "/schemes", "/duplicates"];
  it.concurrent.each(pagePatterns.filter((pattern) => !pattern.includes("$")))(
    "%s can be looked at",
    async (pattern) => {
      const { page, complaints } = await openTab(window);
      await page.goto(pattern);
      await settle(page);
      expect(await page.locator("h1:visible").count()).toBe(1);
      expect(await page.locator("[data-state=error]").allTextContents()).toEqual([]);
      if (lists.includes(pattern))
        expect(await page.locator("[data-state=empty]").count()).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.concurrent.each(pagePatterns.filter((pattern) => /\$(customer|run|import|scheme)\b/.test(pattern)))(
    "%s says that there is nothing of that name",
    async (pattern) => {
      const { page } = await openTab(window);
      await page.goto(exampleOf(pattern, { run: 99 }));
      await settle(page);
      expect(await page.locator("[data-state=error], [data-state=empty]").count()).toBeGreaterThan(0);
      await page.close();
    },
  );
});
