import { makeFirstVisit } from "@gradus/contract";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../../testing/open-test-app.ts";

let site: TestApp;
beforeEach(async () => {
  site = await openTestApp();
});
afterEach(() => site.close());

const person = { name: "演示甲", userName: "demo", password: "quite a good one" };
const visit = (rest: object = {}, browser = site.browser()) =>
  browser.post("/api/first-visit", { token: site.firstVisit.token, ...person, ...rest });

it("makes the administrator, signed in, and is over with that", async () => {
  expect((await site.browser().get("/api/session")).body).toEqual({ signedIn: false, firstVisit: true });
  const browser = site.browser();
  const { status, body } = await visit({ mobile: "13800001234", language: "en" }, browser);
  expect(status).toBe(201);
  const session = makeFirstVisit.answer.parse(body);
  expect(session).toMatchObject({
    signedIn: true,
    user: {
      name: "演示甲",
      role: "administrator",
      owner: "演示甲",
      mobile: "+8613800001234",
      language: "en",
    },
  });
  expect((await browser.get("/api/users")).body.users).toHaveLength(1);
  expect((await site.browser().get("/api/session")).body).toEqual({ signedIn: false, firstVisit: false });

  const again = await visit({ userName: "second" });
  expect([again.status, again.body.detail]).toEqual([
    403,
    "此链接已失效。尚无用户时，服务器每次启动都会显示新的链接。",
  ]);
});

it("is made by one of ten at once", async () => {
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, index) => visit({ userName: `demo${index}` })),
  );
  expect(all.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(403)]);
  expect((await site.local.get("/api/users")).body.users).toHaveLength(1);
});

it("opens with the server's own token only", async () => {
  const another = await openTestApp();
  await another.close();
  for (const token of ["", "wrong", another.firstVisit.token, `${site.firstVisit.token} `]) {
    const { status, body } = await site
      .browser()
      .post("/api/first-visit", { ...person, token }, { "accept-language": "en" });
    expect([status, body.detail]).toEqual([
      403,
      "This link is not valid any more. While there is no user, every start of the server prints a new one.",
    ]);
  }
  expect((await site.local.get("/api/users")).body.users).toEqual([]);
});

it("is over, too, once the local key has made a user", async () => {
  await site.addUser("other", "member");
  expect((await visit()).body.code).toBe("firstVisitWrong");
});

it("can be tried again after a refusal, which leaves nothing", async () => {
  const refusals = [
    [{ password: "short" }, "passwordLength"],
    [{ password: "password" }, "passwordCommon"],
    [{ password: "13800001234", mobile: "13800001234" }, "passwordCommon"],
    [{ userName: "two words" }, "userNameWrong"],
    [{ email: "nothing" }, "userEmailWrong"],
    [{ mobile: "12345" }, "userMobileWrong"],
    [{ name: " " }, "requestWrong"],
    [{ role: "member" }, "requestWrong"],
  ] as const;
  for (const [wrong, code] of refusals)
    expect([wrong, (await visit(wrong)).body.code]).toEqual([wrong, code]);
  expect((await visit()).status).toBe(201);
});
