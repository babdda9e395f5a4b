import { App, Button } from "antd";
import { useId } from "react";
import { client } from "../../app/api.ts";
import { readProblem } from "../../ui/problem.ts";
import { uiWords } from "../../ui/ui-words.ts";
import { useWords } from "../../ui/words.ts";
import { useCustomersRefresh } from "./use-record.ts";
import { words } from "./words.ts";

const shownFor = 12; // seconds: long enough to notice a slip

/** Says that a change was made, and offers to take it back; `change` null says only that. */
export function useUndoNotice(): (customer: string, said: string, change: number | null) => void {
  const { notification } = App.useApp();
  const t = useWords(words);
  const u = useWords(uiWords);
  const refresh = useCustomersRefresh();
  const key = useId();

  const undo = async (customer: string, change: number) => {
    notification.destroy(key);
    const { error } = await client
      .POST("/api/customers/{customer}/changes/{change}/undo", { params: { path: { customer, change } } })
      .catch((fault: unknown) => ({ error: fault }));
    if (error)
      notification.error({
        title: t("undoFailed"),
        description: readProblem(error).detail ?? u("unreachable"),
      });
    else notification.success({ title: t("undone"), duration: 3 });
    await refresh();
  };

  return (customer, said, change) =>
    notification.success({
      key,
      title: said,
      duration: shownFor,
      role: "status",
      actions:
        change === null ? undefined : (
          <Button size="small" onClick={() => void undo(customer, change)}>
            {u("undo")}
          </Button>
        ),
    });
}
