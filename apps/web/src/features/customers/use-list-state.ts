import { useState } from "react";
import { useSession } from "../../app/session.ts";
import { type Column, type List, plainList } from "./list.ts";

/** The list one works with, and the tab it came from. */
export interface ListState {
  readonly list: List;
  /** A saved view by its id, or one of the built-in ones. */
  readonly tab: number | List["whose"];
}

/** What was last looked at here, by whom: to come back to from a customer's page. In memory only. */
let remembered: { readonly user: string; readonly state: ListState } | undefined;

/** The list one works with: kept while the pages stay open, and nowhere else. */
export function useListState() {
  const session = useSession().data;
  const user = session?.signedIn ? session.user.id : "";
  const [state, setState] = useState<ListState>(() =>
    remembered?.user === user ? remembered.state : { list: plainList, tab: "all" },
  );
  const change = (next: Partial<ListState>) => {
    const changed = { ...state, ...next };
    remembered = { user, state: changed };
    setState(changed);
  };
  return { ...state, change };
}

/**
 * A list as it can be asked for now: columns and sorts of fields that are not there are left out. A
 * condition on such a field stays, since without it other customers would be listed.
 */
export function keepKnown(list: List, columns: readonly Column[]): List {
  const known = new Set<string>(columns.map(({ field }) => field));
  return {
    ...list,
    columns: list.columns.filter((field) => known.has(field)),
    sort: list.sort.filter(({ by }) => known.has(by)),
  };
}
