import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowsedSite, openBrowsedSite } from "./browsed-site.ts";
import { exampleOf, pagePatterns } from "./page-addresses.ts";
import { settle } from "./settle.ts";
import { foundSmallCompany } from "./small-company.ts";

/** What the frame asks around every page. */
const ofTheFrame = /\/api\/(session|organisation)$/;

/** Pages that are whole without what else they ask for: it only adds to them. */
const wholeAtOnce = ["/settings"];

/** Keeps back what the page asks of the server, from now on, until it is let go or cut off. */
async function holdApi(page: Page) {
  const kept: Route[] = [];
  let cut = false;
  await page.route("**/api/**", async (route) => {
    if (ofTheFrame.test(new URL(route.request().url()).pathname)) return route.continue();
    if (cut) return route.abort("connectionrefused");
    kept.push(route);
  });
  return {
    asked: () => kept.length,
    async cutOff() {
      cut = true;
      await Promise.all(kept.map((route) => route.abort("connectionrefused").catch(() => undefined)));
    },
    letGo: () => page.unroute("**/api/**"),
  };
}

describe("a page of a company with data", () => {
  let browsed: BrowsedSite;
  beforeAll(async () => {
    browsed = await openBrowsedSite(foundSmallCompany);
  });
  afterAll(() => browsed?.close());

  it.each(pagePatterns)("%s says that it loads, why it cannot, and comes back", async (pattern) => {
    const { page, context, complaints } = await browsed.asAdministrator();
    const api = await holdApi(page);
    await page.goto(exampleOf(pattern, { run: 2 }));
    await page.locator("h1, [aria-busy=true]").first().waitFor();
    await page.waitForTimeout(300);
    if (api.asked() > 0 && !wholeAtOnce.includes(pattern)) {
      expect(await page.locator("[aria-busy=true]").count()).toBeGreaterThan(0);
      await api.cutOff();
      const problem = page.locator("[data-state=error]").first();
      await problem.waitFor();
      expect(await problem.textContent()).toContain("\u65e0\u6cd5\u8fde\u63a5\u670d\u52a1\u5668");
      await api.letGo();
      while (await page.locator("[data-state=error] button").count()) {
        await page
          .locator("[data-state=error] button")
          .first()
          .click({ timeout: 2_000 })
          .catch(() => undefined);
        await settle(page);
      }
    }
    await settle(page);
    expect(await page.locator("[data-state=error]").count()).toBe(0);
    expect(await page.locator("h1:visible").count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("a page of a company that has brought nothing in yet", () => {
  let browsed: BrowsedSite;
  beforeAll(async () => {
    browsed = await openBrowsedSite();
  });
  afterAll(() => browsed?.close());

  const lists = ["/customers", "/imports", "/runs", "/schemes", "/duplicates"];
  it.each(pagePatterns.filter((pattern) => !pattern.includes("$")))(
    "%s can be looked at",
    async (pattern) => {
      const { page, context, complaints } = await browsed.asAdministrator({ language: "en" });
      await page.goto(pattern);
      await settle(page);
      expect(await page.locator("h1:visible").count()).toBe(1);
      expect(await page.locator("[data-state=error]").allTextContents()).toEqual([]);
      if (lists.includes(pattern))
        expect(await page.locator("[data-state=empty]").count()).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it.each(pagePatterns.filter((pattern) => /\$(customer|run|import|scheme)\b/.test(pattern)))(
    "%s says that there is nothing of that name",
    async (pattern) => {
      const { page, context } = await browsed.asAdministrator({ language: "en" });
      await page.goto(exampleOf(pattern, { run: 99 }));
      await settle(page);
      expect(await page.locator("[data-state=error], [data-state=empty]").count()).toBeGreaterThan(0);
      await context.close();
    },
  );
});
