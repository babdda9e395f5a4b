import {
  type ActivityMetric,
  type AddedActivity,
  type CompiledScheme,
  crossingDays,
  type Fall,
  Foresight,
  type Plan,
  parseDay,
  type Reach,
  reachTier,
  type Situation,
} from "@gradus/engine";
import type { CustomerReader, OneRow } from "../metrics/index.ts";
import type { FoundCounterfactuals } from "./found-counterfactuals.ts";

/** What the passing of days will do. */
export interface Outlook {
  /** The last day looked at. */
  readonly through: number;
  readonly falls: readonly (Fall & { readonly reach: Reach; readonly leaving: Leaving })[];
  /** By plan, in the order of the changes alone, then the combination: the last day by which it suffices. */
  readonly lastDays: readonly (number | undefined)[];
}

type Leaving = Awaited<ReturnType<CustomerReader["leaving"]>>;

const daysAhead = 400;
const lastDay = parseDay("9999-12-31") as number;
const mostFalls = 3;
const daysAtOnce = 40;

/**
 * Lets 400 days pass without new facts: on each on which a fact crosses the edge of a window the metrics are counted
 * again, and where the rules read the day itself, every day is graded.
 */
export async function foreseeFalls(
  reader: CustomerReader,
  { situation, outcome, target, reach, together }: FoundCounterfactuals,
  activitiesOn: (situation: Situation) => Promise<AddedActivity[]>,
): Promise<Outlook> {
  const { scheme, asOf } = situation;
  const through = Math.min(asOf + daysAhead, lastDay);
  const plans: Plan[] = [
    ...(reach?.alone ?? []).map((change) => ({ changes: [change], target: target as number })),
    ...(together ? [{ changes: together.changes, target: target as number }] : []),
  ];
  const foresight = new Foresight({ ...situation, held: outcome }, plans);
  const windows = scheme.closure.metrics
    .filter((metric): metric is ActivityMetric => metric.from === "activities")
    .map(({ window }) => window);
  const facts = await reader.factDays(through);
  const crossings = crossingDays(windows, facts, { asOf, through }, scheme.closure.fiscalStartMonth);
  const readsDay = dependsOnDay(scheme);
  const isOver = () =>
    foresight.falls.length >= mostFalls && foresight.lastDays.every((day) => day !== undefined);
  let day = asOf;
  const passTo = (end: number) => {
    if (readsDay) while (++day < end) foresight.look(day, nothing);
    day = end;
  };
  for (let from = 0; from < crossings.length && !isOver(); from += daysAtOnce) {
    const some = crossings.slice(from, from + daysAtOnce);
    const rows = await reader.onDays(some);
    for (const [i, crossing] of some.entries()) {
      passTo(crossing);
      foresight.look(crossing, rows[i] as OneRow);
    }
  }
  if (!isOver()) passTo(through + 1);

  const falls: Outlook["falls"][number][] = [];
  for (const fall of foresight.falls.slice(0, mostFalls)) {
    const on = { ...fall.on, held: fall.from };
    const moved = [...fall.on.columns.byMetric.keys()].filter((code) => differs(fall, code));
    falls.push({
      ...fall,
      reach: reachTier(on, fall.from, await activitiesOn(on)),
      leaving: await reader.leaving(moved, fall.day),
    });
  }
  return { through, falls, lastDays: foresight.lastDays };
}

const nothing: OneRow = new Map();

/** Whether a metric is otherwise on the day of a fall than before. */
export function differs({ on, before }: Fall, metric: string): boolean {
  const [one, other] = [on, before].map(({ columns }) => columns.byMetric.get(metric));
  if (one?.kind !== "number" || other?.kind !== "number") return false;
  return !Object.is(one.values[0], other.values[0]);
}

/** Whether a formula or a condition of the scheme reads the day itself. */
function dependsOnDay({ closure, population, ungradedWhen, newWhen, gates }: CompiledScheme): boolean {
  const conditions = [population, ungradedWhen, newWhen, ...gates];
  if (conditions.some((condition) => condition?.reads.some(({ name }) => name === "asOf"))) return true;
  return closure.metrics.some((metric) => metric.from === "formula" && /\basOf\b/.test(metric.formula));
}
