import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** Where follow-ups that were entered here come from, as their facts say. */
export const followUpSource = "follow-up";

/** What a follow-up says besides its day and kind, as its fact keeps it. */
export interface FollowUpProperties {
  readonly note?: string;
  /** The instant, ISO 8601. */
  readonly at?: string;
  /** The contact's id. */
  readonly contact?: number;
  readonly nextOn?: string;
  readonly nextWhat?: string;
}

/** A version of a follow-up. */
export interface FollowUpFact {
  readonly customerId: number;
  /** The activity's id, as uuid. */
  readonly id: string;
  readonly typeId: number;
  readonly day: string;
  readonly externalId: string;
  readonly properties: FollowUpProperties;
}

/** A follow-up as it is in force, with who recorded it. */
export interface StoredFollowUp extends Omit<FollowUpFact, "externalId"> {
  readonly externalId: string | null;
  readonly source: string | null;
  readonly change: number;
  readonly by: string;
  readonly recordedAt: Date;
  /** Who corrected it last; the author when nobody did. */
  readonly correctedBy: string;
  readonly correctedAt: Date;
  readonly firstChange: number;
  readonly contactName: string | null;
}

/** Records a version of a follow-up under a change. */
export async function insertFollowUp(tx: Tx, fact: FollowUpFact, change: number): Promise<void> {
  await tx.db
    .insertInto("activities")
    .values({
      customer_id: fact.customerId,
      activity_id: fact.id,
      recorded_change: change,
      day: fact.day,
      type_id: fact.typeId,
      source: followUpSource,
      external_id: fact.externalId,
      properties: JSON.stringify(fact.properties),
    })
    .execute();
}

/** Retires the version of a follow-up that is in force. */
export async function retireVersion(
  tx: Tx,
  { customerId, id, change: recorded }: StoredFollowUp,
  change: number,
): Promise<void> {
  await tx.db
    .updateTable("activities")
    .set({ retired_change: change })
    .where("customer_id", "=", customerId)
    .where("activity_id", "=", id)
    .where("recorded_change", "=", recorded)
    .execute();
}

/** A follow-up in force that was entered here. */
export async function readFollowUp(
  tx: Tx,
  customerId: number,
  id: string,
): Promise<StoredFollowUp | undefined> {
  const { rows } = await sql<StoredFollowUp>`
    ${followUpsOf(customerId)} and a.activity_id = ${id} and a.source = ${followUpSource}`.execute(tx.db);
  return rows[0];
}

/** A page of a customer's follow-ups, the latest first, and how many there are. */
export async function readFollowUps(
  tx: Tx,
  customerId: number,
  page: { offset: number; limit: number },
): Promise<{ total: number; followUps: StoredFollowUp[] }> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from activities a join activity_types t using (type_id)
    where a.customer_id = ${customerId} and a.retired_change is null and t.family = 'follow-up'`.execute(
    tx.db,
  );
  const { rows: followUps } = await sql<StoredFollowUp>`
    ${followUpsOf(customerId)}
    order by a.day desc, a.properties ->> 'at' desc nulls last, f.change_id desc, a.activity_id
    offset ${page.offset} limit ${page.limit}`.execute(tx.db);
  return { total: rows[0]?.total ?? 0, followUps };
}

function followUpsOf(customerId: number) {
  return sql`
    select a.customer_id as "customerId", a.activity_id as id, a.type_id as "typeId", a.day, a.source,
      a.external_id as "externalId", coalesce(a.properties, '{}') as properties, a.recorded_change as change,
      f.actor as by, f.at as "recordedAt", f.change_id as "firstChange",
      r.actor as "correctedBy", r.at as "correctedAt", p.name as "contactName"
    from activities a
    join activity_types t on t.type_id = a.type_id and t.family = 'follow-up'
    join changes r on r.change_id = a.recorded_change
    join lateral (
      select c.change_id, c.actor, c.at from activities v join changes c on c.change_id = v.recorded_change
      where v.customer_id = a.customer_id and v.activity_id = a.activity_id order by v.recorded_change limit 1
    ) f on true
    left join contacts p on p.customer_id = a.customer_id
      and p.contact_id = case jsonb_typeof(a.properties -> 'contact')
        when 'number' then (a.properties ->> 'contact')::numeric end
    where a.customer_id = ${customerId} and a.retired_change is null`;
}

/** Whether a customer has this contact. */
export async function hasContact(tx: Tx, customerId: number, contactId: number): Promise<boolean> {
  const row = await tx.db
    .selectFrom("contacts")
    .select("contact_id")
    .where("customer_id", "=", customerId)
    .where("contact_id", "=", contactId)
    .executeTakeFirst();
  return row !== undefined;
}
