import type { NameAnswer } from "@gradus/contract";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { stagingTable } from "./staging-queries.ts";
import type { NameQuestion } from "./stored-import.ts";

const namesLookedAt = 1000; // among 200,000 customers a look takes five to twenty milliseconds
const mostQuestions = 200;
const customersShown = 3;
const nearFrom = 0.4; // trigram similarity of the cores of two names

/** Codes among the answers that no customer has. */
export async function findUnknownAnswers(tx: Tx, answers: readonly NameAnswer[]): Promise<string[]> {
  if (answers.length === 0) return [];
  const { rows } = await sql<{ customer: string }>`
    select a.customer from ${answersTable(answers)} a
    where a.customer is not null and not exists (
      select from customer_keys k where k.kind = 'code' and k.key = a.customer)
    order by 1`.execute(tx.db);
  return rows.map(({ customer }) => customer);
}

/**
 * Says whom parties mean by their name: as answered now, or, where a name is all they give, as answered
 * at an import before. A code or credit code that finds a customer counts for more.
 */
export async function matchAnswers(tx: Tx, importId: number, answers: readonly NameAnswer[]): Promise<void> {
  const parties = stagingTable(importId, "parties");
  await sql`
    update ${parties} p set customer_id = k.customer_id from customer_keys k
    where k.kind = 'alias' and k.key = p.name_core and p.code is null and p.credit_code is null`.execute(
    tx.db,
  );
  if (answers.length === 0) return;
  await sql`
    update ${parties} p set customer_id = k.customer_id from ${answersTable(answers)} a
    join customer_keys k on k.kind = 'code' and k.key = a.customer
    where a.name = p.name`.execute(tx.db);
}

/**
 * Remembers names that were answered to be a customer that is there: as aliases, as they were written
 * and by their core, with the code beside them. A key that is another's stays.
 */
export async function rememberAnswers(
  tx: Tx,
  importId: number,
  answers: readonly NameAnswer[],
  change: number,
): Promise<void> {
  if (answers.length === 0) return;
  await sql`
    insert into customer_keys (kind, key, customer_id, recorded_change)
    select distinct on (given.key) 'alias', given.key, p.customer_id, ${change}::bigint
    from ${answersTable(answers)} a
    join ${stagingTable(importId, "parties")} p on p.name = a.name
    join customer_keys c on c.kind = 'code' and c.key = a.customer and c.customer_id = p.customer_id,
      lateral unnest(array[p.name, p.name_core, p.code]) as given(key)
    where p.problem is null and given.key is not null and not exists (
      select from customer_keys k where k.kind in ('code', 'alias') and k.key = given.key)
    order by given.key, p.line
    on conflict (kind, key) do nothing`.execute(tx.db);
}

/**
 * Names that would become customers, or are unknown, though customers of near names are there: before
 * the import creates any. Not those that were answered, and no customer whose credit code is another.
 */
export async function findNearNames(
  tx: Tx,
  importId: number,
  answers: readonly NameAnswer[],
): Promise<NameQuestion[]> {
  await sql`set local pg_trgm.similarity_threshold = ${sql.raw(String(nearFrom))}`.execute(tx.db);
  const { rows } = await sql<NameQuestion>`
    select p.name, p.line, near.customers from (
      select name, min(name_core) as name_core, min(line) as line, min(credit_code) as credit_code
      from ${stagingTable(importId, "parties")} q
      where name_core is not null and (is_new or problem = 'rowCustomerUnknown')
        and not exists (select from ${answersTable(answers)} a where a.name = q.name)
      group by name
      having count(*) = 1 or (count(distinct customer_id) = 1 and count(customer_id) = count(*))
      order by 3 limit ${namesLookedAt}
    ) p cross join lateral (
      select jsonb_agg(jsonb_build_object('code', code, 'name', name, 'likeness', likeness) order by likeness desc, code) as customers
      from (
        select c.code, n.name, round(similarity(n.name_core, p.name_core)::numeric, 2) as likeness
        from customer_names n join customers c on c.customer_id = n.customer_id
        where n.name_core % p.name_core and n.retired_change is null and c.retired_change is null
          and (p.credit_code is null or not exists (
            select from customer_keys k where k.customer_id = c.customer_id and k.kind = 'credit-code'))
        order by likeness desc, c.code limit ${customersShown}
      ) t
    ) near
    where near.customers is not null
    order by p.line limit ${mostQuestions}`.execute(tx.db);
  return rows;
}

function answersTable(answers: readonly NameAnswer[]): RawBuilder<unknown> {
  return sql`(select * from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as t(name text, customer text))`;
}
