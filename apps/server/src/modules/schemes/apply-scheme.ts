import { isDeepStrictEqual } from "node:util";
import { accept, type Outcome, refuse, type SchemeFile } from "@gradus/contract";
import type { DefinitionProblemCode } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { applyCatalogue, lockDefinitions } from "../catalogue/index.ts";
import { applyMetrics } from "../metrics/index.ts";
import { closeScheme } from "./close-scheme.ts";
import { isOwnList } from "./is-own-list.ts";
import {
  findScheme,
  type Publication,
  readVersions,
  type StoredVersion,
  saveVersion,
} from "./scheme-queries.ts";

/** What keeps a scheme from being applied. */
export type ApplyRefusal =
  | DefinitionProblemCode
  | "schemeOwnList"
  | "attributeTypeFixed"
  | "attributeChoiceInUse"
  | "assessmentLevelInUse";

/** A scheme as applied, and whether that changed nothing. */
export interface AppliedScheme {
  readonly version: StoredVersion;
  readonly unchanged: boolean;
}

/**
 * Applies a scheme with what it stands on: activity types, attributes, scales and metrics join the
 * catalogue, and the scheme is published as its next version, its closure frozen. All of it or
 * nothing. A scheme that is in force already, to the letter, and is to stay so, is left as it is. Whether somebody
 * else must approve it is for the caller to ask: see {@link findApprovalMissing}.
 */
export async function applyScheme(
  tx: Tx,
  file: SchemeFile,
  publication: Publication = {},
): Promise<Outcome<AppliedScheme, ApplyRefusal>> {
  await lockDefinitions(tx);
  const catalogue = await applyCatalogue(tx, {
    activityTypes: file.activityTypes,
    attributes: file.attributes,
    scales: file.scales,
  });
  if (!catalogue.ok) return catalogue;
  const metrics = await applyMetrics(tx, file.metrics ?? []);
  if (!metrics.ok) return metrics;

  const closed = await closeScheme(tx, file.scheme, metrics.value);
  if (!closed.ok) return closed;
  const closure = closed.value;
  const inForce = await findScheme(tx, file.scheme.code);
  if (inForce && isOwnList(inForce)) return refuse("schemeOwnList", { scheme: file.scheme.code });
  const [latest] = await readVersions(tx, file.scheme.code);
  const isLatest = latest && isDeepStrictEqual(latest.closure, JSON.parse(JSON.stringify(closure)));
  const asWished = latest?.inForceFrom === (publication.inForceFrom ?? null);
  if (isLatest && (asWished || (!publication.inForceFrom && latest.hasCome))) {
    return accept({ version: latest, unchanged: true });
  }
  return accept({ version: await saveVersion(tx, closure, publication), unchanged: false });
}
