import type { Answer, Body } from "@gradus/sdk/browser";
import { type RefObject, useState } from "react";
import { api } from "../../app/api.ts";
import type { Draft, DraftDefinition } from "./scheme.ts";

type Merged = Answer<"mergeDraft">;

/** What is taken where both changed the same thing. */
export type MergeChoices = NonNullable<Body<"mergeDraft">["choices"]>;

/** One's own edits of a draft beside what somebody else saved meanwhile. */
export interface DraftMerging {
  /** What both changed, to be decided; empty when there is nothing to decide. */
  readonly conflicts: Merged["conflicts"];
  /** Whom one is to decide with; undefined when there is nothing to decide. */
  readonly against: string | undefined;
  /** Who saved meanwhile, and what came in by it; undefined until somebody did, or once it was read. */
  readonly cameIn: { readonly by: string; readonly texts: readonly string[] } | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  /** Brings both together, as far as nothing must be decided or the choices decide it. */
  merge(choices?: MergeChoices): void;
  /** Says that what came in was read. */
  dismiss(): void;
}

/**
 * Brings one's own edits of a draft together with what the server has: `take` is given the draft as saved and both
 * as one, as soon as nothing is left to decide.
 */
export function useDraftMerging({
  latest,
  take,
}: {
  readonly latest: RefObject<{
    readonly definition: DraftDefinition;
    readonly saved: Draft;
    /** What one's own edits began from. */
    readonly sent: DraftDefinition;
  }>;
  readonly take: (draft: Draft, merged: DraftDefinition) => void;
}): DraftMerging {
  const [undecided, setUndecided] = useState<Pick<Merged, "conflicts" | "draft">>();
  const [cameIn, setCameIn] = useState<DraftMerging["cameIn"]>();
  const post = api.useMutation("post", "/api/schemes/{scheme}/draft/merge", {
    onSuccess: (merged) => {
      if (merged.conflicts.length > 0) return setUndecided(merged);
      setUndecided(undefined);
      const texts = merged.cameIn.map(({ text }) => text);
      setCameIn(texts.length > 0 ? { by: merged.draft.changedBy, texts } : undefined);
      take(merged.draft, merged.definition as DraftDefinition);
    },
  });
  return {
    conflicts: undecided?.conflicts ?? [],
    against: undecided?.draft.changedBy,
    cameIn,
    error: post.error,
    isPending: post.isPending,
    merge: (choices = []) => {
      const { definition, saved, sent } = latest.current;
      post.mutate({
        params: { path: { scheme: saved.scheme } },
        body: { base: sent as never, mine: definition as never, choices },
      });
    },
    dismiss: () => setCameIn(undefined),
  };
}
