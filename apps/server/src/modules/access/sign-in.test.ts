import { type Session, signIn } from "@gradus/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestApp, type TestAnswer, type TestApp } from "../../testing/open-test-app.ts";

let site: TestApp;
let password: string;
let id: string;
beforeEach(async () => {
  site = await openTestApp();
  ({ id, password } = await site.addUser("Demo.One", "member", {
    email: "One@Demo.example",
    mobile: "138 0000 1234",
  }));
});
afterEach(() => site.close());

const enter = (identifier: string, secret: string, address?: string) =>
  site.browser(address).post("/api/session", { identifier, password: secret });
const english = { "accept-language": "en" };
const said = ({ status, body }: TestAnswer) => ({ status, body });

describe("signing in", () => {
  it("takes a user name, an e-mail address or a mobile number, however it is typed", async () => {
    const typed = [
      ...["Demo.One", " DEMO.ONE ", "Ｄｅｍｏ.One", "one@demo.example", "ONE@DEMO.EXAMPLE"],
      ...["13800001234", "+86 138 0000 1234", "0086-138-0000-1234", "１３８００００１２３４"],
    ];
    for (const identifier of typed) {
      const answer = await enter(identifier, password);
      expect([identifier, answer.status]).toEqual([identifier, 200]);
      const session = signIn.answer.parse(answer.body) as Extract<Session, { signedIn: true }>;
      expect(session).toMatchObject({ signedIn: true, permissions: [], organisationSetUp: false });
      expect(session.user).toEqual({
        ...{ id, name: "Demo.One", userName: "Demo.One", email: "one@demo.example" },
        ...{ mobile: "+8613800001234", role: "member", owner: "Demo.One", teams: [], language: "zh" },
        disabled: false,
      });
    }
  });

  it("keeps the session in a cookie that no script reads and no other site sends", async () => {
    const plain = await enter("demo.one", password);
    expect(plain.headers["set-cookie"]).toMatch(
      /^gradus\.session_token=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const secure = await site
      .browser()
      .post("/api/session", { identifier: "demo.one", password }, { origin: "https://gradus.test" });
    expect(secure.headers["set-cookie"]).toMatch(/; Secure$/);
  });

  it("keeps of the token a digest, and of the password an argon2id hash of 19 MiB", async () => {
    const browser = await site.signedIn("demo.one", password);
    const token = decodeURIComponent(browser.cookies.get("gradus.session_token") ?? "").split(".")[0];
    const { rows } = await site.database.owner.query(
      `select s.token, s."ipAddress" as ip, a.password from auth.session s join auth.account a using ("userId")`,
    );
    expect(token).toMatch(/^\w{32}$/);
    expect(rows).toEqual([
      {
        token: expect.not.stringContaining(token ?? ""),
        ip: "",
        password: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/),
      },
    ]);
    const stolen = site.browser();
    stolen.cookies.set("gradus.session_token", rows[0].token);
    expect((await stolen.get("/api/people")).status).toBe(401);
  });

  it("gives the serving role neither passwords nor sessions to read", async () => {
    for (const table of ["account", "session", '"user"']) {
      await expect(
        site.database.asApp({ actor: "test", scope: "everybody" }, (tx) =>
          tx.client.query(`select * from auth.${table}`),
        ),
      ).rejects.toThrow(/permission denied/);
    }
  });

  it("begins another session each time, and ends the one the browser had", async () => {
    const browser = await site.signedIn("demo.one", password);
    const old = new Map(browser.cookies);
    await browser.post("/api/session", { identifier: "demo.one", password });
    expect(browser.cookies).not.toEqual(old);
    expect((await browser.get("/api/people")).status).toBe(200);
    const left = site.browser();
    for (const [name, value] of old) left.cookies.set(name, value);
    expect((await left.get("/api/people")).status).toBe(401);
  });

  it("ends with signing out, for the cookie that was kept too; twice is no error", async () => {
    const browser = await site.signedIn("demo.one", password);
    const kept = new Map(browser.cookies);
    expect((await browser.delete("/api/session")).status).toBe(204);
    expect(browser.cookies.size).toBe(0);
    expect((await browser.delete("/api/session")).status).toBe(204);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.get("/api/session")).body).toEqual({ signedIn: false, firstVisit: false });
  });
});

describe("a stranger", () => {
  const attempts = [
    ...["demo.one", "nobody", "one@demo.example", "no@demo.example", "13800001234", "13800009999", ""],
    ...["' or '1'='1", "demo.one'; drop table users; --", "demo.one\u0000", "%", "nobody@", "\\"],
    ...["demo.one' --", 'admin")) union select 1 --', "demo_one", "users.invalid"],
  ];
  it("learns nothing of who is a user: every failure is answered the same, in both languages", async () => {
    for (const [index, identifier] of attempts.entries()) {
      const browser = site.browser(`198.51.100.${index}`);
      const zh = await browser.post("/api/session", { identifier, password: "not the password" });
      const en = await browser.post("/api/session", { identifier, password: "wrong" }, english);
      const wrong = { type: "urn:gradus:problem:signInWrong", status: 401, code: "signInWrong", params: {} };
      const [zhWords, enWords] = ["账号或密码不正确。", "The account or the password is wrong."];
      expect([identifier, said(zh), said(en)]).toEqual([
        identifier,
        { status: 401, body: { ...wrong, title: zhWords, detail: zhWords } },
        { status: 401, body: { ...wrong, title: enWords, detail: enWords } },
      ]);
      expect(zh.headers["set-cookie"]).toBeUndefined();
    }
  });

  it("is told no more of a disabled user with the right password, nor by the internal address", async () => {
    await site.local.put(`/api/users/${id}`, { disabled: true });
    const known = await enter("demo.one", password);
    const unknown = await enter("nobody", password);
    expect(said(known)).toEqual(said(unknown));
    expect((await enter(`${id}@users.invalid`, password)).body.code).toBe("signInWrong");
    expect((await enter(id, password)).body.code).toBe("signInWrong");
  });

  it("may guess five times an account, then once a minute, and is told how long to wait", async () => {
    const guess = () => enter("demo.one", "not the password");
    for (let attempt = 0; attempt < 5; attempt++) expect((await guess()).status).toBe(401);
    const zh = await guess();
    expect([zh.status, zh.headers["retry-after"], zh.body.detail]).toEqual([
      ...[429, "60", "尝试次数过多，请在 60 秒后重试。"],
    ]);
    const en = await site.browser().post("/api/session", { identifier: "DEMO.one ", password }, english);
    expect([en.status, en.body.detail]).toEqual([429, "Too many attempts. Try again in 60 seconds."]);
    site.clock.now = new Date(site.clock.now.getTime() + 60_000);
    expect((await guess()).status).toBe(401);
    expect((await guess()).status).toBe(429);
  });

  it("gets no further with a hundred guesses at once, nor with one guess at each of many accounts", async () => {
    const guesses = (names: string[], address: string) =>
      Promise.all(names.map((name) => enter(name, "not the password", address)));
    const count = (answers: TestAnswer[]) => answers.filter(({ status }) => status === 401).length;
    expect(count(await guesses(Array(100).fill("demo.one"), "198.51.100.1"))).toBe(5);
    const names = Array.from({ length: 100 }, (_, index) => `name${index}`);
    expect(count(await guesses(names, "198.51.100.2"))).toBe(60);
  });

  it("keeps out neither a victim at another address nor one who is signed in", async () => {
    const victim = await site.signedIn("demo.one", password);
    for (let attempt = 0; attempt < 8; attempt++) await enter("demo.one", "wrong", "198.51.100.7");
    expect((await enter("demo.one", password, "198.51.100.7")).status).toBe(429);
    expect((await enter("demo.one", password, "203.0.113.9")).status).toBe(200);
    expect((await victim.get("/api/people")).status).toBe(200);
  });

  it("is taken at no forwarded address unless the proxy is trusted", async () => {
    const guessFrom = (last: number, at: TestApp) =>
      at
        .browser("198.51.100.7")
        .post(
          "/api/session",
          { identifier: "demo.one", password: "x" },
          { "x-forwarded-for": `192.0.2.${last}` },
        );
    const statuses = async (at: TestApp) => {
      const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((last) => guessFrom(last, at)));
      return answers.map(({ status }) => status).sort();
    };
    expect(await statuses(site)).toEqual([401, 401, 401, 401, 401, 429]);
    const behind = await openTestApp({ trustedProxies: "198.51.100.0/24" });
    try {
      expect(await statuses(behind)).toEqual([401, 401, 401, 401, 401, 401]);
    } finally {
      await behind.close();
    }
  });
});

describe("who works on", () => {
  it("has forgotten failures forgiven by signing in", async () => {
    for (let attempt = 0; attempt < 4; attempt++) await enter("demo.one", "wrong");
    expect((await enter("demo.one", password)).status).toBe(200);
    for (let attempt = 0; attempt < 5; attempt++) expect((await enter("demo.one", "x")).status).toBe(401);
  });

  it("leaves in the audit log that somebody signed in, or failed to, without a name or an address", async () => {
    await enter("demo.one", password);
    await enter("demo.one", "wrong");
    await enter("secret@demo.example", "wrong");
    const { entries } = (await site.local.get("/api/audit")).body;
    const found = entries.map(({ kind, subject, details }: Record<string, unknown>) => [
      kind,
      subject,
      details,
    ]);
    expect(found).toEqual([
      ["session.refused", "user:unknown", {}],
      ["session.refused", `user:${id}`, {}],
      ["session.begun", `user:${id}`, {}],
      ["user.created", `user:${id}`, { role: "member", teams: 0 }],
    ]);
  });
});
