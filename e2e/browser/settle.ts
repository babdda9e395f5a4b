import type { Page } from "playwright-core";

/** Waits until nothing is loading any more: neither over the network nor as a shape on the page. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => undefined); // it may follow events
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true], .ant-spin-spinning"));
}
