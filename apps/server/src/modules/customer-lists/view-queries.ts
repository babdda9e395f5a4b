import type { CustomerList, CustomerView } from "@gradus/contract";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A view as it is kept. */
export interface StoredView extends Omit<CustomerView, "mine"> {
  readonly userKey: string;
  readonly changedBy: string;
}

/** What of a view can be said by who keeps it. */
export type ViewContent = Pick<CustomerView, "name" | "shared" | "list" | "position">;

/** The views a user sees: their own and those that are shared, in the order of their tabs. */
export async function readViews(tx: Tx, userKey: string): Promise<StoredView[]> {
  const rows = await seenBy(tx, userKey).orderBy("position").orderBy("view_id").execute();
  return rows.map(toView);
}

/** A view that the user sees, locked: whoever changes it takes turns. */
export async function lockView(tx: Tx, id: number, userKey: string): Promise<StoredView | undefined> {
  const row = await seenBy(tx, userKey).where("view_id", "=", id).forUpdate().executeTakeFirst();
  return row && toView(row);
}

/** How many views a user keeps. */
export async function countViews(tx: Tx, userKey: string): Promise<number> {
  const { count } = await tx.db
    .selectFrom("customer_views")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("user_key", "=", userKey)
    .executeTakeFirstOrThrow();
  return count;
}

/** Keeps a new view; undefined when the user has one of this name. */
export async function insertView(
  tx: Tx,
  userKey: string,
  content: ViewContent,
): Promise<StoredView | undefined> {
  const { actor } = tx.asker;
  const row = await tx.db
    .insertInto("customer_views")
    .values({ ...columnsOf(content), user_key: userKey, author: actor, changed_by: actor })
    .onConflict((conflict) => conflict.columns(["user_key", "name"]).doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && toView(row);
}

/** Whether the keeper of a view has another of this name. */
export async function hasViewNamed(tx: Tx, { userKey, id }: StoredView, name: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("customer_views")
    .select("view_id")
    .where("user_key", "=", userKey)
    .where("name", "=", name)
    .where("view_id", "<>", id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes a view anew, as its next revision. */
export async function updateView(tx: Tx, id: number, content: ViewContent): Promise<StoredView> {
  const row = await tx.db
    .updateTable("customer_views")
    .set({ ...columnsOf(content), changed_by: tx.asker.actor, revision: sql`revision + 1` })
    .where("view_id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toView(row);
}

/** Forgets a view. */
export async function deleteView(tx: Tx, id: number): Promise<void> {
  await tx.db.deleteFrom("customer_views").where("view_id", "=", id).execute();
}

function seenBy(tx: Tx, userKey: string) {
  return tx.db
    .selectFrom("customer_views")
    .selectAll()
    .where((eb) => eb.or([eb("user_key", "=", userKey), eb("shared", "=", true)]));
}

function columnsOf({ name, shared, list, position }: ViewContent) {
  return { name, shared, position, list: JSON.stringify(list) };
}

function toView(row: {
  view_id: number;
  user_key: string;
  author: string;
  name: string;
  shared: boolean;
  list: unknown;
  position: number;
  revision: number;
  changed_by: string;
}): StoredView {
  return {
    ...{ id: row.view_id, userKey: row.user_key, author: row.author, changedBy: row.changed_by },
    ...{ name: row.name, shared: row.shared, position: row.position, revision: row.revision },
    list: row.list as CustomerList,
  };
}
