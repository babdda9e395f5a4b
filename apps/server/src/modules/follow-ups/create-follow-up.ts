import { randomUUID } from "node:crypto";
import { accept, type NewFollowUp, type Outcome } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { recordChange } from "../changes/index.ts";
import { hashExternalId } from "../intake/index.ts";
import { checkFollowUp, type FollowUpProblem } from "./check-follow-up.ts";
import { followUpSource, insertFollowUp } from "./follow-up-queries.ts";

/** Records a follow-up with a customer as a business record of its own; gives its id. */
export async function createFollowUp(
  tx: Tx,
  customerId: number,
  given: NewFollowUp,
  now: Date,
): Promise<Outcome<string, FollowUpProblem>> {
  const content = await checkFollowUp(tx, customerId, given, now);
  if (!content.ok) return content;
  const externalId = randomUUID();
  const id = activityId(externalId);
  const change = await recordChange(tx, "record-follow-up");
  await insertFollowUp(tx, { ...content.value, customerId, id, externalId }, change);
  return accept(id);
}

/** The id of the activity with this external id, as everywhere. */
function activityId(externalId: string): string {
  const bytes = Buffer.alloc(16);
  hashExternalId(bytes, followUpSource, externalId);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
