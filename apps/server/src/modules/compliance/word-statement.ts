import type { Explanation, Language, Statement } from "@gradus/contract";
import {
  criterionCode,
  directionOf,
  type LocalName,
  type Named,
  nameOfCategory,
  type SchemeClosure,
  wordCondition,
  wordLimits,
  wordValue,
} from "@gradus/engine";
import type { StoredVersion } from "../schemes/index.ts";
import { wordMovement } from "./word-movement.ts";

type Text = Statement["zh"];
type Section = Text["sections"][number];

/** The statement about a scheme, without any one customer. */
export function wordStatement(
  { closure, version }: Pick<StoredVersion, "closure" | "version">,
  sensitive: readonly Named[],
  language: Language,
): Text {
  const { scheme } = closure;
  const say = (text: LocalName) => text[language];
  const steps = scheme.tiers ?? scheme.classes ?? [];
  const list = (names: readonly LocalName[]) => names.map(say).join(language === "zh" ? "、" : ", ");
  const inWords = (condition: string) =>
    say(wordCondition(condition, closure.metrics, namedCriteria(closure), closure.baseCurrency));
  const fair = [
    say({
      en: "No sensitive personal data is used: no ethnicity, religion, health, biometrics or whereabouts, and nothing about minors.",
      zh: "不使用敏感个人信息：民族、宗教信仰、健康、生物特征、行踪，以及未成年人的信息。",
    }),
    ...(sensitive.length === 0
      ? []
      : [
          say({
            en: `Kept apart by the system: ${list(sensitive.map(({ name }) => name))}.`,
            zh: `系统禁止使用：${list(sensitive.map(({ name }) => name))}。`,
          }),
        ]),
    say({
      en: "The same facts always give the same result, whoever the customer is.",
      zh: "相同的事实总是得到相同的结果，不因客户而异。",
    }),
  ];
  const sections: (Section | undefined)[] = [
    {
      heading: say({ en: "What is decided", zh: "决定什么" }),
      lines: [
        say({
          en: `By the scheme “${scheme.name.en}” (version ${version}) each customer gets one of: ${list(steps.map(({ name }) => name))}.`,
          zh: `依据方案“${scheme.name.zh}”（第 ${version} 版），每位客户归入以下之一：${list(steps.map(({ name }) => name))}。`,
        }),
        say({
          en: "The decision is made automatically by the rules below.",
          zh: "该决定由系统按以下规则自动作出。",
        }),
      ],
    },
    section(say({ en: "What it rests on", zh: "依据的信息" }), wordCriteria(closure, language)),
    section(say({ en: "How tiers are reached", zh: "各等级的条件" }), wordSteps(closure, language, inWords)),
    section(say({ en: "Who is graded", zh: "适用范围" }), wordPopulation(closure, language, inWords)),
    section(say({ en: "When it changes", zh: "何时变动" }), wordMovement(scheme.movement, language)),
    section(say({ en: "What is not used", zh: "不使用的信息" }), fair),
    section(say({ en: "Your rights", zh: "您的权利" }), [
      say({
        en: "You can ask for the data the decision rests on, have wrong data corrected, have the result explained, and have it reviewed by a person. Turn to your account manager.",
        zh: "您可以查阅作为依据的数据、要求更正错误数据、要求说明结果，并要求人工复核。请联系您的客户经理。",
      }),
      say({
        en: "An exception is granted only with a reason, approved by a second person, and for a limited time.",
        zh: "人工调级须有理由、经他人审批，并有有效期。",
      }),
    ]),
  ];
  return {
    title: say({
      en: `How we decide: ${scheme.name.en}`,
      zh: `定级说明：${scheme.name.zh}`,
    }),
    sections: sections.filter((each) => each !== undefined),
  };
}

/** How one customer's result came about. */
export function wordOwnResult(explanation: Explanation, currency: string, language: Language): Section {
  const say = (text: LocalName) => text[language];
  const { customer, tierName, since, asOf, score, parts, because, next, categories } = explanation;
  const reason = because === null ? null : say(wordCondition(because, explanation.metrics, [], currency));
  const who = customer.name ?? customer.code;
  const lines = [
    say({
      en: `${who}: ${tierName.en}${since === null ? "" : ` since ${since}`}, from facts up to ${asOf}.`,
      zh: `${who}：${tierName.zh}${since === null ? "" : `（自 ${since} 起）`}，依据截至 ${asOf} 的事实。`,
    }),
    ...(reason === null ? [] : [say({ en: `Reason: ${reason}`, zh: `原因：${reason}` })]),
    ...(score === null ? [] : [say({ en: `Score: ${score} of 100.`, zh: `总分：${score}（满分 100）。` })]),
    ...parts.map(({ metric, name, unit, value, part, weight }) => {
      const worded =
        value === null
          ? { en: "unknown", zh: "未知" }
          : (nameOfCategory(categories[metric], value) ?? wordValue(value, unit, currency));
      return say({
        en: `${name.en}: ${worded.en}, which gives ${part} of ${weight}.`,
        zh: `${name.zh}：${worded.zh}，得 ${part} 分（最高 ${weight} 分）。`,
      });
    }),
    ...(next === null || next.points <= 0
      ? []
      : [
          say({
            en: `${next.name.en} needs ${next.points} points more.`,
            zh: `升至${next.name.zh}还差 ${next.points} 分。`,
          }),
        ]),
  ];
  return { heading: say({ en: "Your result", zh: "您的结果" }), lines };
}

function section(heading: string, lines: readonly string[]): Section | undefined {
  return lines.length === 0 ? undefined : { heading, lines: [...lines] };
}

function namedCriteria({ scheme, metrics }: SchemeClosure): Named[] {
  return scheme.criteria.map((criterion) => ({
    code: criterionCode(criterion),
    name: nameOf(metrics, criterion.metric),
  }));
}

function nameOf(metrics: readonly Named[], code: string): LocalName {
  return metrics.find((metric) => metric.code === code)?.name ?? { en: code, zh: code };
}

function wordCriteria({ scheme, metrics }: SchemeClosure, language: Language): string[] {
  const toward = (code: string | undefined): LocalName | undefined =>
    scheme.classes?.find((each) => each.code === code)?.name;
  return scheme.criteria.map((criterion) => {
    const name = nameOf(metrics, criterion.metric);
    const speaksFor = toward(criterion.toward);
    const better =
      criterion.scoring.kind === "map"
        ? { en: "by category", zh: "按类别" }
        : directionOf(criterion) === "less"
          ? { en: "less is better", zh: "越低越好" }
          : { en: "more is better", zh: "越高越好" };
    return {
      en: `${name.en}: ${criterion.weight} %${speaksFor ? ` toward ${speaksFor.en}` : ""}, ${better.en}.`,
      zh: `${name.zh}：占 ${criterion.weight} %${speaksFor ? `（归入${speaksFor.zh}）` : ""}，${better.zh}。`,
    }[language];
  });
}

function wordSteps(
  { scheme, metrics }: SchemeClosure,
  language: Language,
  inWords: (condition: string) => string,
): string[] {
  const say = (text: LocalName) => text[language];
  const money = scheme.money === undefined ? undefined : nameOf(metrics, scheme.money);
  const ofTiers = (scheme.tiers ?? []).map(({ name, enter, keep = enter, gate, ...limits }) =>
    [
      enter === 0
        ? say({ en: `${name.en}: all others`, zh: `${name.zh}：其余客户` })
        : say({
            en: `${name.en}: from ${enter} points, kept down to ${keep}`,
            zh: `${name.zh}：${enter} 分及以上，不低于 ${keep} 分可保级`,
          }),
      gate === undefined ? undefined : say({ en: `if ${inWords(gate)}`, zh: `且须 ${inWords(gate)}` }),
      ...wordLimits(limits, money).map(say),
    ]
      .filter((each) => each !== undefined)
      .join(language === "zh" ? "；" : "; "),
  );
  const ofClasses = (scheme.classes ?? []).flatMap(({ name, when }) =>
    when === undefined
      ? []
      : [say({ en: `${name.en}: ${inWords(when)}`, zh: `${name.zh}：${inWords(when)}` })],
  );
  return [...ofTiers, ...ofClasses];
}

function wordPopulation(
  { scheme }: SchemeClosure,
  language: Language,
  inWords: (condition: string) => string,
): string[] {
  const say = (text: LocalName) => text[language];
  const { population, ungradedWhen, newWhen } = scheme;
  const conditions: [LocalName, string | undefined][] = [
    [{ en: "Customers for whom", zh: "适用于：" }, population?.where],
    [{ en: "Not graded for want of facts:", zh: "事实不足、暂不定级：" }, ungradedWhen],
    [{ en: "Shown as new:", zh: "列为新客户：" }, newWhen],
  ];
  const told = conditions.flatMap(([what, condition]) =>
    condition === undefined ? [] : [`${say(what)}${language === "en" ? " " : ""}${inWords(condition)}`],
  );
  return population?.where === undefined ? [say({ en: "All customers.", zh: "全部客户。" }), ...told] : told;
}
