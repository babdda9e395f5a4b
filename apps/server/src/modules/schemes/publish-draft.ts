import { accept, type Outcome, refuse, SchemeSchema } from "@gradus/contract";
import type { DefinitionProblemCode, SchemeDefinition } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { lockDefinitions } from "../catalogue/index.ts";
import { readMetrics } from "../metrics/index.ts";
import { type AppliedScheme, applyScheme } from "./apply-scheme.ts";
import { checkDraft } from "./check-draft.ts";
import { closeScheme } from "./close-scheme.ts";
import { takeDraft } from "./draft-conflict.ts";
import { deleteDraft, type StoredDraft } from "./draft-queries.ts";
import { findScheme, freezeTried, type StoredVersion } from "./scheme-queries.ts";

type DraftRefusal = DefinitionProblemCode | "draftUnknown" | "draftChangedSince" | "draftUnfinished";
type ApplyRefusal = DefinitionProblemCode | "schemeOwnList" | "attributeTypeFixed" | "attributeChoiceInUse";

/** Freezes a finished draft as the next version of its scheme; from now on runs use it. The draft ends. */
export async function publishDraft(
  tx: Tx,
  scheme: string,
  revision: number,
): Promise<Outcome<AppliedScheme, DraftRefusal | ApplyRefusal>> {
  const finished = await takeFinished(tx, scheme, revision);
  if (!finished.ok) return finished;
  const applied = await applyScheme(tx, { scheme: finished.value.definition });
  if (applied.ok) await deleteDraft(tx, finished.value.draft.schemeId);
  return applied;
}

/** Freezes a finished draft so that it can be tried, and nothing else: the version in force stays. */
export async function freezeDraft(
  tx: Tx,
  scheme: string,
  revision: number | undefined,
): Promise<Outcome<StoredVersion, DraftRefusal>> {
  const finished = await takeFinished(tx, scheme, revision);
  if (!finished.ok) return finished;
  const { definition, draft } = finished.value;
  const closed = await closeScheme(tx, definition, await readMetrics(tx));
  return closed.ok ? accept(await freezeTried(tx, closed.value, draft.revision)) : closed;
}

/**
 * Publishes an earlier version again, as the next one, with the metrics as they were frozen with it:
 * the catalogue has them again, too, so that the rules are those of then to the letter.
 */
export async function republishVersion(
  tx: Tx,
  scheme: string,
  version: number,
): Promise<Outcome<AppliedScheme, ApplyRefusal | "schemeUnknown" | "schemeVersionUnknown">> {
  const found = await findScheme(tx, scheme, version);
  if (found) {
    const { scheme: definition, metrics } = found.closure;
    return applyScheme(tx, { scheme: definition, metrics });
  }
  return (await findScheme(tx, scheme))
    ? refuse("schemeVersionUnknown", { scheme, version })
    : refuse("schemeUnknown", { scheme });
}

async function takeFinished(
  tx: Tx,
  scheme: string,
  revision: number | undefined,
): Promise<Outcome<{ draft: StoredDraft; definition: SchemeDefinition }, DraftRefusal>> {
  await lockDefinitions(tx);
  const taken = await takeDraft(tx, scheme, revision);
  if (!taken.ok) return taken;
  const draft = taken.value;
  const { problems } = checkDraft(draft.definition, await readMetrics(tx));
  const [first] = problems;
  if (first) {
    const params = { count: problems.length, path: first.path || "/", reason: first.problem };
    return refuse("draftUnfinished", params);
  }
  return accept({ draft, definition: SchemeSchema.parse(draft.definition) });
}
