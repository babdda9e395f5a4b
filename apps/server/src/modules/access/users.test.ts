import { createUser, listUsers, wordProblem } from "@gradus/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestApp, type TestApp, type TestBrowser } from "../../testing/open-test-app.ts";

let site: TestApp;
let admin: TestBrowser;
let adminId: string;
beforeEach(async () => {
  site = await openTestApp();
  const { id, password } = await site.addUser("chief", "administrator");
  adminId = id;
  admin = await site.signedIn("chief", password);
});
afterEach(() => site.close());

const english = { "accept-language": "en" };

describe("a user", () => {
  it("is created with a password told once, and listed by name", async () => {
    const wish = { name: "演示乙", userName: "10023", role: "manager", teams: ["north", "南区"] };
    const { status, body } = await admin.post("/api/users", wish);
    expect(status).toBe(201);
    const { user, password } = createUser.answer.parse(body);
    const full = { owner: "演示乙", email: null, mobile: null, language: "zh", disabled: false };
    expect(user).toEqual({ id: user.id, ...wish, ...full });
    const list = (await admin.get("/api/users")).body;
    expect(listUsers.answer.parse(list).users.map(({ userName }) => userName)).toEqual(["chief", "10023"]);
    expect(JSON.stringify(list)).not.toContain(password);
    expect((await (await site.signedIn("10023", password)).get("/api/session")).body.user).toEqual(user);
  });

  it("changes in what is given; null takes an address or a number away", async () => {
    const { id } = await site.addUser("demo", "member", {
      email: "demo@demo.example",
      mobile: "13800001234",
    });
    const changed = await admin.put(`/api/users/${id}`, { email: null, owner: "Demo One", teams: ["east"] });
    expect(changed.body).toMatchObject({ email: null, mobile: "+8613800001234", owner: "Demo One" });
    const moved = await admin.put(`/api/users/${id}`, { mobile: "+852 5123 4567", userName: "Demo2" });
    expect(moved.body).toMatchObject({ mobile: "+85251234567", userName: "Demo2", teams: ["east"] });
    expect((await admin.put(`/api/users/${id}`, {})).body).toEqual(moved.body);
  });

  it("is refused a name that is malformed or another's, new or changed, in both languages", async () => {
    await site.addUser("taken", "member", { email: "taken@demo.example", mobile: "13900001234" });
    const { id } = await site.addUser("demo", "member");
    const refusals = [
      [{ userName: "x" }, "userNameWrong"],
      [{ userName: "a b" }, "userNameWrong"],
      [{ userName: "a@b" }, "userNameWrong"],
      [{ userName: "13800001234" }, "userNameWrong"],
      [{ userName: "CHIEF" }, "userNameTaken"],
      [{ userName: "Local" }, "userNameTaken"],
      [{ email: "nothing" }, "userEmailWrong"],
      [{ email: "TAKEN@demo.example" }, "userEmailTaken"],
      [{ mobile: "021-12345678" }, "userMobileWrong"],
      [{ mobile: "+86 139 0000 1234" }, "userMobileTaken"],
    ] as const;
    for (const [wrong, code] of refusals) {
      const refusal = { code, params: {} };
      const changed = await admin.put(`/api/users/${id}`, wrong);
      expect([wrong, changed.body.detail]).toEqual([wrong, wordProblem(refusal, "zh")]);
      const fresh = { name: "Demo Two", userName: "second", role: "member", ...wrong };
      const created = await admin.post("/api/users", fresh, english);
      expect([wrong, created.body.detail]).toEqual([wrong, wordProblem(refusal, "en")]);
    }
    expect((await admin.get("/api/users")).body.users).toHaveLength(3);
  });

  it("is one of two who take the same name at once", async () => {
    const wish = { name: "Demo One", userName: "demo", role: "member" };
    const all = await Promise.all([1, 2, 3, 4].map(() => admin.post("/api/users", wish)));
    expect(all.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it("is not known by an id that is none", async () => {
    for (const id of ["x", "' or 1=1", "00000000-0000-0000-0000-000000000000", "local"]) {
      const path = `/api/users/${encodeURIComponent(id)}`;
      expect((await admin.put(path, { name: "x" })).body.code).toBe("userUnknown");
      expect((await admin.post(`${path}/password`)).body.code).toBe("userUnknown");
    }
  });

  it("is spoken of in the audit log by id and by what changed, never by name or number", async () => {
    const { id } = await site.addUser("demo", "member");
    await admin.put(`/api/users/${id}`, { mobile: "13800001234", role: "manager" });
    await admin.put(`/api/users/${id}`, { disabled: true });
    await admin.put(`/api/users/${id}`, { disabled: true });
    await admin.post(`/api/users/${id}/password`);
    const { entries } = (await admin.get(`/api/audit?subject=user:${id}`)).body;
    const found = entries.map(({ actor, kind, details }: Record<string, unknown>) => [actor, kind, details]);
    expect(found).toEqual([
      ["chief", "password.reset", {}],
      ["chief", "user.disabled", { fields: ["disabled"], role: "manager" }],
      ["chief", "user.changed", { fields: ["mobile", "role"], role: "manager" }],
      ["local", "user.created", { role: "member", teams: 0 }],
    ]);
  });
});

describe("the last administrator", () => {
  it("is neither demoted nor disabled, not even by the local key", async () => {
    for (const change of [{ role: "manager" }, { disabled: true }]) {
      for (const asker of [admin, site.local]) {
        const { status, body } = await asker.put(`/api/users/${adminId}`, change);
        expect([status, body.detail]).toEqual([409, "这是最后一位管理员，请先指定另一位管理员。"]);
      }
    }
    const { id } = await site.addUser("other", "administrator");
    await admin.put(`/api/users/${id}`, { disabled: true }); // who is disabled does not count
    expect((await admin.put(`/api/users/${adminId}`, { role: "member" })).status).toBe(409);
  });

  it("is left over when two administrators demote each other at once", async () => {
    const { id, password } = await site.addUser("other", "administrator");
    const other = await site.signedIn("other", password);
    const all = await Promise.all([
      admin.put(`/api/users/${id}`, { role: "member" }),
      other.put(`/api/users/${adminId}`, { role: "member" }),
    ]);
    expect(all.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    const { users } = (await site.local.get("/api/users")).body;
    expect(users.filter(({ role }: { role: string }) => role === "administrator")).toHaveLength(1);
  });
});
