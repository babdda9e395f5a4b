import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { recordChange } from "../changes/index.ts";
import { readAssessment, retireVersions } from "./assessment-queries.ts";
import { mayRateAs } from "./rater.ts";

/** Takes an assessment away; gives the change, which can be undone. */
export async function retireAssessment(
  tx: Tx,
  asker: Asker,
  customerId: number,
  { id, today }: { readonly id: string; readonly today: string },
): Promise<Outcome<{ change: number }, "assessmentUnknown" | "assessmentNotYours">> {
  const change = await recordChange(tx, "retire-assessment");
  const current = await readAssessment(tx, customerId, id, today);
  if (!current) return refuse("assessmentUnknown");
  if (!mayRateAs(asker, current.rater)) return refuse("assessmentNotYours", { rater: current.rater });
  await retireVersions(tx, [current], change);
  return accept({ change });
}
