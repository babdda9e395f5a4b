import { type AssessmentMetric, formatDay, type MetricColumn } from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";
import { isAmong } from "../../platform/database/among-queries.ts";
import { copyColumnsOut } from "../../platform/database/copy/copy-columns-out.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { knownFact } from "./known-facts-queries.ts";
import type { ActivityRequest } from "./metric-column-queries.ts";

/**
 * Reads metrics that raters judge, all scales in one statement. Of one rater on one scale only the latest up to the
 * day counts, and not even that after its last valid day. A group is judged as the customer that stands for it.
 */
export async function readAssessmentColumns(
  tx: Tx,
  metrics: readonly AssessmentMetric[],
  request: ActivityRequest,
): Promise<Map<string, MetricColumn>> {
  if (metrics.length === 0) return new Map();
  const { columns, count } = await copyColumnsOut(
    tx.client,
    assessmentQuery(metrics, request).compile(tx.db),
    [
      { name: "customer_id", type: "int8" },
      { name: "code", type: "text", dictionary: true },
      { name: "total", type: "int8" },
      { name: "spread", type: "int8" },
      { name: "raters", type: "int8" },
    ],
  );
  const [total, spread, raters] = [columns.total.values, columns.spread.values, columns.raters.values];
  const figures = {
    mean: (row: number) => (total[row] as number) / (100 * (raters[row] as number)),
    spread: (row: number) => (spread[row] as number) / 100,
    raters: (row: number) => raters[row] as number,
  };
  return new Map(
    metrics.map(({ code, scale, of = "mean" }): [string, MetricColumn] => {
      const values = new Float64Array(request.unitCount).fill(of === "raters" ? 0 : Number.NaN);
      const scaleCode = columns.code.values.indexOf(scale);
      for (let row = 0; row < count; row++) {
        const position = request.positionOf(columns.customer_id.values[row] as number) ?? -1;
        if (columns.code.codes[row] === scaleCode && position >= 0) values[position] = figures[of](row);
      }
      return [code, { kind: "number", values }];
    }),
  );
}

function assessmentQuery(
  metrics: readonly AssessmentMetric[],
  { moment, only }: ActivityRequest,
): RawBuilder<unknown> {
  const scales = metrics.map(({ scale }) => scale);
  const asOf = sql`${formatDay(moment.asOf)}::date`;
  return sql`
    select customer_id, code, sum(value)::bigint as total, (max(value) - min(value))::bigint as spread,
      count(*) as raters
    from (
      select distinct on (a.customer_id, a.scale_id, a.rater) a.customer_id, s.code, a.value, a.valid_until
      from customer_assessments a join assessment_scales s using (scale_id)
      where s.code = any(${scales}::text[]) and ${knownFact("a", moment.knownTo)}
        and a.rated_on <= ${asOf} and ${isAmong("a.customer_id", only)}
      order by a.customer_id, a.scale_id, a.rater, a.rated_on desc, a.recorded_change desc, a.assessment_id
    ) latest
    where valid_until >= ${asOf}
    group by customer_id, code`;
}
