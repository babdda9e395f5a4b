import { type AttributeMetric, formatDay, type MetricColumn } from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";
import { isAmong } from "../../platform/database/among-queries.ts";
import { copyColumnsOut } from "../../platform/database/copy/copy-columns-out.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { knownFact } from "./known-facts-queries.ts";
import type { ActivityRequest } from "./metric-column-queries.ts";

/**
 * Reads metrics that are attributes, as of the day: the value of the latest `since`, all attributes
 * in one statement. A group has the attributes of the customer that stands for it.
 */
export async function readAttributeColumns(
  tx: Tx,
  metrics: readonly AttributeMetric[],
  request: ActivityRequest,
): Promise<Map<string, MetricColumn>> {
  if (metrics.length === 0) return new Map();
  const { columns, count } = await copyColumnsOut(
    tx.client,
    attributeQuery(metrics, request).compile(tx.db),
    [
      { name: "customer_id", type: "int8" },
      { name: "code", type: "text", dictionary: true },
      { name: "number", type: "float8" },
      { name: "category", type: "text", dictionary: true },
    ],
  );
  const positions = Int32Array.from(
    { length: count },
    (_, row) => request.positionOf(columns.customer_id.values[row] as number) ?? -1,
  );
  return new Map(
    metrics.map((metric): [string, MetricColumn] => {
      const code = columns.code.values.indexOf(metric.attribute);
      const rows = (visit: (position: number, row: number) => void) => {
        for (let row = 0; row < count; row++) {
          if (columns.code.codes[row] === code && (positions[row] as number) >= 0)
            visit(positions[row] as number, row);
        }
      };
      if (metric.unit === "category") {
        const codes = new Int32Array(request.unitCount).fill(-1);
        rows((position, row) => {
          codes[position] = columns.category.codes[row] as number;
        });
        return [metric.code, { kind: "category", codes, labels: columns.category.values }];
      }
      const values = new Float64Array(request.unitCount).fill(Number.NaN);
      const minorUnits = 10 ** request.setting.currencyDigits;
      rows((position, row) => {
        const value = columns.number.values[row] as number;
        values[position] = metric.unit === "money" ? Math.round(value * minorUnits) : value;
      });
      return [metric.code, { kind: "number", values }];
    }),
  );
}

function attributeQuery(
  metrics: readonly AttributeMetric[],
  { moment, only }: ActivityRequest,
): RawBuilder<unknown> {
  const codes = metrics.map(({ attribute }) => attribute);
  return sql`
    select distinct on (v.customer_id, v.attribute_id) v.customer_id, t.code,
      coalesce(v.value_number, (v.value_day - date '1970-01-01')::float8) as number, v.value_text as category
    from customer_attributes v join attributes t using (attribute_id)
    where t.code = any(${codes}::text[]) and ${knownFact("v", moment.knownTo)}
      and v.since <= ${formatDay(moment.asOf)}::date and ${isAmong("v.customer_id", only)}
    order by v.customer_id, v.attribute_id, v.since desc, v.recorded_change desc`;
}
