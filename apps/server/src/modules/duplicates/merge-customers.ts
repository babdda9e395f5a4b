import { accept, type Merge, type MergeChoice, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import { recordChange } from "../changes/index.ts";
import { datedTables } from "../intake/index.ts";
import { readFields } from "./field-queries.ts";
import { findPair } from "./find-pair.ts";
import { insertMerge, readMerge } from "./merge-log-queries.ts";
import {
  addAlias,
  type Merging,
  mergeFields,
  mergeTags,
  moveFacts,
  moveKeys,
  moveRows,
  recordMerged,
  removeStandings,
  takeJoinedOn,
} from "./merge-queries.ts";
import { unitedTables } from "./merged-tables.ts";
import type { CodedCustomer } from "./pair-queries.ts";

/** Two customers that are to be one, by their codes. */
export interface MergeWish {
  readonly keep: string;
  readonly merge: string;
  /** By field; left out, the kept customer's value stays, and blanks are filled. */
  readonly choices: Readonly<Record<string, MergeChoice>>;
}

/**
 * Merges one customer into another, as one change: its facts are retired and recorded for the other,
 * activities under the ids they have, fields as chosen, tags united; its keys, contacts and attachments
 * go to the other, and the name that is given up becomes an alias. What was known before stays known
 * as it was. The merged customer's tiers end with the next run.
 *
 * @param today the organisation's day, as of which fields are compared
 */
export async function mergeCustomers(
  tx: Tx,
  { keep, merge, choices }: MergeWish,
  today: string,
): Promise<
  Outcome<Merge, "customerUnknown" | "customerMergedInto" | "mergeWithItself" | "mergeFieldUnknown">
> {
  const change = await recordChange(tx, "merge"); // from here on nobody else merges, or records facts
  const pair = await findPair(tx, [keep, merge]);
  if (!pair.ok) return pair;
  const [kept, merged] = pair.value;
  const fields = await readFields(tx, [kept.id, merged.id], today);
  const names = fields.map(({ field }) => field);
  const unknown = Object.keys(choices).find((field) => !names.includes(field));
  if (unknown !== undefined) return refuse("mergeFieldUnknown", { field: unknown, fields: names.join(", ") });
  const taken = fields
    .filter(
      ({ field, a, b }) => (choices[field] ?? (a === null && b !== null ? "merge" : "keep")) === "merge",
    )
    .map(({ field }) => field);

  const counts = await carryOut(tx, { kept, merged, change, taken });
  await recordEvent(tx, {
    kind: "customer.merged",
    subject: `merge:${change}`,
    details: { kept: kept.code, merged: merged.code, ...counts },
  });
  return accept(await readMerge(tx, change));
}

async function carryOut(
  tx: Tx,
  {
    kept,
    merged,
    change,
    taken,
  }: { kept: CodedCustomer; merged: CodedCustomer; change: number; taken: readonly string[] },
): Promise<Merge["counts"]> {
  const merging: Merging = { kept: kept.id, merged: merged.id, change };
  const path = { from: merged.id, to: kept.id };
  const moved: Record<string, number> = {};
  for (const versioned of unitedTables) moved[versioned.table] = await moveFacts(tx, versioned, merging);
  await mergeFields(tx, merging, taken);
  for (const tags of datedTables.filter(({ table }) => table === "customer_tags"))
    await mergeTags(tx, tags, merging);
  const joinedOn = taken.includes("joinedOn") ? await takeJoinedOn(tx, merging) : undefined;

  const keys = await moveKeys(tx, merging);
  const givenUp = taken.includes("name") ? kept.name : merged.name;
  const stays = taken.includes("name") ? merged.name : kept.name;
  const aliases = givenUp !== null && givenUp !== stays ? await addAlias(tx, merging, givenUp) : [];
  const contacts = await moveRows(tx, "contacts", path);
  const attachments = await moveRows(tx, "attachments", path);
  const overrideRequests = await moveRows(tx, "override_requests", path);
  const standings = await removeStandings(tx, merged.id);
  await recordMerged(tx, merging);

  const counts = {
    activities: moved.activities ?? 0,
    contacts: contacts.length,
    attachments: attachments.length,
    keys: keys.length,
  };
  const former = {
    keys,
    aliases,
    ...(joinedOn && { joinedOn }),
    contacts,
    attachments,
    overrideRequests,
    standings,
  };
  await insertMerge(tx, { ...merging, former }, counts);
  return counts;
}
