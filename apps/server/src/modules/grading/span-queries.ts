import type { Run } from "@gradus/contract";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A tier over a stretch of time. */
export interface Span {
  readonly scheme: string;
  readonly schemeId: number;
  readonly version: number;
  readonly tier: string;
  readonly from: string;
  readonly to: string | null;
  /** In hundredths. */
  readonly score: number | null;
  readonly cause: string;
  readonly run: Run["id"];
}

/** The span in force of a customer under a scheme. */
export async function findOpenSpan(tx: Tx, schemeId: number, customerId: number): Promise<Span | undefined> {
  return selectSpans(tx)
    .where("p.customer_id", "=", customerId)
    .where("p.scheme_id", "=", schemeId)
    .where("p.valid_to", "is", null)
    .executeTakeFirst();
}

/** Every tier a customer had under every scheme, the latest first; those taken back the day they began are left out. */
export async function readSpans(tx: Tx, customerId: number): Promise<Span[]> {
  return selectSpans(tx)
    .where("p.customer_id", "=", customerId)
    .where((eb) => eb.or([eb("p.valid_to", "is", null), eb("p.valid_to", ">", eb.ref("p.valid_from"))]))
    .orderBy("s.code")
    .orderBy("p.valid_from", "desc")
    .orderBy("p.span_id", "desc")
    .execute();
}

/** Which grades are listed: those in force under a scheme, or those that a run found. */
export interface GradeFilter {
  readonly schemeId: number;
  readonly runId?: number | undefined;
  readonly tier?: string | undefined;
  /** Only whom this flag is set on. */
  readonly flag?: string | undefined;
}

/** A customer with its grade; score and points in hundredths. */
export interface GradeRow {
  readonly code: string;
  readonly name: string | null;
  readonly tier: string;
  readonly score: number | null;
  readonly points: number[];
  readonly since: string | null;
  /** Codes, in the order of the scheme. */
  readonly flags: string[];
}

/** A page of grades, the best score first, and how many there are. */
export async function readGrades(
  tx: Tx,
  filter: GradeFilter,
  page: { offset: number; limit: number },
): Promise<{ total: number; grades: GradeRow[] }> {
  const { rows } = await sql<{
    total: number;
  }>`select count(*) as total from (${gradesOf(filter)}) g`.execute(tx.db);
  const onPage = sql`${gradesOf(filter)} ${bestFirst} offset ${page.offset} limit ${page.limit}`;
  const grades = await sql<
    Omit<GradeRow, "flags"> & { flags: string }
  >`${withCustomers(filter, onPage)}`.execute(tx.db);
  const withFlags = grades.rows.map((row) => ({ ...row, flags: splitFlags(row.flags) }));
  return { total: rows[0]?.total ?? 0, grades: withFlags };
}

/** The codes of flags, which stand in one text where grades are streamed. */
export function splitFlags(flags: string): string[] {
  return flags === "" ? [] : flags.split(" ");
}

/** All grades, the best score first, as a query to be streamed. */
export function gradesQuery(tx: Tx, filter: GradeFilter) {
  return withCustomers(filter, gradesOf(filter)).compile(tx.db);
}

const bestFirst = sql`order by score desc nulls last, customer_id`;

function gradesOf({ schemeId, runId, tier, flag }: GradeFilter): RawBuilder<unknown> {
  const source =
    runId === undefined
      ? sql`standings where scheme_id = ${schemeId}`
      : sql`run_results where run_id = ${runId}`;
  const ofTier = tier === undefined ? sql`` : sql`and tier = ${tier}`;
  const withFlag = flag === undefined ? sql`` : sql`and ${flag} = any(flags)`;
  return sql`select customer_id, tier, score, points, flags from ${source} ${ofTier} ${withFlag}`;
}

/** Adds who the customers are and, for grades in force, since when; the page is cut before. */
function withCustomers({ schemeId, runId }: GradeFilter, grades: RawBuilder<unknown>): RawBuilder<unknown> {
  const since =
    runId === undefined
      ? sql`(select p.valid_from from spans p
          where p.customer_id = g.customer_id and p.scheme_id = ${schemeId} and p.valid_to is null)`
      : sql`null::date`;
  return sql`
    select c.code, n.name, g.tier, g.score, g.points, ${since} as since,
      array_to_string(g.flags, ' ') as flags
    from (${grades}) g
    join customers c on c.customer_id = g.customer_id and c.retired_change is null
    left join customer_names n on n.customer_id = g.customer_id and n.retired_change is null
    order by g.score desc nulls last, g.customer_id`;
}

function selectSpans(tx: Tx) {
  return tx.db
    .selectFrom("spans as p")
    .innerJoin("schemes as s", "s.scheme_id", "p.scheme_id")
    .innerJoin("runs as r", "r.run_id", "p.opened_by")
    .select([
      "s.code as scheme",
      "p.scheme_id as schemeId",
      "r.version",
      "p.tier",
      "p.valid_from as from",
      "p.valid_to as to",
      "p.score",
      "p.cause",
      "p.opened_by as run",
    ]);
}
