import type { Override } from "@gradus/contract";
import { parseDay, type TierDefinition } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { tiersAndStates } from "../grading/index.ts";
import { readSchemes, type StoredVersion } from "../schemes/index.ts";
import { rightsOn } from "./decision-rights.ts";
import type { Looking, StoredRequest } from "./request-queries.ts";

/** Requests as they go over the wire, in the words of the versions in force. */
export async function presentOverrides(
  tx: Tx,
  requests: readonly StoredRequest[],
  looking: Looking,
): Promise<Override[]> {
  const schemes = new Map((await readSchemes(tx)).map((version) => [version.schemeId, version]));
  return requests.map((request) => presentOverride(request, schemes.get(request.schemeId), looking));
}

function presentOverride(
  request: StoredRequest,
  version: StoredVersion | undefined,
  looking: Looking,
): Override {
  const { customer, name, scheme, asker: _, customerId: __, schemeId: ___, ...rest } = request;
  const definition = version?.closure.scheme;
  const names = new Map(definition && tiersAndStates(definition).map((each) => [each.code, each.name]));
  const named = (code: string) => ({ code, name: names.get(code) ?? { en: code, zh: code } });
  const namedOrNull = (code: string | null) => (code === null ? null : named(code));
  const left = (parseDay(request.until) as number) - (parseDay(looking.today) as number);
  return {
    ...rest,
    customer: { code: customer, name },
    ...{ scheme, schemeName: definition?.name ?? { en: scheme, zh: scheme } },
    tier: named(request.tier),
    daysLeft: request.state === "approved" ? left : null,
    askedAt: request.askedAt.toISOString(),
    agreedAt: request.agreedAt?.toISOString() ?? null,
    decidedAt: request.decidedAt?.toISOString() ?? null,
    endedAt: request.endedAt?.toISOString() ?? null,
    tierThen: namedOrNull(request.tierThen),
    tierNow: namedOrNull(request.tierNow),
    fared: fared(definition?.tiers ?? [], request),
    ...rightsOn(request, looking),
  };
}

/** How the tier without the override moved since it was asked for; a state stands on no rung. */
function fared(
  tiers: readonly TierDefinition[],
  { tierThen, tierNow }: Pick<StoredRequest, "tierThen" | "tierNow">,
): Override["fared"] {
  const [then, now] = [tierThen, tierNow].map((tier) => tiers.findIndex(({ code }) => code === tier));
  if (then === undefined || now === undefined || then < 0 || now < 0) return null;
  if (then === now) return "same";
  return now < then ? "risen" : "fallen"; // the highest is first
}
