import { accept, type Explanation, type Outcome, refuse } from "@gradus/contract";
import { type Cuts, parseDay } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readLastChange, resolveKnownTo } from "../changes/index.ts";
import { findCustomer } from "../customers/index.ts";
import { findScheme, readVersion, type StoredVersion } from "../schemes/index.ts";
import { type Evaluation, evaluateScheme } from "./evaluate-scheme.ts";
import { readFactSpan } from "./fact-span-queries.ts";
import { presentExplanation } from "./present-explanation.ts";
import { findLastPublished, findRunBefore } from "./published-run-queries.ts";
import { findOpenSpan } from "./span-queries.ts";

/** What is to be explained. */
export interface ExplanationWish {
  readonly scheme: string;
  /** A code, or a name only one customer has. */
  readonly customer: string;
  /** As of this day, as a trial; the grade in force when left out. */
  readonly asOf?: string | undefined;
  readonly knownTo?: string | undefined;
}

interface Circumstances {
  readonly version: StoredVersion;
  readonly asOf: string;
  readonly knownTo: number;
  readonly cuts: Cuts | undefined;
  readonly inForce: boolean;
}

/**
 * Says why a customer is in its tier: the customer is graded once more, by the same code as
 * everybody, under the rules and facts of the run in force. As of another day it is a trial of one,
 * with the cut points of the run in force held fixed; where there is no such run, they are taken from
 * the whole base as of that day.
 */
export async function explainGrade(
  tx: Tx,
  wish: ExplanationWish,
): Promise<
  Outcome<
    Explanation,
    | "schemeUnknown"
    | "customerUnknown"
    | "rowCustomerAmbiguous"
    | "gradeUnknown"
    | "gradeOutsidePopulation"
    | "runKnownToWrong"
  >
> {
  const found = await findCustomer(tx, wish.customer);
  if (!found.ok) return found;
  const customer = found.value;
  const circumstances = await findCircumstances(tx, wish);
  if (!circumstances.ok) return circumstances;
  const { version, asOf, knownTo, inForce, cuts } = circumstances.value;

  const span = await findOpenSpan(tx, version.schemeId, customer.id);
  if (inForce && !span) {
    return refuse("gradeUnknown", { customer: wish.customer, scheme: wish.scheme });
  }
  const evaluation = await evaluateOne(tx, circumstances.value, customer.id);
  const position = evaluation.table.base.ids.indexOf(customer.id);
  if (position < 0 || evaluation.tierOf[position] === undefined) {
    return refuse("gradeOutsidePopulation", { customer: wish.customer, scheme: wish.scheme });
  }
  return accept(
    presentExplanation(evaluation, {
      customer,
      position,
      asOf,
      knownTo,
      inForce,
      version: version.version,
      span,
      cuts: cuts ?? evaluation.grades.cuts,
      facts: await readFactSpan(tx, gradedBy(evaluation, position), asOf, { change: knownTo, isNow: false }),
    }),
  );
}

/** Which rules, which day, which facts, and which cut points. */
async function findCircumstances(
  tx: Tx,
  wish: ExplanationWish,
): Promise<Outcome<Circumstances, "schemeUnknown" | "gradeUnknown" | "runKnownToWrong">> {
  const latest = await findScheme(tx, wish.scheme);
  if (!latest) return refuse("schemeUnknown", { scheme: wish.scheme });
  const run = await findLastPublished(tx, latest.schemeId);
  if (wish.asOf === undefined && wish.knownTo === undefined) {
    if (!run) return refuse("gradeUnknown", { customer: wish.customer, scheme: wish.scheme });
    return accept({
      version: await readVersion(tx, run.schemeId, run.version),
      asOf: run.asOf,
      knownTo: run.knownTo ?? 0,
      cuts: run.cuts ?? undefined,
      inForce: true,
    });
  }
  const knownTo = await resolveKnownTo(tx, wish.knownTo);
  if (!knownTo.ok) return knownTo;
  const asOf = wish.asOf ?? run?.asOf;
  if (asOf === undefined) return refuse("gradeUnknown", { customer: wish.customer, scheme: wish.scheme });
  const sameRules = run?.version === latest.version;
  return accept({
    version: latest,
    asOf,
    knownTo: knownTo.value,
    cuts: sameRules ? (run?.cuts ?? undefined) : undefined,
    inForce: false,
  });
}

async function evaluateOne(
  tx: Tx,
  { version, asOf, knownTo, cuts }: Circumstances,
  customerId: number,
): Promise<Evaluation> {
  const needsBase = cuts === undefined && isBaseRelative(version);
  const isNow = knownTo === (await readLastChange(tx));
  return evaluateScheme(tx, version.closure, {
    schemeId: version.schemeId,
    moment: { asOf: parseDay(asOf) as number, knownTo: { change: knownTo, isNow } },
    heldAt: { afterRun: await findRunBefore(tx, { schemeId: version.schemeId, asOf, knownTo }) },
    cuts,
    only: needsBase ? undefined : [customerId],
  });
}

/** Ids of the customers whose facts the grade rests on: all of a group that is one unit, else one. */
function gradedBy({ scheme, table: { base } }: Evaluation, position: number): number[] {
  const unit = base.unitOf[position] as number;
  const isGroup = scheme.closure.scheme.population?.unit === "group";
  if (isGroup) return [...base.ids].filter((_, i) => base.unitOf[i] === unit);
  return [base.ids[base.units[unit] as number] as number];
}

function isBaseRelative({ closure: { scheme } }: StoredVersion): boolean {
  return (
    scheme.criteria.some(({ scoring }) => scoring.kind === "quantiles") ||
    (scheme.tiers ?? []).some(({ share }) => share !== undefined)
  );
}
