import { wordProblem } from "@gradus/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp, type TestBrowser } from "../../testing/open-test-app.ts";

let site: TestApp;
beforeAll(async () => {
  site = await openTestApp();
  await site.addUser("chief", "administrator"); // so that none of the others is the last
});
afterAll(() => site.close());

const english = { "accept-language": "en" };
const isIn = async (browser: TestBrowser) => (await browser.get("/api/people")).status === 200;
let count = 0;
async function member(rest = {}) {
  const userName = `member${++count}`;
  const { id, password } = await site.addUser(userName, "member", rest);
  return { userName, id, password, enter: () => site.signedIn(userName, password) };
}

describe("a session", () => {
  it("ends at once, wherever it is open, when its user is disabled, and stays ended", async () => {
    const user = await member();
    const browsers = [await user.enter(), await user.enter()];
    await site.local.put(`/api/users/${user.id}`, { disabled: true });
    for (const browser of browsers) expect(await isIn(browser)).toBe(false);
    await site.local.put(`/api/users/${user.id}`, { disabled: false });
    for (const browser of browsers) expect(await isIn(browser)).toBe(false);
    expect(await isIn(await user.enter())).toBe(true);
  });

  it("has the rights its user has now, not those of when it began", async () => {
    const user = await member();
    const browser = await user.enter();
    const mayManage = async () => (await browser.get("/api/users")).status === 200;
    expect(await mayManage()).toBe(false);
    await site.local.put(`/api/users/${user.id}`, { role: "administrator" });
    expect(await mayManage()).toBe(true);
    expect((await browser.get("/api/session")).body.permissions).toContain("manageUsers");
    await site.local.put(`/api/users/${user.id}`, { role: "manager" });
    expect(await mayManage()).toBe(false);
  });

  it("ends everywhere when an administrator sets another password, which then counts alone", async () => {
    const user = await member();
    const browser = await user.enter();
    const { status, body } = await site.local.post(`/api/users/${user.id}/password`);
    expect([status, body]).toEqual([200, { password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) }]);
    expect(await isIn(browser)).toBe(false);
    await expect(user.enter()).rejects.toThrow("signInWrong");
    expect(await isIn(await site.signedIn(user.userName, body.password))).toBe(true);
  });

  it("is taken for no other when its cookie is forged, cut, signed otherwise, or repeated", async () => {
    const user = await member();
    const browser = await user.enter();
    const good = browser.cookies.get("gradus.session_token") as string;
    const [token, signature] = decodeURIComponent(good).split(".") as [string, string];
    const forged = [
      ...[token, `${token}.`, `.${signature}`, `${token}.${signature.slice(1)}`, `${token}x.${signature}`],
      ...["", "null", "undefined", "' or 1=1 --", `${"a".repeat(32)}.${signature}`, "%00", "%"],
      ...[`${user.id}.${signature}`, "{}", "a".repeat(7000)],
    ];
    for (const value of forged) {
      const forger = site.browser();
      forger.cookies.set("gradus.session_token", value === "%" ? value : encodeURIComponent(value));
      expect([value, (await forger.get("/api/people")).body.code]).toEqual([value, "signInNeeded"]);
    }
    expect(await isIn(browser)).toBe(true);
  });

  it("does not help a wrong key along: who shows one is judged by it alone", async () => {
    const browser = await (await member()).enter();
    expect((await browser.get("/api/people", { authorization: "Bearer wrong" })).status).toBe(401);
  });
});

describe("changing one's own password", () => {
  const next = "a better one, surely";

  it("ends every session but the one that asks, which goes on under another token", async () => {
    const user = await member();
    const [here, there] = [await user.enter(), await user.enter()];
    const old = here.cookies.get("gradus.session_token");
    expect((await here.put("/api/session/password", { current: user.password, next })).status).toBe(204);
    expect(here.cookies.get("gradus.session_token")).not.toBe(old);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    await expect(user.enter()).rejects.toThrow("signInWrong");
    expect(await isIn(await site.signedIn(user.userName, next))).toBe(true);
  });

  it("needs the present one, and counts who guesses it", async () => {
    const user = await member();
    const browser = await user.enter();
    const change = (current: string) => browser.put("/api/session/password", { current, next }, english);
    for (let attempt = 0; attempt < 5; attempt++) {
      const { status, body } = await change("not it");
      expect([status, body.detail]).toEqual([422, "The present password is wrong."]);
    }
    expect((await change(user.password)).body.code).toBe("signInThrottled");
    expect(await isIn(browser)).toBe(true);
  });

  it("refuses one that is short, long, common or one's own name, in both languages", async () => {
    const user = await member({ name: "demo the FIRST" });
    const browser = await user.enter();
    const long = "长".repeat(129);
    const refusals = { passwordLength: ["1234567", long], passwordCommon: ["Password123", "Demo The First"] };
    for (const [code, wishes] of Object.entries(refusals)) {
      for (const next of wishes) {
        const change = (headers = {}) =>
          browser.put("/api/session/password", { current: user.password, next }, headers);
        const refusal = { code: code as "passwordLength", params: { min: 8, max: 128 } };
        expect((await change()).body).toMatchObject({
          status: 422,
          code,
          detail: wordProblem(refusal, "zh"),
        });
        expect((await change(english)).body).toMatchObject({ code, detail: wordProblem(refusal, "en") });
      }
    }
    expect(await isIn(await user.enter())).toBe(true);
  });

  it("takes eight characters of any script, and any composition", async () => {
    const user = await member();
    const browser = await user.enter();
    const wish = "天生我材必有用啊";
    const changed = await browser.put("/api/session/password", { current: user.password, next: wish });
    expect(changed.status).toBe(204);
    expect(await isIn(await site.signedIn(user.userName, wish))).toBe(true);
  });

  it("is nothing for the holder of the local key, who has none", async () => {
    const answer = await site.local.put("/api/session/password", { current: "x", next });
    expect(answer.body.code).toBe("signInNeeded");
    expect((await site.local.put("/api/session/profile", { name: "x" })).body.code).toBe("signInNeeded");
    expect((await site.local.get("/api/session")).body.user).toMatchObject({ id: "local", name: "local" });
  });
});

it("changes one's own name and language, and nothing else of oneself", async () => {
  const user = await member();
  const browser = await user.enter();
  const { body } = await browser.put("/api/session/profile", { name: "演示甲", language: "en" });
  expect(body.user).toMatchObject({ name: "演示甲", language: "en", role: "member", owner: user.userName });
  for (const more of [{ role: "administrator" }, { owner: "Demo Two" }, { teams: ["north"] }]) {
    expect((await browser.put("/api/session/profile", more)).body.code).toBe("requestWrong");
  }
  expect((await browser.get("/api/session")).body.user).toEqual(body.user);
});

describe("a page of another site", () => {
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "http://gradus.test.evil.example" },
    { origin: "http://gradus.test:8080" },
    { origin: "null" },
    { origin: "gradus.test" },
    { origin: "" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: "http://gradus.test" },
    { "sec-fetch-site": "none" },
  ];

  it("changes nothing with a user's cookie, and neither signs in nor out", async () => {
    const user = await member();
    const browser = await user.enter();
    for (const headers of foreign) {
      const answers = [
        await browser.put("/api/session/profile", { name: "changed" }, headers),
        await browser.delete("/api/session", headers),
        await browser.post("/api/session", { identifier: user.userName, password: user.password }, headers),
        await site.browser().post("/api/session", { identifier: "x", password: "y" }, headers),
      ];
      expect([headers, answers.map(({ body }) => body.code)]).toEqual([
        headers,
        Array(4).fill("originForeign"),
      ]);
    }
    const { body } = await browser.delete("/api/session", { ...foreign[0], ...english });
    expect(body.detail).toBe("This request came from another site and was not carried out.");
    expect((await browser.get("/api/session")).body.user).toMatchObject({ name: user.userName });
  });

  it("is what a request counts as that carries a session and says nothing of where it is from", async () => {
    const browser = await (await member()).enter();
    const { cookie } = { cookie: [...browser.cookies].map((pair) => pair.join("=")).join("; ") };
    const headers = { host: "gradus.test", cookie };
    const silent = await site.app.inject({ method: "DELETE", url: "/api/session", headers });
    expect(silent.json().code).toBe("originForeign");
    expect(await isIn(browser)).toBe(true);
  });

  it("does not stand in the way of our own, by http or https, nor of the local key", async () => {
    const browser = await (await member()).enter();
    const change = (headers: Record<string, string>) =>
      browser.put("/api/session/profile", { name: "ours" }, headers);
    expect((await change({ origin: "https://gradus.test" })).status).toBe(200);
    expect((await change({ "sec-fetch-site": "same-origin" })).status).toBe(200);
    const key = await site.local.put(
      "/api/organisation",
      { name: "远山" },
      { origin: "https://evil.example" },
    );
    expect(key.status).toBe(200);
  });
});
