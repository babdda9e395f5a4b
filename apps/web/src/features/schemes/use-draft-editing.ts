import { compareDefinitions } from "@gradus/engine";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api } from "../../app/api.ts";
import { useSettled } from "../../app/use-settled.ts";
import { readProblem } from "../../ui/problem.ts";
import { type Draft, type DraftDefinition, definitionOf } from "./scheme.ts";
import { type DraftMerging, useDraftMerging } from "./use-draft-merging.ts";

const savedAfter = 700; // ms without a change

/** A draft as it is edited: what it says now, the steps back and forth, and what the server said of it. */
export interface DraftEditing {
  readonly definition: DraftDefinition;
  /** As last saved: its revision, all that was wrong then, and how far it is on its way. */
  readonly saved: Draft;
  readonly state: "saved" | "unsaved" | "saving" | "conflict" | "failed";
  readonly error: unknown;
  /** While the draft is submitted the change waits, until the user withdraws the submission for it. */
  change(definition: DraftDefinition): void;
  /** Undefined when there is nothing to go back to. */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** Tries to save what is not saved; gives the revision, or undefined when it could not. */
  save(): Promise<number | undefined>;
  /** What somebody else saved meanwhile, and what is to be decided about it. */
  readonly merging: DraftMerging;
  /** A change that waits for the submission to be withdrawn; undefined when none does. */
  readonly waiting: DraftDefinition | undefined;
  /** Gives up the change that waits. */
  forgo(): void;
  /** Takes over what the server answered to a step of the review, with the change that waits for it, if any. */
  adopt(draft: Draft, waiting?: DraftDefinition): void;
}

/**
 * Keeps a draft saved while it is edited: a moment after the last change, one save at a time, each on
 * the revision before. What somebody else saved in between is brought together with one's own edits and
 * saved; where both changed the same thing nothing more is sent until the user decides.
 */
export function useDraftEditing(loaded: Draft): DraftEditing {
  const queries = useQueryClient();
  const [saved, setSaved] = useState(loaded);
  const [past, setPast] = useState<readonly DraftDefinition[]>([]);
  const [definition, setDefinition] = useState<DraftDefinition>(() => definitionOf(loaded));
  const [future, setFuture] = useState<readonly DraftDefinition[]>([]);
  const [sent, setSent] = useState(definition);
  const [waiting, setWaiting] = useState<DraftDefinition>();
  const put = api.useMutation("put", "/api/schemes/{scheme}/draft");
  const latest = useRef({ definition, saved, sent });
  latest.current = { definition, saved, sent };

  const show = (to: DraftDefinition) => {
    if (to === latest.current.definition) return;
    setPast([...past, latest.current.definition].slice(-100));
    setDefinition(to);
    setFuture([]);
  };
  const merging = useDraftMerging({
    latest,
    take: (draft, merged) => {
      const theirs = definitionOf(draft);
      put.reset();
      setSaved(draft);
      setSent(theirs);
      if (draft.review.state === "writing") return show(merged);
      show(theirs); // somebody submitted it meanwhile: what is not saved waits
      setWaiting(merged);
    },
  });

  const save = async (): Promise<number | undefined> => {
    const now = latest.current;
    if (now.definition === sent) return now.saved.revision;
    try {
      const answer = await put.mutateAsync({
        params: { path: { scheme: now.saved.scheme } },
        body: { definition: now.definition as never, revision: now.saved.revision },
      });
      setSaved(answer);
      setSent(now.definition);
      void queries.invalidateQueries({ queryKey: ["get", "/api/schemes"] });
      return answer.revision;
    } catch (error) {
      if (isOvertaken(error)) merging.merge();
      return undefined; // `put.error` says why
    }
  };

  const settled = useSettled(definition, savedAfter);
  const unsent = settled !== sent && !put.isPending && put.error === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: saves when something settled, not when `save` is made anew
  useEffect(() => {
    if (unsent) void save();
  }, [unsent, settled]);

  const step = (to: DraftDefinition, nextPast: typeof past, nextFuture: typeof future) => {
    if (saved.review.state !== "writing") {
      if (compareDefinitions(definition, to).length > 0) setWaiting(to); // inputs tell what they show, too
      return;
    }
    if (!isOvertaken(put.error)) put.reset();
    setPast(nextPast);
    setDefinition(to);
    setFuture(nextFuture);
  };
  const before = past.at(-1);
  const after = future.at(-1);
  const overtaken = isOvertaken(put.error);
  return {
    definition,
    saved,
    error: put.error,
    state: overtaken
      ? "conflict"
      : put.error
        ? "failed"
        : put.isPending
          ? "saving"
          : definition === sent
            ? "saved"
            : "unsaved",
    change: (next) => step(next, [...past, definition].slice(-100), []),
    undo: before && (() => step(before, past.slice(0, -1), [...future, definition])),
    redo: after && (() => step(after, [...past, definition], future.slice(0, -1))),
    save,
    merging,
    waiting,
    forgo: () => setWaiting(undefined),
    adopt: (draft, change) => {
      setSaved(draft);
      setWaiting(undefined);
      if (change) show(change);
    },
  };
}

/** Whether a save was refused because somebody else saved or submitted the draft meanwhile. */
function isOvertaken(error: unknown): boolean {
  const { code } = readProblem(error);
  return code === "draftChangedSince" || code === "draftUnderReview";
}
