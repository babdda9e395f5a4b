import type { ActivityMetric, MetricColumn } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { type Moment, type PopulationUnit, readBase } from "./base-queries.ts";
import { readActivityColumns } from "./metric-column-queries.ts";
import { type LeavingFact, readFactDays, readLeavingFacts } from "./one-customer-queries.ts";
import { type MeasuredBy, requestFor } from "./read-metric-columns.ts";

/** Metrics from activities, a column of one row each. */
export type OneRow = ReadonlyMap<string, MetricColumn>;

/** Reads what counts of one customer, or of the group as which it is graded, on days to come and in cases supposed. */
export interface CustomerReader {
  /** Days of the facts known, ascending, up to a day. */
  factDays(through: number): Promise<number[]>;
  /** The metrics from activities as of several days, read at once. */
  onDays(days: readonly number[]): Promise<OneRow[]>;
  /** The metrics from activities as of a day, with one more activity on it; the amount in minor units. */
  withActivity(type: string, amount: number, day: number): Promise<OneRow>;
  /** The facts that metrics count the day before, and not on the day; the earliest first. */
  leaving(metrics: readonly string[], day: number): Promise<LeavingFact[]>;
}

const columnsAtOnce = 300;

/** Opens the reader of a customer's facts, as known at the moment. */
export async function readOneCustomer(
  tx: Tx,
  closure: MeasuredBy,
  moment: Moment,
  customerId: number,
): Promise<CustomerReader> {
  const unit: PopulationUnit = closure.scheme.population?.unit ?? "company";
  const base = await readBase(tx, moment, unit, [customerId]);
  const request = await requestFor(tx, closure, moment, base, true);
  const position = base.unitOf[base.ids.indexOf(customerId)] as number;
  const graded = base.ids[base.units[position] as number] as number;
  const ids = unit === "group" ? [...base.ids] : [graded];
  const metrics = closure.metrics.filter((metric): metric is ActivityMetric => metric.from === "activities");
  const rowOf = (column: MetricColumn | undefined): MetricColumn => {
    if (column?.kind !== "number") throw new RangeError("metrics from activities are numbers");
    return { kind: "number", values: column.values.slice(position, position + 1) };
  };
  const requestOn = (asOf: number) => ({ ...request, setting: { ...request.setting, asOf } });
  return {
    factDays: (through) => readFactDays(tx, ids, moment.knownTo, through),
    onDays: async (days) => {
      const rows: OneRow[] = [];
      const atOnce = Math.max(1, Math.floor(columnsAtOnce / Math.max(1, metrics.length)));
      for (let from = 0; from < days.length; from += atOnce) {
        const some = days.slice(from, from + atOnce);
        const dated = some.flatMap((asOf) =>
          metrics.map((each) => ({ ...each, code: `${each.code} ${asOf}`, asOf })),
        );
        const read = await readActivityColumns(tx, dated, request);
        for (const asOf of some) {
          rows.push(new Map(metrics.map(({ code }) => [code, rowOf(read.get(`${code} ${asOf}`))])));
        }
      }
      return rows;
    },
    withActivity: async (type, amount, day) => {
      const typeId = request.setting.typeIds.get(type) ?? -1;
      const supposed = [{ customerId: graded, day, typeId, amount }];
      const read = await readActivityColumns(tx, metrics, { ...requestOn(day), supposed });
      return new Map(metrics.map(({ code }) => [code, rowOf(read.get(code))]));
    },
    leaving: (codes, day) =>
      readLeavingFacts(tx, {
        ...{ ids, knownTo: moment.knownTo, setting: request.setting, day },
        metrics: metrics.filter(({ code }) => codes.includes(code)),
      }),
  };
}
