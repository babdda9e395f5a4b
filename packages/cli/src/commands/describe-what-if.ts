import type { WhatIf } from "@gradus/contract";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatMoney, formatNumber, formatScore, nameCustomer, nothing } from "../text/format-values.ts";

const words = {
  tier: { en: "tier", zh: "等级" },
  before: { en: "now", zh: "现行" },
  after: { en: "then", zh: "试算" },
  from: { en: "from \\ to", zh: "从＼到" },
  none: { en: "none", zh: "无" },
  customer: { en: "customer", zh: "客户" },
  change: { en: "change", zh: "变动" },
  score: { en: "score", zh: "得分" },
  up: { en: "Up, by money:", zh: "升级（按金额）：" },
  down: { en: "Down, by money:", zh: "降级（按金额）：" },
  other: {
    en: "Out of the tiers or between classes, by money:",
    zh: "退出等级或类别间变动（按金额）：",
  },
} satisfies Record<string, Words>;

/** A look at rules as people read it: tiers now and then, who goes from where to where, the most affected. */
export function describeWhatIf(session: Session, found: WhatIf, currency: string): string {
  return [
    describeHeading(session, found),
    describeTiers(session, found, currency),
    describeMoves(session, found),
    describeOverridden(session, found),
    describePending(session, found),
    describeMatrix(session, found),
    ...(["up", "down", "other"] as const).map((way) => describeAffected(session, found, way, currency)),
    describeTime(session, found),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function describeHeading(session: Session, { scheme, draft, version, asOf, customers }: WhatIf): string {
  const rules =
    draft !== null
      ? { en: `draft ${draft}`, zh: `草稿 ${draft}` }
      : version !== null
        ? { en: `version ${version}`, zh: `版本 ${version}` }
        : { en: "the rules given", zh: "所给规则" };
  const many = formatNumber(customers);
  return session.word({
    en: `${scheme} by ${rules.en} as of ${asOf}, ${many} customers: a look, nothing is written.`,
    zh: `${scheme}，${rules.zh}，统计截止日 ${asOf}，${many} 个客户：仅为试算，未写入任何数据。`,
  });
}

function describeTiers(session: Session, { tiers, tiersBefore }: WhatIf, currency: string): string {
  const codes = [...new Set([...tiers, ...tiersBefore].map(({ code }) => code))];
  const hasMoney = tiers.some(({ money }) => money !== null);
  const [before, after] = [session.word(words.before), session.word(words.after)];
  const inMoney = (title: string) =>
    session.word({ en: `${title} (${currency})`, zh: `${title}（${currency}）` });
  const titles = [before, after, ...(hasMoney ? [inMoney(before), inMoney(after)] : [])];
  const rows = codes.map((code) => {
    const then = tiers.find((tier) => tier.code === code);
    const now = tiersBefore.find((tier) => tier.code === code);
    const money = [now, then].map((tier) => (tier?.money ? formatMoney(tier.money) : nothing));
    return [
      session.word((then ?? now)?.name ?? { en: code, zh: code }),
      code,
      ...[now, then].map((tier) => (tier ? formatNumber(tier.customers) : nothing)),
      ...(hasMoney ? money : []),
    ];
  });
  const columns = [
    { title: session.word(words.tier) },
    { title: "" },
    ...titles.map((title) => ({ title, align: "right" as const })),
  ];
  return formatTable(columns, rows);
}

function describeMoves(session: Session, { moves }: WhatIf): string {
  const [total, up, down, into, out] = [moves.total, moves.up, moves.down, moves.in, moves.out].map(
    formatNumber,
  );
  return session.word({
    en: `${total} moves: ${up} up, ${down} down; ${into} into the tiers, ${out} out of them.`,
    zh: `等级变动 ${total}：升 ${up}，降 ${down}；进入等级 ${into}，退出等级 ${out}。`,
  });
}

function describeOverridden(session: Session, { overridden }: WhatIf): string {
  if (overridden === 0) return "";
  const many = formatNumber(overridden);
  return session.word({
    en: `Under an override, whatever the rules give: ${many}.`,
    zh: `人工调级中、不随规则变动的客户：${many} 个。`,
  });
}

function describePending(session: Session, { pending }: WhatIf): string {
  if (pending.up + pending.down === 0) return "";
  const [up, down] = [formatNumber(pending.up), formatNumber(pending.down)];
  return session.word({
    en: `Would wait by the movement rules, no moves as yet: ${up} up, ${down} down.`,
    zh: `按等级变动规则等待生效、尚未变动：待升 ${up} 个，待降 ${down} 个。`,
  });
}

/** Customers by the tier they leave and the tier they get, in the order in which tiers stand. */
function describeMatrix(session: Session, { moves, tiers, tiersBefore }: WhatIf): string {
  const placesOf = (side: "from" | "to", known: WhatIf["tiers"]) =>
    [...known.map(({ code }) => code), null].filter((code) =>
      moves.matrix.some((cell) => cell[side] === code),
    );
  const nameOf = (code: string | null) => code ?? session.word(words.none);
  const [rows, columns] = [placesOf("from", tiersBefore), placesOf("to", tiers)];
  const customersOf = (from: string | null, to: string | null) =>
    moves.matrix.find((cell) => cell.from === from && cell.to === to)?.customers ?? 0;
  return formatTable(
    [
      { title: session.word(words.from) },
      ...columns.map((to) => ({ title: nameOf(to), align: "right" as const })),
    ],
    rows.map((from) => [nameOf(from), ...columns.map((to) => formatNumber(customersOf(from, to)))]),
  );
}

function describeAffected(
  session: Session,
  { affected }: WhatIf,
  way: keyof WhatIf["affected"],
  currency: string,
): string {
  if (affected[way].length === 0) return "";
  const rows = affected[way].map(({ customer: code, name, from, to, scoreBefore, scoreAfter, money }) => [
    session.word(nameCustomer({ code, name })),
    `${from ?? session.word(words.none)} → ${to ?? session.word(words.none)}`,
    `${formatScore(scoreBefore)} → ${formatScore(scoreAfter)}`,
    money === null ? nothing : formatMoney(money),
  ]);
  const right = { align: "right" } as const;
  const table = formatTable(
    [
      { title: session.word(words.customer) },
      { title: session.word(words.change) },
      { title: session.word(words.score), ...right },
      { title: currency, ...right },
    ],
    rows,
  );
  return `${session.word(words[way])}\n${table}`;
}

function describeTime(session: Session, { seconds, fromCache }: WhatIf): string {
  const [total, metrics, kernel] = [seconds.total, seconds.metrics, seconds.kernel].map((each) =>
    each.toFixed(2),
  );
  const memory = fromCache ? { en: " (from memory)", zh: "（取自内存）" } : { en: "", zh: "" };
  return session.word({
    en: `${total} s: metrics ${metrics}${memory.en}, scoring ${kernel}.`,
    zh: `用时 ${total} 秒：指标 ${metrics}${memory.zh}，评分 ${kernel}。`,
  });
}
