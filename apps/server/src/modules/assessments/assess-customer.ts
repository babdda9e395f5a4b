import { randomUUID } from "node:crypto";
import { accept, type NewAssessment, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { holdScale } from "../catalogue/index.ts";
import { recordChange, withdrawChange } from "../changes/index.ts";
import { findJudgements, insertAssessments, retireVersions } from "./assessment-queries.ts";
import { checkJudgement } from "./check-assessment.ts";

/** Why a customer cannot be judged so. */
export type AssessmentProblem = "assessmentScaleUnknown" | "assessmentLevelUnknown" | "assessmentInFuture";

/**
 * Records what a rater judges of a customer; gives the id. A rater judges once a day on a scale: the second time
 * corrects the first, and the same again changes nothing.
 *
 * @param today the organisation's day
 */
export async function assessCustomer(
  tx: Tx,
  { customerId, rater }: { readonly customerId: number; readonly rater: string },
  given: NewAssessment,
  today: string,
): Promise<Outcome<string, AssessmentProblem>> {
  const change = await recordChange(tx, "record-assessment"); // those who record take turns from here
  const scale = await holdScale(tx, given.scale);
  if (!scale) return refuse("assessmentScaleUnknown", { scale: given.scale });
  const checked = checkJudgement(scale, { ...given, ratedOn: given.ratedOn ?? today }, today);
  if (!checked.ok) return checked;

  const judgement = checked.value;
  const [before] = await findJudgements(tx, [{ ...judgement, customerId, rater }]);
  if (before && before.value === judgement.value && before.evidence === judgement.evidence) {
    await withdrawChange(tx, change);
    return accept(before.id);
  }
  if (before) await retireVersions(tx, [before], change);
  const id = before?.id ?? randomUUID();
  await insertAssessments(tx, [{ ...judgement, customerId, rater, id }], change);
  return accept(id);
}
