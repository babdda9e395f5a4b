import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { recordChange } from "../changes/index.ts";
import { readFollowUp, retireVersion } from "./follow-up-queries.ts";

/** Takes a follow-up away; gives the change, which can be undone. */
export async function retireFollowUp(
  tx: Tx,
  customerId: number,
  id: string,
): Promise<Outcome<{ change: number }, "followUpUnknown">> {
  const change = await recordChange(tx, "retire-follow-up");
  const current = await readFollowUp(tx, customerId, id);
  if (!current) return refuse("followUpUnknown");
  await retireVersion(tx, current, change);
  return accept({ change });
}
