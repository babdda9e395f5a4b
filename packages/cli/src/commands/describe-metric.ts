import type { Answer } from "@gradus/sdk";
import type { Words } from "../language.ts";

type Metric = Answer<"listMetrics">["metrics"][number];
type ActivityMetric = Extract<Metric, { from: "activities" }>;
type Window = ActivityMetric["window"];

/** What metrics measure. */
export const unitWords: Readonly<Record<Metric["unit"], Words>> = {
  money: { en: "money", zh: "金额" },
  count: { en: "count", zh: "计数" },
  number: { en: "number", zh: "数值" },
  days: { en: "days", zh: "天数" },
  day: { en: "day", zh: "日期" },
  share: { en: "share", zh: "比例" },
  category: { en: "category", zh: "分类" },
};

const fieldWords: Readonly<Record<string, Words>> = {
  amount: { en: "amount", zh: "金额" },
  cost: { en: "cost", zh: "成本" },
  quantity: { en: "quantity", zh: "数量" },
  occasion: { en: "order", zh: "订单" },
  day: { en: "day", zh: "日期" },
  month: { en: "month", zh: "月份" },
  channel: { en: "channel", zh: "渠道" },
  source: { en: "source", zh: "来源" },
};

const aggregateWords: Readonly<Record<ActivityMetric["aggregate"], (field: Words) => Words>> = {
  count: () => ({ en: "number of records", zh: "记录数" }),
  sum: ({ en, zh }) => ({ en: `sum of ${en}`, zh: `${zh}合计` }),
  average: ({ en, zh }) => ({ en: `average ${en}`, zh: `${zh}平均值` }),
  minimum: ({ en, zh }) => ({ en: `least ${en}`, zh: `${zh}最小值` }),
  maximum: ({ en, zh }) => ({ en: `greatest ${en}`, zh: `${zh}最大值` }),
  distinct: ({ en, zh }) => ({ en: `different values of ${en}`, zh: `${zh}去重计数` }),
  first: ({ en, zh }) => ({ en: `first ${en}`, zh: `首次${zh}` }),
  last: ({ en, zh }) => ({ en: `last ${en}`, zh: `最近${zh}` }),
  medianInterval: () => ({ en: "median interval in days", zh: "间隔天数中位数" }),
};

type ModelMetric = Extract<Metric, { from: "model" }>;

const figureWords: Readonly<Record<ModelMetric["figure"], Words>> = {
  alive: { en: "P(alive)", zh: "活跃概率" },
  expectedPurchases: { en: "expected purchases", zh: "预期购买次数" },
  expectedSpend: { en: "expected spend of a purchase", zh: "预期单次消费额" },
  lifetimeValue: { en: "lifetime value", zh: "客户终身价值" },
  activityState: { en: "state of activity", zh: "活跃状态" },
  rhythm: { en: "time since the last purchase, in usual intervals", zh: "距上次购买的时间（以通常间隔计）" },
  recencyBin: { en: "RFM: recency", zh: "RFM：最近一次" },
  frequencyBin: { en: "RFM: frequency", zh: "RFM：频次" },
  monetaryBin: { en: "RFM: money", zh: "RFM：金额" },
  rfmSegment: { en: "RFM segment", zh: "RFM 分群" },
  rfSegment: { en: "segment by recency and frequency", zh: "按最近一次和频次的分群" },
  rfmClass: { en: "RFM class", zh: "RFM 八类" },
  spendTrend: { en: "trend of spend, a year", zh: "消费额趋势（每年）" },
  frequencyTrend: { en: "trend of frequency, a year", zh: "频次趋势（每年）" },
  growthState: { en: "growth", zh: "增长状态" },
};

const standingWords = {
  tier: { en: "tier or class", zh: "等级或类别" },
  score: { en: "score", zh: "得分" },
} as const;

const assessmentWords = {
  mean: { en: "mean assessment", zh: "平均分" },
  spread: { en: "spread of the assessments", zh: "评分差距" },
  raters: { en: "number of raters", zh: "评分人数" },
} as const;

/** What a metric is made of: how facts are added up, of which types, under which condition, over what time. */
export function describeMetric(metric: Metric): Words {
  if (metric.from === "formula") return { en: `= ${metric.formula}`, zh: `= ${metric.formula}` };
  if (metric.from === "attribute") {
    return { en: `attribute ${metric.attribute}`, zh: `客户属性 ${metric.attribute}` };
  }
  if (metric.from === "model") return describeModel(metric);
  if (metric.from === "standing") {
    const { en, zh } = standingWords[metric.of ?? "tier"];
    return { en: `${en} under ${metric.scheme}`, zh: `${metric.scheme} 中的${zh}` };
  }
  if (metric.from === "assessment") {
    const { en, zh } = assessmentWords[metric.of ?? "mean"];
    return { en: `${en} on the scale ${metric.scale}`, zh: `人工评分 ${metric.scale} 的${zh}` };
  }
  const { aggregate, of = "day", types, where, window } = metric;
  const told = aggregateWords[aggregate](wordField(of));
  const span = describeWindow(window);
  const tell = (all: string, language: keyof Words) =>
    [told[language], types?.join(", ") ?? all, where, span[language]].filter(Boolean).join(" · ");
  return { en: tell("all types", "en"), zh: tell("全部类型", "zh") };
}

function describeModel({ figure, model = "best", purchases, horizonMonths = 12 }: ModelMetric): Words {
  const hasHorizon = figure === "expectedPurchases" || figure === "lifetimeValue";
  const types = purchases.types.join(", ");
  const { en, zh } = figureWords[figure];
  return {
    en: [en, hasHorizon ? `next ${horizonMonths} months` : "", `model ${model}`, types]
      .filter(Boolean)
      .join(" · "),
    zh: [zh, hasHorizon ? `未来${horizonMonths}个月` : "", `模型 ${model}`, types]
      .filter(Boolean)
      .join(" · "),
  };
}

function wordField(field: string): Words {
  const name = field.replace(/^properties:/, "");
  return fieldWords[field] ?? { en: name, zh: `“${name}”` };
}

function describeWindow(window: Window): Words {
  const { en, zh } = describeSpan(window);
  const { yearsBack = 0 } = window;
  if (yearsBack === 0) return { en, zh };
  return {
    en: `${en}, ${yearsBack} ${yearsBack === 1 ? "year" : "years"} earlier`,
    zh: `${zh}（${yearsBack} 年前同期）`,
  };
}

function describeSpan(window: Window): Words {
  if (window.kind === "all") return { en: "all time", zh: "全部时间" };
  const { offset = 0 } = window;
  if (window.kind === "rolling") {
    const unit = window.unit === "months" ? { en: "months", zh: "个月" } : { en: "days", zh: "天" };
    return offset === 0
      ? { en: `last ${window.length} ${unit.en}`, zh: `近${window.length}${unit.zh}` }
      : {
          en: `${window.length} ${unit.en} up to ${offset} ${unit.en} ago`,
          zh: `${offset}${unit.zh}前的${window.length}${unit.zh}`,
        };
  }
  const period = describePeriod(window);
  return offset === 0
    ? { en: `${period.en} to date`, zh: `本${period.zh}至今` }
    : { en: `whole ${period.en}, ${offset} back`, zh: `往前第${offset}个完整${period.zh}` };
}

function describePeriod({ period, fiscal = false }: Extract<Window, { kind: "toDate" }>): Words {
  if (period === "year") return fiscal ? { en: "fiscal year", zh: "财年" } : { en: "year", zh: "年度" };
  return fiscal ? { en: "fiscal quarter", zh: "财年季度" } : { en: "quarter", zh: "季度" };
}
