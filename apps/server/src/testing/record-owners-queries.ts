import { sql } from "kysely";
import { recordChange } from "../modules/changes/index.ts";
import type { Tx } from "../platform/database/tx.ts";

/** Says who looks after customers, by code, from ever on; under one change, whose number is returned. */
export async function recordOwners(tx: Tx, owners: Readonly<Record<string, string>>): Promise<number> {
  const change = await recordChange(tx, "test");
  await sql`
    insert into ownerships (customer_id, since, recorded_change, owner)
    select c.customer_id, '0001-01-01', ${change}, o.value
    from jsonb_each_text(${JSON.stringify(owners)}::jsonb) o join customers c on c.code = o.key`.execute(
    tx.db,
  );
  return change;
}
