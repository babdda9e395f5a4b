import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Contacts } from "../../platform/database/schema.gen.ts";
import type { Tx } from "../../platform/database/tx.ts";

/** A contact as it is stored, protected fields encrypted. */
export type StoredContact = Selectable<Contacts>;

/** Takes ids for contacts to be. */
export async function takeContactIds(tx: Tx, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval('contact_ids') as id from generate_series(1, ${count}::int)`.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** Adds contacts. */
export async function insertContacts(tx: Tx, contacts: readonly Insertable<Contacts>[]): Promise<void> {
  await tx.db.insertInto("contacts").values(contacts).execute();
}

/** The contacts of a customer, decision makers first, then by id. */
export function readContacts(tx: Tx, customerId: number): Promise<StoredContact[]> {
  return tx.db
    .selectFrom("contacts")
    .selectAll()
    .where("customer_id", "=", customerId)
    .orderBy("decision_maker", "desc")
    .orderBy("contact_id")
    .execute();
}

/** One contact of a customer. */
export function readContact(
  tx: Tx,
  customerId: number,
  contactId: number,
): Promise<StoredContact | undefined> {
  return selectContact(tx, customerId, contactId).executeTakeFirst();
}

/** One contact of a customer, to be changed: whoever does takes turns until the transaction ends. */
export function lockContact(
  tx: Tx,
  customerId: number,
  contactId: number,
): Promise<StoredContact | undefined> {
  return selectContact(tx, customerId, contactId).forUpdate().executeTakeFirst();
}

function selectContact(tx: Tx, customerId: number, contactId: number) {
  return tx.db
    .selectFrom("contacts")
    .selectAll()
    .where("customer_id", "=", customerId)
    .where("contact_id", "=", contactId);
}

/** Writes columns of a contact, as its next revision by who asks; gives it as it is then. */
export function updateContact(
  tx: Tx,
  { customer_id, contact_id }: StoredContact,
  columns: Updateable<Contacts>,
): Promise<StoredContact> {
  return tx.db
    .updateTable("contacts")
    .set((eb) => ({
      ...columns,
      revision: eb("revision", "+", 1),
      changed_at: sql<Date>`clock_timestamp()`,
      changed_by: tx.asker.actor,
    }))
    .where("customer_id", "=", customer_id)
    .where("contact_id", "=", contact_id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Removes a contact; whether there was one. */
export async function removeContact(tx: Tx, customerId: number, contactId: number): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom("contacts")
    .where("customer_id", "=", customerId)
    .where("contact_id", "=", contactId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** A contact with the customer it is at. */
export interface ContactAtCustomer extends StoredContact {
  readonly customer_code: string;
  readonly customer_name: string | null;
}

const mostFound = 100;

/** Contacts by the blind index of a field, at most a hundred. */
export function findByIndex(
  tx: Tx,
  column: "phone_index" | "email_index",
  index: Buffer,
): Promise<ContactAtCustomer[]> {
  return tx.db
    .selectFrom("contacts as t")
    .innerJoin("customers as c", "c.customer_id", "t.customer_id")
    .leftJoin("customer_names as n", (join) =>
      join.onRef("n.customer_id", "=", "c.customer_id").on("n.retired_change", "is", null),
    )
    .selectAll("t")
    .select(["c.code as customer_code", "n.name as customer_name"])
    .where(`t.${column}`, "=", index)
    .where("c.retired_change", "is", null)
    .orderBy("c.code")
    .orderBy("t.contact_id")
    .limit(mostFound)
    .execute();
}
