import { Flex, Grid, Typography } from "antd";
import { lazy, Suspense, useState } from "react";
import { formatNumber } from "../../ui/format.ts";
import { Loading, ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { CustomerGrid } from "./customer-grid.tsx";
import { FilterBar } from "./filter-bar.tsx";
import type { List, Offered } from "./list.ts";
import { ListTools } from "./list-tools.tsx";
import { type Choice, countChosen, nobodyChosen } from "./selection.ts";
import { keepKnown, type ListState } from "./use-list-state.ts";
import { useRowPages } from "./use-row-pages.ts";
import { panelId, tabId, ViewTabs } from "./view-tabs.tsx";
import { words } from "./words.ts";

const BatchBar = lazy(async () => ({ default: (await import("./batch-bar.tsx")).BatchBar }));
const CustomerCards = lazy(async () => ({ default: (await import("./customer-cards.tsx")).CustomerCards }));
const NoCustomers = lazy(async () => ({ default: (await import("./no-customers.tsx")).NoCustomers }));

/** A list of customers: tabs of views, filters, tools, and the customers as a grid or, on a phone, as cards. */
export function CustomerList({
  offered,
  state,
}: {
  readonly offered: Offered;
  readonly state: ListState & { readonly change: (next: Partial<ListState>) => void };
}) {
  const t = useWords(words);
  const wide = Grid.useBreakpoint().md ?? true;
  const list = keepKnown(state.list, offered.columns);
  const pages = useRowPages(list);
  const [choice, setChoice] = useState<Choice>(nobodyChosen);
  const changeList = (next: List) => {
    state.change({ list: next });
    setChoice(nobodyChosen);
  };
  const { total } = pages;
  const Rows = wide ? CustomerGrid : CustomerCards;
  return (
    <Flex vertical gap={12}>
      <ViewTabs
        offered={offered}
        list={state.list}
        tab={state.tab}
        onChange={(next) => {
          state.change(next);
          setChoice(nobodyChosen);
        }}
      />
      <Flex vertical gap={12} role="tabpanel" id={panelId} aria-labelledby={tabId(state.tab)}>
        <FilterBar columns={offered.columns} list={state.list} onChange={changeList} wide={wide} />
        <Flex justify="space-between" align="center" wrap gap={8}>
          <Typography.Text role="status" className="figure">
            {total === undefined || pages.isOld ? t("updating") : t("total", { count: formatNumber(total) })}
          </Typography.Text>
          <ListTools offered={offered} list={state.list} total={total ?? 0} onChange={changeList} />
        </Flex>
        {countChosen(choice, total ?? 0) > 0 ? (
          <Suspense>
            <BatchBar choice={choice} list={list} total={total ?? 0} offered={offered} onChoice={setChoice} />
          </Suspense>
        ) : null}
        {pages.error ? <ProblemAlert error={pages.error} onRetry={pages.refetch} /> : null}
        <Suspense fallback={<Loading rows={10} />}>
          {total === undefined ? (
            pages.error ? null : (
              <Loading rows={10} />
            )
          ) : total === 0 ? (
            <NoCustomers list={list} />
          ) : (
            <Rows
              list={list}
              columns={offered.columns}
              pages={{ ...pages, total }}
              choice={choice}
              onChoice={setChoice}
              onChange={changeList}
            />
          )}
        </Suspense>
      </Flex>
    </Flex>
  );
}
