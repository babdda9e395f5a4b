import { type ActivityType, type Attribute, accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import {
  findAttributesWithValues,
  readActivityTypes,
  readAttributes,
  saveActivityTypes,
  saveAttributes,
} from "./catalogue-queries.ts";

/** Activity types and attributes as they go over the wire. */
export interface Catalogue {
  readonly activityTypes: ActivityType[];
  readonly attributes: Attribute[];
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
 * counts. The type of an attribute is fixed once it has values, since they lie in the column of that type.
 */
export async function applyCatalogue(
  tx: Tx,
  given: {
    readonly activityTypes?: readonly ActivityType[] | undefined;
    readonly attributes?: readonly Attribute[] | undefined;
  },
): Promise<Outcome<Catalogue, "attributeTypeFixed">> {
  const attributes = lastByCode(given.attributes ?? []);
  const before = new Map((await readAttributes(tx)).map((attribute) => [attribute.code, attribute]));
  const retyped = attributes.filter(({ code, type }) => (before.get(code)?.type ?? type) !== type);
  const fixed = await findAttributesWithValues(
    tx,
    retyped.map(({ code }) => code),
  );
  for (const { code } of retyped) {
    if (fixed.has(code)) {
      return refuse("attributeTypeFixed", { attribute: code, type: before.get(code)?.type ?? "" });
    }
  }
  await saveActivityTypes(tx, lastByCode(given.activityTypes ?? []));
  await saveAttributes(tx, attributes);
  return accept(await readCatalogue(tx));
}

function lastByCode<Entry extends { readonly code: string }>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.code, entry])).values()];
}
