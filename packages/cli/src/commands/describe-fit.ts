import type { FittedModelAnswer } from "@gradus/contract";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatNumber, formatShare, nothing } from "../text/format-values.ts";

type Aggregates = FittedModelAnswer["aggregates"];
type Row = readonly string[];

const words = {
  parameter: { en: "parameter", zh: "参数" },
  estimate: { en: "estimate", zh: "估计值" },
  error: { en: "± standard error", zh: "± 标准误" },
  logLikelihood: { en: "log-likelihood", zh: "对数似然" },
  repeating: { en: "customers who purchased again", zh: "有重复购买的客户" },
  repeatPurchases: { en: "repeat purchases", zh: "重复购买次数" },
  distinctHistories: { en: "distinct histories", zh: "不同的购买历史" },
  meanAlive: { en: "mean P(alive)", zh: "平均活跃概率" },
  residual: { en: "mean DERT (15% a year)", zh: "平均折现剩余购买次数（年折现率 15%）" },
  populationMean: { en: "mean spend of all customers, by the model", zh: "总体平均消费额（模型）" },
  observedMean: { en: "mean spend of those it is fitted to", zh: "参与拟合客户的平均消费额" },
  independence: { en: "correlation of spend and frequency", zh: "消费额与频次的相关系数" },
  leftOut: { en: "customers left out, without positive spend", zh: "因消费额非正而排除的客户" },
  opportunities: { en: "most chances of a customer", zh: "单个客户的最多机会数" },
  repeats: { en: "repeats", zh: "重复购买" },
  customers: { en: "customers", zh: "客户数" },
  actual: { en: "actual", zh: "实际" },
  expected: { en: "expected", zh: "预期" },
  holdoutActual: { en: "mean in the holdout, actual", zh: "验证期平均，实际" },
  period: { en: "period", zh: "期数" },
  survival: { en: "still there, actual", zh: "留存，实际" },
  rule: { en: "foretold by", zh: "预测方法" },
  total: { en: "total", zh: "总数" },
  likelihood: { en: "log-lik.", zh: "对数似然" },
  lift: { en: "lift of top 10%", zh: "前 10% 提升度" },
  activeRight: { en: "active told rightly", zh: "活跃判断正确率" },
} satisfies Record<string, Words>;

const ruleWords: Readonly<Record<string, Words>> = {
  "last-period": { en: "last period again", zh: "重复上一期" },
  "mean-rate": { en: "mean rate goes on", zh: "按平均频率延续" },
  hiatus: { en: "hiatus heuristic", zh: "间隔法则" },
};

/**
 * A fit as people read it: parameters with their standard errors, what the model makes of the facts beside what they
 * are, and how well models and naive rules foretold the holdout. Of an abstention only what was looked at; the reason
 * is the command's failure.
 */
export function describeFit(session: Session, fitted: FittedModelAnswer): string {
  const { aggregates } = fitted;
  return [
    describeHeading(session, fitted),
    describeParameters(session, fitted),
    describeFigures(session, aggregates),
    describeSpans(session, aggregates),
    describeFrequencies(session, aggregates),
    describeConditional(session, aggregates),
    describeSurvival(session, aggregates),
    describeComparisons(session, fitted),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function describeHeading(
  session: Session,
  { model, asOf, holdoutUntil, customers }: FittedModelAnswer,
): string {
  const count = formatNumber(customers);
  return session.word({
    en: `${model} as of ${asOf}${holdoutUntil ? `, holdout up to ${holdoutUntil}` : ""}: ${count} customers`,
    zh: `${model}，统计截止日 ${asOf}${holdoutUntil ? `，验证期至 ${holdoutUntil}` : ""}：${count} 个客户`,
  });
}

function describeParameters(session: Session, fitted: FittedModelAnswer): string {
  const { parameters, standardErrors, logLikelihood } = fitted;
  if (!parameters) return "";
  return layOut(
    session,
    [words.parameter, words.estimate, words.error],
    [
      ...Object.entries(parameters).map(([name, value]) => [
        name,
        figure(value),
        standardErrors?.[name] === undefined ? nothing : figure(standardErrors[name]),
      ]),
      [session.word(words.logLikelihood), (logLikelihood ?? Number.NaN).toFixed(4), ""],
    ],
  );
}

function describeFigures(session: Session, aggregates: Aggregates): string {
  const counts = ["repeating", "repeatPurchases", "distinctHistories", "opportunities", "leftOut"] as const;
  const figures: [Words, string | undefined][] = [
    ...counts.map((name): [Words, string | undefined] => [words[name], told(aggregates[name], formatNumber)]),
    [words.meanAlive, told(aggregates.meanAlive, formatShare)],
    [words.residual, told(aggregates.discountedExpectedResidual, formatNumber)],
    [words.populationMean, told(aggregates.populationMean, formatNumber)],
    [words.observedMean, told(aggregates.observedMean, formatNumber)],
    [words.independence, told(aggregates.independence, formatNumber)],
  ];
  const rows = figures.flatMap(([name, value]) => (value === undefined ? [] : [[session.word(name), value]]));
  return rows.length === 0 ? "" : formatTable([{ title: "" }, { title: "", align: "right" }], rows);
}

/** What was expected of everybody together, and what it was. */
function describeSpans(
  session: Session,
  { cumulativeRepeats = [], conditionalExpectation }: Aggregates,
): string {
  const rows = cumulativeRepeats.map(({ day, expected, actual }) => [
    session.word({ en: `repeats up to ${day}`, zh: `截至 ${day} 的重复购买` }),
    formatNumber(expected),
    formatNumber(actual),
  ]);
  if (conditionalExpectation) {
    const { weeks, expected, actual } = conditionalExpectation;
    const span = formatNumber(Math.round(weeks * 10) / 10);
    const name = { en: `purchases of the ${span} weeks after`, zh: `其后 ${span} 周的购买` };
    rows.push([session.word(name), formatNumber(expected), formatNumber(actual)]);
  }
  const nameless = { en: "", zh: "" };
  return rows.length === 0 ? "" : layOut(session, [nameless, words.expected, words.actual], rows);
}

function describeFrequencies(session: Session, { frequencies = [] }: Aggregates): string {
  const titles = [words.repeats, words.expected, words.actual];
  const rows = frequencies.map((bin) => [binName(bin), bin.expected.toFixed(2), formatNumber(bin.actual)]);
  return rows.length === 0 ? "" : layOut(session, titles, rows);
}

function describeConditional(session: Session, { conditional = [] }: Aggregates): string {
  const titles = [words.repeats, words.customers, words.expected, words.holdoutActual];
  const rows = conditional.map((bin) => [
    binName(bin),
    formatNumber(bin.customers),
    bin.expected.toFixed(3),
    bin.actual.toFixed(3),
  ]);
  return rows.length === 0 ? "" : layOut(session, titles, rows);
}

function describeSurvival(session: Session, { survival = [] }: Aggregates): string {
  const rows = survival.map(({ period, expected, actual }) => [
    String(period),
    formatShare(expected),
    actual === null ? nothing : formatShare(actual),
  ]);
  return rows.length === 0 ? "" : layOut(session, [words.period, words.expected, words.survival], rows);
}

function describeComparisons(session: Session, { comparisons }: FittedModelAnswer): string {
  if (comparisons.length === 0) return "";
  const errors: Words[] = ["MAE", "RMSE"].map((name) => ({ en: name, zh: name }));
  const gini = { en: "Gini", zh: "基尼系数" };
  return layOut(
    session,
    [words.rule, words.total, ...errors, words.likelihood, gini, words.lift, words.activeRight],
    comparisons.map(({ rule, total, mae, rmse, logLikelihood, gini, lift, activeRight }) => [
      session.word(ruleWords[rule] ?? { en: rule, zh: rule }),
      toDigits(total, 1),
      toDigits(mae, 4),
      toDigits(rmse, 4),
      toDigits(logLikelihood, 1),
      toDigits(gini, 3),
      toDigits(lift, 2),
      activeRight === null ? nothing : formatShare(activeRight),
    ]),
  );
}

/** A table whose first column leans left and all others right. */
function layOut(session: Session, titles: readonly Words[], rows: readonly Row[]): string {
  const align = (index: number) => (index === 0 ? "left" : "right");
  const columns = titles.map(
    (title, index) => ({ title: session.word(title), align: align(index) }) as const,
  );
  return formatTable(columns, rows);
}

function binName({ repeats, orMore }: { repeats: number; orMore: boolean }): string {
  return orMore ? `${repeats}+` : String(repeats);
}

/** A parameter, to five digits that count, however small it is. */
function figure(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function toDigits(value: number | null, digits: number): string {
  return value === null ? nothing : value.toFixed(digits);
}

/** Undefined where the model has no such figure; a figure that it has and cannot tell is `—`. */
function told(value: number | null | undefined, format: (value: number) => string): string | undefined {
  if (value === undefined) return undefined;
  return value === null ? nothing : format(value);
}
