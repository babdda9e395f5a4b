import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../apps/web/src/features/overrides/words.ts";
import { wordsIn } from "../../apps/web/src/ui/words.ts";
import { type BrowsedSite, openBrowsedSite } from "./browsed-site.ts";
import type { Visit } from "./open-browser.ts";
import { settle } from "./settle.ts";
import { foundSmallCompany, smallCustomer } from "./small-company.ts";
import { takePicture } from "./take-picture.ts";

const reason = "战略客户，新签三年 a three-year contract";

describe.each([
  { language: "zh", theme: "light" },
  { language: "en", theme: "dark" },
] as const)("an override, in $language and $theme,", ({ language, theme }) => {
  const t = wordsIn(language, words);
  let browsed: BrowsedSite;
  let member: Visit;
  let approver: Visit;

  beforeAll(async () => {
    browsed = await openBrowsedSite(foundSmallCompany);
    approver = await browsed.asAdministrator({ language, theme });
    member = await browsed.asNewUser(
      { name: "演示甲", userName: "member-demo", role: "member", owner: "演示甲" },
      { language, theme },
    );
  });
  afterAll(() => browsed?.close());

  it("is asked for by the account manager, with a reason", async () => {
    const { page } = member;
    await page.goto(`/customers/${smallCustomer}?tab=grade`);
    await page.getByRole("button", { name: t("ask"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(t("tier")).click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await dialog.getByLabel(t("reason"), { exact: true }).fill(reason);
    await takePicture(page, "override-ask", language);
    await dialog.getByRole("button", { name: t("send"), exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
  });

  it("is approved by another, and holds at once", async () => {
    const { page } = approver;
    await page.goto("/overrides");
    await page.getByText(reason).first().waitFor();
    await settle(page);
    await takePicture(page, "override-approve", language);
    await page.getByRole("button", { name: new RegExp(`^${t("approve")}`) }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: t("approve"), exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.goto("/overrides?show=inForce");
    await page.getByText(reason).first().waitFor();
    await page.goto(`/customers/${smallCustomer}?tab=grade`);
    await page.getByText(reason).first().waitFor();
  });

  it("runs out after its last day, and the rules apply again", async () => {
    const { page, complaints } = approver;
    for (const table of ["overrides", "override_requests"]) {
      await browsed.site.database.query(
        `update ${table} set valid_from = valid_from - 400, valid_until = valid_until - 400`,
      );
    }
    await expect
      .poll(
        async () => {
          await page.goto("/overrides?show=closed");
          await settle(page);
          return page.getByText(reason).count();
        },
        { timeout: 120_000, interval: 4000 },
      )
      .toBeGreaterThan(0);
    await page.goto(`/customers/${smallCustomer}?tab=grade`);
    await page.getByRole("button", { name: t("ask"), exact: true }).waitFor();
    await settle(page);
    await expect.poll(() => page.getByText(reason).count()).toBe(0);
    expect([...complaints, ...member.complaints]).toEqual([]);
  }, 180_000);
});
