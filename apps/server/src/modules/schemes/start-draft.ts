import { accept, type Outcome, refuse } from "@gradus/contract";
import type { DefinitionProblemCode, LocalName, SchemeDefinition } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import { lockDefinitions } from "../catalogue/index.ts";
import { readMetrics } from "../metrics/index.ts";
import { addMissing } from "./add-missing.ts";
import { checkDraft } from "./check-draft.ts";
import { lastSaved } from "./draft-conflict.ts";
import { type DraftDefinition, findDraft, insertDraft, type StoredDraft } from "./draft-queries.ts";
import { ensureScheme, findScheme } from "./scheme-queries.ts";
import { schemeTemplates } from "./templates.ts";

/** What a draft is begun from. */
export interface DraftWish {
  readonly scheme: string;
  readonly name?: LocalName | undefined;
  /** Blank when left out. */
  readonly from?:
    | { readonly template: string }
    | { readonly scheme: string; readonly version?: number | undefined }
    | undefined;
}

/** What keeps a draft from being begun. */
export type StartRefusal =
  | DefinitionProblemCode
  | "attributeTypeFixed"
  | "attributeChoiceInUse"
  | "assessmentLevelInUse"
  | "schemeUnknown"
  | "schemeVersionUnknown"
  | "schemeTemplateUnknown"
  | "schemeCodeTaken"
  | "draftExists";

/**
 * Begins the draft of a new scheme, or of the next version of one. A scheme has one draft. Nothing is
 * graded by it until it is published; only the metrics of a template, as far as the catalogue lacks
 * them, are there at once, so that they can be looked at and chosen.
 */
export async function startDraft(tx: Tx, wish: DraftWish): Promise<Outcome<StoredDraft, StartRefusal>> {
  const { scheme, name } = wish;
  await lockDefinitions(tx);
  const begun = await findBeginning(tx, wish);
  if (!begun.ok) return begun;
  const inForce = await findScheme(tx, scheme);
  const continues = wish.from !== undefined && "scheme" in wish.from && wish.from.scheme === scheme;
  if (inForce && !continues) return refuse("schemeCodeTaken", { scheme });
  const schemeId = await ensureScheme(tx, scheme);
  const other = await findDraft(tx, scheme);
  if (other) return refuse("draftExists", { scheme, ...(await lastSaved(tx, other)) });

  const definition = { ...begun.value, code: scheme, ...(name && { name }) };
  const { problems, metrics } = checkDraft(definition, await readMetrics(tx));
  await insertDraft(tx, schemeId, inForce?.version ?? null, {
    definition,
    metrics,
    problems: problems.length,
  });
  const details = inForce ? { version: inForce.version } : {};
  await recordEvent(tx, { kind: "draft.begun", subject: `scheme:${scheme}`, details });
  return accept((await findDraft(tx, scheme)) as StoredDraft);
}

async function findBeginning(
  tx: Tx,
  { from, scheme }: DraftWish,
): Promise<Outcome<DraftDefinition, StartRefusal>> {
  if (from === undefined) return accept(blank(scheme));
  if ("template" in from) {
    const file = schemeTemplates.get(from.template);
    if (file) {
      const added = await addMissing(tx, file);
      return added.ok ? accept(asDraft(file.scheme)) : added;
    }
    const known = [...schemeTemplates.keys()].join(", ");
    return refuse("schemeTemplateUnknown", { template: from.template, templates: known });
  }
  const found = await findScheme(tx, from.scheme, from.version);
  if (found) return accept(asDraft(found.closure.scheme));
  if (from.version === undefined || !(await findScheme(tx, from.scheme))) {
    return refuse("schemeUnknown", { scheme: from.scheme });
  }
  return refuse("schemeVersionUnknown", { scheme: from.scheme, version: from.version });
}

/** Three tiers with five points between rising and keeping; what is measured is for the user to say. */
function blank(code: string): DraftDefinition {
  return {
    name: { en: code, zh: code },
    criteria: [],
    tiers: [
      { code: "gold", name: { en: "Gold", zh: "黄金级" }, enter: 80, keep: 75 },
      { code: "silver", name: { en: "Silver", zh: "白银级" }, enter: 50, keep: 45 },
      { code: "base", name: { en: "Base", zh: "基础级" }, enter: 0 },
    ],
  };
}

function asDraft(scheme: SchemeDefinition): DraftDefinition {
  return { ...scheme };
}
