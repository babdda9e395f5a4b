import {
  accept,
  type ComparedCustomer,
  type ComparedField,
  type DuplicateCandidate,
  type Outcome,
} from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { stateNames } from "../grading/index.ts";
import { currencyDigits, formatMinor, readOrganisation } from "../organisation/index.ts";
import { readSchemes, type StoredVersion } from "../schemes/index.ts";
import { findCandidate } from "./candidate-queries.ts";
import { type CustomerFigures, readFigures } from "./comparison-queries.ts";
import { readFields } from "./field-queries.ts";
import { findPair } from "./find-pair.ts";
import type { CodedCustomer } from "./pair-queries.ts";

/** Two customers beside each other. */
export interface Comparison {
  readonly a: ComparedCustomer;
  readonly b: ComparedCustomer;
  readonly fields: ComparedField[];
  readonly candidate: DuplicateCandidate | null;
}

/**
 * Puts two customers side by side: every field, and what hangs off each.
 *
 * @param today the organisation's day, as of which fields and tags are compared
 */
export async function compareCustomers(
  tx: Tx,
  codes: readonly [string, string],
  today: string,
): Promise<Outcome<Comparison, "customerUnknown" | "customerMergedInto" | "mergeWithItself">> {
  const pair = await findPair(tx, codes);
  if (!pair.ok) return pair;
  const [a, b] = pair.value;
  const figures = new Map((await readFigures(tx, [a.id, b.id], today)).map((found) => [found.id, found]));
  const present = customerPresenter(
    new Map((await readSchemes(tx)).map((version) => [version.code, version])),
    currencyDigits((await readOrganisation(tx)).baseCurrency),
  );
  return accept({
    a: present(a, figures.get(a.id) as CustomerFigures),
    b: present(b, figures.get(b.id) as CustomerFigures),
    fields: await readFields(tx, [a.id, b.id], today),
    candidate: (await findCandidate(tx, Math.min(a.id, b.id), Math.max(a.id, b.id))) ?? null,
  });
}

function customerPresenter(schemes: ReadonlyMap<string, StoredVersion>, digits: number) {
  return (
    { code, name }: CodedCustomer,
    { keys, tags, contacts, attachments, types, standings }: CustomerFigures,
  ): ComparedCustomer => ({
    ...{ code, name, keys, tags, contacts, attachments },
    activities: {
      count: types.reduce((sum, { count }) => sum + count, 0),
      first: types.map(({ first }) => first).sort()[0] ?? null,
      last:
        types
          .map(({ last }) => last)
          .sort()
          .at(-1) ?? null,
      byType: types.map(({ type, name, count, amount }) => ({
        ...{ type, name, count },
        amount: amount === null ? null : formatMinor(BigInt(amount), digits),
      })),
    },
    grades: standings.map(({ scheme, tier, score }) => {
      const definition = schemes.get(scheme)?.closure.scheme;
      const steps = definition?.tiers ?? definition?.classes ?? [];
      return {
        scheme,
        schemeName: definition?.name ?? { en: scheme, zh: scheme },
        tier,
        tierName: steps.find(({ code }) => code === tier)?.name ??
          stateNames.get(tier) ?? { en: tier, zh: tier },
        score: score === null ? null : score / 100,
      };
    }),
  });
}
