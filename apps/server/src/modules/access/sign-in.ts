import { accept, type Outcome, refuse, type User } from "@gradus/contract";
import type { Cookies } from "../../platform/auth/sessions.ts";
import type { Database } from "../../platform/database/open-database.ts";
import { recordEvent } from "../audit/index.ts";
import { readIdentifier } from "./check-names.ts";
import type { Entrance } from "./entrance.ts";
import { askerOf, stranger } from "./identify.ts";
import { findNamesake } from "./user-queries.ts";

/** Where a request to sign in comes from. */
export interface Visitor {
  readonly address: string;
  /** The `Cookie` header: a session it carries ends when another begins. */
  readonly cookie: string | undefined;
}

/** A user and what the browser is to keep. */
export interface SignedIn {
  readonly user: User;
  readonly cookies: Cookies;
}

/**
 * Signs a user in by user name, e-mail address or mobile number. Someone unknown or disabled is answered
 * exactly, and as late, as someone whose password is wrong. Attempts are counted by what was typed, not
 * by whom it names: else two names could be found to be one user's.
 */
export async function signIn(
  database: Database,
  { sessions, throttle }: Entrance,
  { identifier, password }: { readonly identifier: string; readonly password: string },
  { address, cookie }: Visitor,
): Promise<Outcome<SignedIn, "signInWrong" | "signInThrottled">> {
  const names = readIdentifier(identifier);
  const attempt = throttle.begin(Object.values(names)[0] ?? identifier, address);
  if ("wait" in attempt) return refuse("signInThrottled", { seconds: attempt.wait });

  const user = await database.asApp(stranger, (tx) => findNamesake(tx, names));
  const begun = await sessions.begin(user?.disabled ? undefined : user?.id, password);
  const subject = `user:${user?.id ?? "unknown"}`;
  if (!user || !begun) {
    await database.asApp(stranger, (tx) => recordEvent(tx, { kind: "session.refused", subject }));
    return refuse("signInWrong");
  }
  attempt.forgive();
  if (cookie !== undefined) await sessions.end(cookie);
  await database.asApp(askerOf(user), (tx) => recordEvent(tx, { kind: "session.begun", subject }));
  return accept({ user, cookies: begun });
}
