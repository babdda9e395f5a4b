import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { deleteActivityType, deleteAttribute, lockDefinitions } from "./catalogue-queries.ts";
import { deleteScale, findAssessedOn, lockScales } from "./scale-queries.ts";
import {
  findActivitiesOf,
  findHolders,
  findUsersOfAttributes,
  findUsersOfScale,
  findUsersOfType,
} from "./users-queries.ts";

/** Removes an activity type that no metric counts and of which nothing was ever recorded. */
export async function dropActivityType(
  tx: Tx,
  type: string,
): Promise<Outcome<undefined, "activityTypeUnknown" | "activityTypeInUse">> {
  await lockDefinitions(tx);
  const users = [...(await findUsersOfType(tx, type)), ...(await findActivitiesOf(tx, type))];
  if (users.length > 0) return refuse("activityTypeInUse", { type, users });
  return (await deleteActivityType(tx, type)) ? accept(undefined) : refuse("activityTypeUnknown", { type });
}

/** Removes an attribute that no metric is and of which no value was ever recorded. */
export async function dropAttribute(
  tx: Tx,
  attribute: string,
): Promise<Outcome<undefined, "attributeUnknown" | "attributeInUse">> {
  await lockDefinitions(tx);
  const users = [...(await findUsersOfAttributes(tx, [attribute])), ...(await findHolders(tx, attribute))];
  if (users.length > 0) return refuse("attributeInUse", { attribute, users });
  return (await deleteAttribute(tx, attribute))
    ? accept(undefined)
    : refuse("attributeUnknown", { attribute });
}

/** Removes a scale that no metric reads and on which nobody was ever judged. */
export async function dropScale(
  tx: Tx,
  scale: string,
): Promise<Outcome<undefined, "assessmentScaleUnknown" | "assessmentScaleInUse">> {
  await lockDefinitions(tx);
  await lockScales(tx, [{ code: scale }]);
  const users = [...(await findUsersOfScale(tx, scale)), ...(await findAssessedOn(tx, scale))];
  if (users.length > 0) return refuse("assessmentScaleInUse", { scale, users });
  return (await deleteScale(tx, scale)) ? accept(undefined) : refuse("assessmentScaleUnknown", { scale });
}
