import { sql } from "kysely";
import { recordChange } from "../modules/changes/index.ts";
import type { Tx } from "../platform/database/tx.ts";

/** A judgement as a test states it; the customer must be there. */
export interface StatedAssessment {
  readonly customer: string;
  /** Default “fit”; made, with levels at every ten, where it is missing. */
  readonly scale?: string;
  readonly rater: string;
  readonly on: string;
  /** The last day on which it counts; default a year later. */
  readonly until?: string;
  readonly value: number;
  readonly evidence?: string;
}

/** Records judgements under one change; returns its number. */
export async function recordAssessments(tx: Tx, assessments: readonly StatedAssessment[]): Promise<number> {
  const change = await recordChange(tx, "test");
  const stated = JSON.stringify(assessments.map((each) => ({ scale: "fit", ...each })));
  await sql`
    insert into assessment_scales (code, name_en, name_zh, levels, validity_months, raters)
    select distinct a ->> 'scale', a ->> 'scale', a ->> 'scale', (
        select jsonb_agg(jsonb_build_object('value', v, 'name', jsonb_build_object('en', v::text, 'zh', v::text),
          'anchor', jsonb_build_object('en', 'as ' || v, 'zh', '如 ' || v)) order by v)
        from generate_series(0, 100, 10) v
      ), 12, 1
    from jsonb_array_elements(${stated}::jsonb) a on conflict do nothing`.execute(tx.db);
  await sql`
    insert into customer_assessments
      (customer_id, assessment_id, recorded_change, scale_id, rater, rated_on, valid_until, value, evidence)
    select c.customer_id, gen_random_uuid(), ${change}, s.scale_id, a ->> 'rater', (a ->> 'on')::date,
      coalesce((a ->> 'until')::date, ((a ->> 'on')::date + interval '12 months')::date),
      round((a ->> 'value')::numeric * 100), a ->> 'evidence'
    from jsonb_array_elements(${stated}::jsonb) a
    join customers c on c.code = a ->> 'customer'
    join assessment_scales s on s.code = a ->> 'scale'`.execute(tx.db);
  return change;
}
