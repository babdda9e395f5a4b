import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createXlsxWriter } from "../../apps/server/src/platform/files/xlsx-writer.ts";
import { hasRealData, realData } from "../../apps/server/src/testing/real-data.ts";
import { words as accessWords } from "../../apps/web/src/features/access/words.ts";
import { words as customerWords } from "../../apps/web/src/features/customer/words.ts";
import { words as importWords } from "../../apps/web/src/features/imports/words.ts";
import { words as organisationWords } from "../../apps/web/src/features/organisation/words.ts";
import { words as runWords } from "../../apps/web/src/features/runs/words.ts";
import { words as schemeWords } from "../../apps/web/src/features/schemes/words.ts";
import { wordsIn } from "../../apps/web/src/ui/words.ts";
import { encodeGb18030 } from "../../demo/gb18030.ts";
import { TestSite } from "../test-site.ts";
import { openBrowser, type Visit, visit } from "./open-browser.ts";
import { takePicture } from "./take-picture.ts";

interface Order {
  readonly customer_id: string;
  readonly order_date: string;
  readonly revenue: string;
}

const asOf = "2006-12-31"; // the day the orders end
const password = "sing a long plain song";

describe.skipIf(!hasRealData).each([
  { language: "zh", theme: "light" },
  { language: "en", theme: "dark" },
] as const)("someone with two files, in $language and $theme,", ({ language, theme }) => {
  const access = wordsIn(language, accessWords);
  const customer = wordsIn(language, customerWords);
  const imports = wordsIn(language, importWords);
  const organisation = wordsIn(language, organisationWords);
  const runs = wordsIn(language, runWords);
  const schemes = wordsIn(language, schemeWords);
  let site: TestSite;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let window: Visit;
  let page: Page;
  let orders: Order[];

  beforeAll(async () => {
    site = await TestSite.open();
    await site.start();
    await mkdir(site.folder, { recursive: true });
    orders = renamed(
      parse(await readFile(realData("rfm-orders/orders.csv"), "utf8"), { columns: true }),
      language,
    );
    browser = await openBrowser();
    window = await visit(browser, site.url, { language, theme });
    page = window.page;
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
  const picture = (name: string) => takePicture(page, name, language);
  /** Waits for an import's page to say that it is done. */
  const imported = async () => {
    await page.waitForURL(/\/imports\/\d+$/);
    await page.getByText(imports("done"), { exact: true }).first().waitFor();
  };
  /** The figure that stands behind a label of a list of figures. */
  const figure = (label: string) =>
    page.locator(".ant-descriptions-item", { has: page.getByText(label, { exact: true }) }).innerText();
  const chooseDay = async (field: Locator, day: string) => {
    await field.click();
    await field.fill(day);
    await field.press("Enter");
  };

  it("opens the one-time link, becomes the administrator and sets the organisation up", async () => {
    const link = site.firstVisit() ?? "";
    await page.goto(link);
    await page.getByLabel(access("name")).first().fill("演示管理员");
    expect(page.url()).not.toContain("#"); // the token is in the address no longer than it takes to read it
    await page.getByLabel(access("userName")).first().fill("demo-admin");
    await page.getByLabel(access("password"), { exact: true }).fill(password);
    await page.getByLabel(access("passwordAgain")).fill(password);
    await picture("welcome");
    await button(access("create")).click();
    await page.waitForURL("**/set-up");
    await page.getByLabel(organisation("name")).fill("示例公司 Example Company");
    await picture("set-up");
    await button(organisation("next")).click();
    await page.waitForURL("**/start");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await picture("start");
    await button(organisation("filesGo")).click();
    await page.waitForURL("**/imports/new");
  });

  it("brings in the customers from Excel", async () => {
    const names = [...new Set(orders.map(({ customer_id }) => customer_id))];
    const path = join(site.folder, "customers.xlsx");
    await writeCustomers(path, names, language);
    await page.locator("input[type=file]").setInputFiles(path);
    await button(imports("toCheck")).waitFor();
    await picture("import-map");
    await button(imports("toCheck")).click();
    await page.getByText(imports("allGood")).waitFor();
    await button(imports("commit")).click();
    await imported();
    await expect.poll(() => figure(imports("customersCreated"))).toContain(String(names.length));
  });

  it("brings in the orders from a CSV as Chinese Excel writes it, and corrects a bad row on the way", async () => {
    await page.goto("/imports/new");
    const path = join(site.folder, "orders.csv");
    await writeFile(path, writeOrders(orders, language));
    await page.locator("input[type=file]").setInputFiles(path);
    await button(imports("toCheck")).waitFor();
    await picture("import-orders-map");
    await button(imports("toCheck")).click();
    await button(`${imports("fix")} 3`).waitFor();
    await picture("import-check");
    await button(`${imports("fix")} 3`).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("textbox")
      .nth(1)
      .fill(orders[1]?.order_date ?? "");
    await dialog.getByRole("button", { name: imports("save"), exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await button(imports("recheck")).click();
    await page.getByText(imports("allGood")).waitFor();
    await button(imports("commit")).click();
    await imported();
    await expect.poll(() => figure(imports("added"))).toContain(orders.length.toLocaleString("en-US"));
    await picture("import-done");
  });

  it("begins a scheme from the template, tries it on everybody, and publishes it", async () => {
    await page.goto("/schemes");
    await button(schemes("add")).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(schemes("template"), { exact: true }).click();
    await page.getByTitle(language === "zh" ? "基础价值分级" : "Basic value", { exact: true }).click();
    await dialog.getByRole("button", { name: schemes("start"), exact: true }).click();
    await page.waitForURL("**/draft");
    await page.getByText(schemes("fine")).waitFor();
    expect(await button(schemes("undo")).isDisabled()).toBe(true); // to be looked at is not to be changed
    await picture("draft");
    await chooseDay(page.getByLabel(schemes("asOf")), asOf);
    await button(schemes("trial")).click();
    await page.waitForURL(/\/runs\/\d+$/);
    await page.getByText(runs("finished"), { exact: true }).first().waitFor();
    await picture("trial");
    await expect.poll(() => figure(runs("customersUnit"))).toContain("995");
    await page.goto("/schemes/basic-value/draft");
    await button(schemes("publish")).click();
    await page
      .locator(".ant-popover")
      .getByRole("button", { name: schemes("publish"), exact: true })
      .click();
    await page.waitForURL("**/schemes/basic-value");
    await page.getByRole("heading", { level: 1, name: /基础价值分级|Basic value/ }).waitFor();
    await picture("scheme");
  });

  it("runs it live", async () => {
    await button(runs("start")).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(runs("live"), { exact: true }).click();
    await chooseDay(dialog.getByLabel(runs("asOf")), asOf);
    await dialog.getByRole("button", { name: runs("run"), exact: true }).click();
    await page.waitForURL(/\/runs\/\d+$/);
    const published = page.getByText(runs("published"), { exact: true }).first();
    const waiting = button(runs("accept"));
    await published.or(waiting).first().waitFor();
    if (await waiting.isVisible()) {
      await waiting.click();
      await page
        .locator(".ant-popover")
        .getByRole("button", { name: runs("accept"), exact: true })
        .click();
    }
    await published.waitFor();
    await picture("run");
  });

  it("opens a top customer, reads why, and prints the form on one page", async () => {
    const top = await bestCustomer(site);
    await page.goto("/customers");
    await page.getByRole("grid").waitFor();
    await picture("customers");
    await page.goto(`/customers/${top.customer}`);
    await page.getByRole("heading", { level: 1, name: top.name }).waitFor();
    const reasons = page.getByRole("table").first();
    await reasons.waitFor();
    await expect.poll(() => reasons.innerText()).toContain(String(top.score));
    await picture("customer");
    const opened = window.context.waitForEvent("page");
    await page
      .getByRole("link", { name: customer("print") })
      .first()
      .click();
    const form = await opened;
    await form.getByRole("heading", { level: 1 }).waitFor();
    await takePicture(form, "form", language);
    const pdf = await form.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(window.complaints).toEqual([]);
  });
});

/** The same orders of customers whose names are plainly made up: pictures of them stand in the guide. */
function renamed(orders: readonly Order[], language: "zh" | "en"): Order[] {
  const numbers = new Map(
    [...new Set(orders.map((order) => order.customer_id))].map((name, at) => [name, at + 1]),
  );
  const prefix = language === "zh" ? "示例客户" : "Example customer ";
  return orders.map((order) => ({ ...order, customer_id: `${prefix}${numbers.get(order.customer_id)}` }));
}

async function bestCustomer({ client }: TestSite) {
  const { data } = await client.GET("/api/schemes/{scheme}/grades", {
    params: { path: { scheme: "basic-value" }, query: { limit: 1 } },
  });
  const best = data?.grades[0];
  if (!best?.name) throw new Error("nobody was graded");
  return { customer: best.customer, name: best.name, score: best.score };
}

async function writeCustomers(path: string, names: readonly string[], language: "zh" | "en"): Promise<void> {
  const header = language === "zh" ? ["客户编号", "客户名称"] : ["Customer code", "Customer name"];
  const writer = await createXlsxWriter(
    path,
    header.map((name) => ({ name, type: "text" as const })),
  );
  await writer.write(names.map((name, index) => [`R${String(index + 1).padStart(4, "0")}`, name]));
  await writer.close();
}

/** The orders under the headers of the language; the second has a date that is none. */
function writeOrders(orders: readonly Order[], language: "zh" | "en"): Buffer {
  const header =
    language === "zh" ? "客户名称,下单日期,回款金额" : "Customer name,Order date,Amount received";
  const rows = orders.map(({ customer_id, order_date, revenue }, index) =>
    [customer_id, index === 1 ? "2005-13-45" : order_date, revenue].join(","),
  );
  return encodeGb18030(`${[header, ...rows].join("\r\n")}\r\n`);
}
