import { accept, type CustomerEdit, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { recordChange, withdrawChange } from "../changes/index.ts";
import type { FoundCustomer } from "../customers/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { checkProfile, type ProfileProblem } from "./check-profile.ts";
import { mayAssign } from "./may-assign.ts";
import { readProfile, readRevision } from "./profile-queries.ts";
import { writeProfile } from "./write-profile.ts";

/** What became of an edit. */
export interface EditDone {
  /** Null when nothing differed. */
  readonly change: number | null;
  readonly revision: number;
}

/** Changes what is given of a customer, as one change; where nothing differs there is none. */
export async function editCustomer(
  tx: Tx,
  customer: FoundCustomer,
  { revision, ...given }: CustomerEdit,
  now: Date,
): Promise<Outcome<EditDone, ProfileProblem | "customerChangedSince" | "customerKeyTaken" | "notPermitted">> {
  const profile = await checkProfile(tx, given);
  if (!profile.ok) return profile;
  const change = await recordChange(tx, "edit-customer"); // from here on nobody else records facts
  const last = await readRevision(tx, customer.id);
  if (last.change !== revision) {
    return refuse("customerChangedSince", { by: last.by, at: last.at.toISOString() });
  }
  const today = dayInZone(now, (await readOrganisation(tx)).timeZone);
  const before = await readProfile(tx, customer.id, today);
  const isAssigned = (["owner", "team"] as const).some(
    (who) => given[who] !== undefined && given[who] !== before[who],
  );
  if (isAssigned && !mayAssign(tx.asker)) return refuse("notPermitted");

  const writing = { customerId: customer.id, code: customer.code, before, change, today };
  const written = await writeProfile(tx, profile.value, writing);
  if (!written.ok) return written;
  if (written.value > 0) return accept({ change, revision: change });
  await withdrawChange(tx, change);
  return accept({ change: null, revision });
}
