import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cdnowMap } from "../../apps/server/src/testing/cdnow-map.ts";
import { words as customerWords } from "../../apps/web/src/features/customer/words.ts";
import { words } from "../../apps/web/src/features/value/words.ts";
import { wordsIn } from "../../apps/web/src/ui/words.ts";
import { type BrowsedSite, openBrowsedSite } from "./browsed-site.ts";
import type { Visit } from "./open-browser.ts";
import { settle } from "./settle.ts";
import { bringIn } from "./small-company.ts";
import { takePicture } from "./take-picture.ts";

const cdnow = fileURLToPath(new URL("../../../shared/data/cdnow/cdnow-sample.txt", import.meta.url));
const hasCdnow = existsSync(cdnow);
if (!hasCdnow) console.warn("skipped: the CDNOW sample of ../shared/data is not here");

/** The last day of the sample. */
const asOf = "1998-06-30";

describe.skipIf(!hasCdnow).each([
  { language: "zh", theme: "light" },
  { language: "en", theme: "dark" },
] as const)("what customers are worth, in $language and $theme,", ({ language, theme }) => {
  const t = wordsIn(language, words);
  const ofCustomer = wordsIn(language, customerWords);
  let browsed: BrowsedSite;
  let window: Visit;

  beforeAll(async () => {
    browsed = await openBrowsedSite(async (site) => {
      await bringIn(site, "cdnow.txt", readFileSync(cdnow), cdnowMap);
    });
    window = await browsed.asAdministrator({ language, theme });
  });
  afterAll(() => browsed?.close());

  const heading = () => window.page.locator("h1:visible").textContent();
  const told = () => window.page.locator("main").textContent();

  it("is computed as of a day, with the stages shown", async () => {
    const { page } = window;
    await page.goto("/value");
    await page.getByText(t("none")).waitFor();
    await page.getByLabel(t("asOf")).fill(asOf);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: t("compute"), exact: true }).click();
    await page.getByRole("region", { name: t("progress", { day: asOf }) }).waitFor();
    await page.locator(".rfm-picture").waitFor();
    await settle(page);
    await expect.poll(() => page.locator("body").textContent()).toContain("2,357");
    await takePicture(page, "value-rfm", language);
  });

  it("shows the model that foretold best, its curve and the naive rules beside it", async () => {
    const { page } = window;
    await page.goto("/value?view=purchases");
    await page.locator("[role=img]").first().waitFor();
    await settle(page);
    await expect.poll(told).toContain("Pareto/NBD");
    await expect.poll(told).toMatch(/4,339/); // repeat purchases up to the day, as in the papers
    await takePicture(page, "value-model", language);
    await page.goto("/value?view=lifetime");
    await settle(page);
    await page.locator("[role=img]").first().waitFor();
    await takePicture(page, "value-lifetime", language);
  });

  it("leads from a cell of the picture to its customers, and to one in plain words", async () => {
    const { page } = window;
    await page.goto("/value");
    await page.locator(".rfm-picture a").first().waitFor();
    const customers = await page
      .locator('.rfm-picture a[href*="cell%3A5-5"] b, .rfm-picture a[href*="cell:5-5"] b')
      .textContent();
    await page.locator('.rfm-picture a[href*="cell%3A5-5"], .rfm-picture a[href*="cell:5-5"]').click();
    await expect.poll(heading).toContain("R 5");
    await settle(page);
    await expect.poll(told).toContain(String(customers));
    await page.locator("main tbody a").first().click();
    await page.waitForURL("**/customers/**");
    await settle(page);
    await page
      .locator("main")
      .getByRole("link", { name: ofCustomer("tabValue"), exact: true })
      .click();
    await expect
      .poll(told)
      .toMatch(
        language === "zh"
          ? /通常每 \d+ 天购买一次，上次在 \d+ 天前：仍活跃的概率/
          : /Usually buys every \d+ days, last .*likely still active/,
      );
    await settle(page);
    await takePicture(page, "customer-value", language);
  });

  it("becomes metrics that schemes can use", async () => {
    const { page, complaints } = window;
    await page.goto("/value");
    await page.getByRole("button", { name: t("addMetrics"), exact: true }).click();
    await page
      .locator(".ant-modal:visible")
      .getByRole("button", { name: t("addMetrics"), exact: true })
      .click();
    await page.waitForURL("**/metrics");
    await settle(page);
    await expect.poll(told).toContain("clv_12m");
    await page.goto("/metrics/p_alive");
    await settle(page);
    await expect.poll(() => page.locator("h1:visible").count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});
