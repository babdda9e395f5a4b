import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { recordChange } from "../changes/index.ts";
import { readOrganisation } from "../organisation/index.ts";
import { findScheme } from "../schemes/index.ts";
import { recordDecision, takeRequest } from "./decide-request.ts";
import { isOwnRequest } from "./decision-rights.ts";
import { closeOverrides, insertOverride, readQuotas } from "./override-queries.ts";
import { regradeNow } from "./regrade-now.ts";
import { type StoredRequest, saveDecision, saveEnd } from "./request-queries.ts";
import { countApprovers, readSituation } from "./situation-queries.ts";

/** Who decides, when, and with what words. */
export interface Decision {
  /** The transaction is the worker's, since it grades; this is who asks for it. */
  readonly asker: Asker;
  readonly today: string;
  readonly now: Date;
}

/**
 * Approves a request, as another than who asked, unless nobody else could: the override is in force from today, in
 * place of any other of the customer, and the customer is graded again at once. Recording the change makes approvals
 * take turns, so that the last place of a quota is given once.
 */
export async function approveOverride(
  tx: Tx,
  id: number,
  { asker, today, now, note }: Decision & { readonly note: string | null },
): Promise<
  Outcome<
    number,
    | "overrideUnknown"
    | "overrideNotAgreed"
    | "overrideOwnRequest"
    | "overrideExpired"
    | "overrideTierUnknown"
    | "overrideNotGraded"
    | "overrideQuotaUsed"
    | "runAlreadyGoing"
  >
> {
  const change = await recordChange(tx, "approve-override");
  const request = await takeRequest(tx, id, today);
  if (!request) return refuse("overrideUnknown", { id });
  if (request.state !== "agreed") return refuse("overrideNotAgreed");
  const isAlone = isOwnRequest(asker, request);
  if (isAlone && (await countApprovers(tx)) > 1) return refuse("overrideOwnRequest");
  const { customerId, schemeId, customer, scheme, tier, until } = request;
  if (until < today) return refuse("overrideExpired", { until });
  const tiers = (await findScheme(tx, scheme))?.closure.scheme.tiers ?? [];
  if (!tiers.some(({ code }) => code === tier)) return refuse("overrideTierUnknown", { scheme, tier });
  if ((await readSituation(tx, request, today)).tierNow === null) {
    return refuse("overrideNotGraded", { customer, scheme });
  }
  const quota = await readQuotaOf(tx, request, today);
  if (quota && quota.inForce >= quota.limit) {
    return refuse("overrideQuotaUsed", { scheme, limit: quota.limit, inForce: quota.inForce });
  }

  const replaced = await closeOverrides(tx, request, { today, change });
  if (replaced.length > 0) await saveEnd(tx, replaced, { by: asker.actor, reason: null });
  await insertOverride(tx, { id, customerId, schemeId, tier, from: today, until }, change);
  await saveDecision(tx, id, { state: "approved", note, from: today, isAlone });
  const going = await regradeNow(tx, { schemeId, customers: [customerId], now });
  if (going) return going;
  await recordDecision(tx, "override.approved", request);
  return accept(id);
}

/** Ends an override before its last day: the tier by the rules applies at once, without grace. */
export async function endOverride(
  tx: Tx,
  id: number,
  { asker, today, now, reason }: Decision & { readonly reason: string },
): Promise<Outcome<number, "overrideUnknown" | "overrideNotInForce" | "runAlreadyGoing">> {
  const change = await recordChange(tx, "end-override");
  const request = await takeRequest(tx, id, today);
  if (!request) return refuse("overrideUnknown", { id });
  if (request.state !== "approved") return refuse("overrideNotInForce");
  await closeOverrides(tx, request, { today, change, only: id });
  await saveEnd(tx, [id], { by: asker.actor, reason });
  const { schemeId, customerId } = request;
  const going = await regradeNow(tx, { schemeId, customers: [customerId], now });
  if (going) return going;
  await recordDecision(tx, "override.ended", request);
  return accept(id);
}

/** What the customer's team uses, this customer aside. */
async function readQuotaOf(tx: Tx, { schemeId, team, customerId }: StoredRequest, today: string) {
  const { overrideQuota } = await readOrganisation(tx);
  const [quota] = await readQuotas(
    tx,
    { schemeId, quota: overrideQuota, today },
    { team, aside: customerId },
  );
  return quota;
}
