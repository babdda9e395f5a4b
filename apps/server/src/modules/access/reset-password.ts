import { accept, type Outcome, refuse } from "@gradus/contract";
import { hashPassword, makePassword } from "../../platform/auth/password.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import { endSessions, findUser, setPassword } from "./user-queries.ts";

/** Gives a user a password of our making, for an administrator to pass on; the user's sessions end. */
export async function resetPassword(
  tx: Tx,
  id: string,
): Promise<Outcome<{ password: string }, "userUnknown">> {
  if (!(await findUser(tx, id))) return refuse("userUnknown");
  const password = makePassword();
  await setPassword(tx, id, await hashPassword(password));
  await endSessions(tx, id);
  await recordEvent(tx, { kind: "password.reset", subject: `user:${id}` });
  return accept({ password });
}
