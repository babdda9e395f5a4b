import { accept, type NewFollowUp, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readActivityTypes } from "../catalogue/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { type FollowUpProperties, hasContact } from "./follow-up-queries.ts";

/** What a follow-up says, checked. */
export interface FollowUpContent {
  readonly typeId: number;
  readonly day: string;
  readonly properties: FollowUpProperties;
}

/** Why it cannot be meant. */
export type FollowUpProblem =
  | "followUpKindUnknown"
  | "followUpDayWrong"
  | "followUpInFuture"
  | "contactUnknown";

/** Checks a follow-up with a customer as it was entered: its day is of the organisation's zone, today if none is said. */
export async function checkFollowUp(
  tx: Tx,
  customerId: number,
  given: NewFollowUp,
  now: Date,
): Promise<Outcome<FollowUpContent, FollowUpProblem>> {
  const kinds = (await readActivityTypes(tx)).filter(({ family }) => family === "follow-up");
  const kind = kinds.find(({ code }) => code === given.kind);
  if (!kind) {
    return refuse("followUpKindUnknown", {
      kind: given.kind,
      kinds: kinds.map(({ code }) => code).join(", "),
    });
  }
  const { timeZone } = await readOrganisation(tx);
  const today = dayInZone(now, timeZone);
  const dayOfInstant = given.at === undefined ? undefined : dayInZone(new Date(given.at), timeZone);
  const day = given.day ?? dayOfInstant ?? today;
  if (dayOfInstant !== undefined && dayOfInstant !== day)
    return refuse("followUpDayWrong", { day: dayOfInstant });
  if (day > today) return refuse("followUpInFuture", { day, today });
  if (given.contact !== undefined && !(await hasContact(tx, customerId, given.contact))) {
    return refuse("contactUnknown");
  }
  const { note, at, contact, next } = given;
  const properties = {
    ...(note === undefined ? {} : { note }),
    ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
    ...(contact === undefined ? {} : { contact }),
    ...(next === undefined ? {} : { nextOn: next.on }),
    ...(next?.what === undefined ? {} : { nextWhat: next.what }),
  };
  return accept({ typeId: kind.id, day, properties });
}
