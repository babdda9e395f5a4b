import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowsedSite, openBrowsedSite } from "./browsed-site.ts";
import { openTab, type Visit } from "./open-browser.ts";
import { exampleOf, pagePatterns, partAddresses } from "./page-addresses.ts";
import { settle } from "./settle.ts";
import { foundSmallCompany, gradeSmallCompany } from "./small-company.ts";

let browsed: BrowsedSite;
let run: number;
beforeAll(async () => {
  browsed = await openBrowsedSite(async (site) => {
    await foundSmallCompany(site);
    run = await gradeSmallCompany(site, { asOf: "2026-07-31" }); // held, or published without a move
  });
});
afterAll(() => browsed?.close());

/** What of the document does not fit into the window, sideways. */
async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 200));
  });
}

/** What axe finds, with where it is. */
async function audit(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
  );
}

// each language, theme and width once: every page twice
const looks = [
  { language: "zh", theme: "light", width: 1280 },
  { language: "en", theme: "dark", width: 375 },
] as const;

describe.each(looks)("in $language, $theme, $width px wide", (look) => {
  let window: Visit;
  beforeAll(async () => {
    window = await browsed.asAdministrator(look);
  });
  afterAll(() => window?.context.close());

  it.concurrent.each([...pagePatterns, ...partAddresses])(
    "%s has a heading, nothing that axe finds, and nothing beside the window",
    async (pattern) => {
      const { page, complaints } = await openTab(window);
      await page.goto(exampleOf(pattern, { run }));
      await settle(page);
      expect(await page.locator("h1:visible").count()).toBe(1);
      expect(await page.title()).not.toBe("");
      expect(await page.locator("[data-state=error]").allTextContents()).toEqual([]);
      expect(await audit(page)).toEqual([]);
      expect(await overflowing(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
