import { uiWords } from "./ui-words.ts";
import { useWords } from "./words.ts";

/** A page of what the server has, from 1, and how another is asked for. */
export interface TurnedPage {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Turns the pages of a table or a list, a fixed number of rows each, and says how many rows there are in all. */
export function useTurning() {
  const u = useWords(uiWords);
  return ({ page, pageSize, total, onPage }: TurnedPage) => ({
    ...{ current: page, pageSize, total, onChange: onPage, showSizeChanger: false },
    showTotal: (count: number) => u("total", { count }),
  });
}
