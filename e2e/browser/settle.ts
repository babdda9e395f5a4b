import type { Page } from "playwright-core";

/**
 * Waits until the page is drawn and nothing is loading any more: neither over the network nor as a shape on the page.
 * A slow machine has moments at which the page's code is still on its way and nothing is there yet, not even a shape.
 */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => undefined); // it may follow events
  await page.waitForFunction(
    () =>
      document.querySelector("h1, [data-state=error], [data-state=empty]") &&
      !document.querySelector("[aria-busy=true], .ant-spin-spinning"),
    undefined,
    { polling: 100 },
  );
}
