import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** The id of a group by its code; one that is not there yet is made, named as given. */
export async function ensureGroup(tx: Tx, code: string, name: string | undefined): Promise<number> {
  await sql`
    insert into groups (code, name) values (${code}, ${name ?? code}) on conflict (code) do nothing`.execute(
    tx.db,
  );
  const { rows } = await sql<{ id: number }>`select group_id as id from groups where code = ${code}`.execute(
    tx.db,
  );
  return rows[0]?.id as number;
}
