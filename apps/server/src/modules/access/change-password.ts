import { accept, type Outcome, refuse } from "@gradus/contract";
import { checkPassword, hashPassword } from "../../platform/auth/password.ts";
import type { Cookies } from "../../platform/auth/sessions.ts";
import type { Database } from "../../platform/database/open-database.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import type { Entrance } from "./entrance.ts";
import type { Visitor } from "./sign-in.ts";
import { endSessions, findUser, setPassword } from "./user-queries.ts";

/**
 * Replaces a user's own password, which must be given once more: whoever found a browser unlocked does
 * not get further. All sessions end, and the one that asks goes on as a new one.
 */
export async function changePassword(
  database: Database,
  { sessions, throttle }: Entrance,
  asker: Asker,
  { current, next }: { readonly current: string; readonly next: string },
  { address, cookie }: Visitor,
): Promise<
  Outcome<Cookies, "signInNeeded" | "signInThrottled" | "passwordWrong" | "passwordLength" | "passwordCommon">
> {
  const id = asker.userId;
  if (id === undefined || cookie === undefined) return refuse("signInNeeded");
  const attempt = throttle.begin(id, address);
  if ("wait" in attempt) return refuse("signInThrottled", { seconds: attempt.wait });
  if (!(await sessions.confirm(cookie, current))) return refuse("passwordWrong");
  attempt.forgive();

  const replaced = await database.asApp(asker, async (tx) => {
    const user = await findUser(tx, id);
    if (!user) return refuse("signInNeeded");
    const checked = checkPassword(next, [user.name, user.userName, user.email, user.mobile]);
    if (!checked.ok) return checked;
    await setPassword(tx, id, await hashPassword(next));
    await endSessions(tx, id);
    await recordEvent(tx, { kind: "password.changed", subject: `user:${id}` });
    return accept(undefined);
  });
  return replaced.ok ? accept((await sessions.begin(id, next)) ?? []) : replaced;
}
