import * as contract from "@gradus/contract";
import Fastify, { type LightMyRequestResponse } from "fastify";
import { serveCustomerLists } from "../modules/customer-lists/routes.ts";
import type { Asker } from "../platform/database/tx.ts";
import { openTestIntake, type TestIntake } from "./open-test-intake.ts";

/** What a page of customers answers. */
export type TestPage = {
  readonly total: number;
  readonly rows: contract.CustomerRow[];
  readonly figures: contract.GradeSource | null;
};

/** An empty base whose lists can be asked for as anybody. */
export interface TestLists {
  readonly intake: TestIntake;
  /** Sends a request as somebody; in Chinese. */
  send(
    asker: Asker,
    method: "GET" | "POST" | "PUT" | "DELETE" | "HEAD",
    url: string,
    payload?: object,
  ): Promise<LightMyRequestResponse>;
  /** A page, checked against the contract; throws the problem when it is refused. */
  page(asker: Asker, wish: object): Promise<TestPage>;
  /** The codes on a page, in order. */
  codes(asker: Asker, wish: object): Promise<string[]>;
  close(): Promise<void>;
}

/** Whoever sees everybody. */
export const administrator: Asker = {
  ...{ actor: "demo-admin", scope: "everybody", role: "administrator" },
  ...{ userId: "00000000-0000-4000-8000-000000000001", owner: "演示管理员", teams: [] },
};

/** Somebody of the scope of one's own. */
export function ownAsker(role: "manager" | "member", owner: string, teams: readonly string[] = []): Asker {
  return { actor: `demo-${owner}`, scope: "own", role, userId: `user of ${owner}`, owner, teams };
}

/** Opens a place to try lists in. */
export async function openTestLists(now?: () => Date): Promise<TestLists> {
  const intake = await openTestIntake(now);
  const app = Fastify();
  let asking: Asker = administrator;
  app.decorateRequest("asker", null as never);
  app.addHook("onRequest", async (request) => {
    request.asker = asking;
  });
  serveCustomerLists(app, intake.context);
  const send: TestLists["send"] = (asker, method, url, payload) => {
    asking = asker;
    return app.inject({ method, url, ...(payload && { payload }) });
  };
  const page: TestLists["page"] = async (asker, wish) => {
    const answer = await send(asker, "POST", "/api/customers/query", wish);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return contract.queryCustomers.answer.parse(answer.json());
  };
  return {
    intake,
    send,
    page,
    codes: async (asker, wish) => (await page(asker, wish)).rows.map(({ code }) => code),
    close: async () => {
      await app.close();
      await intake.close();
    },
  };
}
