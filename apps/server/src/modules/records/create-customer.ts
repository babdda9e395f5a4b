import { accept, type NewCustomer, type Outcome, refuse } from "@gradus/contract";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { recordChange } from "../changes/index.ts";
import { coreOfName, createCustomers } from "../customers/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { type CheckedProfile, checkProfile, type ProfileProblem } from "./check-profile.ts";
import { readFresh, stageFresh } from "./fresh-queries.ts";
import { findTakenKeys } from "./key-queries.ts";
import { mayAssign } from "./may-assign.ts";
import { writeProfile } from "./write-profile.ts";

const nobody = { owner: null, team: null, group: null, tags: [] };

/**
 * Enters a customer. Who sees only their own becomes its owner, unless the right to assign is used to
 * say otherwise. It is the worker's transaction: nobody can see a customer before it has an owner.
 */
export async function createCustomer(
  tx: Tx,
  asker: Asker,
  given: NewCustomer,
  now: Date,
): Promise<Outcome<{ code: string; change: number }, ProfileProblem | "customerKeyTaken" | "notPermitted">> {
  const owned = assign(asker, given);
  if (!owned.ok) return owned;
  const profile = await checkProfile(tx, owned.value);
  if (!profile.ok) return profile;
  const change = await recordChange(tx, "create-customer"); // from here on nobody else takes a key
  const taken = await findTaken(tx, given.code, profile.value);
  if (taken !== undefined) return refuse("customerKeyTaken", { value: taken });

  const { name = null, creditCode = null, joinedOn = null } = profile.value;
  const nameCore = name === null ? null : coreOfName(name);
  const fresh = await stageFresh(tx, { code: given.code ?? null, creditCode, name, nameCore, joinedOn });
  await createCustomers(tx, fresh, change);
  const { id, code } = await readFresh(tx);
  const today = dayInZone(now, (await readOrganisation(tx)).timeZone);
  const writing = { customerId: id, code, before: nobody, change, today };
  const written = await writeProfile(tx, profile.value, writing);
  return written.ok ? accept({ code, change }) : written;
}

/** Says who is to look after a new customer. */
function assign(
  asker: Asker,
  { code: _, ...given }: NewCustomer,
): Outcome<Omit<NewCustomer, "code">, "notPermitted"> {
  const { scope, owner: self } = asker;
  const { owner, team } = given;
  const saysWho = (owner ?? null) !== null || (team ?? null) !== null;
  if (saysWho && !mayAssign(asker) && !(owner === self && (team ?? null) === null))
    return refuse("notPermitted");
  return accept(saysWho || scope === "everybody" || self === undefined ? given : { ...given, owner: self });
}

/** The first of the keys given that is another customer's. */
async function findTaken(
  tx: Tx,
  code: string | undefined,
  { creditCode }: CheckedProfile,
): Promise<string | undefined> {
  const keys = [
    ...(code === undefined ? [] : [{ kind: "code" as const, key: code }]),
    ...(creditCode ? [{ kind: "credit-code" as const, key: creditCode }] : []),
  ];
  const [taken] = await findTakenKeys(tx, 0, keys);
  return taken;
}
