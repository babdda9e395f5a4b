import { createHash } from "node:crypto";
import {
  type FittedModel,
  type GradingMemory,
  type MetricColumn,
  type MetricDefinition,
  metricContext,
  metricsRead,
  modelKey,
  type Texts,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import type { Base, Moment } from "./base-queries.ts";
import { type ColumnCache, weigh } from "./column-cache.ts";
import { PackedTexts } from "./packed-texts.ts";
import { type MeasuredBy, type MetricTable, readMetricColumns } from "./read-metric-columns.ts";
import { findStandingRuns, type StandingRun } from "./standing-column-queries.ts";

/** The metrics of a closure over everybody, as far as possible out of memory. */
export interface KeptTable extends Omit<MetricTable, "base"> {
  readonly base: Omit<Base, "codes">;
  /** By customer. */
  readonly codes: Texts;
  /** Whether nothing had to be read. */
  readonly isFromMemory: boolean;
  /** For the kernel: remembers what follows from these columns. */
  readonly memory: GradingMemory;
  /** Remembers what else was read of the facts as of the day, about these units. */
  readonly keep: <Kept extends object>(about: string, read: () => Promise<Kept>) => Promise<Kept>;
}

/**
 * Computes every metric a scheme reaches, for everybody, from the facts known now; those that are in memory are not
 * read again.
 *
 * All that columns follow from is recorded under numbered changes, the heads of groups included, or stands in the
 * key, as the runs do whose standings are read: the last change that this transaction sees, the day, the unit, the definition (of a formula also those of
 * what it reads), first month of the fiscal year and digits of the currency. So the transaction must see one instant,
 * and the asker everybody.
 */
export async function readKeptColumns(
  tx: Tx,
  cache: ColumnCache,
  closure: MeasuredBy,
  moment: Moment,
): Promise<KeptTable> {
  const { change } = moment.knownTo;
  cache.seeChange(change);
  const of = `${change} ${moment.asOf} ${closure.scheme.population?.unit ?? "company"}`;
  const standings = await findStandingRuns(tx, closure.metrics, moment);
  const keyOf = keysOf(closure, of, standings);
  const base = cache.get<PackedBase>(`base ${of}`);
  const found = closure.metrics.map(({ code }) => [code, cache.get<MetricColumn>(keyOf(code))] as const);
  const byMetric = new Map(found.filter((each): each is [string, MetricColumn] => each[1] !== undefined));
  const models = closure.metrics.flatMap((metric) => (metric.from === "model" ? [modelKey(metric)] : []));
  const fitted = Object.fromEntries(
    [...new Set(models)].flatMap((model) => {
      const fit = cache.get<FittedModel>(`fit ${of} ${model}`);
      return fit ? [[model, fit]] : [];
    }),
  );
  const known = { ...(base && { base: unpackWhenRead(base) }), byMetric };
  const table = await readMetricColumns(tx, closure, moment, { fitted, known });
  const isFromMemory = base !== undefined && byMetric.size === closure.metrics.length;
  const packed = base ?? { ...table.base, codes: new PackedTexts(table.base.codes) };
  cache.set(`base ${of}`, packed, weigh(packed) + weigh(packed.codes));
  for (const [code, column] of table.columns.byMetric) {
    if (!byMetric.has(code)) cache.set(keyOf(code), column, weigh(column));
  }
  for (const [model, fit] of Object.entries(table.fitted)) {
    cache.set(`fit ${of} ${model}`, fit, 2 * JSON.stringify(fit).length);
  }
  return {
    ...{ columns: table.columns, fitted: table.fitted, standings: table.standings },
    ...{ base: packed, codes: packed.codes },
    isFromMemory,
    memory: {
      recall: (metrics, about, make) =>
        recall(cache, `${about} of ${metrics.map(keyOf).join(" ")}, ${of}`, make),
    },
    keep: async <Kept extends object>(about: string, read: () => Promise<Kept>) => {
      const key = `${about} of ${of}`;
      const kept = cache.get<Kept>(key) ?? (await read());
      cache.set(key, kept, weigh(kept));
      return kept;
    },
  };
}

function recall<Kept extends object>(cache: ColumnCache, key: string, make: () => Kept): Kept {
  const known = cache.get<Kept>(key);
  if (known) return known;
  const made = make();
  cache.set(key, made, weigh(made));
  return made;
}

/** What the column of a metric is kept under: what it is computed by, whatever it is called. */
function keysOf(
  closure: MeasuredBy,
  of: string,
  standings: readonly StandingRun[],
): (code: string) => string {
  const { metrics, currencyDigits, fiscalStartMonth } = closure;
  const byCode = new Map(metrics.map((metric) => [metric.code, metric]));
  const context = metricContext(metrics);
  const keys = new Map<string, string>();
  const keyOf = (code: string): string => {
    const { code: _, name: __, ...definition } = byCode.get(code) as MetricDefinition;
    const reads = metricsRead(byCode.get(code) as MetricDefinition, context).map((read) => [
      read,
      keyFor(read),
    ]);
    const read =
      definition.from === "standing" && standings.find(({ code: scheme }) => scheme === definition.scheme);
    const parts = JSON.stringify([of, currencyDigits, fiscalStartMonth, definition, reads, read], inOneOrder);
    return createHash("sha256").update(parts).digest("base64url");
  };
  const keyFor = (code: string): string => {
    const key = keys.get(code) ?? keyOf(code);
    keys.set(code, key);
    return key;
  };
  return keyFor;
}

/** Makes JSON say the same of a definition in whichever order its parts were given. */
function inOneOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

type PackedBase = Omit<Base, "codes"> & { readonly codes: PackedTexts };

/** The base as readers of facts take it: only some of them ask for codes. */
function unpackWhenRead({ ids, unitOf, units, codes }: PackedBase): Base {
  return {
    ...{ ids, unitOf, units },
    get codes() {
      return codes.unpack();
    },
  };
}
