import { type Named, wordCondition, wordLimits } from "@gradus/engine";
import type { Answer } from "@gradus/sdk";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatInstant, formatScore, formatShare, nothing } from "../text/format-values.ts";
import { describeClasses, describeFlags, nameOf } from "./describe-classes.ts";
import { describeMissing, describeScoring } from "./describe-scoring.ts";

type SchemeVersion = Answer<"getScheme">;
type Definition = SchemeVersion["definition"];

const words = {
  criterion: { en: "criterion", zh: "评分项" },
  metric: { en: "metric", zh: "指标" },
  weight: { en: "weight", zh: "权重" },
  scoring: { en: "scoring", zh: "评分方式" },
  tier: { en: "tier", zh: "等级" },
  toward: { en: "speaks for", zh: "指向类别" },
  name: { en: "name", zh: "名称" },
  enter: { en: "enters at", zh: "升级线" },
  keep: { en: "keeps from", zh: "保级线" },
  condition: { en: "condition", zh: "条件" },
  population: { en: "population", zh: "适用客户" },
  unit: { en: "graded unit", zh: "定级单位" },
  ungradedWhen: { en: "ungraded when", zh: "不定级条件" },
  newWhen: { en: "new when", zh: "新客户条件" },
  money: { en: "money", zh: "汇总金额" },
  holdAbove: { en: "held when", zh: "待确认条件" },
  everybody: { en: "everybody", zh: "全部客户" },
} satisfies Record<string, Words>;

const unitWords = {
  company: { en: "each company by itself", zh: "每个客户单独定级" },
  group: { en: "a group as one, its facts added up", zh: "集团合并计算，成员同级" },
  inherit: { en: "the head of a group, for its members too", zh: "以集团总部定级，成员沿用" },
} satisfies Record<string, Words>;

const holdAboveByDefault = 0.05;

/** A version of a scheme as people read it: who is graded, by which criteria, into which tiers or classes. */
export function describeScheme(session: Session, { metrics, ...version }: SchemeVersion): string {
  const { code, definition, publishedAt } = version;
  const published = formatInstant(publishedAt);
  const heading = session.word({
    en: `${definition.name.en} (${code}), version ${version.version}, published ${published}`,
    zh: `${definition.name.zh}（${code}），版本 ${version.version}，生效于 ${published}`,
  });
  return [
    heading,
    describeRules(session, definition, metrics),
    describeCriteria(session, definition, metrics),
    definition.classes
      ? describeClasses(session, definition, metrics)
      : describeTiers(session, definition, metrics),
    describeFlags(session, definition, metrics),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function describeRules(session: Session, definition: Definition, metrics: readonly Named[]): string {
  const { population, ungradedWhen, newWhen, money, holdAbove = holdAboveByDefault } = definition;
  const inWords = (condition: string | undefined) => condition && wordCondition(condition, metrics);
  const held = formatShare(holdAbove);
  const rules: [Words, Words | "" | undefined][] = [
    [words.population, inWords(population?.where) || words.everybody],
    [words.unit, unitWords[population?.unit ?? "company"]],
    [words.ungradedWhen, inWords(ungradedWhen)],
    [words.newWhen, inWords(newWhen)],
    [words.money, metrics.find((metric) => metric.code === money)?.name],
    [words.holdAbove, { en: `more than ${held} of customers move`, zh: `等级变动的客户超过 ${held}` }],
  ];
  return formatTable(
    [{ title: "" }, { title: "" }],
    rules.flatMap(([title, rule]) => (rule ? [[session.word(title), session.word(rule)]] : [])),
  );
}

function describeCriteria(session: Session, { criteria }: Definition, metrics: readonly Named[]): string {
  if (criteria.length === 0) return "";
  const hasSides = criteria.some(({ toward }) => toward !== undefined);
  return formatTable(
    [
      { title: session.word(words.criterion) },
      ...(hasSides ? [{ title: session.word(words.toward) }] : []),
      { title: session.word(words.metric) },
      { title: session.word(words.weight), align: "right" },
      { title: session.word(words.scoring) },
    ],
    criteria.map((criterion) => [
      criterion.code ?? criterion.metric,
      ...(hasSides ? [criterion.toward ?? nothing] : []),
      session.word(nameOf(criterion.metric, metrics)),
      `${criterion.weight}%`,
      [describeScoring(criterion), describeMissing(criterion)]
        .filter((each) => each !== undefined)
        .map((each) => session.word(each))
        .join(" · "),
    ]),
  );
}

function describeTiers(session: Session, definition: Definition, metrics: readonly Named[]): string {
  const { tiers = [], money } = definition;
  const inWords = (condition: string) => session.word(wordCondition(condition, metrics));
  return formatTable(
    [
      { title: session.word(words.tier) },
      { title: session.word(words.name) },
      { title: session.word(words.enter), align: "right" },
      { title: session.word(words.keep), align: "right" },
      { title: session.word(words.condition) },
    ],
    tiers.map(({ code, name, enter, keep, gate, ...limits }) => [
      code,
      session.word(name),
      formatScore(enter),
      formatScore(keep ?? enter),
      [
        gate && inWords(gate),
        ...wordLimits(limits, metrics.find(({ code }) => code === money)?.name).map((limit) =>
          session.word(limit),
        ),
      ]
        .filter(Boolean)
        .join(" · ") || nothing,
    ]),
  );
}
