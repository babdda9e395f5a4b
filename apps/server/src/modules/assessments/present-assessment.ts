import type { Assessment } from "@gradus/contract";
import type { Asker } from "../../platform/database/tx.ts";
import type { StoredScale } from "../catalogue/index.ts";
import type { StoredAssessment } from "./assessment-queries.ts";
import { mayRateAs } from "./rater.ts";

/** An assessment as it goes over the wire to who asks. */
export function presentAssessment(
  stored: StoredAssessment,
  scales: readonly StoredScale[],
  asker: Asker,
): Assessment {
  const scale = scales.find(({ id }) => id === stored.scaleId);
  if (!scale) throw new RangeError(`no scale ${stored.scaleId}`);
  const value = stored.value / 100;
  return {
    ...{ id: stored.id, change: stored.change, scale: scale.code, value },
    level: scale.levels.find((level) => level.value === value)?.name ?? null,
    ...{ rater: stored.rater, evidence: stored.evidence, ratedOn: stored.ratedOn },
    ...{ validUntil: stored.validUntil, counts: stored.counts, mine: mayRateAs(asker, stored.rater) },
    ...{ recordedBy: stored.recordedBy, recordedAt: stored.recordedAt.toISOString() },
  };
}
