import type { CustomerRecord } from "@gradus/contract";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A customer's profile as it is read: the revision aside, what its page shows. */
export interface StoredProfile extends Omit<CustomerRecord, "createdAt" | "formerNames"> {
  readonly createdAt: Date;
  readonly formerNames: readonly { readonly name: string; readonly until: string }[];
}

/** Tables whose rows are versions of what a profile shows. */
const versionedTables = [
  "customer_names",
  "customer_attributes",
  "ownerships",
  "group_memberships",
  "customer_tags",
];

/** The last change that touched what a profile shows. */
function lastChange(customerId: number): RawBuilder<number> {
  const ofVersions = versionedTables.map(
    (table) => sql`select greatest(max(recorded_change), max(retired_change)) as change
      from ${sql.table(table)} where customer_id = ${customerId}`,
  );
  return sql<number>`(select max(change) from (
    ${sql.join(ofVersions, sql` union all `)}
    union all select max(recorded_change) from customer_keys where customer_id = ${customerId}
    union all select max(change_id) from profile_changes where customer_id = ${customerId}
    union all select recorded_change from customers where customer_id = ${customerId}
  ) t)`;
}

/** The revision of a profile: its last change, who made it and when. */
export async function readRevision(
  tx: Tx,
  customerId: number,
): Promise<{ change: number; by: string; at: Date }> {
  const { rows } = await sql<{ change: number; by: string; at: Date }>`
    select change_id as change, actor as by, at from changes where change_id = ${lastChange(customerId)}`.execute(
    tx.db,
  );
  const [revision] = rows;
  if (!revision) throw new RangeError(`customer ${customerId} was recorded by no change`);
  return revision;
}

const always = sql`date '0001-01-01'`;

/** The facts of a table that are in force on a day, one for each of what `keys` tell apart. */
function inForce(
  table: string,
  keys: readonly string[],
  customerId: number,
  day: string,
): RawBuilder<unknown> {
  const told = sql.join([...keys, "since"].map((key) => sql.ref(key)));
  const distinct =
    keys.length === 0 ? sql`` : sql`distinct on (${sql.join(keys.map((key) => sql.ref(key)))})`;
  return sql`(
    select ${distinct} *, nullif(since, ${always}) as since_when from ${sql.table(table)}
    where customer_id = ${customerId} and retired_change is null and since <= ${day}::date
    order by ${told} desc ${keys.length === 0 ? sql`limit 1` : sql``})`;
}

/** A customer as it is on a day. */
export async function readProfile(tx: Tx, customerId: number, today: string): Promise<StoredProfile> {
  const { rows } = await sql<StoredProfile>`
    select c.code, ${lastChange(customerId)} as revision, n.name, c.joined_on as "joinedOn",
      o.owner, o.team, case when o.owner is not null or o.team is not null then o.since_when end as "ownerSince",
      r.at as "createdAt", r.actor as "createdBy", a.last as "lastActivityOn",
      ${formerNames(customerId)} as "formerNames",
      (select key from customer_keys where customer_id = ${customerId} and kind = 'credit-code'
        order by recorded_change desc limit 1) as "creditCode",
      array(select key from customer_keys where customer_id = ${customerId} and kind = 'alias' order by key) as aliases,
      (select jsonb_build_object('code', g.code, 'name', g.name, 'since', m.since_when,
          'isHead', g.head_customer_id is not distinct from c.customer_id)
        from ${inForce("group_memberships", [], customerId, today)} m join groups g using (group_id)) as "group",
      coalesce((select jsonb_agg(jsonb_build_object('tag', t.tag, 'since', t.since_when) order by t.tag)
        from ${inForce("customer_tags", ["tag"], customerId, today)} t where t.on_it), '[]') as tags,
      ${attributes(customerId, today)} as attributes,
      jsonb_build_object('activities', a.activities, 'followUps', a.follow_ups,
        'contacts', (select count(*) from contacts where customer_id = ${customerId}),
        'attachments', (select count(*) from attachments where customer_id = ${customerId})) as counts
    from customers c
    join changes r on r.change_id = c.recorded_change
    left join customer_names n on n.customer_id = c.customer_id and n.retired_change is null
    left join ${inForce("ownerships", [], customerId, today)} o on true
    cross join (
      select count(*) as activities, count(*) filter (where t.family = 'follow-up') as follow_ups, max(v.day) as last
      from activities v join activity_types t using (type_id)
      where v.customer_id = ${customerId} and v.retired_change is null
    ) a
    where c.customer_id = ${customerId}`.execute(tx.db);
  const [profile] = rows;
  if (!profile) throw new RangeError(`no customer ${customerId}`);
  return profile;
}

/** Names that it had and gave up, the latest first: what was undone gave and took none. */
function formerNames(customerId: number): RawBuilder<unknown> {
  return sql`coalesce((
    select jsonb_agg(jsonb_build_object('name', f.name, 'until', f.until) order by f.until desc) from (
      select o.name, max(c.at) as until from customer_names o join changes c on c.change_id = o.retired_change
      where o.customer_id = ${customerId} and c.undoes is null
        and not exists (select from changes u where u.undoes in (o.recorded_change, o.retired_change))
        and not exists (select from customer_names p
          where p.customer_id = o.customer_id and p.retired_change is null and p.name = o.name)
      group by o.name
    ) f), '[]')`;
}

function attributes(customerId: number, today: string): RawBuilder<unknown> {
  return sql`coalesce((
    select jsonb_agg(jsonb_build_object('code', t.code, 'type', t.type, 'since', v.since_when,
      'name', jsonb_build_object('en', t.name_en, 'zh', t.name_zh),
      'value', case t.type
        when 'number' then to_jsonb(v.value_number)
        when 'bool' then to_jsonb(v.value_number <> 0)
        when 'day' then to_jsonb(v.value_day)
        else to_jsonb(v.value_text) end) order by t.attribute_id)
    from ${inForce("customer_attributes", ["attribute_id"], customerId, today)} v join attributes t using (attribute_id)
    where coalesce(v.value_text, v.value_number::text, v.value_day::text) is not null), '[]')`;
}
