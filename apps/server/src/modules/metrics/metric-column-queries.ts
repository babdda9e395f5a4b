import { randomUUID } from "node:crypto";
import type { ActivityMetric, MetricColumn } from "@gradus/engine";
import { formatDay } from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";
import { isAmong } from "../../platform/database/among-queries.ts";
import { copyColumnsOut } from "../../platform/database/copy/copy-columns-out.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { activityFilter, type CompileSetting, edgesOf, quantityScale } from "./activity-filter-queries.ts";
import { type Moment, type PopulationUnit, unitMembers } from "./base-queries.ts";
import { knownFact } from "./known-facts-queries.ts";

/** Metrics from activities, and whose activities they are of. */
export interface ActivityRequest {
  readonly moment: Moment;
  readonly setting: CompileSetting;
  readonly unit: PopulationUnit;
  /** Customers to restrict the scan to; everybody when left out. */
  readonly only: readonly number[] | undefined;
  /** Where the unit of this id stands among the units; undefined for one that is not graded. */
  readonly positionOf: (unitId: number) => number | undefined;
  readonly unitCount: number;
  /** Activities that are counted besides those recorded. */
  readonly supposed?: readonly SupposedActivity[] | undefined;
}

/** An activity that was not recorded: what would be if it were. */
export interface SupposedActivity {
  readonly customerId: number;
  readonly day: number;
  readonly typeId: number;
  /** In minor units of the base currency. */
  readonly amount: number;
}

/**
 * Computes metrics from activities, one statement for each family of aggregates: the plain ones
 * together, the distinct ones by what is told apart, a median interval each.
 */
export async function readActivityColumns(
  tx: Tx,
  metrics: readonly ActivityMetric[],
  request: ActivityRequest,
): Promise<Map<string, MetricColumn>> {
  const found = new Map<string, MetricColumn>();
  for (const family of new Set(metrics.map(familyOf))) {
    const members = metrics.filter((metric) => familyOf(metric) === family);
    const query = familyQuery(family, members, request);
    for (const [code, values] of await readFamily(tx, members, query, request)) {
      found.set(code, { kind: "number", values });
    }
  }
  return found;
}

function familyOf({ aggregate, of, code }: ActivityMetric): string {
  if (aggregate === "distinct") return `distinct ${of}`;
  return aggregate === "medianInterval" ? `interval ${code}` : "plain";
}

function familyQuery(family: string, metrics: readonly ActivityMetric[], request: ActivityRequest) {
  const [first] = metrics;
  if (!first) throw new RangeError(`an empty family: ${family}`);
  if (family === "plain") return plainQuery(metrics, request);
  return first.aggregate === "distinct" ? distinctQuery(metrics, request) : intervalQuery(first, request);
}

function plainQuery(metrics: readonly ActivityMetric[], request: ActivityRequest): RawBuilder<unknown> {
  const columns = metrics.map((metric, index) => {
    const filter = activityFilter(metric, request.setting);
    const value = sql`(${aggregateSql(metric)} filter (where ${filter}))::bigint as ${sql.ref(`v${index}`)}`;
    if (metric.aggregate !== "average") return value;
    return sql`${value}, count(${fieldOf(metric)}) filter (where ${filter}) as ${sql.ref(`n${index}`)}`;
  });
  return sql`select ${unitId(request)} as unit_id, ${sql.join(columns)}
    from ${scan(metrics, request)} group by 1`;
}

/** Sorting each customer's few values beats grouping by them first: half the time at twenty a customer. */
function distinctQuery(metrics: readonly ActivityMetric[], request: ActivityRequest): RawBuilder<unknown> {
  const [{ of }] = metrics as [ActivityMetric];
  const counts = metrics.map((metric, index) => {
    const filter = activityFilter(metric, request.setting);
    return sql`count(distinct ${toldApart(of)}) filter (where ${filter}) as ${sql.ref(`v${index}`)}`;
  });
  return sql`select ${unitId(request)} as unit_id, ${sql.join(counts)}
    from ${scan(metrics, request)} group by 1`;
}

/** The median gap between consecutive days, by interpolation; twice it is whole, and is what is read. */
function intervalQuery(metric: ActivityMetric, request: ActivityRequest): RawBuilder<unknown> {
  return sql`select unit_id, (2 * percentile_cont(0.5) within group (order by gap))::bigint as v0
    from (
      select unit_id, day - lag(day) over (partition by unit_id order by day) as gap from (
        select distinct ${unitId(request)} as unit_id, a.day
        from ${scan([metric], request)} and ${activityFilter(metric, request.setting)}
      ) d
    ) g where gap is not null group by 1`;
}

/** What a distinct count tells apart; a line without an occasion is one of its own. */
function toldApart(of: ActivityMetric["of"]): RawBuilder<unknown> {
  if (of === "month") return sql`(date_part('year', a.day) * 12 + date_part('month', a.day))::int`;
  if (of === "occasion") return sql`coalesce(a.occasion, a.activity_id::text)`;
  if (of?.startsWith("properties:")) return sql`a.properties ->> ${of.slice("properties:".length)}::text`;
  return sql`a.${sql.ref(of ?? "day")}`;
}

/** Activities that any of the metrics can count, joined to their units where those are not customers. */
function scan(metrics: readonly ActivityMetric[], request: ActivityRequest): RawBuilder<unknown> {
  const { moment, unit, only, setting } = request;
  const edges = metrics.map((metric) => edgesOf(metric, setting));
  const conditions = [
    knownFact("a", moment.knownTo),
    sql`a.day <= ${formatDay(Math.max(...edges.map(({ through }) => through)))}::date`,
  ];
  if (edges.every(({ after }) => after !== null)) {
    conditions.push(sql`a.day > ${formatDay(Math.min(...edges.map(({ after }) => after as number)))}::date`);
  }
  if (metrics.every(({ types }) => types !== undefined)) {
    const ids = new Set(
      metrics.flatMap(({ types }) => types ?? []).map((type) => setting.typeIds.get(type) ?? -1),
    );
    conditions.push(sql`a.type_id = any(${[...ids]}::smallint[])`);
  }
  if (only !== undefined) conditions.push(isAmong("a.customer_id", only));
  const units =
    unit === "group"
      ? sql`left join (${unitMembers(moment, only)}) u on u.customer_id = a.customer_id`
      : sql``;
  return sql`${activitiesOf(request)} a ${units} where ${sql.join(conditions, sql` and `)}`;
}

/** The activities recorded, and those supposed. */
function activitiesOf({ only, supposed = [] }: ActivityRequest): RawBuilder<unknown> {
  if (supposed.length === 0) return sql`activities`;
  const rows = supposed.map(({ customerId, day, typeId, amount }, index) => ({
    ...{
      customer_id: customerId,
      activity_id: randomUUID(),
      recorded_change: 0,
      occasion: `supposed ${index}`,
    },
    ...{ day: formatDay(day), type_id: typeId, amount, amount_original: amount },
  }));
  return sql`(select r.* from activities r where ${isAmong("r.customer_id", only)} union all
    select s.* from jsonb_populate_recordset(null::activities, ${JSON.stringify(rows)}::jsonb) s)`;
}

function unitId({ unit }: ActivityRequest): RawBuilder<unknown> {
  return unit === "group" ? sql`coalesce(u.unit_id, a.customer_id)` : sql`a.customer_id`;
}

function fieldOf({ of }: ActivityMetric): RawBuilder<unknown> {
  return sql`a.${sql.ref(of ?? "day")}`;
}

/** The aggregate of a plain metric, as a whole number: minor units, millionths, days since 1970. */
function aggregateSql(metric: ActivityMetric): RawBuilder<unknown> {
  const days = sql`a.day - date '1970-01-01'`;
  switch (metric.aggregate) {
    case "count":
      return sql`count(*)`;
    case "sum":
    case "average":
      return sql`sum(${fieldOf(metric)})`;
    case "minimum":
      return sql`min(${fieldOf(metric)})`;
    case "maximum":
      return sql`max(${fieldOf(metric)})`;
    case "first":
      return sql`min(${days})`;
    case "last":
      return sql`max(${days})`;
    default:
      throw new RangeError(`${metric.aggregate} is of another family`);
  }
}

/** How the column's value comes from what was read; an average divides here, once, by its count. */
function finishOf({ aggregate, of }: ActivityMetric): (value: number, count: number) => number {
  const scale = of === "quantity" ? quantityScale : 1;
  if (aggregate === "average") return (sum, count) => sum / count / scale;
  if (aggregate === "medianInterval") return (twice) => twice / 2;
  return (value) => value / scale;
}

/** What stands where a customer has no such fact: nothing is 0 in all, but there is no least of nothing. */
function emptyOf({ aggregate }: ActivityMetric): number {
  return ["count", "sum", "distinct"].includes(aggregate) ? 0 : Number.NaN;
}

async function readFamily(
  tx: Tx,
  metrics: readonly ActivityMetric[],
  query: RawBuilder<unknown>,
  { positionOf, unitCount }: ActivityRequest,
): Promise<Map<string, Float64Array>> {
  const names = metrics.flatMap(({ aggregate }, index) =>
    aggregate === "average" ? [`v${index}`, `n${index}`] : [`v${index}`],
  );
  const { count, columns } = await copyColumnsOut(
    tx.client,
    query.compile(tx.db),
    ["unit_id", ...names].map((name) => ({ name, type: "int8" as const })),
    { expectedRows: unitCount },
  );
  const unitIds = columns.unit_id?.values as Float64Array;
  const positions = Int32Array.from({ length: count }, (_, row) => positionOf(unitIds[row] as number) ?? -1);
  const found = new Map<string, Float64Array>();
  for (const [index, metric] of metrics.entries()) {
    const finish = finishOf(metric);
    const values = new Float64Array(unitCount).fill(emptyOf(metric));
    const read = columns[`v${index}`] as { values: Float64Array }; // NaN where there was nothing
    const counted = columns[`n${index}`]?.values;
    for (let row = 0; row < count; row++) {
      const position = positions[row] as number;
      const value = read.values[row] as number;
      if (position >= 0 && !Number.isNaN(value)) values[position] = finish(value, counted?.[row] ?? 1);
    }
    found.set(metric.code, values);
  }
  return found;
}
