import { accept, type Outcome, refuse } from "@gradus/contract";
import { type MetricDefinition, parseDay } from "@gradus/engine";
import type { Context } from "../../platform/context.ts";
import { readAs } from "../../platform/database/read-as.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { readLastChange } from "../changes/index.ts";
import { currencyDigits, dayInZone, readOrganisation } from "../organisation/index.ts";
import { checkWrittenMetric } from "./check-written-metric.ts";
import type { DefinitionPartProblem } from "./find-part-problems.ts";
import { presentValue } from "./present-value.ts";
import { countCustomers, findSample, limitTime, type SampledCustomer } from "./preview-queries.ts";
import { type MeasuredBy, type MetricTable, readMetricColumns } from "./read-metric-columns.ts";

/** What is asked of a metric that is being written. */
export interface PreviewWish {
  /** A metric, finished or not. */
  readonly definition: Readonly<Record<string, unknown>>;
  /** Codes; a handful of those with many activities when left out. */
  readonly customers?: readonly string[] | undefined;
  /** `yyyy-MM-dd`; today when left out. */
  readonly asOf?: string | undefined;
}

/** What the metric gives, or all that is wrong with it. */
export interface Preview {
  readonly asOf: string;
  readonly problems: readonly DefinitionPartProblem[];
  readonly values: { customer: string; name: string | null; value: string | number | null }[];
  readonly customers: number;
  readonly withValue: number | null;
}

const countingMillis = 2_000;

/**
 * Computes a metric for a few customers while it is written, over the catalogue as it would be with it;
 * nothing is saved. How many have a value is told where that takes less than about two seconds.
 */
export async function previewMetric(
  { database, now }: Pick<Context, "database" | "now">,
  asker: Asker,
  wish: PreviewWish,
): Promise<Outcome<Preview, "customerUnknown">> {
  const looked = await readAs(database, asker, (tx) => look(tx, wish, now()));
  if (!looked.ok) return looked;
  const { measured, ...preview } = looked.value;
  if (!measured) return accept(preview);
  const counted = readAs(database, asker, async (tx) => {
    await limitTime(tx, countingMillis);
    return countValues(await measure(tx, measured), measured.metric);
  });
  const withValue = await counted.catch((error: { code?: string }) => {
    if (error.code === "57014") return null; // it took too long
    throw error;
  });
  return accept({ ...preview, withValue });
}

/** A metric that can be computed, as of a day. */
interface Measured {
  readonly metric: MetricDefinition;
  readonly by: MeasuredBy;
  readonly asOf: string;
}

async function look(
  tx: Tx,
  wish: PreviewWish,
  now: Date,
): Promise<Outcome<Preview & { readonly measured?: Measured }, "customerUnknown">> {
  const organisation = await readOrganisation(tx);
  const asOf = wish.asOf ?? dayInZone(now, organisation.timeZone);
  const bare = { asOf, problems: [], values: [], customers: await countCustomers(tx), withValue: null };
  const checked = await checkWrittenMetric(tx, wish.definition);
  if (!checked.ok) return accept({ ...bare, problems: checked.problems });

  const sample = await findSample(tx, wish.customers);
  const unknown = wish.customers?.find((code) => !sample.some((each) => each.code === code));
  if (unknown !== undefined) return refuse("customerUnknown", { customer: unknown });
  const digits = currencyDigits(organisation.baseCurrency);
  const { metric, metrics } = checked;
  const by = { ...organisation, currencyDigits: digits, scheme: {}, metrics };
  const measured = { metric, by, asOf };
  const table = await measure(
    tx,
    measured,
    sample.map(({ id }) => id),
  );
  return accept({ ...bare, values: presentSample(table, metric, sample, digits), measured });
}

async function measure(tx: Tx, { by, asOf }: Measured, only?: readonly number[]): Promise<MetricTable> {
  const knownTo = { change: await readLastChange(tx), isNow: true };
  return readMetricColumns(tx, by, { asOf: parseDay(asOf) as number, knownTo }, { only });
}

function presentSample(
  { base, columns }: MetricTable,
  { code, unit }: MetricDefinition,
  sample: readonly SampledCustomer[],
  digits: number,
): Preview["values"] {
  const positionOf = new Map(Array.from(base.ids, (id, position) => [id, base.unitOf[position] as number]));
  return sample.map((customer) => ({
    customer: customer.code,
    name: customer.name,
    value: presentValue(columns.byMetric.get(code), unit, positionOf.get(customer.id) ?? -1, digits),
  }));
}

function countValues({ columns }: MetricTable, { code }: MetricDefinition): number {
  const column = columns.byMetric.get(code);
  if (!column) throw new RangeError(`no column for the metric ${code}`);
  return column.kind === "category"
    ? column.codes.reduce((count, label) => count + (label < 0 ? 0 : 1), 0)
    : column.values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}
