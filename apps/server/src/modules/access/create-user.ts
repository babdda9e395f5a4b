import { accept, type Language, type Outcome, type Role, type User } from "@gradus/contract";
import { hashPassword } from "../../platform/auth/password.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import { readOrganisation } from "../organisation/index.ts";
import { checkNames, type NameRefusal } from "./check-names.ts";
import { insertUser, lockUsers, setPassword } from "./user-queries.ts";

/** What is said of a new user. */
export interface NewUser {
  readonly name: string;
  readonly userName: string;
  readonly email?: string | undefined;
  readonly mobile?: string | undefined;
  readonly role: Role;
  /** Default: the name. */
  readonly owner?: string | undefined;
  readonly teams?: string[] | undefined;
  /** Default: the organisation's. */
  readonly language?: Language | undefined;
}

/** Creates a user who may sign in at once. */
export async function createUser(
  tx: Tx,
  given: NewUser,
  password: string,
): Promise<Outcome<User, NameRefusal>> {
  await lockUsers(tx);
  const names = await checkNames(tx, {
    userName: given.userName,
    email: given.email ?? null,
    mobile: given.mobile ?? null,
  });
  if (!names.ok) return names;
  const { language } = await readOrganisation(tx);
  const user = await insertUser(tx, {
    ...{ name: given.name, role: given.role, owner: given.owner ?? given.name, teams: given.teams ?? [] },
    ...{ language: given.language ?? language, disabled: false, ...names.value },
  });
  await setPassword(tx, user.id, await hashPassword(password));
  await recordEvent(tx, {
    kind: "user.created",
    subject: `user:${user.id}`,
    details: { role: user.role, teams: user.teams.length },
  });
  return accept(user);
}
