import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { readProblem } from "../ui/problem.ts";
import { uiWords } from "../ui/ui-words.ts";
import { useWords } from "../ui/words.ts";

/** What a mutation tells the user, and what it makes stale: everything the server answered before. */
export function useOutcomeNotice() {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const u = useWords(uiWords);
  return {
    /** Says that it was done, and asks the server anew. */
    done: (text: string) => {
      void message.success(text);
      void queries.invalidateQueries();
    },
    /** Says why it was not. */
    failed: (error: unknown) => {
      void message.error(readProblem(error).detail ?? u("unreachable"));
    },
  };
}
