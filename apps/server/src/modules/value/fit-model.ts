import { accept, type FittedModelName, type Outcome, refuse } from "@gradus/contract";
import { type Day, formatDay, type PurchaseSelection, parseDay } from "@gradus/engine";
import type { Context } from "../../platform/context.ts";
import { readAs } from "../../platform/database/read-as.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { readActivityTypes } from "../catalogue/index.ts";
import { readLastChange } from "../changes/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { hasActivities } from "./activity-day-queries.ts";
import { fitChances } from "./fit-model-chances.ts";
import { fitPurchaseModel } from "./fit-model-purchases.ts";
import { fitRenewals } from "./fit-model-renewals.ts";
import { fitSpendModel } from "./fit-model-spend.ts";
import type { FitSubject, UnwordedFit } from "./fit-model-subject.ts";
import type { ModelPeriod } from "./fit-period-queries.ts";
import { readValueSettings } from "./settings-queries.ts";

/** Which model to fit, and to what. */
export interface FitWish {
  readonly model: FittedModelName;
  /** `yyyy-MM-dd`; today in the organisation's zone when left out. */
  readonly asOf?: string | undefined;
  /** Compare with what came after, up to this day; else the last third of the time is set apart. */
  readonly holdoutUntil?: string | undefined;
  /** Those of the value settings when left out. */
  readonly purchases?: PurchaseSelection | undefined;
  /** For `bg-bb` and `sbg`; a month when left out. */
  readonly period?: ModelPeriod | undefined;
}

type FitRefusal = "valueTypeUnknown" | "valueHoldoutBack" | "runNoFacts";

const timeUnits = { week: "weeks", month: "months", quarter: "quarters", year: "years" } as const;

/**
 * Fits a model by name to everybody's purchases as of a day; nothing is kept. What the data do not support is
 * answered as an abstention, without parameters; one refuses only what makes no sense to ask.
 */
export async function fitModel(
  { database, now }: Pick<Context, "database" | "now">,
  asker: Asker,
  wish: FitWish,
): Promise<Outcome<UnwordedFit, FitRefusal>> {
  const { model, holdoutUntil = null, period = "month" } = wish;
  const read = await readAs(database, asker, async (tx) => {
    const subject = await settle(tx, wish, now());
    return subject.ok ? accept(await prepare(tx, model, subject.value)) : subject;
  });
  if (!read.ok) return read;
  const { asOf, fit } = read.value;
  const hasPeriods = model === "bg-bb" || model === "sbg";
  const timeUnit = model === "gamma-gamma" ? null : hasPeriods ? timeUnits[period] : "weeks";
  const { customers, aggregates, comparisons, ...found } = fit(); // no transaction waits while it searches
  const asked = { model, asOf, holdoutUntil, timeUnit, customers };
  return accept({ ...asked, ...found, aggregates, comparisons });
}

/** Reads what a fit needs; the search itself reads nothing. */
async function prepare(tx: Tx, model: FittedModelName, subject: FitSubject) {
  const asOf = formatDay(subject.asOf);
  switch (model) {
    case "bg-bb":
      return { asOf, fit: await fitChances(tx, subject) };
    case "sbg":
      return { asOf, fit: await fitRenewals(tx, subject) };
    case "gamma-gamma":
      return { asOf, fit: await fitSpendModel(tx, subject) };
    default:
      return { asOf, fit: await fitPurchaseModel(tx, model, subject) };
  }
}

async function settle(tx: Tx, wish: FitWish, now: Date): Promise<Outcome<FitSubject, FitRefusal>> {
  const today = dayInZone(now, (await readOrganisation(tx)).timeZone);
  const { asOf = today, holdoutUntil, period = "month" } = wish;
  if (holdoutUntil !== undefined && holdoutUntil <= asOf) return refuse("valueHoldoutBack", { asOf });
  const purchases = wish.purchases ?? (await readValueSettings(tx)).purchases;
  const known = new Set((await readActivityTypes(tx)).map(({ code }) => code));
  const unknown = [...purchases.types, ...(purchases.refunds ?? [])].find((type) => !known.has(type));
  if (unknown !== undefined) return refuse("valueTypeUnknown", { type: unknown });
  if (!(await hasActivities(tx))) return refuse("runNoFacts");
  return accept({
    purchases,
    period,
    asOf: parseDay(asOf) as Day,
    holdoutUntil: holdoutUntil === undefined ? undefined : parseDay(holdoutUntil),
    knownTo: { change: await readLastChange(tx), isNow: true },
  });
}
