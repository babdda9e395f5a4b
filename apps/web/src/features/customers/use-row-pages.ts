import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { api } from "../../app/api.ts";
import type { List, Row } from "./list.ts";

const pageSize = 100; // rows asked for at once

/** Rows of a list, fetched in pages as they come into sight. */
export interface RowPages {
  readonly total: number | undefined;
  readonly rowAt: (index: number) => Row | undefined;
  /** Says which rows are in sight. */
  readonly onSeen: (first: number, last: number) => void;
  readonly figures: ReturnType<typeof useFirstPage>["data"] extends infer Page
    ? NonNullable<Page> extends { figures: infer Figures }
      ? Figures | undefined
      : never
    : never;
  readonly error: unknown;
  readonly refetch: () => unknown;
  /** Whether what is shown is still that of the list before. */
  readonly isOld: boolean;
}

/** Follows a list: its count and its first page at once, further pages when they are looked at. */
export function useRowPages(list: List): RowPages {
  const first = useFirstPage(list);
  const [seen, setSeen] = useState<readonly [number, number]>([0, 0]);
  const onSeen = useCallback((from: number, to: number) => {
    const [begin, end] = [Math.floor(from / pageSize), Math.floor(to / pageSize)];
    setSeen((before) => (before[0] === begin && before[1] === end ? before : [begin, end]));
  }, []);
  const wanted = [];
  for (let page = Math.max(1, seen[0]); page <= seen[1]; page++) wanted.push(page);
  const pages = useQueries({ queries: wanted.map((page) => pageQuery(list, page)) });
  const rowsOf = new Map(wanted.map((page, at) => [page, pages[at]?.data?.rows]));
  const total = first.data?.total;
  const failed = [first, ...pages].find(({ error }) => error !== null);
  return {
    total,
    rowAt: (index) => {
      const page = Math.floor(index / pageSize);
      return (page === 0 ? first.data?.rows : rowsOf.get(page))?.[index % pageSize];
    },
    onSeen,
    figures: first.data?.figures,
    error: failed?.error,
    refetch: () =>
      Promise.all([first, ...pages].filter(({ error }) => error !== null).map(({ refetch }) => refetch())),
    isOld: first.isPlaceholderData,
  };
}

function useFirstPage(list: List) {
  return useQuery({ ...pageQuery(list, 0), placeholderData: keepPreviousData });
}

function pageQuery(list: List, page: number) {
  return api.queryOptions(
    "post",
    "/api/customers/query",
    { body: { ...list, offset: page * pageSize, limit: pageSize } },
    { staleTime: 60_000 },
  );
}
