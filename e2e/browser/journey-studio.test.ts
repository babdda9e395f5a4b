import { AxeBuilder } from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { studioWords } from "../../apps/web/src/features/schemes/studio-words.ts";
import { words } from "../../apps/web/src/features/schemes/words.ts";
import { words as suggestionWords } from "../../apps/web/src/features/suggestions/words.ts";
import { wordsIn } from "../../apps/web/src/ui/words.ts";
import { type BrowsedSite, openBrowsedSite } from "./browsed-site.ts";
import type { Visit } from "./open-browser.ts";
import { settle } from "./settle.ts";
import { bringIn, foundSmallCompany, smallDay, smallScheme, writeOwnList } from "./small-company.ts";
import { takePicture } from "./take-picture.ts";

describe.each([
  { language: "zh", theme: "light" },
  { language: "en", theme: "dark" },
] as const)("the scheme studio, in $language and $theme,", ({ language, theme }) => {
  const t = wordsIn(language, studioWords);
  const s = wordsIn(language, words);
  const months = language === "zh" ? "近12个月有回款的月数" : "Months with a receipt, last 12 months";
  let browsed: BrowsedSite;
  let window: Visit;

  beforeAll(async () => {
    browsed = await openBrowsedSite(async (site) => {
      await foundSmallCompany(site);
      const fields = { customer: "code", tier: "tier", since: "since" };
      await bringIn(site, "own.csv", writeOwnList(), { to: "ownTiers", fields });
    });
    window = await browsed.asAdministrator({ language, theme });
  });
  afterAll(() => browsed?.close());

  const panel = () => window.page.getByRole("complementary", { name: t("whatIf") });
  const flow = () =>
    panel()
      .getByRole("figure", { name: t("flowTitle") })
      .getByRole("img")
      .first();
  const told = async () => ({
    counts: await panel().getByRole("table").first().textContent(),
    flow: await flow().getAttribute("aria-label"),
  });
  const band = () => window.page.getByRole("slider", { name: t("threshold", { name: months, number: 3 }) });
  const dragBy = async (handle: Locator, pixels: number) => {
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.boundingBox();
    if (!box) throw new Error("the handle is not in sight");
    const [x, y] = [box.x + box.width / 2, box.y + 8];
    const { mouse } = window.page;
    await mouse.move(x, y);
    await mouse.down();
    for (const part of [0.25, 0.5, 0.75, 1]) await mouse.move(x + pixels * part, y);
    return () => mouse.up();
  };

  it("shows beside a draft what it would do, and to whom", async () => {
    const { page } = window;
    await page.goto(`/schemes/${smallScheme}/draft`);
    await page.getByLabel(s("asOf"), { exact: true }).fill(smallDay);
    await page.keyboard.press("Enter");
    await panel().getByText(smallDay).waitFor();
    await flow().waitFor();
    await settle(page);
    await panel().getByText(t("affectedNone")).waitFor(); // the draft is what is in force
    await takePicture(page, "studio", language);
  });

  it("follows a band as it is dragged, and takes the whole of it back at one step", async () => {
    const { page } = window;
    const before = await told();
    const held = await band().getAttribute("aria-valuenow");
    const letGo = await dragBy(band(), 160);
    await expect.poll(told).not.toEqual(before); // while it is held still
    expect(await band().getAttribute("aria-valuenow")).not.toBe(held);
    await letGo();
    await panel().getByRole("link").first().waitFor(); // somebody is affected, by name
    await settle(page); // what is shown while the band is held may be of where it was
    const after = await told();
    expect(after.flow).not.toBe(before.flow);
    expect(after.counts).not.toBe(before.counts);
    await takePicture(page, "studio-dragged", language);
    await page.keyboard.press("Control+z");
    await expect.poll(told).toEqual(before);
    await expect.poll(() => band().getAttribute("aria-valuenow")).toBe(held);
    await expect
      .poll(() => page.getByRole("button", { name: s("undo"), exact: true }).isDisabled())
      .toBe(true);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(told).toEqual(after);
  });

  it("takes over bands suggested from the data as one change, and takes it back", async () => {
    const { page } = window;
    const u = wordsIn(language, suggestionWords);
    const thresholds = () =>
      page
        .locator("[role=slider]")
        .evaluateAll((each) => each.map((of) => `${of.ariaLabel} ${of.getAttribute("aria-valuenow")}`));
    const [counted, held] = [await told(), await thresholds()];
    await page.getByRole("button", { name: u("open") }).click();
    const drawer = page.getByRole("dialog", { name: u("title") });
    const natural = drawer.getByRole("button", { name: `${u("takeOver")} ${u("natural")}` });
    await natural.waitFor();
    await settle(page);
    expect((await new AxeBuilder({ page }).include("[role=dialog]").analyze()).violations).toEqual([]);
    await natural.click();
    await page.getByText(u("taken")).waitFor();
    await drawer.getByRole("button", { name: u("close") }).click();
    await expect.poll(thresholds).not.toEqual(held);
    await expect.poll(told).not.toEqual(counted);
    await page.getByRole("button", { name: s("undo"), exact: true }).click();
    await expect.poll(thresholds).toEqual(held);
    await expect.poll(told).toEqual(counted);
  });

  it("learns from a list of one's own, and leads back from an order of its tiers that nothing speaks for", async () => {
    const { page } = window;
    const u = wordsIn(language, suggestionWords);
    await page.getByRole("button", { name: u("open") }).click();
    const drawer = page.getByRole("dialog", { name: u("title") });
    await drawer.getByRole("tab", { name: u("learn") }).click();
    const first = drawer.getByLabel(u("listTier")).getByRole("row").nth(1);
    await expect.poll(() => first.textContent()).toMatch(/^A/); // by the scores of those who are in it
    await first.getByRole("button", { name: u("lower", { tier: "A" }) }).click();
    await drawer.getByText(u("orderCannot")).waitFor(); // those of B have the lower scores
    await drawer.getByRole("button", { name: u("orderReset") }).click();
    await expect.poll(() => first.textContent()).toMatch(/^A/);
    await settle(page);
    expect((await new AxeBuilder({ page }).include("[role=dialog]").analyze()).violations).toEqual([]);
    await drawer.getByRole("button", { name: u("close") }).click();
    await drawer.waitFor({ state: "hidden" });
  });

  it("moves a tier's threshold by the arrow keys, and keeps the weights at 100", async () => {
    const { page, complaints } = window;
    const top = page.getByRole("slider", { name: /钻石级的升级线|Diamond: enter at/ });
    const before = Number(await top.getAttribute("aria-valuenow"));
    await top.press("ArrowLeft");
    await expect.poll(async () => Number(await top.getAttribute("aria-valuenow"))).toBeLessThan(before);
    const weight = page.locator("#criterion-0-weight");
    await weight.fill("70");
    await page.getByText(t("sum", { sum: 100 })).waitFor();
    const weights = await page
      .locator("[id^=criterion-][id$=-weight]")
      .evaluateAll((fields) => fields.map((field) => Number((field as HTMLInputElement).value)));
    expect(weights[0]).toBe(70);
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 9);
    await settle(page);
    expect(complaints).toEqual([]);
  });

  it("shows among the values where a rank among all cuts them, and follows the number of its parts", async () => {
    const { page, complaints } = window;
    const criterion = page.locator("#criterion-0");
    const parts = criterion.getByRole("figure").getByRole("row");
    await expect.poll(() => parts.count()).toBe(1 + 10);
    await criterion.getByRole("spinbutton", { name: s("bins") }).fill("4");
    await expect.poll(() => parts.count()).toBe(1 + 4);
    await expect.poll(() => parts.nth(1).textContent()).toMatch(/^[^≥]*≥ [\d,.]+100/); // the best part gets all points
    await expect.poll(() => criterion.locator(".histogram line[stroke-dasharray]").count()).toBe(3);
    expect(complaints).toEqual([]);
  });
});
