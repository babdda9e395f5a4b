import { accept, type getHistory, type Outcome } from "@gradus/contract";
import type { z } from "zod";
import type { Tx } from "../../platform/database/tx.ts";
import { findCustomer } from "../customers/index.ts";
import { readVersion } from "../schemes/index.ts";
import { readSpans, type Span } from "./span-queries.ts";
import { stateNames } from "./tiers-and-states.ts";

type History = z.output<typeof getHistory.answer>;

/** A customer's tiers over time, under every scheme, named as they were named then. */
export async function readHistory(
  tx: Tx,
  said: string,
): Promise<Outcome<History, "customerUnknown" | "rowCustomerAmbiguous">> {
  const found = await findCustomer(tx, said);
  if (!found.ok) return found;
  const spans = await readSpans(tx, found.value.id);
  const names = await readTierNames(tx, spans);
  return accept({
    customer: { code: found.value.code, name: found.value.name },
    spans: spans.map((span) => ({
      scheme: span.scheme,
      tier: span.tier,
      tierName: names(span),
      from: span.from,
      to: span.to,
      score: span.score === null ? null : span.score / 100,
      cause: span.cause as History["spans"][number]["cause"],
      run: span.run,
    })),
  });
}

/** Names come from the version that gave the tier: each is read once. */
async function readTierNames(tx: Tx, spans: readonly Span[]) {
  const key = ({ schemeId, version }: Span) => `${schemeId} ${version}`;
  const versions = new Map(spans.map((span) => [key(span), span]));
  const steps = new Map<string, Map<string, { en: string; zh: string }>>();
  for (const [name, { schemeId, version }] of versions) {
    const { scheme } = (await readVersion(tx, schemeId, version)).closure;
    const all = [...(scheme.tiers ?? []), ...(scheme.classes ?? [])];
    steps.set(name, new Map(all.map((step) => [step.code, step.name])));
  }
  return (span: Span) =>
    stateNames.get(span.tier) ?? steps.get(key(span))?.get(span.tier) ?? { en: span.tier, zh: span.tier };
}
