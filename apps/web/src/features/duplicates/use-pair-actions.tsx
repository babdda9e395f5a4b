import { App, Button } from "antd";
import { useId } from "react";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { uiWords } from "../../ui/ui-words.ts";
import { useWords } from "../../ui/words.ts";
import type { Merge } from "./duplicate.ts";
import { labelOf } from "./duplicate.ts";
import { words } from "./words.ts";

const shownFor = 12; // seconds: long enough to notice a slip

interface Pair {
  readonly a: string;
  readonly b: string;
}

/**
 * What can be decided about two customers; each is followed by the offer to take it back, which stays
 * when the page is left.
 */
export function usePairActions(onDismissed?: () => void) {
  const t = useWords(words);
  const u = useWords(uiWords);
  const key = useId();
  const { notification } = App.useApp();
  const { done, failed } = useOutcomeNotice();
  const restoring = api.useMutation("delete", "/api/duplicates/{a}/{b}/dismissal", {
    onSuccess: () => done(t("sameAgainDone")),
    onError: failed,
  });
  const undoing = api.useMutation("post", "/api/duplicates/merges/{change}/undo", {
    onSuccess: ({ merged }) => done(t("undoneDone", { merged: labelOf(merged) })),
    onError: failed,
  });
  const offerUndo = (said: string, undo: () => void) => {
    const close = () => notification.destroy(key);
    notification.success({
      key,
      title: said,
      duration: shownFor,
      role: "status",
      actions: (
        <Button
          size="small"
          onClick={() => {
            close();
            undo();
          }}
        >
          {u("undo")}
        </Button>
      ),
    });
  };
  const restore = ({ a, b }: Pair) => restoring.mutate({ params: { path: { a, b } } });
  const undoMerge = ({ change }: Merge) => undoing.mutate({ params: { path: { change } } });
  const dismissing = api.useMutation("put", "/api/duplicates/{a}/{b}/dismissal", {
    onSuccess: (_, { params: { path } }) => {
      offerUndo(t("notSameDone", path), () => restore(path));
      onDismissed?.();
    },
    onError: failed,
  });
  return {
    /** Says that two are not the same. */
    dismiss: ({ a, b }: Pair) => dismissing.mutate({ params: { path: { a, b } } }),
    restore,
    /** Tells of a merge that was done. */
    tellMerged: (merge: Merge) =>
      offerUndo(t("mergeDone", { merged: labelOf(merge.merged), customer: labelOf(merge.kept) }), () =>
        undoMerge(merge),
      ),
    undoMerge,
    busy: dismissing.isPending || restoring.isPending || undoing.isPending,
  };
}
