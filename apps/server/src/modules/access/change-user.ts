import { accept, type Outcome, refuse, type User } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import { checkNames, type NameRefusal } from "./check-names.ts";
import {
  endSessions,
  findUser,
  hasOtherAdministrator,
  lockUsers,
  type UserFields,
  updateUser,
} from "./user-queries.ts";

/** What is to change of a user; null takes an address or a number away. */
export type UserChange = { readonly [K in keyof UserFields]?: UserFields[K] | undefined };

/** Changes a user. It takes effect at the user's next request; disabling ends the user's sessions. */
export async function changeUser(
  tx: Tx,
  id: string,
  change: UserChange,
): Promise<Outcome<User, "userUnknown" | "userLastAdministrator" | NameRefusal>> {
  await lockUsers(tx);
  const before = await findUser(tx, id);
  if (!before) return refuse("userUnknown");
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const wanted: User = { ...before, ...given };
  const names = await checkNames(tx, wanted, id);
  if (!names.ok) return names;
  const after: User = { ...wanted, ...names.value };

  const administers = (user: User) => user.role === "administrator" && !user.disabled;
  if (administers(before) && !administers(after) && !(await hasOtherAdministrator(tx, id))) {
    return refuse("userLastAdministrator");
  }
  await updateUser(tx, after);
  if (after.disabled) await endSessions(tx, id);
  await recordChanges(tx, before, after);
  return accept(after);
}

/** Says which fields changed, and of them only what is not personal. */
async function recordChanges(tx: Tx, before: User, after: User): Promise<void> {
  const names = Object.keys(after) as (keyof User)[];
  const fields = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (fields.length === 0) return;
  const ending = after.disabled ? "user.disabled" : "user.enabled";
  await recordEvent(tx, {
    kind: before.disabled === after.disabled ? "user.changed" : ending,
    subject: `user:${after.id}`,
    details: { fields, role: after.role },
  });
}
