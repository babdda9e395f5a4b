import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { counterfactualWords } from "../../apps/web/src/features/customer/counterfactual-words.ts";
import { words as runWords } from "../../apps/web/src/features/runs/words.ts";
import { reviewWords } from "../../apps/web/src/features/schemes/review-words.ts";
import { words } from "../../apps/web/src/features/schemes/words.ts";
import { wordsIn } from "../../apps/web/src/ui/words.ts";
import { type BrowsedSite, openBrowsedSite } from "./browsed-site.ts";
import type { Visit } from "./open-browser.ts";
import { settle } from "./settle.ts";
import { foundSmallCompany, smallCustomer, smallScheme } from "./small-company.ts";
import { takePicture } from "./take-picture.ts";

const draftPage = `/schemes/${smallScheme}/draft`;
const note = "升级线上调 raise the bar";

describe.each([
  { language: "zh", theme: "light" },
  { language: "en", theme: "dark" },
] as const)("a change of rules, in $language and $theme,", ({ language, theme }) => {
  const t = wordsIn(language, reviewWords);
  const s = wordsIn(language, words);
  let browsed: BrowsedSite;
  let author: Visit;
  let approver: Visit;

  beforeAll(async () => {
    browsed = await openBrowsedSite(foundSmallCompany);
    author = await browsed.asAdministrator({ language, theme });
    approver = await browsed.asNewUser(
      { name: "演示审批人", userName: "approver-demo", role: "administrator" },
      { language, theme },
    );
  });
  afterAll(() => browsed?.close());

  const threshold = (page: Page) => page.getByRole("slider", { name: /钻石级的升级线|Diamond: enter at/ });
  const drafted = async () => (await (await author.page.request.get(`/api${draftPage}`)).json()).definition;

  it("is written by two at once, who lose nothing: of what both changed, each keeps what is chosen", async () => {
    const [mine, theirs] = [author.page, approver.page];
    await Promise.all([mine.goto(draftPage), theirs.goto(draftPage)]);
    await mine.locator("#scheme-name-zh").waitFor();
    await theirs.locator("#scheme-name-en").fill("Named by the other");
    await threshold(theirs).press("ArrowLeft");
    const held = Number(await threshold(theirs).getAttribute("aria-valuenow"));
    await expect.poll(async () => (await drafted()).tiers[0].enter).toBe(held);
    for (const key of ["ArrowRight", "ArrowRight"]) await threshold(mine).press(key);
    await mine.locator("#scheme-name-zh").fill("我起的名字");
    const asked = mine.getByRole("alert").filter({ hasText: t("conflictNote") });
    await asked.getByText(t("conflictTitle", { by: "approver-demo" })).waitFor();
    const take = asked.getByRole("button", { name: t("take") });
    expect(await take.isDisabled()).toBe(true);
    await asked.getByRole("radio", { name: new RegExp(`${held}$`) }).check();
    await asked.getByRole("radio").first().check();
    expect((await new AxeBuilder({ page: mine }).include("[role=alert]").analyze()).violations).toEqual([]);
    await take.click();
    await mine.getByText(t("cameIn", { by: "approver-demo" })).waitFor();
    await expect
      .poll(async () => (await drafted()).name)
      .toEqual({ zh: "我起的名字", en: "Named by the other" });
    expect((await drafted()).tiers[0].enter).toBeGreaterThan(held);
    expect(
      await mine
        .getByRole("status")
        .filter({ hasText: `${held}` })
        .count(),
    ).toBe(0); // it did not come in
    await settle(mine);
  });

  it("is submitted by its author, who cannot approve it", async () => {
    const { page } = author;
    await page.goto(draftPage);
    const { enter } = (await drafted()).tiers[0];
    await threshold(page).press("ArrowLeft");
    await expect.poll(async () => (await drafted()).tiers[0].enter).toBeLessThan(enter);
    await page.getByRole("button", { name: t("submit"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: t("submitTitle") });
    await dialog.getByLabel(t("note")).fill(note);
    await dialog.getByRole("button", { name: t("submit"), exact: true }).click();
    await page.getByText(t("submitted"), { exact: true }).waitFor();
    await expect
      .poll(() => page.getByRole("button", { name: s("publish"), exact: true }).isDisabled())
      .toBe(true);
    expect(await page.getByRole("button", { name: t("approve"), exact: true }).count()).toBe(0);
  });

  it("is read as a difference in words and approved by another", async () => {
    const { page } = approver;
    await page.goto(draftPage);
    await page.getByText(note).waitFor();
    await page.getByRole("button", { name: t("changes") }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText(/80/).first().waitFor();
    await takePicture(page, "review-differences", language);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: t("approve"), exact: true }).click();
    await page
      .getByRole("tooltip")
      .getByRole("button", { name: t("approve"), exact: true })
      .click();
    await page.getByText(t("approved"), { exact: true }).waitFor();
  });

  it("is published, and everybody is graded by it", async () => {
    const { page } = author;
    await page.reload();
    await page.getByRole("button", { name: s("publish"), exact: true }).click();
    await page
      .getByRole("tooltip")
      .getByRole("button", { name: s("publish"), exact: true })
      .click();
    await page.waitForURL(`**/schemes/${smallScheme}`);
    await page.getByText(t("log_published", { version: 2 }), { exact: true }).waitFor();
    await page.getByText(t("log_approved"), { exact: true }).waitFor();
    await settle(page);
    await takePicture(page, "scheme-log", language);
    const run = wordsIn(language, runWords);
    await page.getByRole("button", { name: run("start"), exact: true }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: run("run"), exact: true })
      .click();
    await page.waitForURL("**/runs/*");
    await settle(page);
  });

  it("tells a customer what the next tier needs and what will lose this one", async () => {
    const { page, complaints } = author;
    const c = wordsIn(language, counterfactualWords);
    await page.goto(`/customers/${smallCustomer}?tab=grade`);
    const outlookShown = page.getByRole("region", { name: c("outlookTitle") });
    await outlookShown.waitFor();
    await settle(page);
    const path = `/api/schemes/${smallScheme}/counterfactuals/${smallCustomer}`;
    const { next, outlook } = await (await page.request.get(path)).json();
    expect(next.alone.length).toBeGreaterThan(0);
    const ways = page.getByText(c("anyOne"), { exact: true }).locator("xpath=following::ul[1]/li");
    await expect.poll(() => ways.count()).toBe(next.alone.length);
    await expect.poll(() => outlookShown.locator("li").count()).toBe(outlook.falls.length);
    await takePicture(page, "counterfactual", language);
    expect([...complaints, ...approver.complaints]).toEqual([]);
  });
});
