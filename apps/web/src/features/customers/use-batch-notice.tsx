import type { Answer } from "@gradus/sdk/browser";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useId } from "react";
import { api } from "../../app/api.ts";
import { formatNumber } from "../../ui/format.ts";
import { readProblem } from "../../ui/problem.ts";
import { uiWords } from "../../ui/ui-words.ts";
import { useWords } from "../../ui/words.ts";
import { counted } from "./counted.ts";
import { words } from "./words.ts";

const shownFor = 15; // seconds: long enough to see that it was the wrong list

/** Says what a batch did, offers to take it back, and has everything of customers asked for anew. */
export function useBatchNotice(): (kind: "assign" | "tag", done: Answer<"changeCustomers">) => void {
  const { notification } = App.useApp();
  const queries = useQueryClient();
  const t = useWords(words);
  const u = useWords(uiWords);
  const key = useId();
  const undo = api.useMutation("post", "/api/changes/{id}/undo");
  const refresh = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/api/customers"),
    });

  const takeBack = async (id: number) => {
    notification.destroy(key);
    try {
      const { customers, kept } = await undo.mutateAsync({ params: { path: { id } } });
      const counts = { ...counted(customers), kept: formatNumber(kept) };
      notification.success({ title: t(kept > 0 ? "undoneKept" : "undone", counts), role: "status" });
    } catch (problem) {
      notification.error({ title: readProblem(problem).detail ?? u("unreachable") });
    }
    await refresh();
  };

  return (kind, { changed, change }) => {
    const said = t(kind === "assign" ? "assigned" : "tagged", counted(changed));
    notification.success({
      key,
      title: change === null ? t("nothingChanged") : said,
      duration: shownFor,
      role: "status",
      actions:
        change === null ? undefined : (
          <Button size="small" onClick={() => void takeBack(change)}>
            {t("undo")}
          </Button>
        ),
    });
    void refresh();
  };
}
