import { accept, type Explanation, type Outcome, refuse } from "@gradus/contract";
import { type Cuts, type FittedModels, isLimited, parseDay } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readLastChange, resolveKnownTo } from "../changes/index.ts";
import { findCustomer } from "../customers/index.ts";
import type { StandingsRead } from "../metrics/index.ts";
import { findScheme, findSchemeOn, isOwnList, readVersion, type StoredVersion } from "../schemes/index.ts";
import { type Evaluation, evaluateScheme } from "./evaluate-scheme.ts";
import { readFactSpan } from "./fact-span-queries.ts";
import { findYesOrNo, nameCategories } from "./name-categories.ts";
import { findOverride } from "./override-queries.ts";
import { presentExplanation } from "./present-explanation.ts";
import { findLastFull, findRegradeOf, findRunBefore, findStartOf } from "./published-run-queries.ts";
import { findRun } from "./run-queries.ts";
import { seesWholeGroup } from "./sight-queries.ts";
import { findOpenSpan } from "./span-queries.ts";

/** What is to be explained. */
export interface ExplanationWish {
  readonly scheme: string;
  /** A code, or a name only one customer has. */
  readonly customer: string;
  /** As of this day, as a trial; the grade in force when left out. */
  readonly asOf?: string | undefined;
  readonly knownTo?: string | undefined;
  /** As this run found it, be it a trial or held; instead of a day. */
  readonly run?: number | undefined;
}

/** Under which rules, as of when and by which facts a customer is graded once more. */
export interface Circumstances {
  readonly version: StoredVersion;
  readonly asOf: string;
  readonly knownTo: number;
  readonly cuts: Cuts | undefined;
  /** What was fitted for metrics of models; undefined: to be fitted to everybody. */
  readonly fitted: FittedModels | undefined;
  /** The runs of other schemes whose standings were read; undefined: those of the moment. */
  readonly standings: StandingsRead | undefined;
  readonly inForce: boolean;
  /** The run after which tiers were held that are kept down to the keep threshold. */
  readonly heldAfter: number;
  /** Whether nobody leaves the top tier, as by a regrade. */
  readonly holdsTop?: boolean | undefined;
}

/**
 * Says why a customer is in its tier: the customer is graded once more, by the same code as
 * everybody, under the rules and facts of the run in force. As of another day it is a trial of one,
 * with the cut points of the run in force held fixed; where there is no such run, they are taken from
 * the whole base as of that day. As a run found it, rules, day, facts and cut points are that run's.
 */
export async function explainGrade(
  tx: Tx,
  wish: ExplanationWish,
): Promise<
  Outcome<
    Explanation,
    | "schemeUnknown"
    | "schemeOwnList"
    | "customerUnknown"
    | "rowCustomerAmbiguous"
    | "gradeUnknown"
    | "gradeOutsidePopulation"
    | "gradeBeyondSight"
    | "runKnownToWrong"
    | "runUnknown"
    | "runUnfinished"
  >
> {
  const found = await findCustomer(tx, wish.customer);
  if (!found.ok) return found;
  const customer = found.value;
  const circumstances = await findCircumstances(tx, wish, customer.id);
  if (!circumstances.ok) return circumstances;
  const { version, asOf, knownTo, inForce, cuts } = circumstances.value;

  if (isOwnList(version)) return refuse("schemeOwnList", { scheme: wish.scheme });
  const span = await findOpenSpan(tx, version.schemeId, customer.id);
  if (inForce && !span) {
    return refuse("gradeUnknown", { customer: wish.customer, scheme: wish.scheme });
  }
  if (!(await seesBehind(tx, circumstances.value, customer.id))) {
    return refuse("gradeBeyondSight", { customer: wish.customer });
  }
  const evaluation = await evaluateOne(tx, circumstances.value, customer.id);
  const position = evaluation.table.base.ids.indexOf(customer.id);
  if (position < 0 || evaluation.tierOf[position] === undefined) {
    return refuse("gradeOutsidePopulation", { customer: wish.customer, scheme: wish.scheme });
  }
  const members = gradedBy(evaluation, position);
  const moment = { asOf: parseDay(asOf) as number, knownTo: { change: knownTo, isNow: false } };
  return accept(
    presentExplanation(evaluation, {
      customer,
      position,
      asOf,
      knownTo,
      inForce,
      version: version.draftRevision === null ? version.version : null,
      span,
      cuts: cuts ?? evaluation.grades.cuts,
      categories: await nameCategories(tx, version.closure, await findYesOrNo(tx, version.closure)),
      facts: await readFactSpan(tx, members, asOf, moment.knownTo),
      override: await findOverride(tx, version.schemeId, members, moment),
    }),
  );
}

/** Which rules, which day, which facts, and which cut points. */
export async function findCircumstances(
  tx: Tx,
  wish: ExplanationWish,
  customerId: number,
): Promise<
  Outcome<
    Circumstances,
    "schemeUnknown" | "gradeUnknown" | "runKnownToWrong" | "runUnknown" | "runUnfinished"
  >
> {
  if (wish.run !== undefined) return ofRun(tx, wish.scheme, wish.run);
  const latest = await findScheme(tx, wish.scheme);
  if (!latest) return refuse("schemeUnknown", { scheme: wish.scheme });
  const run = await findLastFull(tx, latest.schemeId);
  const at = (asOf: string, knownTo: number) =>
    findRunBefore(tx, { schemeId: latest.schemeId, asOf, knownTo });
  if (wish.asOf === undefined && wish.knownTo === undefined) {
    if (!run) return refuse("gradeUnknown", { customer: wish.customer, scheme: wish.scheme });
    const regrade = await findRegradeOf(tx, run, customerId);
    if (regrade) {
      const found = await ofRun(tx, wish.scheme, regrade.runId);
      return found.ok ? accept({ ...found.value, inForce: true }) : found;
    }
    const knownTo = run.knownTo ?? 0;
    return accept({
      version: await readVersion(tx, run.schemeId, run.version),
      asOf: run.asOf,
      knownTo,
      cuts: run.cuts ?? undefined,
      fitted: run.fitted ?? undefined,
      standings: run.standingsRead ?? undefined,
      inForce: true,
      heldAfter: await at(run.asOf, knownTo),
    });
  }
  const knownTo = await resolveKnownTo(tx, wish.knownTo);
  if (!knownTo.ok) return knownTo;
  const asOf = wish.asOf ?? run?.asOf;
  if (asOf === undefined) return refuse("gradeUnknown", { customer: wish.customer, scheme: wish.scheme });
  const version = (await findSchemeOn(tx, wish.scheme, asOf)) ?? latest;
  const sameRules = run?.version === version.version;
  return accept({
    version,
    asOf,
    knownTo: knownTo.value,
    cuts: sameRules ? (run?.cuts ?? undefined) : undefined,
    fitted: run?.fitted ?? undefined,
    standings: undefined,
    inForce: false,
    heldAfter: await at(asOf, knownTo.value),
  });
}

/** Those of a run that is done; of the one in force, too, its grade is told as the run found it. */
async function ofRun(
  tx: Tx,
  scheme: string,
  runId: number,
): Promise<Outcome<Circumstances, "runUnknown" | "runUnfinished">> {
  const run = await findRun(tx, runId);
  if (run?.scheme !== scheme) return refuse("runUnknown", { run: runId });
  if (run.cuts === null) return refuse("runUnfinished", { run: runId, status: run.status });
  const { schemeId, asOf, cuts } = run;
  const knownTo = run.knownTo ?? 0;
  return accept({
    version: await readVersion(tx, schemeId, run.version),
    asOf,
    knownTo,
    cuts,
    fitted: run.fitted ?? undefined,
    standings: run.standingsRead ?? undefined,
    inForce: false,
    heldAfter: await findStartOf(tx, { schemeId, asOf, knownTo, runId }),
    holdsTop: run.kind === "regrade",
  });
}

/**
 * Whether the asker sees all whom the grade rests on: a customer's group, or everybody where cut points or models are
 * still to be found. Seen in part, the grade would come out another than the one in force.
 */
export async function seesBehind(tx: Tx, circumstances: Circumstances, customerId: number): Promise<boolean> {
  if (tx.asker.scope === "everybody") return true;
  const { version, asOf, knownTo, fitted } = circumstances;
  const { scheme, metrics } = version.closure;
  const isFitting = fitted === undefined && metrics.some(({ from }) => from === "model");
  if (isFitting || needsBase(circumstances)) return false;
  if ((scheme.population?.unit ?? "company") === "company") return true;
  return seesWholeGroup(tx, customerId, { asOf, knownTo });
}

/** Grades one customer; the base besides where its cut points are not known. */
export async function evaluateOne(
  tx: Tx,
  circumstances: Circumstances,
  customerId: number,
): Promise<Evaluation> {
  const { version, asOf, knownTo, cuts, fitted, standings, heldAfter, holdsTop } = circumstances;
  const isNow = knownTo === (await readLastChange(tx));
  return evaluateScheme(tx, version.closure, {
    schemeId: version.schemeId,
    moment: { asOf: parseDay(asOf) as number, knownTo: { change: knownTo, isNow } },
    heldAt: { afterRun: heldAfter },
    cuts,
    fitted,
    standings,
    holdsTop,
    only: needsBase(circumstances) ? undefined : [customerId],
  });
}

/** Ids of the customers whose facts the grade rests on: all of a group that is one unit, else one. */
function gradedBy({ scheme, table: { base } }: Evaluation, position: number): number[] {
  const unit = base.unitOf[position] as number;
  const isGroup = scheme.closure.scheme.population?.unit === "group";
  if (isGroup) return [...base.ids].filter((_, i) => base.unitOf[i] === unit);
  return [base.ids[base.units[unit] as number] as number];
}

/** Whether cut points are to be found that rest on everybody. */
function needsBase({ cuts, version: { closure } }: Circumstances): boolean {
  const { scheme } = closure;
  if (cuts !== undefined) return false;
  return (
    scheme.criteria.some(({ scoring }) => scoring.kind === "quantiles") ||
    (scheme.tiers ?? []).some(isLimited)
  );
}
