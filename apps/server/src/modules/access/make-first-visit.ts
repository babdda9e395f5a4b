import { type Outcome, refuse, type User } from "@gradus/contract";
import type { FirstVisit } from "../../platform/auth/first-visit.ts";
import { checkPassword } from "../../platform/auth/password.ts";
import type { Tx } from "../../platform/database/tx.ts";
import type { NameRefusal } from "./check-names.ts";
import { createUser, type NewUser } from "./create-user.ts";
import { hasUsers, lockUsers } from "./user-queries.ts";

/**
 * Makes the first user, an administrator. Of two at once one succeeds; from then on the link is used up.
 */
export async function makeFirstVisit(
  tx: Tx,
  firstVisit: FirstVisit | undefined,
  given: Omit<NewUser, "role"> & { readonly token: string; readonly password: string },
): Promise<Outcome<User, "firstVisitWrong" | "passwordLength" | "passwordCommon" | NameRefusal>> {
  const { token, password, ...user } = given;
  if (!firstVisit?.opens(token)) return refuse("firstVisitWrong");
  await lockUsers(tx);
  if (await hasUsers(tx)) return refuse("firstVisitWrong");
  const checked = checkPassword(password, [user.name, user.userName, user.email, user.mobile]);
  if (!checked.ok) return checked;
  return createUser(tx, { ...user, role: "administrator" }, password);
}
