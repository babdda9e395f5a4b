import type { Run } from "@gradus/contract";
import { sql } from "kysely";
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
}

/** A customer with its grade; score and points in hundredths. */
export interface GradeRow {
  readonly code: string;
  readonly name: string | null;
  readonly tier: string;
  readonly score: number | null;
  readonly points: number[];
  readonly since: string | null;
}

/** A page of grades, the best score first, and how many there are. */
export async function readGrades(
  tx: Tx,
  filter: GradeFilter,
  page: { offset: number; limit: number },
): Promise<{ total: number; grades: GradeRow[] }> {
  const { total } = await gradesFrom(tx, filter)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const grades = await selectGrades(tx, filter)
    .orderBy(sql`g.score desc nulls last`)
    .orderBy("g.customer_id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return { total, grades };
}

/** All grades, the best score first, as a query to be streamed. */
export function gradesQuery(tx: Tx, filter: GradeFilter) {
  return selectGrades(tx, filter).orderBy(sql`g.score desc nulls last`).orderBy("g.customer_id").compile();
}

function gradesFrom(tx: Tx, { schemeId, runId, tier }: GradeFilter) {
  const kept = tx.db
    .selectFrom("run_results")
    .select(["customer_id", "tier", "score", "points"])
    .where("run_id", "=", runId ?? 0);
  const standing = tx.db
    .selectFrom("standings")
    .select(["customer_id", "tier", "score", "points"])
    .where("scheme_id", "=", schemeId);
  return tx.db
    .selectFrom((runId === undefined ? standing : kept).as("g"))
    .$if(tier !== undefined, (query) => query.where("g.tier", "=", tier as string));
}

function selectGrades(tx: Tx, filter: GradeFilter) {
  return gradesFrom(tx, filter)
    .innerJoin("customers as c", "c.customer_id", "g.customer_id")
    .leftJoin("customer_names as n", (join) =>
      join.onRef("n.customer_id", "=", "g.customer_id").on("n.retired_change", "is", null),
    )
    .leftJoin("spans as p", (join) =>
      join
        .onRef("p.customer_id", "=", "g.customer_id")
        .on("p.scheme_id", "=", filter.schemeId)
        .on("p.valid_to", "is", null)
        .on(sql.lit(filter.runId === undefined), "=", sql.lit(true)),
    )
    .select(["c.code", "n.name", "g.tier", "g.score", "g.points", "p.valid_from as since"]);
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
