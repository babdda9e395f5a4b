import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A change of own tiers, and the run as which it comes into force. */
export interface OwnTierChange {
  readonly schemeId: number;
  readonly runId: number;
  /** Own tiers that this change recorded or retired decide whose spans are looked at. */
  readonly change: number;
}

/**
 * Writes the spans and standings of a scheme of own tiers from what is in force of them, for the
 * customers that a change touched: equal neighbours are one span, and what is right stays as it is.
 */
export async function writeOwnSpans(tx: Tx, { schemeId, runId, change }: OwnTierChange): Promise<void> {
  await sql`
    create temporary table own_spans on commit drop as
    with touched as (
      select distinct customer_id from own_tiers
      where scheme_id = ${schemeId} and (recorded_change = ${change}::bigint or retired_change = ${change}::bigint)
    ), told as (
      select customer_id, since, tier, lag(tier) over (partition by customer_id order by since) as before
      from own_tiers join touched using (customer_id)
      where scheme_id = ${schemeId} and retired_change is null
    )
    select customer_id, since as valid_from, lead(since) over (partition by customer_id order by since) as valid_to,
      tier, case when before is null then 'first' else 'rules' end as cause
    from told where tier is distinct from before
    union all select customer_id, null, null, null, null from touched`.execute(tx.db);
  await sql`
    delete from spans p using (select distinct customer_id from own_spans) t
    where p.customer_id = t.customer_id and p.scheme_id = ${schemeId} and not exists (
      select from own_spans s where s.customer_id = p.customer_id and s.valid_from = p.valid_from and s.tier = p.tier)`.execute(
    tx.db,
  );
  await sql`
    update spans p set valid_to = s.valid_to, cause = s.cause,
      closed_by = case when s.valid_to is not null then ${runId}::bigint end
    from own_spans s
    where p.customer_id = s.customer_id and p.scheme_id = ${schemeId} and p.valid_from = s.valid_from
      and (p.valid_to, p.cause) is distinct from (s.valid_to, s.cause)`.execute(tx.db);
  await sql`
    insert into spans (customer_id, scheme_id, valid_from, valid_to, tier, points, cause, opened_by, closed_by)
    select customer_id, ${schemeId}, valid_from, valid_to, tier, '{}', cause, ${runId}::bigint,
      case when valid_to is not null then ${runId}::bigint end
    from own_spans s
    where valid_from is not null and not exists (
      select from spans p where p.customer_id = s.customer_id and p.scheme_id = ${schemeId}
        and p.valid_from = s.valid_from)
    order by customer_id, valid_from`.execute(tx.db);
  await writeOwnStandings(tx, schemeId, runId);
}

async function writeOwnStandings(tx: Tx, schemeId: number, runId: number): Promise<void> {
  await sql`
    delete from standings h using (
      select customer_id from own_spans group by 1 having count(valid_from) = 0) gone
    where h.customer_id = gone.customer_id and h.scheme_id = ${schemeId}`.execute(tx.db);
  await sql`
    insert into standings (customer_id, scheme_id, run_id, tier, points, metric_values)
    select customer_id, ${schemeId}, ${runId}::bigint, tier, '{}', '{}' from own_spans
    where valid_from is not null and valid_to is null order by customer_id
    on conflict (customer_id, scheme_id) do update set run_id = excluded.run_id, tier = excluded.tier
      where standings.tier <> excluded.tier`.execute(tx.db);
  await sql`drop table own_spans`.execute(tx.db);
}

/** How many customers stand in each class of a scheme. */
export async function countStandings(tx: Tx, schemeId: number): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ tier: string; customers: number }>`
    select tier, count(*) as customers from standings where scheme_id = ${schemeId} group by tier`.execute(
    tx.db,
  );
  return new Map(rows.map(({ tier, customers }) => [tier, customers]));
}

/** Writes down the run as which own tiers come into force: nothing is computed in it. */
export async function insertOwnRun(
  tx: Tx,
  run: {
    readonly schemeId: number;
    readonly version: number;
    readonly change: number;
    readonly today: string;
    readonly now: Date;
  },
): Promise<number> {
  const row = await tx.db
    .insertInto("runs")
    .values((eb) => ({
      scheme_id: run.schemeId,
      version: run.version,
      kind: "live",
      status: "published",
      stage: "done",
      as_of: run.today,
      effective_on: run.today,
      known_to: run.change,
      accepted: true,
      requested_by: tx.asker.actor,
      ...{ started_at: run.now, finished_at: run.now, published_at: run.now },
      prior_run_id: eb
        .selectFrom("runs as r")
        .select((last) => last.fn.max("r.run_id").as("last"))
        .where("r.scheme_id", "=", run.schemeId)
        .where("r.status", "=", "published"),
    }))
    .returning("run_id")
    .executeTakeFirstOrThrow();
  return row.run_id;
}

/** Writes what came of a run of own tiers. */
export async function saveOwnSummary(tx: Tx, runId: number, summary: object): Promise<void> {
  await tx.db
    .updateTable("runs")
    .set({ summary: JSON.stringify(summary) })
    .where("run_id", "=", runId)
    .execute();
}

/** Marks the run of an import as taken back, since the import is undone; gives its scheme. */
export async function takeBackOwnRun(tx: Tx, runId: number): Promise<number> {
  const row = await tx.db
    .updateTable("runs")
    .set({ status: "taken-back" })
    .where("run_id", "=", runId)
    .returning("scheme_id")
    .executeTakeFirstOrThrow();
  return row.scheme_id;
}
