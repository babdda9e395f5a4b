import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** Texts that customers in sight have, or had, to choose from. */
export interface TextsInUse {
  readonly owner: string[];
  readonly team: string[];
  readonly tags: string[];
}

const offered = 1000; // a choice among more is no help

/** Owners, teams and tags, in the order of their sound. */
export async function readTextsInUse(tx: Tx): Promise<TextsInUse> {
  const { rows } = await sql<TextsInUse>`
    with owned as materialized (select distinct owner, team from ownerships where retired_change is null)
    select array(select distinct owner from owned where owner is not null limit ${offered}) as owner,
      array(select distinct team from owned where team is not null limit ${offered}) as team,
      array(select distinct tag from customer_tags where retired_change is null and on_it limit ${offered}) as tags`.execute(
    tx.db,
  );
  const [found] = rows;
  const bySound = new Intl.Collator("zh").compare;
  const sorted = (texts: string[] | undefined) => (texts ?? []).sort(bySound);
  return { owner: sorted(found?.owner), team: sorted(found?.team), tags: sorted(found?.tags) };
}
