import type { Explanation } from "@gradus/contract";
import { wordCondition, wordLimits } from "@gradus/engine";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import {
  countOf,
  formatNumber,
  formatScore,
  formatValue,
  nameCustomer,
  nothing,
} from "../text/format-values.ts";
import { describeCrossing, describeFlags, describeScores } from "./describe-choice.ts";

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
  class: { en: "class", zh: "类别" },
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
    describeOverride(session, explanation),
    describeReason(session, explanation),
    describeParts(session, explanation, currency),
    describeTiers(session, explanation),
    describeScores(session, explanation),
    describeCrossing(session, explanation),
    describeFlags(session, explanation),
    describeMetrics(session, explanation, currency),
    describeOutlook(session, explanation, currency),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function describeGrade(
  session: Session,
  { customer, scheme, version, asOf, inForce, ...grade }: Explanation,
): string {
  const { facts, tier, tierName, since, knownTo } = grade;
  const who = nameCustomer(customer);
  const score = formatScore(grade.score);
  const span = facts.first === null ? "" : `${facts.first} – ${facts.last}`;
  return session.word({
    en: [
      `${who.en}: ${tierName.en} (${tier}), score ${score}${since === null ? "" : `, since ${since}`}`,
      `${scheme} ${version === null ? "draft" : `version ${version}`}, ${inForce ? "in force" : "worked out"} as of ${asOf}, known to change ${knownTo}; ${countOf(facts.count, "fact")}${span && ` (${span})`}`,
    ].join("\n"),
    zh: [
      `${who.zh}：${tierName.zh}（${tier}），总分 ${score}${since === null ? "" : `，自 ${since} 起`}`,
      `${scheme} ${version === null ? "草稿" : `版本 ${version}`}，${inForce ? "现行等级" : "按需计算"}，统计截止日 ${asOf}，已知至变更 ${knownTo}；${formatNumber(facts.count)} 条业务记录${span && `（${span}）`}`,
    ].join("\n"),
  });
}

/** What is in force instead of the tier by the rules. */
function describeOverride(session: Session, { override }: Explanation): string {
  if (override === null) return "";
  const { name, without, until, reason } = override;
  const by = override.approvedBy ?? "–";
  return session.word({
    en: `${name.en} by an override until ${until}, approved by ${by}: ${reason}\nBy the rules it is ${without.name.en}.`,
    zh: `人工调级为${name.zh}，有效期至 ${until}，审批人 ${by}：${reason}\n按规则为${without.name.zh}。`,
  });
}

/** What made the customer ungraded or new. */
function describeReason(session: Session, explanation: Explanation): string {
  const { because, tierName } = explanation;
  if (because === null) return "";
  const reason = inWords(explanation, because);
  return session.word({
    en: `${tierName.en} because ${reason.en}.`,
    zh: `${tierName.zh}原因：${reason.zh}。`,
  });
}

/** A condition of the scheme, with names for what it rests on. */
function inWords({ metrics, parts }: Explanation, condition: string): Words {
  const criteria = parts.map(({ criterion, name }) => ({ code: criterion, name }));
  return wordCondition(condition, metrics, criteria);
}

function describeParts(
  session: Session,
  { parts, score, tiers, categories }: Explanation,
  currency: string,
): string {
  if (parts.length === 0) return "";
  const columns = (["criterion", "value", "rule", "points", "weight", "part"] as const).map((title) => ({
    title: session.word(words[title]),
    align: title === "criterion" || title === "rule" ? ("left" as const) : ("right" as const),
  }));
  const classes = new Map(tiers.map(({ code, name }) => [code, session.word(name)]));
  const rows = parts.map(({ metric, name, value, unit, rule, points, weight, part, toward }) => [
    toward === null ? session.word(name) : `${session.word(name)} → ${classes.get(toward) ?? toward}`,
    formatValue(value, unit, currency, session.language, categories[metric]),
    session.word(rule),
    formatScore(points),
    `× ${weight}%`,
    `= ${formatScore(part)}`,
  ]);
  return formatTable(columns, [...rows, [session.word(words.score), "", "", "", "", formatScore(score)]]);
}

function describeTiers(session: Session, explanation: Explanation): string {
  const { tiers, tier: held } = explanation;
  const money = moneyOf(explanation);
  if (tiers.length === 0) return "";
  const areClasses = tiers.every(({ enter }) => enter === null);
  const right = { align: "right" } as const;
  const thresholds = [words.enter, words.keep].map((title) => ({ title: session.word(title), ...right }));
  const columns = [
    { title: `  ${session.word(areClasses ? words.class : words.tier)}` },
    ...(areClasses ? [] : thresholds),
    { title: session.word(words.condition) },
  ];
  const rows = tiers.map(({ code, name, enter, keep, gate, gatePassed, when, ...limits }) => {
    const conditions = [
      gate === null ? null : session.word(markPassed(inWords(explanation, gate), gatePassed)),
      when === null ? null : session.word(inWords(explanation, when)),
      ...wordLimits(limits, money).map((limit) => session.word(limit)),
    ];
    return [
      `${code === held ? "▸" : " "} ${session.word(name)}`,
      ...(areClasses ? [] : [formatScore(enter), formatScore(keep)]),
      conditions.filter((each) => each !== null).join(" · ") || nothing,
    ];
  });
  return formatTable(columns, rows);
}

/** What the metric is called whose money limits of tiers share out. */
function moneyOf({ money, metrics }: Explanation): Words | undefined {
  return metrics.find(({ code }) => code === money)?.name;
}

function markPassed({ en, zh }: Words, passed: boolean | null): Words {
  if (passed === null) return { en, zh };
  const mark = passed ? words.passed : words.notPassed;
  return { en: `${en} (${mark.en})`, zh: `${zh}（${mark.zh}）` };
}

/** Metrics that no criterion shows, since conditions rest on them. */
function describeMetrics(
  session: Session,
  { metrics, parts, categories }: Explanation,
  currency: string,
): string {
  const others = metrics.filter(({ code }) => !parts.some(({ metric }) => metric === code));
  if (others.length === 0) return "";
  return formatTable(
    [{ title: session.word(words.metric) }, { title: session.word(words.value), align: "right" }],
    others.map(({ code, name, value, unit }) => [
      session.word(name),
      formatValue(value, unit, currency, session.language, categories[code]),
    ]),
  );
}

function describeOutlook(session: Session, explanation: Explanation, currency: string): string {
  const { next, keeps, pending, strategy, benefits, cadence, nextReview } = explanation;
  const lines: string[] = [];
  if (next) lines.push(describeNext(session, explanation, next, currency));
  if (keeps) {
    const [score, margin] = [keeps.score, keeps.margin].map(formatScore);
    lines.push(
      session.word({
        en: `The tier is kept down to ${score}, ${margin} points from here.`,
        zh: `保级线为 ${score}，还有 ${margin} 分余量。`,
      }),
    );
  }
  if (pending) {
    const { name, since, due } = pending;
    lines.push(
      session.word({
        en: `Waiting: ${name.en} from ${due}, due since ${since}.`,
        zh: `待生效：${due} 起转为${name.zh}，自 ${since} 起达到条件。`,
      }),
    );
  }
  if (strategy) lines.push(`${session.word({ en: "What to do: ", zh: "策略：" })}${session.word(strategy)}`);
  const list = (texts: typeof benefits) => texts.map((text) => session.word(text)).join(" ");
  if (benefits.length > 0) lines.push(`${session.word({ en: "Benefits: ", zh: "权益：" })}${list(benefits)}`);
  if (cadence.length > 0)
    lines.push(`${session.word({ en: "Cadence: ", zh: "维护节奏：" })}${list(cadence)}`);
  if (nextReview) lines.push(`${session.word({ en: "Next review: ", zh: "下次复核：" })}${nextReview}`);
  return lines.join("\n");
}

/**
 * What the next tier needs: points, what of its gate is not met, in amounts where it can be said, and a
 * rank where it takes only a share.
 */
function describeNext(
  session: Session,
  explanation: Explanation,
  next: NonNullable<Explanation["next"]>,
  currency: string,
): string {
  const points = formatScore(next.points);
  const needs = next.points > 0 ? [{ en: `${points} points more`, zh: `还差 ${points} 分` }] : [];
  for (const { metric, name, unit, operator, threshold, value, short } of next.demands) {
    const show = (shown: typeof value) =>
      formatValue(shown, unit, currency, session.language, explanation.categories[metric]);
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
    const gate = inWords(explanation, next.gate);
    needs.push({ en: gate.en, zh: `须满足 ${gate.zh}` });
  }
  for (const limit of wordLimits(next, moneyOf(explanation))) {
    needs.push({ en: `rank high enough: ${limit.en}`, zh: `排名须足够靠前：${limit.zh}` });
  }
  if (needs.length === 0) needs.push({ en: "a better rank than others", zh: "排名需更靠前" });
  return session.word({
    en: `To reach ${next.name.en}: ${needs.map(({ en }) => en).join(", and ")}.`,
    zh: `升至${next.name.zh}：${needs.map(({ zh }) => zh).join("，")}。`,
  });
}
