import { type Answer, unwrap } from "@gradus/sdk";
import type { CommandTree } from "../command-tree.ts";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatMoney, formatNumber, formatShare, nothing } from "../text/format-values.ts";
import { readDraft } from "./read-draft.ts";

const words = {
  suggest: {
    en: "suggestions for a scheme out of the data; nothing is changed",
    zh: "从数据给出方案建议，不作修改",
  },
  bands: { en: "bands for a criterion", zh: "评分项的档位" },
  tiers: { en: "thresholds for the tiers", zh: "等级线" },
  weights: { en: "weights that reproduce an imported list of own tiers best", zh: "最能重现自有名单的权重" },
  draft: { en: "rules from a scheme file instead of the draft", zh: "用方案文件中的规则代替草稿" },
  asOf: { en: "as of a day, yyyy-MM-dd", zh: "统计截止日，yyyy-MM-dd" },
  criterion: { en: "the criterion, or its metric", zh: "评分项或其指标" },
  groups: { en: "into how many groups (5)", zh: "分成几组（5）" },
  shares: { en: "per cent of each tier but the last, as 5,15,30", zh: "除末级外各级百分比，如 5,15,30" },
  list: { en: "the scheme of the list", zh: "名单的方案编号" },
  points: { en: "points", zh: "得分" },
  from: { en: "from", zh: "界限" },
  customers: { en: "customers", zh: "客户数" },
  money: { en: "money", zh: "金额" },
  otherwise: { en: "the rest", zh: "其余" },
  tier: { en: "tier", zh: "等级" },
  enter: { en: "enters at", zh: "升级线" },
  keep: { en: "keeps from", zh: "保级线" },
  criterionColumn: { en: "criterion", zh: "评分项" },
  now: { en: "now", zh: "现在" },
  learnt: { en: "learnt", zh: "学到" },
  customer: { en: "customer", zh: "客户" },
  listed: { en: "list", zh: "名单" },
  given: { en: "weights", zh: "按权重" },
  tooFewListed: {
    en: "Fewer than 30 customers of the list can be graded.",
    zh: "名单中可定级的客户不足 30 位。",
  },
  tooFewTiers: { en: "The list has one tier only.", zh: "名单中只有一个等级。" },
  criteriaAllAlike: {
    en: "The criteria tell the listed customers nothing apart.",
    zh: "各评分项对名单中的客户没有区别。",
  },
} satisfies Record<string, Words>;

const methodWords = {
  quantiles: { en: "equal groups", zh: "等量分组" },
  natural: { en: "natural breaks", zh: "自然断点" },
  money: { en: "80/20 of the amount", zh: "二八分析" },
  now: { en: "as it is", zh: "现行" },
  shares: { en: "by target shares", zh: "按目标占比" },
} satisfies Record<string, Words>;

interface RulesOptions {
  readonly draft?: string;
  readonly asOf?: string;
}

/** `gradus suggest`: bands, thresholds and weights out of the data. */
export function addSuggestCommand({ root, word, act }: CommandTree): void {
  const suggest = root.command("suggest").description(word(words.suggest));
  const add = (name: string, description: Words) =>
    suggest
      .command(`${name} <scheme>`)
      .description(word(description))
      .option("--draft <file>", word(words.draft))
      .option("--as-of <day>", word(words.asOf));
  add("bands", words.bands)
    .requiredOption("--criterion <criterion>", word(words.criterion))
    .option("--groups <groups>", word(words.groups))
    .action(act(suggestBands));
  add("tiers", words.tiers).option("--shares <shares>", word(words.shares)).action(act(suggestTiers));
  add("weights", words.weights).requiredOption("--list <list>", word(words.list)).action(act(learnWeights));
}

async function rulesOf({ draft, asOf }: RulesOptions) {
  const { definition, metrics }: Partial<Awaited<ReturnType<typeof readDraft>>> =
    draft === undefined ? {} : await readDraft(draft);
  return {
    ...(definition && { definition }),
    ...(metrics && { metrics }),
    ...(asOf !== undefined && { asOf }),
  };
}

async function suggestBands(
  session: Session,
  scheme: string,
  options: RulesOptions & { readonly criterion: string; readonly groups?: string },
): Promise<void> {
  const client = await session.connect();
  const { criterion, groups } = options;
  const found = await unwrap(
    client.POST("/api/schemes/{scheme}/suggestions/bands", {
      params: { path: { scheme } },
      body: { ...(await rulesOf(options)), criterion, groups: Number(groups ?? 5) },
    }),
  );
  await session.answer(found, () => tellProblems(found) ?? describeBands(session, found));
}

function describeBands(session: Session, { methods }: Answer<"suggestBands">): string {
  const say = (text: Words) => session.word(text);
  const columns = [words.from, words.points, words.customers, words.money].map((title) => ({
    title: say(title),
    align: "right" as const,
  }));
  return methods
    .map(({ method, bands, otherwise }) => {
      const rows = [
        ...bands.map(({ at, ...band }) => ({ from: formatNumber(at), ...band })),
        { from: say(words.otherwise), ...otherwise },
      ];
      const table = formatTable(
        columns,
        rows.map(({ from, points, customers, money }) => [
          from,
          String(points),
          formatNumber(customers),
          money === null ? nothing : formatMoney(money),
        ]),
      );
      return `${say(methodWords[method])}\n${table}`;
    })
    .join("\n\n");
}

async function suggestTiers(
  session: Session,
  scheme: string,
  options: RulesOptions & { readonly shares?: string },
): Promise<void> {
  const client = await session.connect();
  const shares = options.shares?.split(/[,，]/).map((percent) => Number(percent) / 100);
  const found = await unwrap(
    client.POST("/api/schemes/{scheme}/suggestions/tiers", {
      params: { path: { scheme } },
      body: { ...(await rulesOf(options)), ...(shares && { shares }) },
    }),
  );
  await session.answer(found, () => tellProblems(found) ?? describeTiers(session, found));
}

function describeTiers(session: Session, { methods }: Answer<"suggestTiers">): string {
  const say = (text: Words) => session.word(text);
  const columns = [words.tier, words.enter, words.keep, words.customers, words.money].map((title, at) => ({
    title: say(title),
    align: at === 0 ? ("left" as const) : ("right" as const),
  }));
  return methods
    .map(({ method, tiers }) => {
      const rows = tiers.map(({ name, enter, keep, customers, money }) => [
        say(name),
        String(enter),
        String(keep),
        formatNumber(customers),
        money === null ? nothing : formatMoney(money),
      ]);
      return `${say(methodWords[method])}\n${formatTable(columns, rows)}`;
    })
    .join("\n\n");
}

async function learnWeights(
  session: Session,
  scheme: string,
  options: RulesOptions & { readonly list: string },
): Promise<void> {
  const client = await session.connect();
  const found = await unwrap(
    client.POST("/api/schemes/{scheme}/suggestions/weights", {
      params: { path: { scheme } },
      body: { ...(await rulesOf(options)), list: options.list },
    }),
  );
  await session.answer(found, () => tellProblems(found) ?? describeLearnt(session, found));
}

function describeLearnt(session: Session, learnt: Answer<"learnRules">): string {
  const say = (text: Words) => session.word(text);
  if (learnt.cannot !== null) return say(words[learnt.cannot]);
  const nameOf = (code: string) => {
    const tier = learnt.tiers.find((each) => each.code === code);
    return tier ? say(tier.name) : code;
  };
  const right = (title: Words) => ({ title: say(title), align: "right" as const });
  const weights = formatTable(
    [{ title: say(words.criterionColumn) }, right(words.now), right(words.learnt)],
    learnt.weights.map(({ name, now, learnt: weight }) => [say(name), `${now}%`, `${weight}%`]),
  );
  const disagreements = formatTable(
    [{ title: say(words.customer) }, { title: say(words.listed) }, { title: say(words.given) }],
    learnt.disagreements
      .slice(0, 20)
      .map(({ customer, name, listed, given }) => [name ?? customer, nameOf(listed), nameOf(given)]),
  );
  const agreement = say({
    en: `${formatNumber(learnt.listed)} customers, ${formatShare(learnt.agreement)} agree, weighted kappa ${learnt.kappa.toFixed(3)}`,
    zh: `${formatNumber(learnt.listed)} 位客户，${formatShare(learnt.agreement)} 一致，加权 κ ${learnt.kappa.toFixed(3)}`,
  });
  return [weights, agreement, ...(learnt.disagreements.length > 0 ? [disagreements] : [])].join("\n\n");
}

function tellProblems({
  problems,
}: {
  readonly problems: readonly { readonly detail: string }[];
}): string | undefined {
  return problems.length === 0 ? undefined : problems.map(({ detail }) => detail).join("\n");
}
