import type { ActivityType, ValueSettings } from "@gradus/contract";
import type {
  ActivityMetric,
  FormulaMetric,
  LocalName,
  MetricDefinition,
  MetricUnit,
  ModelFigure,
  ModelMetric,
} from "@gradus/engine";

/** The months that revenue, cost and profit are of. */
export const profitMonths = 12;

/**
 * The figures of the value settings as metrics, so that schemes can use them: what models say, and revenue,
 * cost and profit of the last twelve months with what they are made of. A formula comes after those it reads.
 *
 * @param types the catalogue, for the names of those that cost something
 */
export function valueMetrics(settings: ValueSettings, types: readonly ActivityType[]): MetricDefinition[] {
  return [
    ...modelMetrics(settings),
    ...profitFacts(settings, types),
    ...profitFormulas(settings),
    ...walletMetrics(settings),
  ];
}

/** All share one model and one way to bin, so that a scheme with several of them fits once. */
function modelMetrics({ purchases, ...settings }: ValueSettings): ModelMetric[] {
  const { model, horizonMonths: n, discountRate, margin, rfm, thresholds } = settings;
  const figure = (
    code: string,
    [en, zh]: readonly [en: string, zh: string],
    unit: MetricUnit,
    which: ModelFigure,
    rest: Partial<ModelMetric> = {},
  ): ModelMetric => ({
    ...{ code, name: { en, zh }, unit, from: "model", figure: which, purchases, model, rfm },
    ...rest,
  });
  const expected = [`Expected purchases, next ${n} months`, `未来${n}个月预计购买次数`] as const;
  const value = [`Lifetime value, next ${n} months`, `未来${n}个月客户价值`] as const;
  const rhythm = [
    "Time since the last purchase, in usual intervals",
    "距上次购买相当于几个通常间隔",
  ] as const;
  return [
    figure("p_alive", ["Probability of being active", "活跃概率"], "share", "alive"),
    figure(`purchases_${n}m_expected`, expected, "number", "expectedPurchases", { horizonMonths: n }),
    figure(`clv_${n}m`, value, "money", "lifetimeValue", { horizonMonths: n, discountRate, margin }),
    figure("expected_spend", ["Expected spend of a purchase", "预计单次消费额"], "money", "expectedSpend"),
    figure("activity_state", ["Activity", "活跃状态"], "category", "activityState", { thresholds }),
    figure("rhythm", rhythm, "number", "rhythm"),
    figure("rfm_r", ["Recency bin", "最近购买档位"], "count", "recencyBin"),
    figure("rfm_f", ["Frequency bin", "购买频次档位"], "count", "frequencyBin"),
    figure("rfm_m", ["Money bin", "消费金额档位"], "count", "monetaryBin"),
    figure("rfm_segment", ["RFM segment", "RFM细分"], "category", "rfmSegment"),
    figure("rf_segment", ["RF segment", "RF细分"], "category", "rfSegment"),
    figure("rfm_class", ["RFM class", "RFM类别"], "category", "rfmClass"),
    figure("spend_trend", ["Trend of spend, per year", "消费额年趋势"], "share", "spendTrend"),
    figure("frequency_trend", ["Trend of purchases, per year", "购买频次年趋势"], "share", "frequencyTrend"),
    figure("growth_state", ["Growth", "增长状态"], "category", "growthState"),
  ];
}

/**
 * What profit is reckoned from, of the last twelve months: `revenue_12m` net of refunds, `revenue_12m_before` of the
 * twelve before, `cost_12m` of activities of any type, since goods cost where they are delivered and not where they are
 * paid, and how many activities there were of each type that costs something to do.
 */
export function profitFacts(
  { purchases, costToServe }: ValueSettings,
  types: readonly ActivityType[],
): ActivityMetric[] {
  const ofPurchases = { types: [...new Set([...purchases.types, ...(purchases.refunds ?? [])])] };
  const sum = (code: string, name: LocalName, of: "amount" | "cost", yearsBack?: number): ActivityMetric => ({
    ...{ code, name, unit: "money", from: "activities", aggregate: "sum", of },
    ...(of === "amount" && ofPurchases),
    window: {
      ...{ kind: "rolling", length: profitMonths, unit: "months" },
      ...(yearsBack !== undefined && { yearsBack }),
    },
  });
  const counts = Object.keys(costToServe).map((type): ActivityMetric => {
    const name = types.find(({ code }) => code === type)?.name ?? { en: type, zh: type };
    return {
      code: countCode(type),
      name: { en: `${name.en}, count of the last 12 months`, zh: `近12个月${name.zh}次数` },
      ...{ unit: "count", from: "activities", types: [type], aggregate: "count" },
      window: { kind: "rolling", length: profitMonths, unit: "months" },
    };
  });
  return [
    sum("revenue_12m", { en: "Revenue, last 12 months", zh: "近12个月收入" }, "amount"),
    sum(
      "revenue_12m_before",
      { en: "Revenue, the 12 months before", zh: "上一年同期12个月收入" },
      "amount",
      1,
    ),
    sum("cost_12m", { en: "Cost, last 12 months", zh: "近12个月成本" }, "cost"),
    ...counts,
  ];
}

function profitFormulas({ costToServe }: ValueSettings): FormulaMetric[] {
  const formula = (code: string, name: LocalName, unit: MetricUnit, text: string): FormulaMetric => ({
    ...{ code, name, unit, from: "formula", formula: text },
  });
  const served = Object.entries(costToServe).map(([type, rate]) => `${countCode(type)} * ${plain(rate)}`);
  return [
    formula(
      "cost_to_serve_12m",
      { en: "Cost to serve, last 12 months", zh: "近12个月服务成本" },
      "money",
      served.length === 0 ? "0" : served.join(" + "),
    ),
    formula(
      "profit_12m",
      { en: "Profit, last 12 months", zh: "近12个月利润" },
      "money",
      "revenue_12m - cost_12m - cost_to_serve_12m",
    ),
    // What is divided by 0 is missing: nobody has a margin of no revenue.
    formula(
      "margin_12m",
      { en: "Margin, last 12 months", zh: "近12个月利润率" },
      "share",
      "profit_12m / max(revenue_12m, 0)",
    ),
    formula(
      "spend_yoy",
      { en: "Spend against the year before", zh: "消费额同比" },
      "share",
      "revenue_12m / max(revenue_12m_before, 0) - 1",
    ),
  ];
}

function walletMetrics({ wallet }: ValueSettings): MetricDefinition[] {
  if (wallet === null) return [];
  return [
    {
      ...{ code: "wallet_12m", from: "attribute", attribute: wallet, unit: "money" },
      name: { en: "Estimated spend with everybody, a year", zh: "预计年采购总额" },
    },
    {
      ...{ code: "share_of_wallet", from: "formula", unit: "share" },
      name: { en: "Share of wallet", zh: "钱包份额" },
      formula: "revenue_12m / max(wallet_12m, 0)",
    },
  ];
}

/** The code of the metric that counts activities of a type. */
export function countCode(type: string): string {
  return `${type.replaceAll("-", "_").slice(0, 53)}_count_12m`;
}

/** A rate as expressions take it: digits, and a fraction if any. */
function plain(rate: number): string {
  return rate.toFixed(6).replace(/\.?0+$/, "");
}
