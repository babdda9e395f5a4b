import type { Window } from "../calendar/window.ts";

/** A name people read, in both languages of the product. */
export interface LocalName {
  readonly en: string;
  readonly zh: string;
}

/**
 * What a metric's number measures. `money` is in the base currency; `day` is a date; `category` is
 * text out of a set.
 */
export type MetricUnit = "money" | "count" | "number" | "days" | "day" | "share" | "category";

/** How the facts of one customer become one number. */
export type Aggregate =
  | "count"
  | "sum"
  | "average"
  | "minimum"
  | "maximum"
  | "distinct"
  | "first"
  | "last"
  | "medianInterval";

/**
 * What of an activity is aggregated. `properties:KEY` reads a property; `occasion`, `day`, `month`,
 * `channel`, `source` and properties can only be counted distinct.
 */
export type ActivityField =
  | "amount"
  | "cost"
  | "quantity"
  | "occasion"
  | "day"
  | "month"
  | "channel"
  | "source"
  | `properties:${string}`;

interface MetricBase {
  /** Lower-case letters, digits and underscores: the name formulas and schemes call it by. */
  readonly code: string;
  readonly name: LocalName;
  readonly unit: MetricUnit;
}

/**
 * One number per customer from dated activities. Without facts in the window, `count`, `sum` and
 * `distinct` are 0 and every other aggregate is missing.
 */
export interface ActivityMetric extends MetricBase {
  readonly from: "activities";
  /** Codes of activity types; all types when left out. */
  readonly types?: readonly string[] | undefined;
  /** A condition on what activityContext lists: `amount`, `channel`, `day`, `properties["…"]` and the like. */
  readonly where?: string | undefined;
  readonly aggregate: Aggregate;
  /** Defaults to `day` for first, last and median interval; not used by count. */
  readonly of?: ActivityField | undefined;
  readonly window: Window;
}

/** The value of an attribute as of the day. */
export interface AttributeMetric extends MetricBase {
  readonly from: "attribute";
  readonly attribute: string;
}

/** An expression over other metrics, with `asOf` as the day and money in major units. */
export interface FormulaMetric extends MetricBase {
  readonly from: "formula";
  readonly formula: string;
}

/** One number (or category) per customer as of a date. */
export type MetricDefinition = ActivityMetric | AttributeMetric | FormulaMetric;
