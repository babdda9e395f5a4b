import { accept, type Outcome, type SchemeFile } from "@gradus/contract";
import type { DefinitionProblemCode } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { applyCatalogue, readCatalogue, readScales } from "../catalogue/index.ts";
import { applyMetrics, readMetrics } from "../metrics/index.ts";

/** What schemes stand on. */
export type Foundations = Pick<SchemeFile, "activityTypes" | "attributes" | "scales" | "metrics">;

/** Codes of what is new here, and of what is here under the same code and stays as it is. */
export interface Brought {
  readonly added: string[];
  readonly kept: string[];
}

/** What became, or would become, of each kind. */
export type BroughtParts = Readonly<Record<keyof Foundations, Brought>>;

/** What of these the catalogue lacks. */
export async function findMissing(tx: Tx, parts: Foundations): Promise<BroughtParts> {
  const there = await readCatalogue(tx);
  return {
    activityTypes: compare(parts.activityTypes, there.activityTypes),
    attributes: compare(parts.attributes, there.attributes),
    scales: compare(parts.scales, await readScales(tx)),
    metrics: compare(parts.metrics, await readMetrics(tx)),
  };
}

/**
 * Adds what schemes stand on to the catalogue, but leaves alone what is there under the same code. Definitions must be
 * locked.
 */
export async function addMissing(
  tx: Tx,
  parts: Foundations,
): Promise<
  Outcome<
    BroughtParts,
    DefinitionProblemCode | "attributeTypeFixed" | "attributeChoiceInUse" | "assessmentLevelInUse"
  >
> {
  const missing = await findMissing(tx, parts);
  const isNew =
    ({ added }: Brought) =>
    ({ code }: Coded) =>
      added.includes(code);
  const catalogue = await applyCatalogue(tx, {
    activityTypes: parts.activityTypes?.filter(isNew(missing.activityTypes)),
    attributes: parts.attributes?.filter(isNew(missing.attributes)),
    scales: parts.scales?.filter(isNew(missing.scales)),
  });
  if (!catalogue.ok) return catalogue;
  const metrics = await applyMetrics(tx, (parts.metrics ?? []).filter(isNew(missing.metrics)));
  return metrics.ok ? accept(missing) : metrics;
}

interface Coded {
  readonly code: string;
}

function compare(given: readonly Coded[] = [], there: readonly Coded[]): Brought {
  const known = new Set(there.map(({ code }) => code));
  const codes = given.map(({ code }) => code);
  return { added: codes.filter((code) => !known.has(code)), kept: codes.filter((code) => known.has(code)) };
}
