import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api } from "../../app/api.ts";
import { useSettled } from "../../app/use-settled.ts";
import { readProblem } from "../../ui/problem.ts";
import { type Draft, type DraftDefinition, definitionOf } from "./scheme.ts";

const savedAfter = 700; // ms without a change

/** A draft as it is edited: what it says now, the steps back and forth, and what the server said of it. */
export interface DraftEditing {
  readonly definition: DraftDefinition;
  /** As last saved: its revision, and all that was wrong then. */
  readonly saved: Draft;
  readonly state: "saved" | "unsaved" | "saving" | "conflict" | "failed";
  readonly error: unknown;
  change(definition: DraftDefinition): void;
  /** Undefined when there is nothing to go back to. */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** Tries to save what is not saved; gives the revision, or undefined when it could not. */
  save(): Promise<number | undefined>;
}

/**
 * Keeps a draft saved while it is edited: a moment after the last change, one save at a time, each on
 * the revision before. When somebody else saved in between nothing more is sent: the user decides.
 */
export function useDraftEditing(loaded: Draft): DraftEditing {
  const queries = useQueryClient();
  const [saved, setSaved] = useState(loaded);
  const [past, setPast] = useState<readonly DraftDefinition[]>([]);
  const [definition, setDefinition] = useState<DraftDefinition>(() => definitionOf(loaded));
  const [future, setFuture] = useState<readonly DraftDefinition[]>([]);
  const [sent, setSent] = useState(definition);
  const put = api.useMutation("put", "/api/schemes/{scheme}/draft");
  const latest = useRef({ definition, saved });
  latest.current = { definition, saved };

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
    } catch {
      return undefined; // `put.error` says why
    }
  };

  const settled = useSettled(definition, savedAfter);
  const waiting = settled !== sent && !put.isPending && put.error === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: saves when something settled, not when `save` is made anew
  useEffect(() => {
    if (waiting) void save();
  }, [waiting, settled]);

  const step = (to: DraftDefinition, nextPast: typeof past, nextFuture: typeof future) => {
    if (readProblem(put.error).code !== "draftChangedSince") put.reset();
    setPast(nextPast);
    setDefinition(to);
    setFuture(nextFuture);
  };
  const before = past.at(-1);
  const after = future.at(-1);
  const conflict = readProblem(put.error).code === "draftChangedSince";
  return {
    definition,
    saved,
    error: put.error,
    state: conflict
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
  };
}
