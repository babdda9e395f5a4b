import type {
  ActivityMetric,
  AssessmentMetric,
  AttributeMetric,
  FormulaMetric,
  MetricUnit,
  StandingMetric,
} from "@gradus/engine";

type Names = readonly [en: string, zh: string];
type Window = ActivityMetric["window"];

const nameOf = ([en, zh]: Names) => ({ en, zh });

/** The last so many months; `yearsBack` 1 is the same period last year. */
export const months = (length: number, yearsBack?: number): Window => ({
  ...{ kind: "rolling", length, unit: "months" },
  ...(yearsBack !== undefined && { yearsBack }),
});

/** So many months, `offset` months ago. */
export const monthsAgo = (length: number, offset: number): Window => ({
  ...{ kind: "rolling", length, unit: "months", offset },
});

/** The last so many days; `offset` moves them back. */
export const days = (length: number, offset?: number): Window => ({
  ...{ kind: "rolling", length, unit: "days" },
  ...(offset !== undefined && { offset }),
});

/** Everything up to the day. */
export const ever: Window = { kind: "all" };

/** Money of activities, added up; costs with `of`. */
export function sumOf(
  code: string,
  names: Names,
  types: readonly string[],
  window: Window,
  rest: Partial<Pick<ActivityMetric, "of" | "where">> = {},
): ActivityMetric {
  return {
    ...{ code, name: nameOf(names), unit: "money", from: "activities", types },
    ...{ aggregate: "sum", of: "amount", ...rest, window },
  };
}

/** How many activities there are. */
export function countOf(
  code: string,
  names: Names,
  types: readonly string[],
  window: Window,
  where?: string,
): ActivityMetric {
  return {
    ...{ code, name: nameOf(names), unit: "count", from: "activities", types },
    ...(where !== undefined && { where }),
    ...{ aggregate: "count", window },
  };
}

/** How many different ones there are: of months with an order, and not of orders, so that splitting one buys nothing. */
export function distinct(
  of: NonNullable<ActivityMetric["of"]>,
  code: string,
  names: Names,
  types: readonly string[],
  window: Window,
): ActivityMetric {
  return {
    ...{ code, name: nameOf(names), unit: "count", from: "activities", types },
    ...{ aggregate: "distinct", of, window },
  };
}

/** The first or last day with such an activity. */
export function dayOf(
  aggregate: "first" | "last",
  code: string,
  names: Names,
  types: readonly string[],
): ActivityMetric {
  return { code, name: nameOf(names), unit: "day", from: "activities", types, aggregate, window: ever };
}

/** What follows from other metrics. */
export function formula(code: string, names: Names, unit: MetricUnit, text: string): FormulaMetric {
  return { code, name: nameOf(names), unit, from: "formula", formula: text };
}

/** An attribute of the same code. */
export function attribute(code: string, names: Names, unit: MetricUnit): AttributeMetric {
  return { code, name: nameOf(names), unit, from: "attribute", attribute: code };
}

/** The mean of what raters judged on a scale. */
export function assessed(code: string, names: Names, scale: string): AssessmentMetric {
  return { code, name: nameOf(names), unit: "number", from: "assessment", scale };
}

/** The tier, class or state under another scheme. */
export function standing(code: string, names: Names, scheme: string): StandingMetric {
  return { code, name: nameOf(names), unit: "category", from: "standing", scheme };
}

/** The score under another scheme. */
export function scoreUnder(code: string, names: Names, scheme: string): StandingMetric {
  return { code, name: nameOf(names), unit: "number", from: "standing", scheme, of: "score" };
}
