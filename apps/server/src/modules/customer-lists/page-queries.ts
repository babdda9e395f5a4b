import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { factInForce } from "./field-queries.ts";

/** What is shown of a customer, but for attributes; score in hundredths. */
export interface PageRow {
  readonly id: number;
  readonly code: string;
  readonly name: string | null;
  readonly creditCode: string | null;
  readonly owner: string | null;
  readonly team: string | null;
  readonly tags: string[];
  readonly joinedOn: string | null;
  readonly lastActivityOn: string | null;
  readonly tier: string | null;
  readonly since: string | null;
  readonly score: number | null;
  readonly metrics: number[] | null;
  /** Codes, in the order of the scheme; null without a grade. */
  readonly flags: string[] | null;
}

/** Reads customers by id, in the order given. Who is out of the asker's sight, or gone, is left out. */
export async function readPage(
  tx: Tx,
  ids: ArrayLike<number>,
  { today, schemeId }: { readonly today: string; readonly schemeId: number | undefined },
): Promise<PageRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PageRow>`
    select c.customer_id as id, c.code, n.name, c.joined_on as "joinedOn", d.day as "lastActivityOn",
      (select min(k.key) from customer_keys k where k.customer_id = c.customer_id and k.kind = 'credit-code') as "creditCode",
      o.owner, o.team, g.tier, g.score, g.metric_values as metrics, g.flags, p.valid_from as since,
      array(
        select t.tag from customer_tags t where t.customer_id = c.customer_id and t.on_it
          and ${factInForce("customer_tags", "t", today, ["customer_id", "tag"])}
        order by t.tag collate "C") as tags
    from unnest(${Array.from(ids)}::bigint[]) with ordinality as listed(customer_id, nth)
    join customers c on c.customer_id = listed.customer_id
    left join customer_names n on n.customer_id = c.customer_id and n.retired_change is null
    left join last_activities d on d.customer_id = c.customer_id
    left join ownerships o on o.customer_id = c.customer_id and ${factInForce("ownerships", "o", today)}
    left join standings g on g.customer_id = c.customer_id and g.scheme_id = ${schemeId ?? null}::int
    left join spans p on p.customer_id = c.customer_id and p.scheme_id = ${schemeId ?? null}::int and p.valid_to is null
    order by listed.nth`.execute(tx.db);
  return rows;
}

/** An attribute's value in force. */
export interface PageAttribute {
  readonly id: number;
  readonly attribute: number;
  readonly text: string | null;
  readonly number: number | null;
  readonly day: string | null;
}

/** Values in force of some attributes of some customers. */
export async function readPageAttributes(
  tx: Tx,
  ids: ArrayLike<number>,
  attributes: readonly number[],
  today: string,
): Promise<PageAttribute[]> {
  if (ids.length === 0 || attributes.length === 0) return [];
  const { rows } = await sql<PageAttribute>`
    select distinct on (customer_id, attribute_id) customer_id as id, attribute_id as attribute,
      value_text as text, value_number as number, value_day as day
    from customer_attributes
    where customer_id = any(${Array.from(ids)}::bigint[]) and attribute_id = any(${attributes}::int[])
      and retired_change is null and since <= ${today}::date
    order by customer_id, attribute_id, since desc`.execute(tx.db);
  return rows;
}
