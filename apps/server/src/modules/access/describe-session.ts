import { isPermitted, type Permission, permissions, type Session, type User } from "@gradus/contract";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { readOrganisation } from "../organisation/index.ts";
import { findUser, hasUsers } from "./user-queries.ts";

const local: User = {
  ...{ id: "local", name: "local", userName: "local", email: null, mobile: null, role: "administrator" },
  ...{ owner: "local", teams: [], language: "zh", disabled: false },
};

/** Tells whoever asks who they are and what they may do; a stranger, whether there is a user yet. */
export async function describeSession(tx: Tx, asker: Asker | null): Promise<Session> {
  const { name, language } = await readOrganisation(tx);
  const user = asker?.userId === undefined ? { ...local, language } : await findUser(tx, asker.userId);
  if (!asker || !user) return { signedIn: false, firstVisit: !(await hasUsers(tx)) };
  const all = Object.keys(permissions) as Permission[];
  return {
    signedIn: true,
    user,
    permissions: all.filter((permission) => isPermitted(user.role, permission)),
    organisationSetUp: name !== "",
  };
}
