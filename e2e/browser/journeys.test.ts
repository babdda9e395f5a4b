import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contactWords } from "../../apps/web/src/features/customer/contact-words.ts";
import { followUpWords } from "../../apps/web/src/features/customer/follow-up-words.ts";
import { words as listWords } from "../../apps/web/src/features/customers/words.ts";
import { words as duplicateWords } from "../../apps/web/src/features/duplicates/words.ts";
import { words as importWords } from "../../apps/web/src/features/imports/words.ts";
import { words as runWords } from "../../apps/web/src/features/runs/words.ts";
import { wordsIn } from "../../apps/web/src/ui/words.ts";
import { type BrowsedSite, openBrowsedSite } from "./browsed-site.ts";
import type { Visit } from "./open-browser.ts";
import { settle } from "./settle.ts";
import {
  bringIn,
  foundSmallCompany,
  gradeSmallCompany,
  smallCustomer,
  smallScheme,
} from "./small-company.ts";
import { takePicture } from "./take-picture.ts";

const phone = "13800001234";

describe.each([
  { language: "zh", theme: "light" },
  { language: "en", theme: "dark" },
] as const)("in $language and $theme,", ({ language, theme }) => {
  const contacts = wordsIn(language, contactWords);
  const followUps = wordsIn(language, followUpWords);
  const duplicates = wordsIn(language, duplicateWords);
  const imports = wordsIn(language, importWords);
  const lists = wordsIn(language, listWords);
  const runs = wordsIn(language, runWords);
  let browsed: BrowsedSite;
  let window: Visit;
  let held: number;
  let extra: number;

  beforeAll(async () => {
    browsed = await openBrowsedSite(async (site) => {
      await foundSmallCompany(site);
      extra = await bringIn(
        site,
        "extra.csv",
        "code,day,amount\nK002,2026-05-05,100.00\nX900,2026-05-05,5.00\n",
        {
          to: "activities",
          columns: { amount: "decimal", day: { date: "yyyy-MM-dd" } },
          fields: { customer: "code", day: "day", amount: "amount", type: { value: "received" } },
        },
      );
      held = await gradeSmallCompany(site, { asOf: "2026-09-30" });
    });
    window = await browsed.asAdministrator({ language, theme });
  });
  afterAll(() => browsed?.close());

  const button = (name: string) => window.page.getByRole("button", { name, exact: true });
  const confirm = (name: string) =>
    window.page.locator(".ant-popover:visible").getByRole("button", { name, exact: true }).click();
  const picture = (name: string) => takePicture(window.page, name, language);

  it("a held run is read, customer by customer, and put into force", async () => {
    const { page } = window;
    await page.goto(`/runs/${held}`);
    await page.getByText(runs("heldTitle")).waitFor();
    await settle(page);
    const { data: run } = await browsed.site.client.GET("/api/runs/{id}", { params: { path: { id: held } } });
    expect(run?.status).toBe("held");
    const total = run?.moves.total ?? 0;
    expect(total).toBeGreaterThan(3);
    await picture("held-run");
    const moved = page.getByRole("table").last().getByRole("row");
    await expect.poll(() => moved.count()).toBeGreaterThan(Math.min(total, 20));
    await button(runs("accept")).click();
    await confirm(runs("accept"));
    await page.getByText(runs("published"), { exact: true }).first().waitFor();
    const after = await browsed.site.client.GET("/api/runs/{id}", { params: { path: { id: held } } });
    expect(after.data?.status).toBe("published");
  });

  it("a run in force is taken back", async () => {
    const { page } = window;
    await button(runs("takeBack")).click();
    await confirm(runs("takeBack"));
    await page.waitForURL((url) => url.pathname !== `/runs/${held}`);
    const statusNow = async () =>
      (await browsed.site.client.GET("/api/runs/{id}", { params: { path: { id: held } } })).data?.status;
    await expect.poll(statusNow).toBe("taken-back");
  });

  it("an import is undone, after it was said what that takes back", async () => {
    const { page } = window;
    await page.goto(`/imports/${extra}`);
    await button(imports("undo")).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(imports("undoMeans", { facts: "2", customers: "1" })).waitFor();
    await dialog.getByRole("button", { name: imports("undo"), exact: true }).click();
    await page.getByText(imports("undone"), { exact: true }).first().waitFor();
    const { data } = await browsed.site.client.GET("/api/imports/{id}", { params: { path: { id: extra } } });
    expect(data?.status).toBe("undone");
  });

  it("a follow-up is entered with one line and a key", async () => {
    const { page } = window;
    await page.goto(`/customers/${smallCustomer}?tab=follow-ups`);
    const note = page.getByLabel(followUps("note"), { exact: true });
    await note.fill("演示：约定下周演示新产品");
    await note.press("Control+Enter");
    await page.getByRole("listitem").filter({ hasText: "演示：约定下周演示新产品" }).first().waitFor();
    await picture("follow-ups");
  });

  it("a phone is masked, revealed for a reason, and that is logged without the number", async () => {
    const { page } = window;
    await page.goto(`/customers/${smallCustomer}?tab=contacts`);
    await button(contacts("add")).first().click();
    const form = page.getByRole("dialog");
    await form.getByLabel(contacts("name"), { exact: true }).fill("演示联系人");
    await form.getByLabel(contacts("phone"), { exact: true }).fill(phone);
    await form.getByRole("button", { name: contacts("save"), exact: true }).click();
    await page.getByText("138****1234").waitFor();
    await page.reload(); // what was typed is gone, and the page asks anew
    await page.getByText("138****1234").waitFor();
    expect(await page.content()).not.toContain(phone);
    await picture("contacts");
    const named = { name: "演示联系人", field: contacts("phone") };
    await button(contacts("revealLabel", named)).click();
    const reveal = page.getByRole("dialog").last();
    await reveal.getByLabel(contacts("reason")).fill("演示：约定拜访时间");
    await reveal.getByRole("button", { name: contacts("reveal"), exact: true }).click();
    const shown = reveal.getByRole("textbox", { name: contacts("phone") });
    await expect
      .poll(async () => (await shown.inputValue()).replace(/\D/g, ""))
      .toMatch(new RegExp(`${phone}$`));
    const { data } = await browsed.site.client.GET("/api/audit", { params: { query: {} } });
    const logged = JSON.stringify(data);
    expect(logged).toContain("演示：约定拜访时间");
    expect(logged).not.toContain(phone);
  });

  it("a list is filtered, kept as a view, and found again", async () => {
    const { page } = window;
    await page.goto("/customers");
    const grid = page.getByRole("grid");
    await grid.getByRole("row").nth(1).waitFor();
    await page.getByLabel(lists("search"), { exact: true }).fill("slyh"); // initials of 示例一号
    await button(lists("query")).click();
    await page
      .getByText(lists("total", { count: 8 }))
      .first()
      .waitFor();
    await button(lists("viewMenu")).click();
    await page.getByRole("menuitem", { name: lists("saveAs"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(lists("viewName")).fill("示例视图 Demo view");
    await dialog.getByRole("button", { name: lists("save"), exact: true }).click();
    await page.getByRole("tab", { name: "示例视图 Demo view" }).waitFor();
    await picture("customers-view");
    await page.reload();
    await page.getByRole("tab", { name: "示例视图 Demo view" }).click();
    await page
      .getByText(lists("total", { count: 8 }))
      .first()
      .waitFor();
    expect(page.url()).not.toContain("slyh");
  });

  it("two records of one customer are found, merged, and taken apart again", async () => {
    const { page } = window;
    const { client } = browsed.site;
    const activitiesOf = async (customer: string) =>
      (await client.GET("/api/customers/{customer}/activities", { params: { path: { customer } } })).data
        ?.total;
    const before = [await activitiesOf("K001"), await activitiesOf("K002")] as number[];
    await page.goto("/duplicates");
    await button(duplicates("search")).first().click();
    const pair = page.getByRole("row").filter({ hasText: "K001" }).filter({ hasText: "K002" });
    await pair.getByRole("link").or(pair.getByRole("button")).first().waitFor();
    await picture("duplicates");
    await page.goto("/duplicates/K001/K002");
    await button(duplicates("merge")).waitFor();
    await picture("merge");
    await button(duplicates("merge")).click();
    await confirm(duplicates("merge"));
    await page
      .getByText(/K002.*K001|K001.*K002/)
      .first()
      .waitFor();
    await expect.poll(() => activitiesOf("K001")).toBe((before[0] as number) + (before[1] as number));
    await page.goto("/duplicates?show=merges");
    await page.getByText(duplicates("merges"), { exact: true }).first().click();
    await button(duplicates("undoMergeOf", { change: await lastChange() })).click();
    await confirm(duplicates("undoMerge"));
    await expect.poll(() => activitiesOf("K002")).toBe(before[1]);
    expect(await activitiesOf("K001")).toBe(before[0]);
  });

  const lastChange = async () =>
    (await browsed.site.client.GET("/api/duplicates/merges")).data?.merges[0]?.change ?? 0;

  it("nothing personal stands in an address or in the browser's storage", async () => {
    const { page, context } = window;
    const kept = JSON.stringify(await page.evaluate(() => ({ ...localStorage, ...sessionStorage })));
    for (const personal of [phone, "演示联系人", "admin-demo", "演示管理员"]) {
      expect(page.url()).not.toContain(encodeURIComponent(personal));
      expect(kept).not.toContain(personal);
      expect(browsed.site.lastWords()).not.toContain(personal);
    }
    const cookies = await context.cookies();
    expect(
      cookies
        .filter(({ name }) => /session/.test(name))
        .map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite })),
    ).toEqual([{ httpOnly: true, sameSite: "Lax" }]);
  });

  it("on a phone, the customer's page and the light card fit and say the tier", async () => {
    const small = await browsed.asAdministrator({ language, theme, width: 375, height: 740 });
    for (const address of [`/customers/${smallCustomer}`, `/m/customers/${smallCustomer}`]) {
      await small.page.goto(address);
      await small.page.getByRole("heading", { level: 1 }).waitFor();
      await settle(small.page);
      const wide = await small.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(375);
      const { data } = await browsed.site.client.GET("/api/schemes/{scheme}/explanations/{customer}", {
        params: { path: { scheme: smallScheme, customer: smallCustomer } },
      });
      await expect.poll(() => small.page.locator("body").innerText()).toContain(data?.tierName[language]);
      await takePicture(
        small.page,
        address.startsWith("/m") ? "phone-card" : "phone-customer",
        language,
        theme,
      );
    }
    expect(small.complaints).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});
