import { accept, type Outcome, refuse, type Template } from "@gradus/contract";
import type { LocalName } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { lockDefinitions } from "../catalogue/index.ts";
import { addMissing, type BroughtParts, findMissing } from "./add-missing.ts";
import { readDrafts } from "./draft-queries.ts";
import { readSchemes } from "./scheme-queries.ts";
import { type StartRefusal, startDraft } from "./start-draft.ts";
import { allTemplates } from "./templates.ts";

/** A scheme of a template, and whether it is here already. */
export interface TemplateScheme {
  readonly code: string;
  readonly name: LocalName;
  readonly ordered: boolean;
  readonly state: "absent" | "draft" | "inForce";
}

/** What became of a scheme of a template. */
export interface TemplateDraftOutcome {
  readonly scheme: string;
  readonly name: LocalName;
  readonly outcome: "begun" | "draftKept" | "inForceKept";
  readonly problems: number | null;
}

/**
 * Adds what a template stands on and begins a draft of each of its schemes, all or nothing. What is here already, be it
 * a metric, a draft or a scheme in force, stays as it is; so applying it twice adds nothing.
 */
export async function applyTemplate(
  tx: Tx,
  code: string,
): Promise<Outcome<BroughtParts & { drafts: TemplateDraftOutcome[] }, StartRefusal | "templateUnknown">> {
  const template = allTemplates.get(code);
  if (!template) return refuseUnknown(code);
  await lockDefinitions(tx);
  const missing = await findMissing(tx, template);
  const problemsOf = new Map((await readDrafts(tx)).map(({ scheme, problems }) => [scheme, problems]));
  const drafts: TemplateDraftOutcome[] = [];
  for (const { code: scheme, name, state } of await findSchemeStates(tx, template)) {
    if (state !== "absent") {
      const outcome = state === "draft" ? "draftKept" : "inForceKept";
      drafts.push({ scheme, name, outcome, problems: problemsOf.get(scheme) ?? null });
      continue;
    }
    const begun = await startDraft(tx, { scheme, from: { template: scheme } });
    if (!begun.ok) return begun;
    drafts.push({ scheme, name, outcome: "begun", problems: begun.value.problems });
  }
  const rest = await addMissing(tx, template); // last, since a metric reads only the standing under a scheme that is here
  return rest.ok ? accept({ ...missing, drafts }) : rest;
}

/** A template, and what applying it would do. */
export async function previewTemplate(
  tx: Tx,
  code: string,
): Promise<Outcome<BroughtParts & { template: Template; schemes: TemplateScheme[] }, "templateUnknown">> {
  const template = allTemplates.get(code);
  if (!template) return refuseUnknown(code);
  return accept({
    template,
    schemes: await findSchemeStates(tx, template),
    ...(await findMissing(tx, template)),
  });
}

/** The schemes of a template, in their order, and which of them are here. */
export async function findSchemeStates(
  tx: Tx,
  { schemes }: Pick<Template, "schemes">,
): Promise<TemplateScheme[]> {
  const inForce = new Set((await readSchemes(tx)).map(({ closure }) => closure.scheme.code));
  const drafts = new Set((await readDrafts(tx)).map(({ scheme }) => scheme));
  return schemes.map(({ code, name, tiers }) => ({
    ...{ code, name, ordered: tiers !== undefined },
    state: inForce.has(code) ? "inForce" : drafts.has(code) ? "draft" : "absent",
  }));
}

function refuseUnknown(template: string) {
  return refuse("templateUnknown", { template, templates: [...allTemplates.keys()].join(", ") });
}
