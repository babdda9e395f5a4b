import type { DuplicateCandidate, DuplicateReason } from "@gradus/contract";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** Which candidates are listed. */
export interface CandidateFilter {
  readonly state: "open" | "dismissed";
  readonly reason?: DuplicateReason | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Pairs of customers that are there, with what is said of them; one merged away since makes no pair. */
const presentPairs = sql`
  select p.customer_id, p.other_id, p.score, p.reasons, a.code as a_code, b.code as b_code, d.dismissed_by, d.dismissed_at
  from duplicate_candidates p
  join customers a on a.customer_id = p.customer_id and a.retired_change is null
  join customers b on b.customer_id = p.other_id and b.retired_change is null
  left join duplicate_dismissals d on d.customer_id = p.customer_id and d.other_id = p.other_id`;

interface CandidateRow {
  readonly score: number;
  readonly reasons: DuplicateReason[];
  readonly a_code: string;
  readonly a_name: string | null;
  readonly b_code: string;
  readonly b_name: string | null;
  readonly dismissed_by: string | null;
  readonly dismissed_at: Date | null;
}

/** How many pairs are open and how many were dismissed. */
export async function countCandidates(
  tx: Tx,
  reason?: DuplicateReason,
): Promise<{ open: number; dismissed: number }> {
  const { rows } = await sql<{ open: number; dismissed: number }>`
    select count(*) filter (where dismissed_by is null) as open, count(dismissed_by) as dismissed
    from (${presentPairs}) p where ${hasReason(reason)}`.execute(tx.db);
  return rows[0] ?? { open: 0, dismissed: 0 };
}

/** A page of pairs, the likeliest first. */
export async function readCandidates(
  tx: Tx,
  { state, reason, offset, limit }: CandidateFilter,
): Promise<DuplicateCandidate[]> {
  const isDismissed = state === "dismissed" ? sql`dismissed_by is not null` : sql`dismissed_by is null`;
  return selectCandidates(
    tx,
    sql`${isDismissed} and ${hasReason(reason)}`,
    sql`offset ${offset}::bigint limit ${limit}::int`,
  );
}

/** The candidate of two customers; undefined when the last search did not find them. */
export async function findCandidate(
  tx: Tx,
  first: number,
  other: number,
): Promise<DuplicateCandidate | undefined> {
  const [found] = await selectCandidates(tx, sql`customer_id = ${first} and other_id = ${other}`, sql``);
  return found;
}

async function selectCandidates(
  tx: Tx,
  condition: RawBuilder<unknown>,
  cut: RawBuilder<unknown>,
): Promise<DuplicateCandidate[]> {
  const { rows } = await sql<CandidateRow>`
    select p.*, n.name as a_name, m.name as b_name from (
      select * from (${presentPairs}) p where ${condition} order by score desc, customer_id, other_id ${cut}
    ) p
    left join customer_names n on n.customer_id = p.customer_id and n.retired_change is null
    left join customer_names m on m.customer_id = p.other_id and m.retired_change is null
    order by p.score desc, p.customer_id, p.other_id`.execute(tx.db);
  return rows.map((row) => ({
    a: { code: row.a_code, name: row.a_name },
    b: { code: row.b_code, name: row.b_name },
    score: row.score,
    reasons: row.reasons,
    dismissed: row.dismissed_at && { by: row.dismissed_by ?? "", at: row.dismissed_at.toISOString() },
  }));
}

function hasReason(reason: DuplicateReason | undefined): RawBuilder<unknown> {
  return reason === undefined ? sql`true` : sql`${reason} = any (reasons)`;
}
