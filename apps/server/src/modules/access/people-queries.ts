import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** People and teams that a customer may be given to. */
export interface People {
  readonly owners: string[];
  readonly teams: string[];
}

/**
 * Names of owners and teams in use among the customers one sees, and those that users go by. Names are
 * found one after the other through the index, since they are few among very many rows.
 */
export async function readPeople(tx: Tx): Promise<People> {
  const inUse = (column: "owner" | "team") => sql`
    select name from (
      with recursive names as (
        (select ${sql.ref(column)} as name from ownerships
          where retired_change is null and ${sql.ref(column)} is not null order by 1 limit 1)
        union all
        select (select ${sql.ref(column)} from ownerships
          where retired_change is null and ${sql.ref(column)} > names.name order by 1 limit 1)
        from names where names.name is not null
      ) select name from names where name is not null
    ) as ${sql.id(`${column}_names`)}`;
  const { rows } = await sql<{ kind: "owner" | "team"; name: string }>`
    select 'owner' as kind, name from (${inUse("owner")} union select owner from users where disabled_at is null) as owners
    union all
    select 'team', name from (${inUse("team")} union select unnest(teams) from users where disabled_at is null) as teams
    order by name`.execute(tx.db);
  const named = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.name);
  return { owners: named("owner"), teams: named("team") };
}
