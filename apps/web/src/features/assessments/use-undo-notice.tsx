import { App, Button } from "antd";
import { useId } from "react";
import { client } from "../../app/api.ts";
import { readProblem } from "../../ui/problem.ts";
import { uiWords } from "../../ui/ui-words.ts";
import { useWords } from "../../ui/words.ts";
import { useAssessmentsRefresh } from "./use-assessments-refresh.ts";
import { words } from "./words.ts";

const shownFor = 12; // seconds: long enough to notice a slip

/** Says what was done to assessments, and offers to take it back; `change` null says only that. */
export function useUndoNotice(): (said: string, change: number | null) => void {
  const { notification } = App.useApp();
  const t = useWords(words);
  const u = useWords(uiWords);
  const refresh = useAssessmentsRefresh();
  const key = useId();

  const undo = async (change: number) => {
    notification.destroy(key);
    const { error } = await client
      .POST("/api/assessments/changes/{change}/undo", { params: { path: { change } } })
      .catch((fault: unknown) => ({ error: fault }));
    if (error) {
      const description = readProblem(error).detail ?? u("unreachable");
      notification.error({ title: t("undoFailed"), description });
    } else notification.success({ title: t("undone"), duration: 3 });
    await refresh();
  };

  return (said, change) =>
    notification.success({
      key,
      title: said,
      duration: shownFor,
      role: "status",
      actions:
        change === null ? undefined : (
          <Button size="small" onClick={() => void undo(change)}>
            {u("undo")}
          </Button>
        ),
    });
}
