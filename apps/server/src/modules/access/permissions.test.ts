import { isPermitted, listPeople, roles, routes } from "@gradus/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp, type TestBrowser } from "../../testing/open-test-app.ts";

/** C1 is Demo One's, C2 of team north and Demo Two's, C3 nobody's. */
const customers = [
  { id: 1, owner: "Demo One", team: "south" },
  { id: 2, owner: "Demo Two", team: "north" },
  { id: 3, owner: null, team: null },
];

let site: TestApp;
const browsers = new Map<string, TestBrowser>();
beforeAll(async () => {
  site = await openTestApp();
  await site.database.asWorker("test", async (tx) => {
    for (const { id, owner, team } of customers) {
      await tx.client.query("insert into customers (customer_id, code, recorded_change) values ($1, $2, 1)", [
        id,
        `C${id}`,
      ]);
      await tx.client.query(
        "insert into customer_keys (kind, key, customer_id, recorded_change) values ('code', $2, $1, 1)",
        [id, `C${id}`],
      );
      if (owner === null) continue;
      await tx.client.query(
        "insert into ownerships (customer_id, since, recorded_change, owner, team) values ($1, '2020-01-01', 1, $2, $3)",
        [id, owner, team],
      );
    }
  });
  const people = {
    administrator: {},
    manager: { owner: "Demo Three", teams: ["north"] },
    member: { owner: "Demo One", teams: ["north"] },
  };
  for (const role of roles) {
    const { password } = await site.addUser(role, role, people[role]);
    browsers.set(role, await site.signedIn(role, password));
  }
});
afterAll(() => site.close());

const as = (role: string) => browsers.get(role) as TestBrowser;

describe("who may ask for a route", () => {
  const guarded = Object.entries(routes).filter(([, route]) => route.needs !== undefined);

  it("is whoever the contract's permissions say, for every route that needs one", async () => {
    expect(guarded.length).toBeGreaterThan(15);
    for (const role of ["manager", "member"] as const) {
      for (const [name, route] of guarded) {
        if (route.needs === undefined || isPermitted(role, route.needs)) continue;
        const url = route.path.replace(/\{\w+\}/g, "1");
        const { status, body } = await as(role).send(route.method, url);
        expect([role, name, status, body.code]).toEqual([role, name, 403, "notPermitted"]);
      }
    }
  });

  it("is nobody who is not signed in, unless the route is open", async () => {
    for (const [name, route] of Object.entries(routes)) {
      if (route.open) continue;
      const url = route.path.replace(/\{\w+\}/g, "1");
      const { status, body } = await site.browser().send(route.method, url);
      expect([name, status, body.code]).toEqual([name, 401, "signInNeeded"]);
    }
  });

  it("is told in both languages", async () => {
    expect((await as("member").get("/api/users")).body.detail).toBe("您的角色没有此权限，可请管理员调整。");
    expect((await as("member").get("/api/users", { "accept-language": "en" })).body.detail).toBe(
      "Your role does not permit this. An administrator can give you another.",
    );
  });
});

describe("whose customers are seen", () => {
  it("follows from role, owner and the teams a manager leads; names of users are for all", async () => {
    const people = async (role: string) => listPeople.answer.parse((await as(role).get("/api/people")).body);
    const users = ["Demo One", "Demo Three", "administrator"];
    expect(await people("administrator")).toEqual({
      owners: expect.arrayContaining(["Demo Two", ...users]),
      teams: ["north", "south"],
    });
    expect((await people("member")).owners).not.toContain("Demo Two");
    expect((await people("member")).teams).toEqual(["north", "south"]); // south: that of C1
    expect((await people("manager")).owners).toContain("Demo Two"); // who has C2, of the team led
    expect((await people("manager")).teams).toEqual(["north"]);
  });

  it("answers a customer out of sight as one that does not exist", async () => {
    const explain = async (role: string, customer: string) => {
      const url = `/api/customers/${customer}/history`;
      const { status, body } = await as(role).get(url);
      return [status, body.code, body.detail?.replace(customer, "…")];
    };
    for (const [role, hidden] of [
      ["member", "C2"],
      ["member", "C3"],
      ["manager", "C1"],
    ] as const) {
      expect([role, await explain(role, hidden)]).toEqual([role, await explain(role, "C9")]);
    }
    for (const [role, seen] of [
      ["member", "C1"],
      ["manager", "C2"],
      ["administrator", "C3"],
    ] as const) {
      expect([role, (await explain(role, seen))[0]]).toEqual([role, 200]);
    }
  });
});
