import type { Answer } from "@gradus/sdk/browser";
import type { LocalName } from "../../app/use-local-name.ts";

/** How customers are valued, the last report and the one being made. */
export type Value = Answer<"getValue">;
/** The last report. */
export type ValueReport = NonNullable<Value["report"]>;
/** A report that was asked for. */
export type ValueWork = NonNullable<Value["work"]>;
/** How the organisation values its customers. */
export type ValueSettings = Value["settings"];
/** How a model or a naive rule did on the holdout. */
export type Comparison = NonNullable<ValueReport["purchases"]["holdout"]>["comparisons"][number];
/** Customers that go under one name, with the money they brought. */
export interface NamedGroup {
  readonly name: LocalName;
  readonly customers: number;
  readonly money: string;
}
/** A group, and how its customers are asked for. */
export interface AskedGroup extends NamedGroup {
  readonly group: string;
}

/** The parts of the page, in their order; the one shown stands in the address. */
export const views = ["rfm", "purchases", "lifetime", "activity", "profit"] as const;
/** A part of the page. */
export type ValueView = (typeof views)[number];

/** Whether a report is still being made. */
export function isUnderWay(work: ValueWork | null | undefined): boolean {
  return work?.status === "queued" || work?.status === "running";
}

/** The groups that a report names, with the key under which their customers are asked for. */
export function groupsOf(report: ValueReport) {
  const { rfm, activity, growth } = report;
  return {
    segments: rfm?.segments.map((each) => ({ ...each, group: `segment:${each.code}` })) ?? [],
    gridSegments: rfm?.gridSegments.map((each) => ({ ...each, group: `grid:${each.code}` })) ?? [],
    classes: rfm?.classes.map((each) => ({ ...each, group: `class:${each.code}` })) ?? [],
    activity: activity.map((each) => ({ ...each, group: `activity:${each.state}` })),
    growth: growth.map((each) => ({ ...each, group: `growth:${each.state}` })),
  };
}

/** What of the comparisons is measured, and which way is better. */
export const measures = {
  total: "near",
  mae: "low",
  rmse: "low",
  logLikelihood: "high",
  gini: "high",
  lift: "high",
  activeRight: "high",
} as const;
/** A measure of how well something was foretold. */
export type Measure = keyof typeof measures;

/**
 * Which rules are the best by a measure: several where they are equal, none where none has it. `total` is best where
 * it is nearest to what happened.
 */
export function bestOf(comparisons: readonly Comparison[], measure: Measure, actual: number): string[] {
  const sense = measures[measure];
  const lossOf = (value: number) =>
    sense === "high" ? -value : sense === "near" ? Math.abs(value - actual) : value;
  const losses = comparisons.flatMap(({ rule, [measure]: value }) =>
    value === null ? [] : [{ rule, loss: lossOf(value) }],
  );
  const least = Math.min(...losses.map(({ loss }) => loss));
  return losses.filter(({ loss }) => loss === least).map(({ rule }) => rule);
}

const parameterOrder = ["r", "alpha", "a", "b", "s", "beta", "p", "q", "v"];

/** The parameters of a model in the order of its paper: on the wire they have none. */
export function parametersInOrder(parameters: Readonly<Record<string, number>>): [string, number][] {
  const placeOf = (name: string) => (parameterOrder.indexOf(name) + 100) % 100; // what is not named comes last
  return Object.entries(parameters).sort(([a], [b]) => placeOf(a) - placeOf(b));
}

/** How strong the colour of a cell is, 0 to 1: by the root of its money, so that small cells can be told apart. */
export function strengthOf(money: string, most: number): number {
  return most > 0 ? Math.sqrt(Math.max(Number(money), 0) / most) : 0;
}

/** Whether two settings say the same, in whatever order their fields stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const keys = Object.keys({ ...a, ...b });
  return keys.every((key) => isSame((a as Fields)[key], (b as Fields)[key]));
}

type Fields = Readonly<Record<string, unknown>>;
