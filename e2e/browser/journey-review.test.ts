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

  it("is submitted by its author, who cannot approve it", async () => {
    const { page } = author;
    await page.goto(draftPage);
    const top = page.getByRole("slider", { name: /钻石级的升级线|Diamond: enter at/ });
    await top.press("ArrowLeft");
    await page.getByText(s("saved", { revision: 2 })).waitFor();
    await page.getByRole("button", { name: t("submit"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: t("submitTitle") });
    await dialog.getByLabel(t("note")).fill(note);
    await dialog.getByRole("button", { name: t("submit"), exact: true }).click();
    await page.getByText(t("submitted"), { exact: true }).waitFor();
    expect(await page.getByRole("button", { name: t("approve"), exact: true }).count()).toBe(0);
    expect(await page.getByRole("button", { name: s("publish"), exact: true }).isDisabled()).toBe(true);
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
    expect(await ways.count()).toBe(next.alone.length);
    expect(await outlookShown.locator("li").count()).toBe(outlook.falls.length);
    await takePicture(page, "counterfactual", language);
    expect([...complaints, ...approver.complaints]).toEqual([]);
  });
});
