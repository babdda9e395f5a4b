import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { settle } from "./settle.ts";

const guide = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

/** Whether pictures are kept, for the user guide: `GRADUS_PICTURES=1 npx vitest run e2e/browser`. */
const kept = process.env.GRADUS_PICTURES === "1";

/** Keeps what the page shows now for the user guide, in the light theme, whatever theme it is in. */
export async function takePicture(page: Page, name: string, language: "zh" | "en"): Promise<void> {
  if (!kept) return;
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  await page.emulateMedia({ colorScheme: "light" });
  await settle(page);
  await mkdir(guide, { recursive: true });
  await page.screenshot({ path: `${guide}${name}.${language}.png` });
  if (dark) await page.emulateMedia({ colorScheme: "dark" });
}
