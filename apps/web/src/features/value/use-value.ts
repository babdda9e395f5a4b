import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useRef } from "react";
import { api } from "../../app/api.ts";
import { useWords } from "../../ui/words.ts";
import { isUnderWay } from "./value.ts";
import { words } from "./words.ts";

const askEvery = 1000; // ms, while a report is being made

/** The value report: followed while one is being made; once it is done, what shows its figures is asked anew. */
export function useValue() {
  const t = useWords(words);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const query = api.useQuery(
    "get",
    "/api/value",
    {},
    { refetchInterval: ({ state }) => (isUnderWay(state.data?.work) ? askEvery : false) },
  );
  const work = query.data?.work ?? null;
  const followed = useRef<number>(undefined);
  useEffect(() => {
    if (work === null) return;
    if (isUnderWay(work)) followed.current = work.id;
    else if (followed.current === work.id) {
      followed.current = undefined;
      if (work.status === "done") void message.success(t("done"));
      void queries.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey[1] === "/api/value/customers" || queryKey[1] === "/api/customers/{customer}/value",
      });
    }
  }, [work, message, queries, t]);
  return query;
}
