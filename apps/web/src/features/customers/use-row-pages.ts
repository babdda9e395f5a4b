import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "../../app/api.ts";
import type { List, Row } from "./list.ts";

const pageSize = 100; // rows asked for at once
const ahead = 40; // rows asked for before they come into sight
const farWait = 80; // ms

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
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onSeen = useCallback((from: number, to: number) => {
    const next = [
      Math.floor(Math.max(0, from - ahead) / pageSize),
      Math.floor((to + ahead) / pageSize),
    ] as const;
    const see = (before: readonly [number, number]) =>
      before[0] === next[0] && before[1] === next[1] ? before : next;
    clearTimeout(waiting.current);
    // Whoever scrolls far passes many pages on the way: only where they stop is asked for.
    setSeen((before) => {
      const isNear = next[0] <= before[1] + 1 && next[1] >= before[0] - 1;
      if (!isNear) waiting.current = setTimeout(() => setSeen(see), farWait);
      return isNear ? see(before) : before;
    });
  }, []);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const wanted = [];
  const last = first.data ? Math.max(0, Math.ceil(first.data.total / pageSize) - 1) : 0;
  for (let page = Math.max(1, seen[0]); page <= Math.min(last, seen[1]); page++) wanted.push(page);
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
