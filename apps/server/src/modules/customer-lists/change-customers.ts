import { accept, type Batch, isPermitted, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { recordChange } from "../changes/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import {
  countChanging,
  findByCodes,
  idRows,
  ownershipFacts,
  recordBatch,
  tagFacts,
} from "./batch-queries.ts";
import type { ListCache } from "./list-cache.ts";
import type { ListProblem } from "./plan-list.ts";
import { findListed } from "./query-customers.ts";

/** The kinds of change that are batches, and the table each writes. */
export const batchKinds = {
  "assign-customers": "ownerships",
  "tag-customers": "customer_tags",
} as const;

/** What became of a batch. */
export interface BatchDone {
  readonly customers: number;
  readonly changed: number;
  readonly change: number | null;
}

/**
 * Assigns or tags customers from today on, all or none, as one numbered change. What is so already is
 * left alone; where everything is, there is no change.
 */
export async function changeCustomers(
  tx: Tx,
  { of, action }: Batch,
  now: Date,
  cache: ListCache,
): Promise<Outcome<BatchDone, ListProblem | "customerUnknown" | "listShifted" | "notPermitted">> {
  const { role } = tx.asker;
  if ("assign" in action && !(role && isPermitted(role, "assignCustomers"))) return refuse("notPermitted");
  const meant = "codes" in of ? await findMeant(tx, of.codes) : await findMatching(tx, of, now, cache);
  if (!meant.ok) return meant;
  const ids = meant.value;
  const today = dayInZone(now, (await readOrganisation(tx)).timeZone);
  const facts =
    "assign" in action
      ? ownershipFacts(idRows(ids), action.assign, today)
      : tagFacts(idRows(ids), action.tag, today);
  const changed = await countChanging(tx, facts);
  if (changed === 0) return accept({ customers: ids.length, changed, change: null });
  const change = await recordChange(tx, "assign" in action ? "assign-customers" : "tag-customers");
  await recordBatch(tx, facts, change, today);
  return accept({ customers: ids.length, changed, change });
}

async function findMeant(
  tx: Tx,
  codes: readonly string[],
): Promise<Outcome<ArrayLike<number>, "customerUnknown">> {
  const found = await findByCodes(tx, codes);
  const known = new Set(found.map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) return refuse("customerUnknown", { customer: unknown });
  return accept(found.map(({ id }) => id));
}

async function findMatching(
  tx: Tx,
  { list, expected }: Extract<Batch["of"], { list: unknown }>,
  now: Date,
  cache: ListCache,
): Promise<Outcome<ArrayLike<number>, ListProblem | "listShifted">> {
  const found = await findListed(tx, { ...list, sort: [], columns: [] }, now, cache);
  if (!found.ok) return found;
  const { length } = found.value.ids;
  return length === expected ? accept(found.value.ids) : refuse("listShifted", { found: length, expected });
}
