import type { PredictiveWorth, Replay, ReplayResult } from "@gradus/contract";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { type Column, formatTable } from "../text/format-table.ts";
import { countOf, formatMoney, formatNumber, formatShare, nothing } from "../text/format-values.ts";

type Month = ReplayResult["months"][number];

const words = {
  asOf: { en: "as of", zh: "统计截止日" },
  moves: { en: "moves", zh: "变动" },
  up: { en: "up", zh: "升" },
  down: { en: "down", zh: "降" },
  rules: { en: "ranked by", zh: "排序依据" },
  tried: { en: "these rules", zh: "本规则" },
  inForce: { en: "rules in force", zh: "现行规则" },
  receipts: { en: "receipts of 12 months", zh: "前 12 个月回款" },
  gini: { en: "Gini", zh: "基尼系数" },
  lift: { en: "lift, top tenth", zh: "前10%提升度" },
  spearman: { en: "rank correlation", zh: "秩相关" },
  months: { en: "months after", zh: "之后月数" },
  deciles: { en: "Lift by tenths, best first:", zh: "各十分位提升度（从高到低）：" },
  nothingKnown: {
    en: "Of what came afterwards nothing is known yet, or these are classes, which foretell nothing.",
    zh: "之后的结果尚未可知，或方案为无序类别，不作预测检验。",
  },
} satisfies Record<string, Words>;

const right = { align: "right" } as const;

/** A replay as people read it: tiers by month-end, reversals, and what the score foretold. */
export function describeReplay(session: Session, replay: Replay): string {
  const { result } = replay;
  if (!result) return "";
  return [
    describeHeading(session, replay, result),
    describeMonths(session, result),
    describeFlaps(session, result),
    ...describeWorth(session, replay, result),
    describeLeftOut(session, result),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function describeHeading(session: Session, replay: Replay, { months, seconds }: ReplayResult): string {
  const rules =
    replay.draft !== null
      ? { en: `draft ${replay.draft}`, zh: `草稿 ${replay.draft}` }
      : replay.version !== null
        ? { en: `version ${replay.version}`, zh: `版本 ${replay.version}` }
        : { en: "the rules given", zh: "所给规则" };
  const facts = replay.knownThen
    ? { en: "facts known then", zh: "当时已知的数据" }
    : { en: "facts known now", zh: "现在已知的数据" };
  const count = months.length;
  const time = seconds.toFixed(2);
  return session.word({
    en: `${replay.scheme} by ${rules.en}, ${countOf(count, "month-end")} to ${replay.until}, ${facts.en}; ${time} s.`,
    zh: `${replay.scheme}，${rules.zh}，至 ${replay.until} 的 ${count} 个月末，${facts.zh}；用时 ${time} 秒。`,
  });
}

function describeMonths(session: Session, { months, rules }: ReplayResult): string {
  const tiers = rules.tried.tiers.filter(({ code }) =>
    months.some(({ tried }) => tried.tiers.some((tier) => tier.code === code)),
  );
  const columns: Column[] = [
    { title: session.word(words.asOf) },
    ...tiers.map(({ name }) => ({ title: session.word(name), ...right })),
    ...[words.moves, words.up, words.down].map((title) => ({ title: session.word(title), ...right })),
  ];
  const rows = months.map(({ asOf, tried }) => [
    asOf,
    ...tiers.map(({ code }) => formatNumber(tried.tiers.find((tier) => tier.code === code)?.customers ?? 0)),
    ...[tried.moves?.total, tried.moves?.up, tried.moves?.down].map((count) =>
      count === undefined ? nothing : formatNumber(count),
    ),
  ]);
  return formatTable(columns, rows);
}

function describeFlaps(session: Session, { flaps }: ReplayResult): string {
  const { moves, judged, reversed, rate } = flaps.tried;
  const { within } = flaps;
  const all = formatNumber(moves);
  if (rate === null) {
    return session.word({
      en: `The flap rate cannot be told yet: it takes ${within} month-ends after a move; ${all} moves in all.`,
      zh: `还不能判断等级反复率：变动之后需要再有 ${within} 个月末；变动共 ${all} 次。`,
    });
  }
  const share = formatShare(rate);
  return session.word({
    en: `Flap rate ${share}: ${formatNumber(reversed)} of ${formatNumber(judged)} moves were reversed within ${within} month-ends; ${all} moves in all.`,
    zh: `等级反复率 ${share}：${formatNumber(judged)} 次变动中有 ${formatNumber(reversed)} 次在 ${within} 个月末之内反复；变动共 ${all} 次。`,
  });
}

function describeWorth(session: Session, replay: Replay, { months, currency }: ReplayResult): string[] {
  const judged = months.filter((month) => month.outcome !== null);
  const longest = judged.reduce<Month | undefined>(
    (best, month) => ((month.outcome?.months ?? 0) >= (best?.outcome?.months ?? 0) ? month : best),
    undefined,
  );
  if (!longest?.outcome) return [session.word(words.nothingKnown)];
  const { outcome } = longest;
  const what = replay.outcome === "profit" ? { en: "profit", zh: "利润" } : { en: "receipts", zh: "回款" };
  const customers = formatNumber(outcome.customers);
  const total = `${formatMoney(outcome.total)} ${currency}`;
  const heading = session.word({
    en: `As of ${longest.asOf} against ${what.en} of the ${outcome.months} months to ${outcome.through}: ${customers} customers, ${total}.`,
    zh: `截至 ${longest.asOf} 的排序，对照至 ${outcome.through} 的 ${outcome.months} 个月${what.zh}：${customers} 个客户，${total}。`,
  });
  const rankings = (["tried", "inForce", "receipts"] as const).flatMap((by) => {
    const worth = outcome[by];
    return worth ? [{ name: session.word(words[by]), worth }] : [];
  });
  const table = formatTable(
    [
      { title: session.word(words.rules) },
      ...[words.gini, words.lift, words.spearman].map((title) => ({ title: session.word(title), ...right })),
    ],
    rankings.map(({ name, worth }) => [name, ...figuresOf(worth)]),
  );
  const deciles = formatTable(
    [{ title: "" }, ...Array.from({ length: 10 }, () => ({ title: "", ...right }))],
    rankings.map(({ name, worth }) => [name, ...worth.deciles.map((lift) => lift.toFixed(2))]),
  );
  return [
    `${heading}\n${table}`,
    `${session.word(words.deciles)}\n${deciles}`,
    describeByMonth(session, judged),
  ];
}

/** Gini of every month-end: whether the best one is an accident. */
function describeByMonth(session: Session, judged: readonly Month[]): string {
  if (judged.length < 2) return "";
  const isCompared = judged.some(({ outcome }) => outcome?.inForce);
  const by = [words.tried, ...(isCompared ? [words.inForce] : []), words.receipts];
  return formatTable(
    [
      { title: session.word(words.asOf) },
      { title: session.word(words.months), ...right },
      ...by.map(({ en, zh }) => ({
        title: session.word({ en: `Gini, ${en}`, zh: `基尼系数：${zh}` }),
        ...right,
      })),
    ],
    judged.map(({ asOf, outcome }) => [
      asOf,
      String(outcome?.months),
      ...[outcome?.tried, ...(isCompared ? [outcome?.inForce] : []), outcome?.receipts].map((worth) =>
        write(worth?.gini),
      ),
    ]),
  );
}

function figuresOf({ gini, lift, spearman }: PredictiveWorth): string[] {
  return [write(gini), lift === null ? nothing : lift.toFixed(2), write(spearman)];
}

function write(figure: number | null | undefined): string {
  return figure == null ? nothing : figure.toFixed(4);
}

function describeLeftOut(session: Session, { leftOut, knownThrough, months }: ReplayResult): string {
  const notes: Words[] = [];
  const last = leftOut.at(-1);
  if (last !== undefined) {
    notes.push({
      en: `Nothing was known by ${last} and before: ${countOf(leftOut.length, "month-end")} left out.`,
      zh: `到 ${last} 为止没有数据：略去 ${leftOut.length} 个月末。`,
    });
  }
  if (knownThrough !== null && months.some(({ outcome }) => outcome === null || outcome.isCut)) {
    notes.push({
      en: `Outcomes are known to ${knownThrough}: later month-ends are judged by fewer months, or not at all.`,
      zh: `结果只知道到 ${knownThrough}：较晚的月末按较少的月数检验，或不检验。`,
    });
  }
  return notes.map((note) => session.word(note)).join("\n");
}
