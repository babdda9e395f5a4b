import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type BrowsedSite, openBrowsedSite } from "./browsed-site.ts";
import { exampleOf, pagePatterns } from "./page-addresses.ts";
import { settle } from "./settle.ts";
import { foundSmallCompany } from "./small-company.ts";

let browsed: BrowsedSite;
beforeAll(async () => {
  browsed = await openBrowsedSite(foundSmallCompany);
});
afterAll(() => browsed?.close());

/** Runs in the page: numbers what can take the focus by itself, and gives how each reads. */
function numberStops(): string[] {
  const candidates = [
    ...document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [tabindex]",
    ),
  ];
  const stops = candidates.filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(":disabled, [type=radio], [type=file]") && // a group of radios is one stop, at the chosen one
      element.closest("[aria-hidden=true], [inert]") === null &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  for (const [index, element] of stops.entries()) element.dataset.stop = String(index);
  return stops.map((element) => element.outerHTML.slice(0, 120));
}

/** Presses Tab through the page once; gives what of it was not reached. */
async function walk(page: Page): Promise<{ readonly stops: number; readonly missed: string[] }> {
  const stops = await page.evaluate(numberStops);
  const reached = new Set<string>();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let press = 0; press < stops.length + 20; press++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop);
    if (stop !== undefined) reached.add(stop);
  }
  return { stops: stops.length, missed: stops.filter((_, index) => !reached.has(String(index))) };
}

it.concurrent.each(pagePatterns)(
  "on %s, Tab reaches all that can be used, and is caught nowhere",
  async (pattern) => {
    const { page, context, complaints } = await browsed.asAdministrator();
    await page.goto(exampleOf(pattern, { run: 2 }));
    await settle(page);
    let { stops, missed } = await walk(page);
    expect(stops).toBeGreaterThan(1);
    if (missed.length > 0) ({ missed } = await walk(page)); // an answer of the server drew a part anew meanwhile
    expect(missed).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
