import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import type { Judgement } from "./check-assessment.ts";

/** An assessment in force, with who recorded it. */
export interface StoredAssessment extends Judgement {
  readonly id: string;
  readonly customerId: number;
  readonly rater: string;
  readonly change: number;
  /** Under the name that raters go by. */
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** Whether it is the rater's latest on its scale, and valid on the day. */
  readonly counts: boolean;
}

/** An assessment to be recorded. */
export interface NewVersion extends Judgement {
  readonly id: string;
  readonly customerId: number;
  readonly rater: string;
}

/** Records assessments, or versions of them, under a change. */
export async function insertAssessments(
  tx: Tx,
  versions: readonly NewVersion[],
  change: number,
): Promise<void> {
  await sql`
    insert into customer_assessments
      (customer_id, assessment_id, recorded_change, scale_id, rater, rated_on, valid_until, value, evidence)
    select "customerId", id, ${change}::bigint, "scaleId", rater, "ratedOn", "validUntil", value, evidence
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as v("customerId" bigint, id uuid, "scaleId" int,
      rater text, "ratedOn" date, "validUntil" date, value int, evidence text)`.execute(tx.db);
}

/** A version of an assessment. */
export type VersionKey = Pick<StoredAssessment, "customerId" | "id" | "change">;

/** Retires versions that are in force. */
export async function retireVersions(tx: Tx, versions: readonly VersionKey[], change: number): Promise<void> {
  const keys = versions.map(({ customerId, id, change: recorded }) => ({ customerId, id, recorded }));
  await sql`
    update customer_assessments a set retired_change = ${change}::bigint
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as v("customerId" bigint, id uuid, recorded bigint)
    where a.customer_id = v."customerId" and a.assessment_id = v.id and a.recorded_change = v.recorded`.execute(
    tx.db,
  );
}

/** An assessment of a customer in force; undefined where there is none of this id. */
export async function readAssessment(
  tx: Tx,
  customerId: number,
  id: string,
  today: string,
): Promise<StoredAssessment | undefined> {
  const { rows } = await sql<StoredAssessment>`
    select * from (${assessmentsOf(customerId, today)}) a where id = ${id}`.execute(tx.db);
  return rows[0];
}

/** A page of a customer's assessments in force, the latest first, and how many there are. */
export async function readAssessments(
  tx: Tx,
  customerId: number,
  today: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; assessments: StoredAssessment[] }> {
  const { rows } = await sql<StoredAssessment & { total: number }>`
    select a.*, count(*) over () as total from (${assessmentsOf(customerId, today)}) a
    order by "ratedOn" desc, change desc, id offset ${page.offset} limit ${page.limit}`.execute(tx.db);
  return { total: rows[0]?.total ?? 0, assessments: rows.map(({ total: _, ...assessment }) => assessment) };
}

function assessmentsOf(customerId: number, today: string): RawBuilder<unknown> {
  return sql`
    select a.assessment_id as id, a.customer_id as "customerId", a.scale_id as "scaleId", a.value, a.rater,
      a.rated_on as "ratedOn", a.valid_until as "validUntil", a.evidence, a.recorded_change as change,
      coalesce((select u.owner from users u where u.user_name = c.actor), c.actor) as "recordedBy", c.at as "recordedAt",
      a.valid_until >= ${today}::date and row_number() over (
        partition by a.scale_id, a.rater order by a.rated_on desc, a.recorded_change desc, a.assessment_id) = 1 as counts
    from customer_assessments a join changes c on c.change_id = a.recorded_change
    where a.customer_id = ${customerId} and a.retired_change is null and a.rated_on <= ${today}::date`;
}

/** Who judged whom on which scale and day. */
export interface JudgedOn {
  readonly customerId: number;
  readonly scaleId: number;
  readonly rater: string;
  readonly ratedOn: string;
}

/** What is in force of a rater's judgement of a day. */
export interface FoundJudgement extends JudgedOn, VersionKey {
  readonly value: number;
  readonly validUntil: string;
  readonly evidence: string | null;
}

/** The judgements that raters made of these customers on these scales and days already; of several the last recorded. */
export async function findJudgements(tx: Tx, judged: readonly JudgedOn[]): Promise<FoundJudgement[]> {
  const { rows } = await sql<FoundJudgement>`
    select distinct on (a.customer_id, a.scale_id, a.rater, a.rated_on) a.customer_id as "customerId",
      a.assessment_id as id, a.recorded_change as change, a.scale_id as "scaleId", a.rater, a.rated_on as "ratedOn",
      a.value, a.valid_until as "validUntil", a.evidence
    from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb)
      as j("customerId" bigint, "scaleId" int, rater text, "ratedOn" date)
    join customer_assessments a on a.customer_id = j."customerId" and a.scale_id = j."scaleId"
      and a.rater = j.rater and a.rated_on = j."ratedOn" and a.retired_change is null
    order by a.customer_id, a.scale_id, a.rater, a.rated_on, a.recorded_change desc, a.assessment_id`.execute(
    tx.db,
  );
  return rows;
}
