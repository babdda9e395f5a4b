import { type Body, unwrap } from "@gradus/sdk";
import type { Browser } from "playwright-core";
import { TestSite } from "../test-site.ts";
import { openBrowser, type Visit, type Visitor, visit } from "./open-browser.ts";

const password = "a-plain-long-passphrase";

/** A site with an administrator, and a browser to visit it with. */
export interface BrowsedSite {
  readonly site: TestSite;
  readonly browser: Browser;
  /** A window in which the administrator is signed in. */
  asAdministrator(visitor?: Visitor): Promise<Visit>;
  /** A window in which somebody else is signed in, who is made a user for it. */
  asNewUser(user: Body<"createUser">, visitor?: Visitor): Promise<Visit>;
  close(): Promise<void>;
}

/** Who the tests sign in as. */
export const administrator = { userName: "admin-demo", name: "演示管理员", password };

/** Starts a server on an empty data directory, and a browser; `prepare` fills it before anybody looks. */
export async function openBrowsedSite(prepare?: (site: TestSite) => Promise<void>): Promise<BrowsedSite> {
  const site = await TestSite.open();
  await site.start();
  const token = site.firstVisit()?.split("#")[1] ?? "";
  await ask(site, "/api/first-visit", { token, ...administrator });
  await prepare?.(site);
  const browser = await openBrowser();
  const storage = await signIn(browser, site.url, administrator);
  return {
    site,
    browser,
    asAdministrator: (visitor) => visit(browser, site.url, { ...visitor, storage }),
    asNewUser: async (user, visitor) => {
      const made = await unwrap(site.client.POST("/api/users", { body: user }));
      const known = await signIn(browser, site.url, { userName: user.userName, password: made.password });
      return visit(browser, site.url, { ...visitor, storage: known });
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

async function signIn(
  browser: Browser,
  url: string,
  { userName, password: known }: { readonly userName: string; readonly password: string },
) {
  const { context } = await visit(browser, url);
  const answer = await context.request.post("/api/session", {
    data: { identifier: userName, password: known },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  const storage = await context.storageState();
  await context.close();
  return storage;
}

async function ask(site: TestSite, path: string, body: unknown): Promise<void> {
  const answer = await fetch(site.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", origin: site.url },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}
