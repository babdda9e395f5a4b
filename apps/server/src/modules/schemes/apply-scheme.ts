import { isDeepStrictEqual } from "node:util";
import { accept, type Outcome, refuse, type SchemeFile } from "@gradus/contract";
import {
  checkScheme,
  type DefinitionProblemCode,
  metricsOfScheme,
  orderMetrics,
  type SchemeClosure,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { applyCatalogue } from "../catalogue/index.ts";
import { applyMetrics, lockDefinitions } from "../metrics/index.ts";
import { currencyDigits, readOrganisation } from "../organisation/index.ts";
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
): Promise<Outcome<AppliedScheme, DefinitionProblemCode | "attributeTypeFixed">> {
  await lockDefinitions(tx);
  const catalogue = await applyCatalogue(tx, {
    activityTypes: file.activityTypes,
    attributes: file.attributes,
  });
  if (!catalogue.ok) return catalogue;
  const metrics = await applyMetrics(tx, file.metrics ?? []);
  if (!metrics.ok) return metrics;

  const reached = orderMetrics(metrics.value, metricsOfScheme(file.scheme, metrics.value));
  if (!reached.ok) return refuse(reached.problem.code, reached.problem.params);
  const organisation = await readOrganisation(tx);
  const closure: SchemeClosure = {
    scheme: file.scheme,
    metrics: reached.value,
    baseCurrency: organisation.baseCurrency,
    currencyDigits: currencyDigits(organisation.baseCurrency),
    fiscalStartMonth: organisation.fiscalStartMonth,
  };
  // Conditions may name metrics that do not exist; over the whole catalogue the check says which.
  const problem = checkScheme({ ...closure, metrics: metrics.value });
  if (problem) return refuse(problem.code, problem.params);

  const inForce = await findScheme(tx, file.scheme.code);
  if (inForce && isDeepStrictEqual(inForce.closure, JSON.parse(JSON.stringify(closure)))) {
    return accept({ version: inForce, unchanged: true });
  }
  return accept({ version: await saveVersion(tx, closure), unchanged: false });
}
