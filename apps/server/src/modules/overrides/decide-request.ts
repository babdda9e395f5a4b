import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import { isOwnRequest, isWaiting, leadsTeam } from "./decision-rights.ts";
import {
  findRequest,
  lockRequest,
  type StoredRequest,
  saveAgreement,
  saveDecision,
} from "./request-queries.ts";

/** Agrees to a request as a lead of the customer's team: from now on it waits for the approver. */
export async function agreeOverride(
  tx: Tx,
  id: number,
  today: string,
): Promise<
  Outcome<number, "overrideUnknown" | "overrideNotAsked" | "overrideNotLead" | "overrideOwnRequest">
> {
  const request = await takeRequest(tx, id, today);
  if (!request) return refuse("overrideUnknown", { id });
  if (request.state !== "asked") return refuse("overrideNotAsked");
  if (isOwnRequest(tx.asker, request)) return refuse("overrideOwnRequest");
  if (!leadsTeam(tx.asker, request.team)) return refuse("overrideNotLead");
  await saveAgreement(tx, id);
  await recordDecision(tx, "override.agreed", request);
  return accept(id);
}

/** Refuses a request, with the reason: a lead before it is agreed to, an approver at any time. */
export async function refuseOverride(
  tx: Tx,
  id: number,
  { note, today }: { readonly note: string; readonly today: string },
): Promise<
  Outcome<number, "overrideUnknown" | "overrideNotWaiting" | "overrideNotLead" | "overrideOwnRequest">
> {
  const request = await takeRequest(tx, id, today);
  if (!request) return refuse("overrideUnknown", { id });
  if (!isWaiting(request)) return refuse("overrideNotWaiting");
  if (isOwnRequest(tx.asker, request)) return refuse("overrideOwnRequest");
  const isApprover = tx.asker.role === "administrator";
  if (!isApprover && (request.state !== "asked" || !leadsTeam(tx.asker, request.team))) {
    return refuse("overrideNotLead");
  }
  await saveDecision(tx, id, { state: "refused", note });
  await recordDecision(tx, "override.refused", request);
  return accept(id);
}

/** Takes one's own request back before it is decided. */
export async function withdrawOverride(
  tx: Tx,
  id: number,
  today: string,
): Promise<Outcome<number, "overrideUnknown" | "overrideNotWaiting" | "overrideNotOwn">> {
  const request = await takeRequest(tx, id, today);
  if (!request) return refuse("overrideUnknown", { id });
  if (!isOwnRequest(tx.asker, request)) return refuse("overrideNotOwn");
  if (!isWaiting(request)) return refuse("overrideNotWaiting");
  await saveDecision(tx, id, { state: "withdrawn", note: null });
  await recordDecision(tx, "override.withdrawn", request);
  return accept(id);
}

/** A request of a customer that is seen, locked until the transaction ends. */
export async function takeRequest(tx: Tx, id: number, today: string): Promise<StoredRequest | undefined> {
  return (await lockRequest(tx, id)) ? findRequest(tx, id, today) : undefined;
}

/** Writes down in the audit log what was done with a request. */
export function recordDecision(
  tx: Tx,
  kind: `override.${string}`,
  { id, scheme, tier }: Pick<StoredRequest, "id" | "scheme" | "tier">,
): Promise<void> {
  return recordEvent(tx, { kind, subject: `override:${id}`, details: { scheme, tier } });
}
