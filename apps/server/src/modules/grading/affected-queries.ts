import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** What is told of a customer beside its grade; the score in hundredths. */
export interface KnownOf {
  readonly name: string | null;
  /** Of the grade in force; null without a score. */
  readonly score: number | null;
}

/** Names of a few customers and their scores in force under a scheme, by customer id. */
export async function readNamesAndScores(
  tx: Tx,
  schemeId: number | undefined,
  ids: readonly number[],
): Promise<Map<number, KnownOf>> {
  const { rows } = await sql<KnownOf & { id: number }>`
    select i.id, n.name, t.score
    from unnest(${ids}::bigint[]) i (id)
    left join customer_names n on n.customer_id = i.id and n.retired_change is null
    left join standings t on t.customer_id = i.id and t.scheme_id = ${schemeId ?? null}::int`.execute(tx.db);
  return new Map(rows.map(({ id, name, score }) => [id, { name, score }]));
}
