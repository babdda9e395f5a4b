import {
  type ActivityType,
  type AssessmentScale,
  type Attribute,
  accept,
  type Outcome,
  type Refused,
  refuse,
} from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import {
  findAttributesWithValues,
  lockDefinitions,
  readActivityTypes,
  readAttributes,
  saveActivityTypes,
  saveAttributes,
} from "./catalogue-queries.ts";
import { findLostLevel, lockScales, saveScales } from "./scale-queries.ts";
import { findHeldChoice, findUsersOfAttributes } from "./users-queries.ts";

/** Activity types and attributes as they go over the wire. */
export interface Catalogue {
  readonly activityTypes: ActivityType[];
  readonly attributes: Attribute[];
}

/** Entries to be added or changed, by code. */
export interface GivenEntries {
  readonly activityTypes?: readonly ActivityType[] | undefined;
  readonly attributes?: readonly Attribute[] | undefined;
  readonly scales?: readonly AssessmentScale[] | undefined;
}

/** Reads the catalogue. */
export async function readCatalogue(tx: Tx): Promise<Catalogue> {
  const types = await readActivityTypes(tx);
  const attributes = await readAttributes(tx);
  return {
    activityTypes: types.map(({ id: _, ...type }) => type),
    attributes: attributes.map(({ id: _, ...attribute }) => attribute),
  };
}

/**
 * Adds and changes entries by code; those not named stay. Of a code that is given twice the last entry
 * counts. The type of an attribute is fixed once it has values, since they lie in the column of that
 * type; a choice stays while customers have it, and a level of a scale while assessments do.
 */
export async function applyCatalogue(
  tx: Tx,
  given: GivenEntries,
): Promise<Outcome<Catalogue, "attributeTypeFixed" | "attributeChoiceInUse" | "assessmentLevelInUse">> {
  const scales = lastByCode(given.scales ?? []);
  await lockScales(tx, scales);
  const refused = await refuseEntries(tx, given);
  if (refused) return refused;
  await saveScales(tx, scales);
  await saveActivityTypes(tx, lastByCode(given.activityTypes ?? []));
  await saveAttributes(tx, lastByCode(given.attributes ?? []));
  return accept(await readCatalogue(tx));
}

/** Why entries could not be applied; undefined where they could. */
export async function refuseEntries(
  tx: Tx,
  given: GivenEntries,
): Promise<Refused<"attributeTypeFixed" | "attributeChoiceInUse" | "assessmentLevelInUse"> | undefined> {
  const attributes = lastByCode(given.attributes ?? []);
  const before = await readByCode(tx);
  return (
    (await refuseRetyping(tx, attributes, before)) ??
    (await refuseLostChoices(tx, attributes, before)) ??
    (await refuseLostLevels(tx, lastByCode(given.scales ?? [])))
  );
}

/**
 * Applies entries on their own, without the metrics that stand on them: an attribute that metrics read
 * keeps its type then, and cannot be marked sensitive.
 */
export async function changeCatalogue(
  tx: Tx,
  given: GivenEntries,
): Promise<
  Outcome<
    Catalogue,
    | "attributeTypeFixed"
    | "attributeTypeInUse"
    | "attributeChoiceInUse"
    | "attributeSensitiveInUse"
    | "assessmentLevelInUse"
  >
> {
  await lockDefinitions(tx);
  const before = await readByCode(tx);
  const marked = (given.attributes ?? [])
    .filter(({ code, sensitive }) => sensitive && !before.get(code)?.sensitive)
    .map(({ code }) => code);
  const readers = marked.length === 0 ? [] : await findUsersOfAttributes(tx, marked);
  if (readers.length > 0)
    return refuse("attributeSensitiveInUse", { attribute: marked.join(", "), users: readers });
  const retyped = retypedOf(given.attributes ?? [], before).map(({ code }) => code);
  const users = retyped.length === 0 ? [] : await findUsersOfAttributes(tx, retyped);
  if (users.length > 0) return refuse("attributeTypeInUse", { attribute: retyped.join(", "), users });
  return applyCatalogue(tx, given);
}

type ByCode = ReadonlyMap<string, Attribute>;

async function readByCode(tx: Tx): Promise<ByCode> {
  return new Map((await readAttributes(tx)).map((attribute) => [attribute.code, attribute]));
}

function retypedOf(attributes: readonly Attribute[], before: ByCode): Attribute[] {
  return attributes.filter(({ code, type }) => (before.get(code)?.type ?? type) !== type);
}

async function refuseRetyping(
  tx: Tx,
  attributes: readonly Attribute[],
  before: ByCode,
): Promise<Refused<"attributeTypeFixed"> | undefined> {
  const retyped = retypedOf(attributes, before).map(({ code }) => code);
  const fixed = await findAttributesWithValues(tx, retyped);
  const first = retyped.find((code) => fixed.has(code));
  return first === undefined
    ? undefined
    : refuse("attributeTypeFixed", { attribute: first, type: before.get(first)?.type ?? "" });
}

async function refuseLostLevels(
  tx: Tx,
  scales: readonly AssessmentScale[],
): Promise<Refused<"assessmentLevelInUse"> | undefined> {
  const lost = await findLostLevel(tx, scales);
  return lost && refuse("assessmentLevelInUse", { ...lost });
}

async function refuseLostChoices(
  tx: Tx,
  attributes: readonly Attribute[],
  before: ByCode,
): Promise<Refused<"attributeChoiceInUse"> | undefined> {
  const lost = attributes.flatMap(({ code, choices }) =>
    (before.get(code)?.choices ?? [])
      .filter((choice) => !choices?.includes(choice))
      .map((choice) => ({ attribute: code, choice })),
  );
  const held = lost.length === 0 ? undefined : await findHeldChoice(tx, lost);
  return held && refuse("attributeChoiceInUse", { ...held });
}

function lastByCode<Entry extends { readonly code: string }>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.code, entry])).values()];
}
