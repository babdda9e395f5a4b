import type { ActivityMetric, AddedActivity, FollowsAmount, MetricColumn, Situation } from "@gradus/engine";
import type { CustomerReader, OneRow } from "../metrics/index.ts";

const smallest = 1;
const large = 123_456_789;

/**
 * The activities by which sums of money can grow, one of each type, and what each moves: found by counting the
 * customer's facts with it among them. Left out is a type where a metric follows from the amount in a way that is not
 * foreseen, such as an average, or rests on a model of it: then the sum is stated by itself.
 */
export async function findAddedActivities(
  reader: CustomerReader,
  situation: Situation,
): Promise<AddedActivity[]> {
  const { metrics, scheme } = situation.scheme.closure;
  const inModels = new Set(
    metrics.flatMap((metric) =>
      metric.from === "model" ? [...metric.purchases.types, ...(metric.purchases.refunds ?? [])] : [],
    ),
  );
  const order = scheme.criteria.map(({ metric }) => metric);
  const sums = metrics
    .filter((metric): metric is ActivityMetric => metric.from === "activities" && isSumOfMoney(metric))
    .sort((a, b) => rankIn(order, a.code) - rankIn(order, b.code));
  const byType = new Map<string, string>();
  for (const { code, types } of sums) {
    const type = types?.[0];
    if (type !== undefined && !byType.has(type) && !inModels.has(type)) byType.set(type, code);
  }
  const found: AddedActivity[] = [];
  for (const [type, metric] of byType) {
    const one = await reader.withActivity(type, smallest, situation.asOf);
    const many = await reader.withActivity(type, large, situation.asOf);
    const added = comparedWith(situation, { type, metric }, one, many);
    if (added) found.push(added);
  }
  return found;
}

function isSumOfMoney({ unit, aggregate, of }: ActivityMetric): boolean {
  return unit === "money" && aggregate === "sum" && of === "amount";
}

function rankIn(order: readonly string[], metric: string): number {
  const at = order.indexOf(metric);
  return at < 0 ? order.length : at;
}

/** What one activity moves, by its counts with two amounts; undefined where it does not follow from them. */
function comparedWith(
  { columns, scheme }: Situation,
  { type, metric }: { type: string; metric: string },
  one: OneRow,
  many: OneRow,
): AddedActivity | undefined {
  const after = new Map<string, MetricColumn>();
  const follow = new Map<string, FollowsAmount>();
  for (const [code, column] of one) {
    const definition = scheme.closure.metrics.find((each) => each.code === code) as ActivityMetric;
    const [now, small, big] = [columns.byMetric.get(code), column, many.get(code)].map(numberOf) as [
      number,
      number,
      number,
    ];
    const isOfAmount = definition.of === "amount";
    if (isOfAmount && definition.aggregate === "sum" && !Object.is(small, now)) {
      if (small !== now + smallest || big !== now + large) return undefined;
      follow.set(code, "sum");
    } else if (isOfAmount && definition.aggregate === "maximum" && !Object.is(big, now)) {
      if (big !== large || small !== (Number.isNaN(now) ? smallest : Math.max(now, smallest)))
        return undefined;
      follow.set(code, "maximum");
    } else if (isOfAmount && definition.aggregate === "minimum" && !Object.is(small, now)) {
      if (small !== smallest || big !== (Number.isNaN(now) ? large : Math.min(now, large))) return undefined;
      follow.set(code, "minimum");
    } else if (!Object.is(small, big)) return undefined;
    if (!Object.is(small, now) || follow.has(code)) after.set(code, column);
  }
  return follow.get(metric) === "sum" ? { type, metric, after, follow } : undefined;
}

function numberOf(column: MetricColumn | undefined): number {
  return column?.kind === "number" ? (column.values[0] as number) : Number.NaN;
}
