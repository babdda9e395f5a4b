import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { holdScale, readScales } from "../catalogue/index.ts";
import { recordChange, withdrawChange } from "../changes/index.ts";
import type { AssessmentProblem } from "./assess-customer.ts";
import { findJudgements, insertAssessments, readAssessment, retireVersions } from "./assessment-queries.ts";
import { checkJudgement } from "./check-assessment.ts";
import { mayRateAs } from "./rater.ts";

/** An assessment said anew, and which version of it was seen. */
export interface AssessmentCorrection {
  readonly id: string;
  readonly value: number;
  readonly evidence?: string | undefined;
  /** Left out, the day stays. */
  readonly ratedOn?: string | undefined;
  readonly change: number;
}

/** Corrects an assessment, on its scale and in its rater's name: the next version goes under the same id. */
export async function correctAssessment(
  tx: Tx,
  asker: Asker,
  customerId: number,
  { id, change: seen, ...given }: AssessmentCorrection,
  today: string,
): Promise<
  Outcome<
    string,
    | AssessmentProblem
    | "assessmentUnknown"
    | "assessmentNotYours"
    | "assessmentDoubled"
    | "customerChangedSince"
  >
> {
  const change = await recordChange(tx, "correct-assessment"); // those who correct take turns from here
  const current = await readAssessment(tx, customerId, id, today);
  if (!current) return refuse("assessmentUnknown");
  const { rater } = current;
  if (!mayRateAs(asker, rater)) return refuse("assessmentNotYours", { rater });
  if (current.change !== seen) {
    const { recordedBy: by, recordedAt } = current;
    return refuse("customerChangedSince", { by, at: recordedAt.toISOString() });
  }
  const code = (await readScales(tx)).find((scale) => scale.id === current.scaleId)?.code ?? "";
  const scale = await holdScale(tx, code);
  if (!scale) return refuse("assessmentScaleUnknown", { scale: code });
  const checked = checkJudgement(scale, { ...given, ratedOn: given.ratedOn ?? current.ratedOn }, today);
  if (!checked.ok) return checked;

  const judgement = checked.value;
  const { ratedOn } = judgement;
  if (
    judgement.value === current.value &&
    ratedOn === current.ratedOn &&
    judgement.evidence === current.evidence
  ) {
    await withdrawChange(tx, change);
    return accept(id);
  }
  const ofThatDay = await findJudgements(tx, [{ ...judgement, customerId, rater }]);
  if (ratedOn !== current.ratedOn && ofThatDay.length > 0) {
    return refuse("assessmentDoubled", { rater, day: ratedOn });
  }
  await retireVersions(tx, [current], change);
  await insertAssessments(tx, [{ ...judgement, customerId, rater, id }], change);
  return accept(id);
}
