import type { Answer, Body } from "@gradus/sdk/browser";

/** A customer in a list. */
export type Row = Answer<"queryCustomers">["rows"][number];

/** What lists can show now. */
export type Offered = Answer<"getCustomerColumns">;

/** A field that lists can show, filter by or sort by. */
export type Column = Offered["columns"][number];

/** A list of customers kept under a name. */
export type View = Answer<"listCustomerViews">["views"][number];

/** Which customers, in which order, with what shown of them. */
export type List = View["list"];

/** What a customer must meet to be on a list. */
export type Condition = List["filter"]["all"][number];

/** How a condition compares. */
export type Operator = Condition["operator"];

/** A change of many customers, as it is asked for. */
export type BatchAction = Body<"changeCustomers">["action"];

/** The list that is shown before anything is chosen. */
export const plainList: List = {
  whose: "all",
  filter: { all: [] },
  sort: [],
  columns: ["code", "tier", "score", "owner", "team", "tags", "lastActivityOn"],
};

/** Whether two lists are the same list: what is left out counts as its default. */
export function isSameList(a: List, b: List): boolean {
  const written = ({ scheme, whose, filter, sort, columns }: List) =>
    JSON.stringify([scheme ?? null, whose, filter.search ?? "", filter.all, sort, columns]);
  return written(a) === written(b);
}

/** A list with its sort turned: by a field, then the other way, then as it was before. */
export function turnSort({ sort, ...list }: List, by: Column["field"]): List {
  const [present] = sort;
  if (present?.by !== by) return { ...list, sort: [{ by, direction: "ascending" }] };
  return { ...list, sort: present.direction === "ascending" ? [{ by, direction: "descending" }] : [] };
}
