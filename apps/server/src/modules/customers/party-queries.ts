import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A staging table, quoted. */
type StagingTable = RawBuilder<unknown>;

/** The id padded as it stands in a code of our own making. */
const paddedId = sql.raw("lpad(c.customer_id::text, greatest(6, length(c.customer_id::text)), '0')");

/** Whether the code of the customer `c` is of our own making: see {@link nameFreshCustomers}. */
const hasOwnCode = sql`(c.code like 'G%' and ltrim(c.code, 'G') = ${paddedId})`;

/** Finds parties by code, else by alias, else by credit code. */
export async function matchKeys(tx: Tx, parties: StagingTable): Promise<void> {
  await sql`
    update ${parties} p
    set customer_id = coalesce(c.customer_id, a.customer_id, u.customer_id),
      by_credit_code = coalesce(c.customer_id, a.customer_id) is null
    from ${parties} q
    left join customer_keys c on c.kind = 'code' and c.key = q.code
    left join customer_keys a on a.kind = 'alias' and a.key = q.code
    left join customer_keys u on u.kind = 'credit-code' and u.key = q.credit_code
    where p.party = q.party and coalesce(c.customer_id, a.customer_id, u.customer_id) is not null`.execute(
    tx.db,
  );
}

/**
 * Finds the rest by the core of their name, or a name that is an alias. A customer with another code or
 * credit code than the party's is not meant, though it has the name; where several have it and the party gives nothing
 * but a name, it is ambiguous.
 */
export async function matchNames(tx: Tx, parties: StagingTable): Promise<void> {
  await sql`
    with found as (
      select q.party, n.customer_id from ${parties} q
      join customer_names n on n.name_core = q.name_core and n.retired_change is null
      where q.customer_id is null
      union
      select q.party, k.customer_id from ${parties} q
      join customer_keys k on k.kind = 'alias' and k.key = q.name
      where q.customer_id is null
    ), named as (
      select q.party, count(distinct c.customer_id) as customers, min(c.customer_id) as customer_id
      from found f
      join ${parties} q on q.party = f.party
      join customers c on c.customer_id = f.customer_id and c.retired_change is null
      where (q.code is null or ${hasOwnCode})
        and (q.credit_code is null or not exists (
          select from customer_keys k where k.customer_id = c.customer_id and k.kind = 'credit-code'))
      group by q.party
    )
    update ${parties} p
    set customer_id = case when customers = 1 then named.customer_id end,
      problem = case when customers > 1 and code is null and credit_code is null then 'rowCustomerAmbiguous' end,
      params = case when customers > 1 then jsonb_build_object('value', name, 'count', customers) end
    from named where named.party = p.party`.execute(tx.db);
}

/** Refuses the parties that were not found. */
export async function refuseUnknownParties(tx: Tx, parties: StagingTable): Promise<void> {
  await sql`
    update ${parties} set problem = 'rowCustomerUnknown',
      params = jsonb_build_object('value', coalesce(code, credit_code, name))
    where customer_id is null and problem is null`.execute(tx.db);
}

/**
 * Gives ids to parties that were not found, one to those of equal code, then one to those of equal
 * credit code, then one to those of equal name, each looking first among those that got one before.
 */
export async function numberUnknownParties(tx: Tx, parties: StagingTable): Promise<void> {
  for (const key of ["code", "credit_code", "name_core"] as const) {
    const column = sql.ref(key);
    await sql`
      with known as (
        select ${column} as key, count(distinct customer_id) as customers, min(customer_id) as customer_id
        from ${parties} where is_new and ${column} is not null group by 1
      ), numbered as (
        select t.key, coalesce(k.customers, 1) as customers,
          case when coalesce(k.customers, 0) <= 1 then coalesce(k.customer_id, nextval('customer_ids')) end as customer_id
        from (
          select ${column} as key, min(line) as line from ${parties}
          where customer_id is null and problem is null and ${column} is not null
          group by 1 order by 2
        ) t left join known k using (key)
      )
      update ${parties} p set customer_id = n.customer_id, is_new = n.customer_id is not null,
        problem = case when n.customer_id is null then 'rowCustomerAmbiguous' end,
        params = case when n.customer_id is null then jsonb_build_object('value', coalesce(name, credit_code), 'count', customers) end
      from numbered n
      where n.key = p.${column} and p.customer_id is null and p.problem is null`.execute(tx.db);
  }
}

/**
 * Refuses parties whose credit code is another customer's: one there already, or one of an earlier
 * line. Only those that are to be created, or all.
 */
export async function refuseForeignCreditCodes(
  tx: Tx,
  parties: StagingTable,
  of: "new" | "all",
): Promise<void> {
  const claiming = of === "all" ? sql`true` : sql`is_new`;
  await sql`
    with claims as (
      select credit_code, customer_id, line from ${parties}
      where ${claiming} and credit_code is not null and customer_id is not null and problem is null
    ), owners as (
      select distinct on (credit_code) credit_code, customer_id from (
        select k.key as credit_code, k.customer_id, -1::bigint as line from customer_keys k
        where k.kind = 'credit-code' and k.key in (select credit_code from claims)
        union all select * from claims
      ) t order by credit_code, line
    )
    update ${parties} p set problem = 'rowCustomerConflict',
      params = jsonb_build_object('value', p.credit_code, 'other', coalesce(c.code, (
        select coalesce(q.code, q.name, q.credit_code) from ${parties} q
        where q.customer_id = o.customer_id order by q.line limit 1)))
    from owners o left join customers c on c.customer_id = o.customer_id
    where o.credit_code = p.credit_code and o.customer_id <> p.customer_id and ${claiming}
      and p.problem is null`.execute(tx.db);
}

/** Refuses parties found by a credit code that belongs to a customer with a code of its own, other than theirs. */
export async function refuseOtherCodes(tx: Tx, parties: StagingTable): Promise<void> {
  await sql`
    update ${parties} p set problem = 'rowCustomerConflict',
      params = jsonb_build_object('value', p.credit_code, 'other', c.code)
    from customers c
    where c.customer_id = p.customer_id and p.by_credit_code and p.code is not null and not ${hasOwnCode}`.execute(
    tx.db,
  );
}

/** Records the codes of fresh customers that have one as their keys. */
export async function insertFreshCodes(tx: Tx, fresh: StagingTable, change: number): Promise<void> {
  await sql`
    insert into customer_keys (kind, key, customer_id, recorded_change)
    select 'code', code, customer_id, ${change}::bigint from ${fresh} where code is not null
    on conflict (kind, key) do nothing`.execute(tx.db);
}

/**
 * Gives every fresh customer without a code one of our own: G and its id, six digits or more, with
 * another G in front while somebody has that.
 */
export async function nameFreshCustomers(tx: Tx, fresh: StagingTable): Promise<void> {
  const isTaken = (code: RawBuilder<unknown>) => sql`exists (
    select from customer_keys k where k.kind in ('code', 'alias') and k.key = ${code})`;
  const usual = sql`'G' || ${paddedId}`;
  await sql`
    update ${fresh} c set code = case when not ${isTaken(usual)} then ${usual} else (
      select own.code from generate_series(2, 30) as tries,
        lateral (select repeat('G', tries) || ${paddedId} as code) own
      where not ${isTaken(sql`own.code`)}
      order by tries limit 1) end
    where code is null`.execute(tx.db);
}

/** Creates the fresh customers, all with a code: themselves, their other keys, their names. Gives their number. */
export async function insertFreshCustomers(tx: Tx, fresh: StagingTable, change: number): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into customers (customer_id, code, joined_on, recorded_change)
    select customer_id, code, joined_on, ${change}::bigint from ${fresh} order by customer_id`.execute(tx.db);
  await sql`
    insert into customer_keys (kind, key, customer_id, recorded_change)
    select 'credit-code', credit_code, customer_id, ${change}::bigint from ${fresh}
    where credit_code is not null`.execute(tx.db);
  await sql`
    insert into customer_names (customer_id, recorded_change, name, name_core)
    select customer_id, ${change}::bigint, name, name_core from ${fresh} where name is not null order by 1`.execute(
    tx.db,
  );
  return Number(numAffectedRows ?? 0);
}
