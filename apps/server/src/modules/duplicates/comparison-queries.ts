import type { ComparedCustomer } from "@gradus/contract";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** What is counted of a customer that is compared; amounts in minor units of the base currency. */
export interface CustomerFigures {
  readonly id: number;
  readonly keys: ComparedCustomer["keys"];
  readonly tags: string[];
  readonly contacts: number;
  readonly attachments: number;
  readonly types: readonly TypeFigures[];
  readonly standings: readonly {
    readonly scheme: string;
    readonly tier: string;
    readonly score: number | null;
  }[];
}

/** The activities of a type. */
export interface TypeFigures {
  readonly type: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly count: number;
  readonly amount: string | null;
  readonly first: string;
  readonly last: string;
}

/** Reads, of some customers, what can be counted, as of a day. */
export async function readFigures(tx: Tx, ids: readonly number[], today: string): Promise<CustomerFigures[]> {
  const { rows } = await sql<CustomerFigures>`
    select c.customer_id as id,
      array(select jsonb_build_object('kind', kind, 'key', key) from customer_keys k
        where k.customer_id = c.customer_id order by array_position(array['code', 'credit-code', 'alias'], kind), key) as keys,
      array(select tag from (
          select distinct on (tag) tag, on_it from customer_tags g
          where g.customer_id = c.customer_id and g.retired_change is null and g.since <= ${today}::date
          order by tag, since desc) g
        where on_it order by tag) as tags,
      (select count(*) from contacts o where o.customer_id = c.customer_id) as contacts,
      (select count(*) from attachments o where o.customer_id = c.customer_id) as attachments,
      array(select jsonb_build_object('type', y.code, 'name', jsonb_build_object('en', y.name_en, 'zh', y.name_zh),
          'count', a.count, 'amount', a.amount::text, 'first', a.first, 'last', a.last)
        from (
          select type_id, count(*) as count, sum(amount) as amount, min(day) as first, max(day) as last
          from activities f where f.customer_id = c.customer_id and f.retired_change is null group by type_id
        ) a join activity_types y using (type_id) order by a.count desc, y.code) as types,
      array(select jsonb_build_object('scheme', s.code, 'tier', h.tier, 'score', h.score)
        from standings h join schemes s using (scheme_id)
        where h.customer_id = c.customer_id order by s.code) as standings
    from customers c where c.customer_id = any (${ids}::bigint[])`.execute(tx.db);
  return rows;
}
