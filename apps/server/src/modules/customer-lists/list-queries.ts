import type { CustomerSort, Whose } from "@gradus/contract";
import { sql } from "kysely";
import { copyColumnsOut } from "../../platform/database/copy/copy-columns-out.ts";
import type { Tx } from "../../platform/database/tx.ts";
import type { ConditionSql } from "./condition-queries.ts";
import { type FieldSetting, type Fragment, factInForce, fieldValue } from "./field-queries.ts";
import type { ListField } from "./list-fields.ts";
import type { SearchSql } from "./search-queries.ts";

/** Which customers, and in which order, each part checked. */
export interface ListPlan {
  readonly whose: Whose;
  readonly conditions: readonly ConditionSql[];
  readonly search: SearchSql | undefined;
  readonly sort: readonly { readonly field: ListField; readonly direction: CustomerSort["direction"] }[];
}

/** A list as a statement: the same statement on the same facts gives the same customers in the same order. */
export interface ListStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * Has names of tables mean, while the work lasts, views that show everybody to whom everybody may be
 * shown: see the migration. A transaction of the scope of one's own has its views throughout.
 */
export async function readThroughViews<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  if (tx.asker.scope !== "everybody") return work();
  await sql`select set_config('search_path', 'entire, public', true)`.execute(tx.db);
  const value = await work();
  await sql`select set_config('search_path', 'public', true)`.execute(tx.db);
  return value;
}

/**
 * The statement that gives the ids of a list's customers in order: by name where nothing else is asked
 * for. Who lacks what it sorts by comes last either way; ties fall by id, so that the order is total.
 */
export function listStatement(tx: Tx, plan: ListPlan, setting: FieldSetting): ListStatement {
  const sorted = plan.sort.map(({ field, direction }) => ({ ...fieldValue(field, setting), direction }));
  const joins = new Map([...sorted, ...plan.conditions].flatMap(({ joins }) => [...joins]));
  const wanted = [
    ...whoseHolds(tx, plan.whose, setting.today),
    ...plan.conditions.map(({ holds }) => holds),
    ...(plan.search ? [plan.search.holds] : []),
  ];
  const order = [
    ...sorted.map(({ rank, value, direction }) =>
      direction === "ascending"
        ? sql`${rank ?? value} asc nulls last`
        : sql`${rank ?? value} desc nulls last`,
    ),
    ...(plan.search && sorted.length === 0 ? [plan.search.rank] : []),
    ...(sorted.length === 0 ? [sql`l.name_key`] : []),
    sql`l.customer_id`,
  ];
  const { sql: text, parameters } = sql`
    select l.customer_id from customer_listing l
    ${sql.join([...joins.values()], sql` `)}
    where ${wanted.length === 0 ? sql`true` : sql.join(wanted, sql` and `)}
    order by ${sql.join(order)}`.compile(tx.db);
  return { sql: text, parameters };
}

/** Customers of the asker, or of the teams the asker leads. */
function whoseHolds({ asker }: Tx, whose: Whose, today: string): Fragment[] {
  if (whose === "all") return [];
  const is =
    whose === "mine" ? sql`o.owner = ${asker.owner ?? ""}` : sql`o.team = any(${asker.teams ?? []}::text[])`;
  return [
    sql`exists (select from ownerships o where o.customer_id = l.customer_id and ${is}
      and ${factInForce("ownerships", "o", today)})`,
  ];
}

/** Runs the statement of a list. */
export async function readListed(tx: Tx, statement: ListStatement): Promise<Float64Array> {
  const { columns } = await copyColumnsOut(tx.client, statement, [{ name: "customer_id", type: "int8" }]);
  return columns.customer_id.values;
}
