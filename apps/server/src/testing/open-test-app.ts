import type { Role } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { buildApp, type Site } from "../app.ts";
import { type FirstVisit, issueFirstVisit } from "../platform/auth/first-visit.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/open-test-database.ts";

const localKey = "a key of the test";

/** The server over a database of the test's own, reached without a network. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  readonly firstVisit: FirstVisit;
  /** The server's clock, to be put forward. */
  readonly clock: { now: Date };
  /** A browser of its own, at an address of its own. */
  browser(address?: string): TestBrowser;
  /** The holder of the local key, who is no user. */
  readonly local: TestBrowser;
  /** Makes a user; gives the id and the password. */
  addUser(userName: string, role: Role, rest?: object): Promise<{ id: string; password: string }>;
  /** A browser in which a user made with {@link addUser} is signed in. */
  signedIn(userName: string, password: string): Promise<TestBrowser>;
  close(): Promise<void>;
}

/** Opens it. */
export async function openTestApp(site: Partial<Site> = {}): Promise<TestApp> {
  const database = await openTestDatabase();
  const clock = { now: new Date("2026-06-10T08:00:00Z") };
  const firstVisit = issueFirstVisit();
  const app = await buildApp(
    {
      ...{ database, dataDirectory: "/nonexistent", now: () => clock.now },
      logger: pino({ level: "silent" }),
    },
    { localKey, firstVisit, ...site },
  );
  const browser = (address = "203.0.113.1") => new TestBrowser(app, address);
  const local = new TestBrowser(app, "127.0.0.1", { authorization: `Bearer ${localKey}` });
  return {
    ...{ app, database, firstVisit, clock, browser, local },
    addUser: async (userName, role, rest = {}) => {
      const made = await local.post("/api/users", { name: userName, userName, role, ...rest });
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
      return { id: made.body.user.id, password: made.body.password };
    },
    signedIn: async (identifier, password) => {
      const signedIn = browser();
      const answer = await signedIn.post("/api/session", { identifier, password });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return signedIn;
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** What a test looks at of an answer. */
export interface TestAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect, and fail where it is not there
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Sends requests as a page of the server's own would, and keeps its cookies. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;
  readonly #address: string;
  readonly #headers: Record<string, string>;

  constructor(app: FastifyInstance, address: string, headers: Record<string, string> = {}) {
    this.#app = app;
    this.#address = address;
    this.#headers = { host: "gradus.test", ...headers };
  }

  get = (url: string, headers?: Record<string, string>) => this.send("GET", url, undefined, headers);
  post = (url: string, payload?: object, headers?: Record<string, string>) =>
    this.send("POST", url, payload, headers);
  put = (url: string, payload?: object, headers?: Record<string, string>) =>
    this.send("PUT", url, payload, headers);
  delete = (url: string, headers?: Record<string, string>) => this.send("DELETE", url, undefined, headers);

  /** Sends anything; `headers` come on top of a page's own. */
  async send(
    method: "GET" | "POST" | "PUT" | "DELETE",
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<TestAnswer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await this.#app.inject({
      ...{ method, url, remoteAddress: this.#address },
      ...(payload === undefined ? {} : { payload }),
      headers: {
        ...(method === "GET" ? {} : { origin: "http://gradus.test" }),
        ...(cookie === "" ? {} : { cookie }),
        ...this.#headers,
        ...headers,
      },
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, encodeURIComponent(value));
    }
    const isJson = String(answer.headers["content-type"]).includes("json");
    const body = isJson ? answer.json() : answer.body;
    return { status: answer.statusCode, body, headers: answer.headers };
  }
}
