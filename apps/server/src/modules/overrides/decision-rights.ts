import { isPermitted, type Permission } from "@gradus/contract";
import type { Asker } from "../../platform/database/tx.ts";
import type { Looking, StoredRequest } from "./request-queries.ts";

/** What a request must say for it to be known who may do what with it. */
export type Decidable = Pick<StoredRequest, "state" | "asker" | "team">;

/** Whether a request is of who asks; the holder of the local key is one person. */
export function isOwnRequest(asker: Asker, request: Pick<Decidable, "asker">): boolean {
  return request.asker === (asker.userId ?? null);
}

/** Whether who asks agrees in the name of a team: as its lead, or an administrator in the lead's stead. */
export function leadsTeam(asker: Asker, team: string | null): boolean {
  return asker.role === "administrator" || (team !== null && (asker.teams ?? []).includes(team));
}

/** Whether a request waits for a decision. */
export function isWaiting({ state }: Pick<Decidable, "state">): boolean {
  return state === "asked" || state === "agreed";
}

/** What who looks may do with a request now. */
export function rightsOn(request: Decidable, { asker, isAlone }: Looking) {
  const may = (permission: Permission) => asker.role !== undefined && isPermitted(asker.role, permission);
  const isOwn = isOwnRequest(asker, request);
  return {
    mayAgree: request.state === "asked" && may("agreeOverrides") && leadsTeam(asker, request.team) && !isOwn,
    mayDecide: request.state === "agreed" && may("approveOverrides") && (!isOwn || isAlone),
    mayWithdraw: isWaiting(request) && isOwn,
    mayEnd: request.state === "approved" && may("approveOverrides"),
  };
}
