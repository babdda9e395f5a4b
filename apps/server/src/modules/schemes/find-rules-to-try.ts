import { accept, type Outcome, refuse, SchemeSchema } from "@gradus/contract";
import type { DefinitionProblemCode, MetricDefinition, SchemeClosure } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { type GivenEntries, refuseEntries } from "../catalogue/index.ts";
import { checkMetricsWith, type DefinitionPartProblem } from "../metrics/index.ts";
import { checkDraft } from "./check-draft.ts";
import { closeScheme } from "./close-scheme.ts";
import { type DraftDefinition, findDraft } from "./draft-queries.ts";
import { isOwnList } from "./is-own-list.ts";
import { findScheme, findSchemeOn } from "./scheme-queries.ts";

/** Which rules are to be looked at: as a scheme file has them, as far as they are given. */
export interface RulesWish extends GivenEntries {
  readonly scheme: string;
  /** Left out: the saved draft or, without one, the version in force. */
  readonly definition?: DraftDefinition | undefined;
  /** The version in force is that of this day, `yyyy-MM-dd`; today's when left out. */
  readonly asOf?: string | undefined;
  /** Metrics that would be added or changed with it. */
  readonly metrics?: readonly MetricDefinition[] | undefined;
}

/** Rules that everybody can be graded by without their being published or saved. */
export interface RulesToTry {
  /** All that keeps the rules from being tried; there is no closure then. */
  readonly problems: readonly DefinitionPartProblem[];
  readonly closure?: SchemeClosure;
  /** Undefined for a scheme that does not exist yet. */
  readonly schemeId: number | undefined;
  /** The revision of the draft, where the saved draft was taken. */
  readonly draft: number | null;
  /** The number of the version, where that was taken as it is. */
  readonly version: number | null;
}

type RulesRefusal =
  | DefinitionProblemCode
  | "schemeUnknown"
  | "schemeOwnList"
  | "attributeTypeFixed"
  | "attributeChoiceInUse"
  | "assessmentLevelInUse";

/**
 * Finds rules to look at what they would do, checked as they would be when published. Nothing is written: a scheme
 * that does not exist yet can be tried from its definition.
 */
export async function findRulesToTry(tx: Tx, wish: RulesWish): Promise<Outcome<RulesToTry, RulesRefusal>> {
  const { scheme } = wish;
  const ofDay = wish.asOf === undefined ? undefined : await findSchemeOn(tx, scheme, wish.asOf);
  const inForce = ofDay ?? (await findScheme(tx, scheme));
  if (inForce && isOwnList(inForce)) return refuse("schemeOwnList", { scheme });
  const draft = wish.definition ? undefined : await findDraft(tx, scheme);
  const schemeId = inForce?.schemeId ?? draft?.schemeId;
  const bare = { problems: [], schemeId, draft: draft?.revision ?? null, version: null };
  if (!wish.definition && !draft) {
    if (!inForce) return refuse("schemeUnknown", { scheme });
    if (!wish.metrics) return accept({ ...bare, closure: inForce.closure, version: inForce.version });
  }
  const refused = await refuseEntries(tx, wish);
  if (refused) return refused;
  const catalogue = await checkMetricsWith(tx, wish.metrics ?? [], wish);
  if (!catalogue.ok) return catalogue;

  const chosen = wish.definition ?? draft?.definition ?? { ...inForce?.closure.scheme };
  const definition = { ...chosen, code: scheme };
  const { problems } = checkDraft(definition, catalogue.value);
  if (problems.length > 0) return accept({ ...bare, problems });
  const closed = await closeScheme(tx, SchemeSchema.parse(definition), catalogue.value);
  return closed.ok ? accept({ ...bare, closure: closed.value }) : closed;
}
