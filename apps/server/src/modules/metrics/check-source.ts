import { type Language, type ProblemCode, wordProblem } from "@gradus/contract";
import {
  activityContext,
  type CheckedExpression,
  checkExpression,
  classContext,
  type ExpressionContext,
  type ExpressionProblem,
  type ExpressionType,
  expressionFunctions,
  expressionTypeOf,
  formatRead,
  type LocalName,
  type MetricDefinition,
  type MetricUnit,
  metricContext,
} from "@gradus/engine";

/** Where an expression stands: see the contract's places. */
export type Place = "population" | "gate" | "classWhen" | "metric" | "activity";

/** An expression that is being written, and what decides about it. */
export interface WrittenExpression {
  readonly expression: string;
  readonly for: Place;
  /** Codes of the scheme's criteria, for conditions of classes. */
  readonly criteria?: readonly string[] | undefined;
  /** The unit a formula must fit; any when left out. */
  readonly unit?: MetricUnit | undefined;
}

/** Says of what type an expression is and what it reads, or all that is wrong with it, in words. */
export function checkSource(
  written: WrittenExpression,
  catalogue: readonly MetricDefinition[],
  language: Language,
): {
  type: ExpressionType | null;
  reads: string[];
  problems: { code: string; detail: string; at: number }[];
} {
  const context = contextOf(written.for, catalogue, written.criteria);
  const checked = checkExpression(written.expression, context, wantedBy(written));
  if (checked.ok) return { type: checked.value.type, reads: readsOf(checked.value), problems: [] };
  return { type: null, reads: [], problems: checked.problems.map((problem) => word(problem, language)) };
}

/** What an expression of a place may read, and the functions it may call. */
export function listNames(place: Place, catalogue: readonly MetricDefinition[]) {
  const metricOf = new Map(catalogue.map((metric) => [metric.code, metric]));
  const names = Object.entries(contextOf(place, catalogue).variables).map(([name, type]) => {
    const metric = place === "activity" ? undefined : metricOf.get(name);
    return {
      name: typeof type === "string" ? name : `${name}["…"]`,
      label: metric?.name ?? labels[name] ?? null,
      type: typeof type === "string" ? type : (type.others ?? "number"),
      unit: metric?.unit ?? null,
    };
  });
  const functions = Object.entries(expressionFunctions).map(([name, { takes, gives }]) => ({
    name,
    takes: takes.map((types) => [...types]),
    gives,
  }));
  return { names, functions };
}

function contextOf(
  place: Place,
  catalogue: readonly MetricDefinition[],
  criteria: readonly string[] = [],
): ExpressionContext {
  if (place === "activity") return activityContext;
  return place === "classWhen" ? classContext(catalogue, criteria) : metricContext(catalogue);
}

function wantedBy({ for: place, unit }: WrittenExpression): ExpressionType | undefined {
  if (place !== "metric") return "bool";
  return unit && expressionTypeOf(unit);
}

function readsOf({ reads }: CheckedExpression): string[] {
  return reads.map(formatRead);
}

function word({ code, params, at }: ExpressionProblem, language: Language) {
  return { code, detail: wordProblem({ code: code satisfies ProblemCode, params }, language), at };
}

/** What is read besides metrics. */
const labels: Readonly<Record<string, LocalName>> = {
  asOf: { en: "As-of date", zh: "统计截止日" },
  bin: { en: "Quantile bin of a criterion, 1 is worst", zh: "评分项的分位档，1 为最差" },
  points: { en: "Points of a criterion", zh: "评分项得分" },
  amount: { en: "Amount, base currency", zh: "金额（本位币）" },
  cost: { en: "Cost, base currency", zh: "成本（本位币）" },
  quantity: { en: "Quantity", zh: "数量" },
  channel: { en: "Channel", zh: "渠道" },
  source: { en: "Source", zh: "来源" },
  occasion: { en: "Occasion: the order or basket", zh: "单据：订单或购物篮" },
  type: { en: "Activity type", zh: "业务记录类型" },
  currency: { en: "Original currency", zh: "原币种" },
  day: { en: "Day", zh: "日期" },
  properties: { en: "A property of the activity", zh: "业务记录的附加字段" },
};
