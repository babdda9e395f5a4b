import { createHmac } from "node:crypto";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { isAPIError } from "better-auth/api";
import { getAdapter } from "better-auth/db/adapter";
import { username } from "better-auth/plugins/username";
import { Kysely, PostgresDialect } from "kysely";
import type { Pool } from "pg";
import { digestTokens } from "./digest-tokens.ts";
import { hashPassword, verifyPassword } from "./password.ts";

/** What a browser is to keep or forget: values of `Set-Cookie`. */
export type Cookies = readonly string[];

/** Who is signed in, by the cookie that a browser keeps. */
export interface Sessions {
  /**
   * Begins a session, with a token never used before; undefined when the password is wrong. Without a
   * user nobody is meant, and it takes as long as a wrong password does.
   */
  begin(userId: string | undefined, password: string): Promise<Cookies | undefined>;
  /** Whose session a `Cookie` header carries, if it still runs; now and then it is to be kept anew. */
  find(cookie: string): Promise<{ userId: string; cookies: Cookies } | undefined>;
  /** Whether a password is that of the session's user. */
  confirm(cookie: string, password: string): Promise<boolean>;
  /** Ends a session, or does nothing where there is none. */
  end(cookie: string): Promise<Cookies>;
}

const day = 86_400; // s
const nobody = "nobody"; // no user has this id
const cookiePrefix = "gradus";

/** The name of the session's cookie. */
export const sessionCookie = `${cookiePrefix}.session_token`;

/**
 * Sessions kept by better-auth in the schema `auth`. They end after 14 days without a visit, and are
 * looked up at every request: what ends one, ends it at once.
 *
 * @param owner a pool of the schema's owner
 * @param localKey signs the cookies, in a form of its own
 */
export async function openSessions(owner: Pool, localKey: string): Promise<Sessions> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: owner }) });
  const settings = {
    baseURL: "http://localhost", // it sends no mail and makes no links, but asks for an address
    secret: createHmac("sha256", localKey).update("session cookies").digest("base64url"),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
      maxPasswordLength: 1000,
    },
    session: { expiresIn: 14 * day, updateAge: day, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix,
      useSecureCookies: false, // said by whoever answers, who knows whether the page came by https
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
    },
    plugins: [
      username({
        ...{ displayUsername: false, usernameNormalization: false },
        ...{ minUsernameLength: 1, maxUsernameLength: 1000, usernameValidator: () => true },
      }),
    ],
    logger: { disabled: true }, // it would log that a name is unknown
    telemetry: { enabled: false },
  } satisfies BetterAuthOptions;
  const tables = await getAdapter({ ...settings, database: { db, type: "postgres", schemaName: "auth" } });
  const auth = betterAuth({ ...settings, database: () => digestTokens(tables) });

  return {
    begin: async (userId, password) => {
      const body = { username: userId ?? nobody, password };
      const begun = await unlessRefused(auth.api.signInUsername({ body, returnHeaders: true }));
      return begun?.headers.getSetCookie();
    },
    find: async (cookie) => {
      const { headers, response } = await auth.api.getSession({
        headers: new Headers({ cookie }),
        returnHeaders: true,
      });
      return response ? { userId: response.user.id, cookies: headers.getSetCookie() } : undefined;
    },
    confirm: async (cookie, password) => {
      const headers = new Headers({ cookie });
      return (await unlessRefused(auth.api.verifyPassword({ headers, body: { password } }))) !== undefined;
    },
    end: async (cookie) => {
      const { headers } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
      return headers.getSetCookie();
    },
  };
}

/** Undefined where better-auth refuses; what else goes wrong is thrown on. */
async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return undefined;
    throw error;
  }
}
