import { isDeepStrictEqual } from "node:util";
import { accept, type Outcome, refuse, type SchemeFile } from "@gradus/contract";
import type { DefinitionProblemCode } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { applyCatalogue, lockDefinitions } from "../catalogue/index.ts";
import { applyMetrics } from "../metrics/index.ts";
import { closeScheme } from "./close-scheme.ts";
import { isOwnList } from "./is-own-list.ts";
import { findScheme, type StoredVersion, saveVersion } from "./scheme-queries.ts";

/** A scheme as applied, and whether that changed nothing. */
export interface AppliedScheme {
  readonly version: StoredVersion;
  readonly unchanged: boolean;
}

/**
 * Applies a scheme with what it stands on: activity types, attributes and metrics join the
 * catalogue, and the scheme is published as its next version, its closure frozen. All of it or
 * nothing. A scheme that is in force already, to the letter, is left as it is.
 */
export async function applyScheme(
  tx: Tx,
  file: SchemeFile,
): Promise<
  Outcome<
    AppliedScheme,
    DefinitionProblemCode | "attributeTypeFixed" | "schemeOwnList" | "attributeChoiceInUse"
  >
> {
  await lockDefinitions(tx);
  const catalogue = await applyCatalogue(tx, {
    activityTypes: file.activityTypes,
    attributes: file.attributes,
  });
  if (!catalogue.ok) return catalogue;
  const metrics = await applyMetrics(tx, file.metrics ?? []);
  if (!metrics.ok) return metrics;

  const closed = await closeScheme(tx, file.scheme, metrics.value);
  if (!closed.ok) return closed;
  const closure = closed.value;
  const inForce = await findScheme(tx, file.scheme.code);
  if (inForce && isOwnList(inForce)) return refuse("schemeOwnList", { scheme: file.scheme.code });
  if (inForce && isDeepStrictEqual(inForce.closure, JSON.parse(JSON.stringify(closure)))) {
    return accept({ version: inForce, unchanged: true });
  }
  return accept({ version: await saveVersion(tx, closure), unchanged: false });
}
