import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Alert, Button, Segmented } from "antd";
import { useEffect } from "react";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { CandidateTable } from "./candidate-table.tsx";
import { MergeHistory } from "./merge-history.tsx";
import { words } from "./words.ts";

const views = ["candidates", "dismissed", "merges"] as const;
type View = (typeof views)[number];
const askEvery = 1500; // ms, while a search goes on

/** Customers that may be one, those that are not, and the merges that were done; the view stands in the address. */
export function DuplicatesPage() {
  const t = useWords(words);
  const figures = useFigures();
  const navigate = useNavigate();
  const { view: asked } = useSearch({ strict: false }) as { view?: string };
  const view = views.find((each) => each === asked) ?? "candidates";
  const { lastDoneAt, failed, underWay, start } = useDuplicateSearch();
  const searchButton = (
    <Button type="primary" loading={underWay !== undefined} onClick={start}>
      {underWay === undefined ? t("search") : `${t("searching")} · ${t(underWay)}`}
    </Button>
  );
  const empty = {
    candidates: lastDoneAt ? (
      <NothingYet title={t("noneFound")} hint={t("noneFoundHint")} />
    ) : (
      <NothingYet title={t("neverSearched")} hint={t("neverSearchedHint")} />
    ),
    dismissed: <NothingYet title={t("noneDismissed")} />,
  };
  return (
    <Page
      title={t("title")}
      note={lastDoneAt ? `${t("note")} ${t("lastSearch", { at: figures.instant(lastDoneAt) })}` : t("note")}
      actions={searchButton}
    >
      {failed ? <Alert type="error" showIcon title={t("searchFailed")} /> : null}
      <div>
        <Segmented<View>
          aria-label={t("views")}
          name="duplicates-view"
          value={view}
          options={views.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => void navigate({ to: "/duplicates", search: { view: value } as never })}
        />
      </div>
      {view === "merges" ? (
        <MergeHistory />
      ) : (
        <CandidateTable key={view} state={view === "candidates" ? "open" : "dismissed"} empty={empty[view]} />
      )}
    </Page>
  );
}

/** The last search: followed while it goes on, and the lists asked for anew when it is done. */
function useDuplicateSearch() {
  const queries = useQueryClient();
  const { failed: tellFailed } = useOutcomeNotice();
  const query = api.useQuery(
    "get",
    "/api/duplicates/search",
    {},
    {
      refetchInterval: ({ state }) => (isUnderWay(state.data?.search?.status) ? askEvery : false),
    },
  );
  const starting = api.useMutation("post", "/api/duplicates/search", {
    onSuccess: () => void query.refetch(),
    onError: tellFailed,
  });
  const { search = null, lastDoneAt = null } = query.data ?? {};
  useEffect(() => {
    if (lastDoneAt !== null) void queries.invalidateQueries({ queryKey: ["get", "/api/duplicates"] });
  }, [lastDoneAt, queries]);
  const stage =
    search !== null && isUnderWay(search.status) && search.stage !== "done" ? search.stage : undefined;
  return {
    lastDoneAt,
    failed: search?.status === "failed",
    underWay: starting.isPending ? ("waiting" as const) : stage,
    start: () => starting.mutate({}),
  };
}

function isUnderWay(status: string | undefined): boolean {
  return status === "queued" || status === "running";
}
