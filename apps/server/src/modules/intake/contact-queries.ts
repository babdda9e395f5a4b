import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { analyzeStaged, stagingTable } from "./staging-queries.ts";

/** Refuses rows of a contact that an earlier row gives the same customer with other content. */
export async function refuseDoubledContacts(tx: Tx, importId: number): Promise<void> {
  const [rows, parties] = [stagingTable(importId, "rows"), stagingTable(importId, "parties")];
  await sql`
    with placed as (
      select s.line, p.customer_id, s.contact, jsonb_build_array(s.title, s.department, s.phone, s.email) as content
      from ${rows} s join ${parties} p on p.party = s.party where s.problem is null
    ), compared as (
      select line, first_value(line) over same as first, content <> first_value(content) over same as differs
      from placed window same as (partition by customer_id, contact order by line)
    )
    update ${rows} s set problem = 'rowContactDoubled',
      params = jsonb_build_object('value', s.contact, 'line', c.first)
    from compared c where c.line = s.line and c.differs`.execute(tx.db);
}

/** Looks for contacts that their customer has already, by their name, or that stand in an earlier row. */
export async function matchContacts(tx: Tx, importId: number): Promise<void> {
  const [rows, parties] = [stagingTable(importId, "rows"), stagingTable(importId, "parties")];
  await sql`
    insert into ${stagingTable(importId, "met")} (line, fate)
    select line, 'unchanged' from (
      select s.line, s.contact, p.customer_id,
        row_number() over (partition by p.customer_id, s.contact order by s.line) as occurrence
      from ${rows} s join ${parties} p on p.party = s.party where s.problem is null
    ) s
    where occurrence > 1 or exists (
      select from contacts t where t.customer_id = s.customer_id and t.name = s.contact)`.execute(tx.db);
  await analyzeStaged(tx, importId, "met");
}

/** A contact of the file that is to be added. */
export interface FreshContact {
  readonly customerId: number;
  readonly name: string;
  readonly title: string | null;
  readonly department: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** The contacts that are to be added, in the order of the file. */
export async function readFreshContacts(tx: Tx, importId: number): Promise<FreshContact[]> {
  const { rows } = await sql<FreshContact>`
    select p.customer_id as "customerId", s.contact as name, s.title, s.department, s.phone, s.email
    from ${stagingTable(importId, "rows")} s
    join ${stagingTable(importId, "parties")} p on p.party = s.party
    left join ${stagingTable(importId, "met")} m on m.line = s.line
    where s.problem is null and m.line is null order by s.line`.execute(tx.db);
  return rows;
}

/** Remembers which contacts an import brought in. */
export async function linkContacts(tx: Tx, ids: readonly number[], change: number): Promise<void> {
  await sql`
    insert into imported_contacts (customer_id, contact_id, change_id)
    select customer_id, contact_id, ${change}::bigint from contacts where contact_id = any (${ids}::bigint[])`.execute(
    tx.db,
  );
}

/** An import's contacts that are there: those as it brought them in, and those that were edited since. */
export async function countImportedContacts(
  tx: Tx,
  change: number,
): Promise<{ untouched: number; edited: number }> {
  const { rows } = await sql<{ untouched: number; edited: number }>`
    select count(*) filter (where t.revision = 1) as untouched, count(*) filter (where t.revision > 1) as edited
    from imported_contacts i join contacts t using (customer_id, contact_id)
    where i.change_id = ${change}::bigint`.execute(tx.db);
  return rows[0] ?? { untouched: 0, edited: 0 };
}

/** Deletes an import's contacts but those edited since; gives the ids of those deleted. */
export async function deleteImportedContacts(tx: Tx, change: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    delete from contacts t using imported_contacts i
    where i.change_id = ${change}::bigint and i.customer_id = t.customer_id and i.contact_id = t.contact_id
      and t.revision = 1
    returning t.contact_id as id`.execute(tx.db);
  return rows.map(({ id }) => id);
}
