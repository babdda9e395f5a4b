import { accept, type Counterfactuals, type Outcome, refuse } from "@gradus/contract";
import {
  type AddedActivity,
  cheapestCombination,
  loseTier,
  parseDay,
  reachTier,
  type Situation,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readActivityTypes } from "../catalogue/index.ts";
import { readLastChange } from "../changes/index.ts";
import { findCustomer } from "../customers/index.ts";
import { readOneCustomer } from "../metrics/index.ts";
import { isOwnList } from "../schemes/index.ts";
import { evaluateOne, findCircumstances, seesBehind } from "./explain-grade.ts";
import { findAddedActivities } from "./find-added-activities.ts";
import { foreseeFalls } from "./foresee-falls.ts";
import type { FoundCounterfactuals } from "./found-counterfactuals.ts";
import { findYesOrNo, nameCategories } from "./name-categories.ts";
import { presentCounterfactuals } from "./present-counterfactuals.ts";
import { situationOf } from "./situation-of.ts";

/** Of whom counterfactuals are asked. */
export interface CounterfactualWish {
  readonly scheme: string;
  /** A code, or a name only one customer has. */
  readonly customer: string;
  /** As of this day; the grade in force when left out. */
  readonly asOf?: string | undefined;
}

/**
 * Says what the next tier needs, what would lose this one, and what the passing of days will do: all by grading the
 * customer again in other cases, with the cut points of the base held fixed. It is about the *computed* tier; how moves
 * take effect is the movement rules' affair.
 */
export async function findCounterfactuals(
  tx: Tx,
  wish: CounterfactualWish,
): Promise<
  Outcome<
    Counterfactuals,
    | "schemeUnknown"
    | "schemeOwnList"
    | "counterfactualsOfClasses"
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
  const { version, asOf, knownTo } = circumstances.value;
  if (isOwnList(version)) return refuse("schemeOwnList", { scheme: wish.scheme });
  if (!version.closure.scheme.tiers) return refuse("counterfactualsOfClasses", { scheme: wish.scheme });

  if (!(await seesBehind(tx, circumstances.value, customer.id))) {
    return refuse("gradeBeyondSight", { customer: wish.customer });
  }
  const evaluation = await evaluateOne(tx, circumstances.value, customer.id);
  const position = evaluation.table.base.ids.indexOf(customer.id);
  if (position < 0 || evaluation.tierOf[position] === undefined) {
    return refuse("gradeOutsidePopulation", { customer: wish.customer, scheme: wish.scheme });
  }
  const unit = evaluation.table.base.unitOf[position] as number;
  const yesOrNo = await findYesOrNo(tx, version.closure);
  const { situation, outcome } = situationOf(evaluation, unit, parseDay(asOf) as number, yesOrNo);

  const isNow = knownTo === (await readLastChange(tx));
  const moment = { asOf: situation.asOf, knownTo: { change: knownTo, isNow } };
  const reader = await readOneCustomer(tx, version.closure, moment, customer.id);
  const activitiesOn = (on: Situation): Promise<AddedActivity[]> => findAddedActivities(reader, on);
  const tiers = version.closure.scheme.tiers.length;
  const target = outcome < 0 ? tiers - 1 : outcome === 0 ? undefined : outcome - 1;
  const reach =
    target === undefined ? undefined : reachTier(situation, target, await activitiesOn(situation));
  const together = target === undefined ? undefined : cheapestCombination(situation, target);
  const isKept = outcome >= 0 && outcome < tiers - 1;
  const loss = isKept ? loseTier({ ...situation, held: outcome }, outcome) : undefined;
  const counterfactuals: FoundCounterfactuals = {
    ...{ evaluation, circumstances: circumstances.value, situation, unit, outcome },
    ...{ target, reach, together, loss },
  };
  const outlook = await foreseeFalls(reader, counterfactuals, activitiesOn);
  return accept(
    presentCounterfactuals(customer, counterfactuals, outlook, {
      types: await readActivityTypes(tx),
      categories: await nameCategories(tx, version.closure, yesOrNo),
    }),
  );
}
