import {
  type ActivityMetric,
  activityContext,
  checkExpression,
  formatDay,
  type WindowEdges,
  windowEdges,
} from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";
import { compileExpressionToSql } from "../../platform/database/expression-queries.ts";

/** What compiling a metric needs to know of its surroundings. */
export interface CompileSetting {
  readonly asOf: number;
  readonly fiscalStartMonth: number;
  readonly currencyDigits: number;
  /** Ids of activity types by code. */
  readonly typeIds: ReadonlyMap<string, number>;
}

/** Millionths: quantities are stored as whole numbers of them. */
export const quantityScale = 1_000_000;

/** A metric as of a day of its own, so that several days are read at once; else as of the setting's. */
export interface DatedMetric extends ActivityMetric {
  readonly asOf?: number;
}

/** The days a metric counts. */
export function edgesOf(metric: DatedMetric, setting: CompileSetting): WindowEdges {
  return windowEdges(metric.window, metric.asOf ?? setting.asOf, setting.fiscalStartMonth);
}

/** The condition on an activity, under the alias `a`, that the metric counts it. */
export function activityFilter(metric: DatedMetric, setting: CompileSetting): RawBuilder<boolean> {
  const { after, through } = edgesOf(metric, setting);
  const conditions = [sql`a.day <= ${formatDay(through)}::date`];
  if (after !== null) conditions.push(sql`a.day > ${formatDay(after)}::date`);
  if (metric.types) {
    const ids = metric.types.map((type) => setting.typeIds.get(type) ?? -1);
    conditions.push(
      ids.length === 1 ? sql`a.type_id = ${ids[0]}::smallint` : sql`a.type_id = any(${ids}::smallint[])`,
    );
  }
  if (metric.where !== undefined) {
    const checked = checkExpression(metric.where, activityContext, "bool");
    if (!checked.ok) throw new RangeError(`the condition of ${metric.code} was not checked: ${metric.where}`);
    conditions.push(
      sql`${compileExpressionToSql(checked.value, { column: (name, key) => readActivity(name, key, setting) })}`,
    );
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** What an expression reads of an activity: money in major units, quantities in units, exactly. */
function readActivity(name: string, key: string | undefined, setting: CompileSetting): RawBuilder<unknown> {
  switch (name) {
    case "amount":
    case "cost":
      return sql`(a.${sql.ref(name)} * ${(10 ** -setting.currencyDigits).toFixed(setting.currencyDigits)}::numeric)`;
    case "quantity":
      return sql`(a.quantity * 0.000001)`;
    case "properties":
      return sql`(a.properties ->> ${key}::text)`;
    case "type": {
      const whens = [...setting.typeIds].map(([code, id]) => sql`when ${id}::smallint then ${code}::text`);
      return sql`(case a.type_id ${sql.join(whens, sql` `)} end)`;
    }
    default:
      return sql`a.${sql.ref(name)}`;
  }
}
