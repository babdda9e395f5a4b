import type { FollowUp } from "@gradus/contract";
import type { StoredActivityType } from "../catalogue/index.ts";
import { followUpSource, type StoredFollowUp } from "./follow-up-queries.ts";

/** A follow-up as it goes over the wire. */
export function presentFollowUp(stored: StoredFollowUp, types: readonly StoredActivityType[]): FollowUp {
  const type = types.find(({ id }) => id === stored.typeId);
  if (!type) throw new RangeError(`no activity type ${stored.typeId}`);
  const { note, at, contact, nextOn, nextWhat } = stored.properties;
  return {
    id: stored.id,
    change: stored.change,
    kind: type.code,
    kindName: type.name,
    day: stored.day,
    at: at ?? null,
    note: note ?? null,
    contact: contact === undefined ? null : { id: Number(contact), name: stored.contactName },
    next: nextOn === undefined ? null : { on: nextOn, ...(nextWhat === undefined ? {} : { what: nextWhat }) },
    by: stored.by,
    recordedAt: stored.recordedAt.toISOString(),
    correctedBy: stored.change === stored.firstChange ? null : stored.correctedBy,
    entered: stored.source === followUpSource,
  };
}
