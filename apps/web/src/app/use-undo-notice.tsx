import { App, Button } from "antd";
import { useId } from "react";
import { readProblem } from "../ui/problem.ts";
import { uiWords } from "../ui/ui-words.ts";
import { useWords } from "../ui/words.ts";

const shownFor = 12; // seconds: long enough to notice a slip

/**
 * Says that something was done, and offers to take it back by a request; `done` null says only that. The offer
 * outlives the page it was made on. What is shown is fetched anew once it was taken back, or could not be.
 */
export function useUndoNotice<Done>(
  undo: (done: Done) => Promise<{ readonly error?: unknown }>,
  refresh: () => Promise<void>,
): (said: string, done: Done | null) => void {
  const { notification } = App.useApp();
  const u = useWords(uiWords);
  const key = useId();

  const takeBack = async (done: Done) => {
    notification.destroy(key);
    const { error } = await undo(done).catch((fault: unknown) => ({ error: fault }));
    if (error) {
      const description = readProblem(error).detail ?? u("unreachable");
      notification.error({ title: u("undoFailed"), description });
    } else notification.success({ title: u("undone"), duration: 3 });
    await refresh();
  };

  return (said, done) =>
    notification.success({
      key,
      title: said,
      duration: shownFor,
      role: "status",
      actions:
        done === null ? undefined : (
          <Button size="small" onClick={() => void takeBack(done)}>
            {u("undo")}
          </Button>
        ),
    });
}
