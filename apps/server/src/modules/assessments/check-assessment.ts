import { accept, type Outcome, refuse } from "@gradus/contract";
import { addMonths, formatDay, parseDay } from "@gradus/engine";
import type { StoredScale } from "../catalogue/index.ts";

/** What is judged, and when. */
export interface GivenJudgement {
  readonly value: number;
  /** `yyyy-MM-dd` */
  readonly ratedOn: string;
  readonly evidence?: string | null | undefined;
}

/** A judgement as it is recorded. */
export interface Judgement {
  readonly scaleId: number;
  /** In hundredths. */
  readonly value: number;
  readonly ratedOn: string;
  /** The last day on which it counts. */
  readonly validUntil: string;
  readonly evidence: string | null;
}

/** Checks a judgement against its scale; it counts for as long as the scale says today. */
export function checkJudgement(
  scale: StoredScale,
  { value, ratedOn, evidence }: GivenJudgement,
  today: string,
): Outcome<Judgement, "assessmentLevelUnknown" | "assessmentInFuture"> {
  if (!scale.levels.some((level) => level.value === value)) {
    const levels = scale.levels.map((level) => level.value).join(", ");
    return refuse("assessmentLevelUnknown", { value, scale: scale.code, levels });
  }
  if (ratedOn > today) return refuse("assessmentInFuture", { day: ratedOn, today });
  return accept({
    scaleId: scale.id,
    value: Math.round(value * 100),
    ratedOn,
    validUntil: formatDay(addMonths(parseDay(ratedOn) as number, scale.validityMonths)),
    evidence: evidence?.trim() || null,
  });
}
