import type { Window } from "../calendar/window.ts";
import type { ActivityThresholds } from "../value-models/activity/value-definition.ts";
import type { RfmDefinition } from "../value-models/rfm/rfm-bins.ts";

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

/** Which facts are purchases, and what takes their money back. */
export interface PurchaseSelection {
  /** Codes of activity types: a day with one of them is a purchase day, whatever its amount. */
  readonly types: readonly string[];
  /** Codes of types whose money, negative, is taken off what was spent; such a fact alone makes no purchase day. */
  readonly refunds?: readonly string[] | undefined;
}

/**
 * What a model of a customer's purchases can say: `alive` is P(alive); `expectedPurchases` counts purchase days
 * within the horizon; `expectedSpend` is the mean money of one to come; `lifetimeValue` is both together over the
 * horizon, discounted; `rhythm` the days since the last purchase by the customer's usual interval; trends are
 * shares a year.
 */
export type ModelFigure =
  | "alive"
  | "expectedPurchases"
  | "expectedSpend"
  | "lifetimeValue"
  | "activityState"
  | "rhythm"
  | "recencyBin"
  | "frequencyBin"
  | "monetaryBin"
  | "rfmSegment"
  | "rfSegment"
  | "rfmClass"
  | "spendTrend"
  | "frequencyTrend"
  | "growthState";

/** The purchase models a metric can rest on; `best` is the one that predicts a holdout best. */
export type PurchaseModelCode = "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";

/**
 * A figure of a model that is fitted to all customers' purchases as of the day. What was fitted is kept with
 * the run. Missing where the model abstains, and where the customer never purchased.
 */
export interface ModelMetric extends MetricBase {
  readonly from: "model";
  readonly figure: ModelFigure;
  readonly purchases: PurchaseSelection;
  /** Default `best`; of no consequence to RFM and trends. */
  readonly model?: PurchaseModelCode | undefined;
  /** For expected purchases and lifetime value; default 12. */
  readonly horizonMonths?: number | undefined;
  /** A year's discount, as 0.1; default 0.1. */
  readonly discountRate?: number | undefined;
  /** Share of what is spent that remains: 1, the default, values revenue. */
  readonly margin?: number | undefined;
  /** How recency, frequency and money are cut; default quintiles of the base. */
  readonly rfm?: RfmDefinition | undefined;
  /** When a customer counts as active, at risk, lapsed. */
  readonly thresholds?: ActivityThresholds | undefined;
}

/**
 * Where the customer stands under another scheme as of the day: the code of its tier, class or state (unit
 * `category`, missing for who was not graded), or its score from 0 to 100 (unit `number`).
 */
export interface StandingMetric extends MetricBase {
  readonly from: "standing";
  readonly scheme: string;
  /** Default `tier`. */
  readonly of?: "tier" | "score" | undefined;
}

/**
 * What raters judged on a scale: the mean of each rater's latest assessment that is valid on the day (unit
 * `number`), how far the raters lie apart, highest less lowest (`number`), or how many they are (`count`). Mean and
 * spread are missing without a valid assessment.
 */
export interface AssessmentMetric extends MetricBase {
  readonly from: "assessment";
  readonly scale: string;
  /** Default `mean`. */
  readonly of?: "mean" | "spread" | "raters" | undefined;
}

/** One number (or category) per customer as of a date. */
export type MetricDefinition =
  | ActivityMetric
  | AttributeMetric
  | FormulaMetric
  | ModelMetric
  | StandingMetric
  | AssessmentMetric;
