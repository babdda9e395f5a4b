import { isDeepStrictEqual } from "node:util";
import { accept, type NewFollowUp, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { recordChange } from "../changes/index.ts";
import { checkFollowUp, type FollowUpProblem } from "./check-follow-up.ts";
import { insertFollowUp, readFollowUp, retireVersion } from "./follow-up-queries.ts";

/** A follow-up said anew, and which version of it was seen. */
export interface Correction {
  readonly id: string;
  readonly seen: number;
  readonly given: NewFollowUp;
}

/** Corrects a follow-up: the version in force is retired, the next recorded under the same id. */
export async function correctFollowUp(
  tx: Tx,
  customerId: number,
  { id, seen, given }: Correction,
  now: Date,
): Promise<Outcome<string, FollowUpProblem | "followUpUnknown" | "customerChangedSince">> {
  const before = await readFollowUp(tx, customerId, id);
  if (!before) return refuse("followUpUnknown");
  const content = await checkFollowUp(tx, customerId, given, now);
  if (!content.ok) return content;
  const { typeId, day, properties } = content.value;
  const says = { typeId: before.typeId, day: before.day, properties: before.properties };
  if (before.change === seen && isDeepStrictEqual(says, { typeId, day, properties })) return accept(id);

  const change = await recordChange(tx, "correct-follow-up");
  const current = await readFollowUp(tx, customerId, id); // another may have been first until now
  if (!current) return refuse("followUpUnknown");
  if (current.change !== seen) {
    const { correctedBy: by, correctedAt } = current;
    return refuse("customerChangedSince", { by, at: correctedAt.toISOString() });
  }
  await retireVersion(tx, current, change);
  const { externalId } = current;
  await insertFollowUp(tx, { customerId, id, externalId: externalId ?? id, typeId, day, properties }, change);
  return accept(id);
}
