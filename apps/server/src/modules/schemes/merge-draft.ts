import { accept, type Difference, type Language, type Outcome, refuse } from "@gradus/contract";
import {
  compareDefinitions,
  type DefinitionJson,
  type MergeChoice,
  type MergeConflict,
  mergeDefinitions,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readMetrics } from "../metrics/index.ts";
import { findDraft, type StoredDraft } from "./draft-queries.ts";
import { wordDifference, wordPath, wordValue } from "./word-difference.ts";

/** What one user made of a draft, beside what somebody else saved meanwhile. */
export interface MergeWish {
  /** What both began from. */
  readonly base: DefinitionJson;
  readonly mine: DefinitionJson;
  readonly choices: readonly MergeChoice[];
}

/** Both brought together. */
export interface MergedDraft {
  /** As saved: theirs. */
  readonly draft: StoredDraft;
  readonly definition: DefinitionJson;
  readonly conflicts: readonly { path: string[]; label: string; mine: string; theirs: string }[];
  /** What one's own edits did not have. */
  readonly cameIn: readonly Difference[];
}

/** Brings one's own edits of a draft together with the draft as it is saved, in words. Saves nothing. */
export async function mergeDraft(
  tx: Tx,
  scheme: string,
  { base, mine, choices }: MergeWish,
  language: Language,
): Promise<Outcome<MergedDraft, "draftUnknown">> {
  const draft = await findDraft(tx, scheme);
  if (!draft) return refuse("draftUnknown", { scheme });
  const theirs = draft.definition;
  const names = { language, metrics: await readMetrics(tx), definitions: [mine, theirs, base] };
  const { definition, conflicts } = mergeDefinitions(base, mine, theirs, choices);
  const wordSide = ({ path }: MergeConflict, value: unknown) =>
    wordValue(value, path, names, path.at(-1) === "*" ? path.at(-2) : undefined);
  return accept({
    draft,
    definition,
    conflicts: conflicts.map((conflict) => ({
      path: [...conflict.path],
      label: wordPath(conflict.path, names),
      mine: wordSide(conflict, conflict.mine),
      theirs: wordSide(conflict, conflict.theirs),
    })),
    cameIn: compareDefinitions(mine, definition).map((difference) => wordDifference(difference, names)),
  });
}
