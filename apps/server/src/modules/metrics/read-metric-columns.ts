import {
  type ActivityMetric,
  type AssessmentMetric,
  type AttributeMetric,
  type Columns,
  evaluateFormulas,
  type FittedModels,
  type MetricColumn,
  type MetricDefinition,
  type MetricUnit,
  type ModelMetric,
  type SchemeClosure,
  type StandingMetric,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readActivityTypes } from "../catalogue/index.ts";
import { readAssessmentColumns } from "./assessment-column-queries.ts";
import { readAttributeColumns } from "./attribute-column-queries.ts";
import { type Base, type Moment, type PopulationUnit, readBase } from "./base-queries.ts";
import { readActivityColumns } from "./metric-column-queries.ts";
import { type ModelReading, type ModelRequest, readModelColumns } from "./read-model-columns.ts";
import {
  findStandingRuns,
  readStandingColumns,
  type StandingRun,
  type StandingsRead,
} from "./standing-column-queries.ts";

/** What of a closure metrics are computed by. */
export interface MeasuredBy extends Pick<SchemeClosure, "metrics" | "currencyDigits" | "fiscalStartMonth"> {
  readonly scheme: Pick<SchemeClosure["scheme"], "population">;
}

/** The metrics of a closure over a base. */
export interface MetricTable {
  readonly base: Base;
  /** By unit: one row for each position of `base.units`. */
  readonly columns: Columns;
  /** What was fitted to everybody for the metrics of models, or taken from what was kept. */
  readonly fitted: FittedModels;
  /** Of every scheme whose standings were read, the run that had given them. */
  readonly standings: StandingsRead;
}

/** Whom metrics are computed for, and by what. */
export interface MetricRequest {
  /** Just these customers; everybody when left out. */
  readonly only?: readonly number[] | undefined;
  /** What a run fitted and kept, to be taken as it is. */
  readonly fitted?: FittedModels | undefined;
  /** The runs whose standings a run read and kept, to be read again. */
  readonly standings?: StandingsRead | undefined;
  /** What was read before of the same facts, and is not read again; the base of everybody. */
  readonly known?: Partial<KnownColumns> | undefined;
}

/** What is known of the facts already. */
export interface KnownColumns {
  readonly base: Base;
  readonly byMetric: Columns["byMetric"];
}

/**
 * Computes every metric a scheme reaches, for everybody or just for some. Nothing is read that was
 * not known by the moment's change; nothing counts that lies after its day.
 */
export async function readMetricColumns(
  tx: Tx,
  closure: MeasuredBy,
  moment: Moment,
  { only, fitted: kept, standings, known = {} }: MetricRequest = {},
): Promise<MetricTable> {
  const base = known.base ?? (await readBase(tx, moment, unitOfPopulation(closure), only));
  const wanted = closure.metrics.filter(({ code, from }) => from !== "formula" && !known.byMetric?.has(code));
  const standingRuns = await findStandingRuns(tx, closure.metrics, moment, standings);
  const requestOf = (those: Base, isOfSome: boolean) => requestFor(tx, closure, moment, those, isOfSome);
  const everybody = async () => requestOf(await readBase(tx, moment, unitOfPopulation(closure)), false);
  const found =
    wanted.length === 0
      ? { byMetric: new Map<string, MetricColumn>(), fitted: {} }
      : await readFromFacts(tx, wanted, await requestOf(base, only !== undefined), standingRuns, {
          kept,
          everybody,
        });
  const read = {
    count: base.units.length,
    byMetric: new Map([...(known.byMetric ?? []), ...found.byMetric]),
  };
  const units = new Map<string, MetricUnit>(closure.metrics.map((metric) => [metric.code, metric.unit]));
  const setting = { asOf: moment.asOf, currencyDigits: closure.currencyDigits, units };
  return {
    ...{ base, columns: evaluateFormulas(closure.metrics, read, setting), fitted: found.fitted },
    standings: Object.fromEntries(standingRuns.map(({ code, run }) => [code, run])),
  };
}

/** Reads metrics that are no formulas. */
async function readFromFacts(
  tx: Tx,
  metrics: readonly MetricDefinition[],
  request: ModelRequest,
  standingRuns: readonly StandingRun[],
  fit: Parameters<typeof readModelColumns>[3],
): Promise<ModelReading> {
  const isFrom = (from: string) => (metric: { from: string }) => metric.from === from;
  const fromActivities = metrics.filter(isFrom("activities")) as ActivityMetric[];
  const fromAttributes = metrics.filter(isFrom("attribute")) as AttributeMetric[];
  const fromAssessments = metrics.filter(isFrom("assessment")) as AssessmentMetric[];
  const standings = metrics.filter(isFrom("standing")) as StandingMetric[];
  const models = await readModelColumns(tx, metrics.filter(isFrom("model")) as ModelMetric[], request, fit);
  const byMetric = new Map([
    ...(await readActivityColumns(tx, fromActivities, request)),
    ...(await readAttributeColumns(tx, fromAttributes, request)),
    ...(await readAssessmentColumns(tx, fromAssessments, request)),
    ...(await readStandingColumns(tx, standings, standingRuns, request)),
    ...models.byMetric,
  ]);
  return { byMetric, fitted: models.fitted };
}

/** What readers of columns ask for a base that was read. */
export async function requestFor(
  tx: Tx,
  closure: MeasuredBy,
  moment: Moment,
  base: Base,
  isOfSome: boolean,
): Promise<ModelRequest> {
  const { codes } = base;
  return {
    moment,
    unit: unitOfPopulation(closure),
    setting: {
      asOf: moment.asOf,
      fiscalStartMonth: closure.fiscalStartMonth,
      currencyDigits: closure.currencyDigits,
      typeIds: new Map((await readActivityTypes(tx)).map(({ code, id }) => [code, id])),
    },
    only: isOfSome ? [...base.ids] : undefined,
    positionOf: positionsOf(base),
    unitCount: base.units.length,
    codes: Array.from(base.units, (i) => codes[i] as string),
  };
}

function unitOfPopulation({ scheme }: MeasuredBy): PopulationUnit {
  return scheme.population?.unit ?? "company";
}

/** Finds the row of a unit by its id: by offset where ids lie close together, as they mostly do. */
function positionsOf({ ids, units }: Base): (unitId: number) => number | undefined {
  const unitIds = Float64Array.from(units, (position) => ids[position] as number);
  const first = unitIds[0] ?? 0;
  const spread = (unitIds.at(-1) ?? 0) - first + 1;
  if (spread > 8 * unitIds.length + 1024) {
    const positions = new Map(Array.from(unitIds, (id, position) => [id, position]));
    return (unitId) => positions.get(unitId);
  }
  const positions = new Int32Array(spread).fill(-1);
  for (const [position, id] of unitIds.entries()) positions[id - first] = position;
  return (unitId) => positions[unitId - first];
}
