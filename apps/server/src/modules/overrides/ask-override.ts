import { accept, type Outcome, refuse } from "@gradus/contract";
import { addMonths, formatDay, parseDay } from "@gradus/engine";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import type { FoundCustomer } from "../customers/index.ts";
import { findScheme, isOwnList } from "../schemes/index.ts";
import { leadsTeam } from "./decision-rights.ts";
import { insertRequest, lockRequests, type StoredRequest } from "./request-queries.ts";
import { hasOtherLead, readSituation } from "./situation-queries.ts";

/** What is asked for. */
export interface OverrideWish {
  readonly scheme: string;
  readonly tier: string;
  readonly reason: string;
  readonly evidence?: string | undefined;
  /** `yyyy-MM-dd`, the last day; six months from today when left out. */
  readonly until?: string | undefined;
}

const usualMonths = 6;
const mostMonths = 24;

/** Asks for an override of a customer that is seen; gives the number of the request. */
export async function askOverride(
  tx: Tx,
  customer: FoundCustomer,
  wish: OverrideWish,
  today: string,
): Promise<
  Outcome<
    number,
    | "schemeUnknown"
    | "overrideNoTiers"
    | "overrideTierUnknown"
    | "overrideNotGraded"
    | "overrideInForce"
    | "overrideWaiting"
    | "overrideUntilWrong"
  >
> {
  const { scheme, tier } = wish;
  const version = await findScheme(tx, scheme);
  if (!version) return refuse("schemeUnknown", { scheme });
  const { tiers } = version.closure.scheme;
  if (!tiers || isOwnList(version)) return refuse("overrideNoTiers", { scheme });
  if (!tiers.some(({ code }) => code === tier)) return refuse("overrideTierUnknown", { scheme, tier });
  const until = wish.until ?? monthsAfter(today, usualMonths);
  const last = monthsAfter(today, mostMonths);
  if (until < today || until > last) return refuse("overrideUntilWrong", { first: today, last });

  await lockRequests(tx);
  const { schemeId } = version;
  const now = await readSituation(tx, { customerId: customer.id, schemeId }, today);
  if (now.tierNow === null) return refuse("overrideNotGraded", { customer: customer.code, scheme });
  if (now.overriddenTo === tier) {
    return refuse("overrideInForce", { customer: customer.code, until: now.overriddenUntil ?? "" });
  }
  if (now.waiting !== null) {
    return refuse("overrideWaiting", { customer: customer.code, scheme, id: now.waiting });
  }
  const leadStep = await findLeadStep(tx, tx.asker, now.team);
  const request = await insertRequest(tx, {
    ...{ customerId: customer.id, schemeId, tier, until, leadStep, tierThen: now.tierNow },
    ...{ reason: wish.reason, evidence: wish.evidence ?? null },
    state: leadStep === "needed" ? "asked" : "agreed",
  });
  await recordEvent(tx, {
    kind: "override.asked",
    subject: `override:${request}`,
    details: { scheme, tier, until, leadStep },
  });
  return accept(request);
}

/** Whether a lead has to agree: not where the asker leads the team or all of them, or nobody else leads it. */
async function findLeadStep(tx: Tx, asker: Asker, team: string | null): Promise<StoredRequest["leadStep"]> {
  if (leadsTeam(asker, team)) return "askerLeads";
  return (await hasOtherLead(tx, team, asker.userId)) ? "needed" : "noLead";
}

function monthsAfter(today: string, months: number): string {
  return formatDay(addMonths(parseDay(today) as number, months));
}
