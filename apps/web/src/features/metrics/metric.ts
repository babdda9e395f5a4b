import type { Answer } from "@gradus/sdk/browser";

/** A metric's definition as the API has it. */
export type Metric = Answer<"listMetrics">["metrics"][number];
/** A metric that is one number of many activities. */
export type ActivityMetric = Extract<Metric, { from: "activities" }>;

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
