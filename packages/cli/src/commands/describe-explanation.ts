import type { Explanation } from "@gradus/contract";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import {
  countOf,
  formatNumber,
  formatScore,
  formatValue,
  nothing,
  shareLimit,
} from "../text/format-values.ts";

const words = {
  criterion: { en: "criterion", zh: "评分项" },
  value: { en: "value", zh: "指标值" },
  rule: { en: "rule", zh: "规则" },
  points: { en: "points", zh: "得分" },
  weight: { en: "weight", zh: "权重" },
  part: { en: "part", zh: "计入" },
  score: { en: "score", zh: "总分" },
  metric: { en: "metric", zh: "指标" },
  tier: { en: "tier", zh: "等级" },
  enter: { en: "enters at", zh: "升级线" },
  keep: { en: "keeps from", zh: "保级线" },
  condition: { en: "condition", zh: "条件" },
  passed: { en: "passed", zh: "通过" },
  notPassed: { en: "not passed", zh: "未通过" },
};

/**
 * A grade as people follow it: each criterion from its value to its part of the score, the thresholds
 * the score is held against, what the next tier needs and what keeps this one, and what to do.
 */
export function describeExplanation(session: Session, explanation: Explanation, currency: string): string {
  return [
    describeGrade(session, explanation),
    describeParts(session, explanation, currency),
    describeTiers(session, explanation),
    describeMetrics(session, explanation, currency),
    describeOutlook(session, explanation, currency),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function describeGrade(
  session: Session,
  { customer, scheme, version, asOf, inForce, ...grade }: Explanation,
) {
  const { facts, tier, tierName, since, knownTo } = grade;
  const who = [customer.name, customer.name === null ? customer.code : `(${customer.code})`]
    .filter(Boolean)
    .join(" ");
  const score = formatScore(grade.score);
  const span = facts.first === null ? "" : ` (${facts.first} – ${facts.last})`;
  return session.word({
    en: [
      `${who}: ${tierName.en} (${tier}), score ${score}${since === null ? "" : `, since ${since}`}`,
      `${scheme} version ${version}, ${inForce ? "in force" : "worked out"} as of ${asOf}, known to change ${knownTo}; ${countOf(facts.count, "fact")}${span}`,
    ].join("\n"),
    zh: [
      `${who}：${tierName.zh}（${tier}），总分 ${score}${since === null ? "" : `，自 ${since} 起`}`,
      `${scheme} 版本 ${version}，${inForce ? "现行等级" : "按需计算"}，统计截止日 ${asOf}，已知至变更 ${knownTo}；${formatNumber(facts.count)} 条业务记录${span}`,
    ].join("\n"),
  });
}

function describeParts(session: Session, { parts, score }: Explanation, currency: string): string {
  if (parts.length === 0) return "";
  const columns = (["criterion", "value", "rule", "points", "weight", "part"] as const).map((title) => ({
    title: session.word(words[title]),
    align: title === "criterion" || title === "rule" ? ("left" as const) : ("right" as const),
  }));
  const rows = parts.map(({ name, value, unit, rule, points, weight, part }) => [
    session.word(name),
    formatValue(value, unit, currency, session.language),
    session.word(rule),
    formatScore(points),
    `× ${weight}%`,
    `= ${formatScore(part)}`,
  ]);
  return formatTable(columns, [...rows, [session.word(words.score), "", "", "", "", formatScore(score)]]);
}

function describeTiers(session: Session, { tiers, tier: held }: Explanation): string {
  if (tiers.length === 0) return "";
  const columns = (["tier", "enter", "keep", "condition"] as const).map((title) => ({
    title: title === "tier" ? `  ${session.word(words.tier)}` : session.word(words[title]),
    align: title === "enter" || title === "keep" ? ("right" as const) : ("left" as const),
  }));
  const rows = tiers.map(({ code, name, enter, keep, gate, gatePassed, when, share }) => {
    const passed =
      gatePassed === null ? "" : ` (${session.word(gatePassed ? words.passed : words.notPassed)})`;
    const conditions = [
      gate === null ? null : gate + passed,
      when,
      share === null ? null : session.word(shareLimit(share)),
    ];
    return [
      `${code === held ? "▸" : " "} ${session.word(name)}`,
      formatScore(enter),
      formatScore(keep),
      conditions.filter((each) => each !== null).join(" · ") || nothing,
    ];
  });
  return formatTable(columns, rows);
}

/** Metrics that no criterion shows, since conditions rest on them. */
function describeMetrics(session: Session, { metrics, parts }: Explanation, currency: string): string {
  const others = metrics.filter(({ code }) => !parts.some(({ metric }) => metric === code));
  if (others.length === 0) return "";
  return formatTable(
    [{ title: session.word(words.metric) }, { title: session.word(words.value), align: "right" }],
    others.map(({ name, value, unit }) => [
      session.word(name),
      formatValue(value, unit, currency, session.language),
    ]),
  );
}

function describeOutlook(
  session: Session,
  { next, keeps, strategy, nextReview }: Explanation,
  currency: string,
): string {
  const lines: string[] = [];
  if (next) lines.push(describeNext(session, next, currency));
  if (keeps) {
    const [score, margin] = [keeps.score, keeps.margin].map(formatScore);
    lines.push(
      session.word({
        en: `The tier is kept down to ${score}, ${margin} points from here.`,
        zh: `保级线为 ${score}，还有 ${margin} 分余量。`,
      }),
    );
  }
  if (strategy) lines.push(`${session.word({ en: "What to do: ", zh: "策略：" })}${session.word(strategy)}`);
  if (nextReview) lines.push(`${session.word({ en: "Next review: ", zh: "下次复核：" })}${nextReview}`);
  return lines.join("\n");
}

/** What the next tier needs: points, and what of its gate is not met, in amounts where it can be said. */
function describeNext(session: Session, next: NonNullable<Explanation["next"]>, currency: string): string {
  const points = formatScore(next.points);
  const needs = next.points > 0 ? [{ en: `${points} points more`, zh: `还差 ${points} 分` }] : [];
  for (const { name, unit, operator, threshold, value, short } of next.demands) {
    const show = (shown: typeof value) => formatValue(shown, unit, currency, session.language);
    needs.push(
      short === null
        ? {
            en: `${name.en} ${operator} ${show(threshold)} (now ${show(value)})`,
            zh: `${name.zh} ${operator} ${show(threshold)}（现为 ${show(value)}）`,
          }
        : {
            en: `${show(short)} more of ${name.en} (${show(value)} of ${show(threshold)})`,
            zh: `${name.zh}还差 ${show(short)}（现为 ${show(value)}，要求 ${show(threshold)}）`,
          },
    );
  }
  if (next.gate !== null && next.demands.length === 0) {
    needs.push({ en: next.gate, zh: `须满足 ${next.gate}` });
  }
  if (needs.length === 0) needs.push({ en: "a better rank than others", zh: "排名需更靠前" });
  return session.word({
    en: `To reach ${next.name.en}: ${needs.map(({ en }) => en).join(", and ")}.`,
    zh: `升至${next.name.zh}：${needs.map(({ zh }) => zh).join("；")}。`,
  });
}
