import type { FirstVisit } from "../../platform/auth/first-visit.ts";
import { openSessions, type Sessions } from "../../platform/auth/sessions.ts";
import { SignInThrottle } from "../../platform/auth/sign-in-throttle.ts";
import type { Context } from "../../platform/context.ts";

/** Where users come in. */
export interface Entrance {
  readonly sessions: Sessions;
  readonly throttle: SignInThrottle;
  /** Undefined where there were users when the server started. */
  readonly firstVisit: FirstVisit | undefined;
}

/** Makes the entrance of a server; its counts of failed attempts begin anew with it. */
export async function openEntrance(
  { database, now }: Context,
  localKey: string,
  firstVisit?: FirstVisit,
): Promise<Entrance> {
  return {
    sessions: await openSessions(database.owner, localKey),
    throttle: new SignInThrottle(() => now().getTime()),
    firstVisit,
  };
}
