import { scopeOf, type User } from "@gradus/contract";
import { identifyByKey } from "../../platform/auth/local-key.ts";
import { type Sessions, sessionCookie } from "../../platform/auth/sessions.ts";
import type { Database } from "../../platform/database/open-database.ts";
import type { Asker } from "../../platform/database/tx.ts";
import type { Identify } from "../../platform/http/build-http.ts";
import { findUser } from "./user-queries.ts";

/**
 * Says who asks: the holder of the local key by `Authorization`, or else the user whose session the
 * cookie carries, with the role and the customers that the user has at this moment.
 */
export function identifyBy(database: Database, sessions: Sessions, localKey: string): Identify {
  const identifyLocal = identifyByKey(localKey);
  return async ({ authorization, cookie }) => {
    if (authorization !== undefined) {
      const asker = identifyLocal(authorization);
      return asker && { asker, cookies: [] };
    }
    if (!cookie?.includes(sessionCookie)) return undefined;
    const found = await sessions.find(cookie);
    if (!found) return undefined;
    const user = await database.asApp({ actor: "session", scope: "nobody" }, (tx) =>
      findUser(tx, found.userId),
    );
    return user && !user.disabled ? { asker: askerOf(user), cookies: found.cookies } : undefined;
  };
}

/** Whoever is not signed in. */
export const stranger: Asker = { actor: "stranger", scope: "nobody" };

/** A user as the one who asks. */
export function askerOf({ id, userName, role, owner, teams }: User): Asker {
  return {
    ...{ actor: userName, scope: scopeOf(role), role, userId: id, owner },
    teams: role === "manager" ? teams : [], // others lead none, whatever they once led
  };
}
