import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/find-chromium.mjs";

const flags = [
  "--no-sandbox", // root has no other way
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How a visitor's browser is set. */
export interface Visitor {
  readonly language?: "zh" | "en";
  readonly theme?: "light" | "dark";
  /** In CSS pixels; default 1280. */
  readonly width?: number;
  readonly height?: number;
  /** Cookies and storage of an earlier visit, so that one need not sign in again. */
  readonly storage?: Awaited<ReturnType<BrowserContext["storageState"]>>;
}

/** A page under test, and what went wrong in it without being seen. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Uncaught errors, and breaches of the Content-Security-Policy; must be empty at the end. */
  readonly complaints: string[];
}

/** Starts a headless Chromium; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: flags });
}

/** Opens a window of its own on a site: no cookie of another visit is known to it. */
export async function visit(browser: Browser, baseURL: string, visitor: Visitor = {}): Promise<Visit> {
  const { language = "zh", theme = "light", width = 1280, height = 900, storage } = visitor;
  const context = await browser.newContext({
    baseURL,
    locale: language === "zh" ? "zh-CN" : "en-GB",
    colorScheme: theme,
    reducedMotion: "reduce",
    viewport: { width, height },
    timezoneId: "Asia/Shanghai",
    ...(storage && { storageState: storage }),
  });
  return { ...(await openTab({ context })), context };
}

/** Opens another page in a window. */
export async function openTab({ context }: Pick<Visit, "context">): Promise<Omit<Visit, "context">> {
  const page = await context.newPage();
  page.setDefaultTimeout(45_000); // the machine may be busy
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error.stack ?? error)));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && /Content.Security.Policy|same key|Warning:/i.test(text))
      complaints.push(text);
  });
  return { page, complaints };
}
