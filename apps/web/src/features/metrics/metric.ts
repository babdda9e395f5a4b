import type { Answer } from "@gradus/sdk/browser";

/** A metric's definition as the API has it. */
export type Metric = Answer<"listMetrics">["metrics"][number];
/** A metric that is one number of many activities. */
export type ActivityMetric = Extract<Metric, { from: "activities" }>;
/** A metric that is a figure of a model of purchases. */
export type ModelMetric = Extract<Metric, { from: "model" }>;

/** A metric that tells where a customer stands under another scheme. */
export type StandingMetric = Extract<Metric, { from: "standing" }>;
/** A metric that tells what raters judged. */
export type AssessmentMetric = Extract<Metric, { from: "assessment" }>;

/** Where a metric's values may come from. */
export const sources = ["activities", "attribute", "formula", "model", "standing", "assessment"] as const;

/** What a metric may be counted in. */
export const units = ["money", "count", "number", "days", "day", "share", "category"] as const;

/** The ways to make one number of activities, and of what each can be made. */
export const aggregates = {
  count: [],
  sum: ["amount", "cost", "quantity"],
  average: ["amount", "cost", "quantity"],
  minimum: ["amount", "cost", "quantity"],
  maximum: ["amount", "cost", "quantity"],
  distinct: ["occasion", "day", "month", "channel", "source"],
  first: [],
  last: [],
  medianInterval: [],
} as const satisfies Record<ActivityMetric["aggregate"], readonly string[]>;

/** What a model can say of a customer, and the unit each is counted in. */
export const figureUnits = {
  alive: "share",
  expectedPurchases: "number",
  expectedSpend: "money",
  lifetimeValue: "money",
  activityState: "category",
  rhythm: "number",
  recencyBin: "count",
  frequencyBin: "count",
  monetaryBin: "count",
  rfmSegment: "category",
  rfSegment: "category",
  rfmClass: "category",
  spendTrend: "share",
  frequencyTrend: "share",
  growthState: "category",
} as const satisfies Record<ModelMetric["figure"], Metric["unit"]>;

/** What each figure asks for besides the purchases: of the others nothing depends on it. */
export const figureNeeds: Readonly<Record<ModelMetric["figure"], readonly ModelField[]>> = {
  alive: ["model"],
  expectedPurchases: ["model", "horizonMonths"],
  expectedSpend: [],
  lifetimeValue: ["model", "horizonMonths", "discountRate", "margin"],
  activityState: ["model", "thresholds"],
  rhythm: [],
  recencyBin: ["rfm"],
  frequencyBin: ["rfm"],
  monetaryBin: ["rfm"],
  rfmSegment: ["rfm"],
  rfSegment: ["rfm"],
  rfmClass: ["rfm"],
  spendTrend: [],
  frequencyTrend: [],
  growthState: [],
};

/** A field of a model's metric that only some figures depend on. */
export type ModelField = "model" | "horizonMonths" | "discountRate" | "margin" | "rfm" | "thresholds";

/** What can be read of a standing, and the unit each is counted in. */
export const standingUnits = { tier: "category", score: "number" } as const;

/** What can be read of assessments, and the unit each is counted in. */
export const assessmentUnits = { mean: "number", spread: "number", raters: "count" } as const;

/** What a new metric begins as: receipts of the last twelve months. */
export const freshMetric: Metric = {
  code: "",
  name: { zh: "", en: "" },
  unit: "money",
  from: "activities",
  aggregate: "sum",
  of: "amount",
  window: { kind: "rolling", length: 12, unit: "months" },
};
