import type { CustomerRecord } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { readProfile } from "./profile-queries.ts";

/** A customer as its page shows it, on the organisation's present day. */
export async function readRecord(tx: Tx, customerId: number, now: Date): Promise<CustomerRecord> {
  const today = dayInZone(now, (await readOrganisation(tx)).timeZone);
  const { createdAt, formerNames, ...profile } = await readProfile(tx, customerId, today);
  return {
    ...profile,
    createdAt: createdAt.toISOString(),
    formerNames: formerNames.map(({ name, until }) => ({ name, until: new Date(until).toISOString() })),
  };
}
