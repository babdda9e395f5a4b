import { accept, type Difference, isPermitted, type Language, type Outcome, refuse } from "@gradus/contract";
import { compareDefinitions, type DefinitionJson, type MetricDefinition } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readMetrics } from "../metrics/index.ts";
import { findDraft } from "./draft-queries.ts";
import { findScheme } from "./scheme-queries.ts";
import { wordDifference } from "./word-difference.ts";

/** A state of a scheme: a version by its number, the version in force, or the draft. */
export type SchemeState = number | "inForce" | "draft";

interface FoundState {
  readonly name: string;
  readonly definition: DefinitionJson;
  readonly metrics: readonly MetricDefinition[];
}

/** What differs between two states of a scheme, in words. The draft is for who may edit schemes. */
export async function findDifferences(
  tx: Tx,
  scheme: string,
  { from, to, language }: { from: SchemeState; to: SchemeState; language: Language },
): Promise<
  Outcome<
    { from: string; to: string; differences: Difference[] },
    "schemeUnknown" | "schemeVersionUnknown" | "draftUnknown" | "notPermitted"
  >
> {
  const before = await findState(tx, scheme, from);
  if (!before.ok) return before;
  const after = await findState(tx, scheme, to);
  if (!after.ok) return after;
  const names = {
    language,
    metrics: [...after.value.metrics, ...before.value.metrics],
    definitions: [after.value.definition, before.value.definition],
  };
  const found = compareDefinitions(before.value.definition, after.value.definition);
  return accept({
    from: before.value.name,
    to: after.value.name,
    differences: found.map((difference) => wordDifference(difference, names)),
  });
}

async function findState(
  tx: Tx,
  scheme: string,
  state: SchemeState,
): Promise<Outcome<FoundState, "schemeUnknown" | "schemeVersionUnknown" | "draftUnknown" | "notPermitted">> {
  if (state === "draft") {
    const { role } = tx.asker;
    if (role === undefined || !isPermitted(role, "editSchemes")) return refuse("notPermitted");
    const draft = await findDraft(tx, scheme);
    if (!draft) return refuse("draftUnknown", { scheme });
    return accept({ name: "draft", definition: draft.definition, metrics: await readMetrics(tx) });
  }
  const found = await findScheme(tx, scheme, state === "inForce" ? undefined : state);
  if (!found) {
    return typeof state === "number" && (await findScheme(tx, scheme))
      ? refuse("schemeVersionUnknown", { scheme, version: state })
      : refuse("schemeUnknown", { scheme });
  }
  const { scheme: definition, metrics } = found.closure;
  return accept({ name: String(found.version), definition: { ...definition }, metrics });
}
