import type { Answer } from "@gradus/sdk";
import { unwrap } from "@gradus/sdk";
import { Option } from "commander";
import type { CommandTree } from "../command-tree.ts";
import type { Words } from "../language.ts";
import { readId } from "../read-id.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatNumber, nameCustomer } from "../text/format-values.ts";

type Overrides = Answer<"listOverrides">;
type Override = Overrides["overrides"][number];
type Shown = "forMe" | "waiting" | "inForce" | "closed" | "all";

const words = {
  overrides: { en: "approved exceptions to the computed tier", zh: "人工调级" },
  list: { en: "list them, and how the tier without them fared", zh: "列出人工调级及不调级时的等级变化" },
  ask: { en: "ask for another tier of a customer", zh: "为客户申请调级" },
  agree: { en: "agree to a request, as a lead", zh: "以主管身份同意申请" },
  approve: { en: "approve a request: the tier applies from today", zh: "批准申请：自今天起生效" },
  refuse: { en: "refuse a request", zh: "退回申请" },
  withdraw: { en: "take one's own request back", zh: "撤回本人的申请" },
  end: { en: "end an override before its last day", zh: "提前结束人工调级" },
  show: { en: "which (all)", zh: "范围（默认全部）" },
  ofScheme: { en: "only of this scheme", zh: "只看这个方案" },
  ofCustomer: { en: "only of this customer", zh: "只看这个客户" },
  reason: { en: "why", zh: "理由" },
  evidence: { en: "what it rests on", zh: "依据" },
  until: { en: "the last day, yyyy-MM-dd (in six months)", zh: "有效期的最后一天 yyyy-MM-dd（默认六个月）" },
  note: { en: "a word with the approval", zh: "审批意见" },
  number: { en: "no.", zh: "编号" },
  customer: { en: "customer", zh: "客户" },
  scheme: { en: "scheme", zh: "方案" },
  to: { en: "to", zh: "调整为" },
  state: { en: "state", zh: "状态" },
  last: { en: "until", zh: "有效期至" },
  tierThen: { en: "without it, then", zh: "申请时按规则" },
  tierNow: { en: "now", zh: "现按规则" },
  by: { en: "asked by", zh: "申请人" },
  none: { en: "No overrides.", zh: "没有人工调级。" },
};

const states: Readonly<Record<Override["state"], Words>> = {
  asked: { en: "waits for the lead", zh: "待主管同意" },
  agreed: { en: "waits for approval", zh: "待审批" },
  approved: { en: "in force", zh: "生效中" },
  refused: { en: "refused", zh: "已退回" },
  withdrawn: { en: "withdrawn", zh: "已撤回" },
  ended: { en: "ended", zh: "已结束" },
};

interface ListOptions {
  readonly show: Shown;
  readonly scheme?: string;
  readonly customer?: string;
}

interface AskOptions {
  readonly reason: string;
  readonly evidence?: string;
  readonly until?: string;
}

/** `gradus overrides`: ask for exceptions to the computed tier, decide on them, and see how they fared. */
export function addOverridesCommands({ root, word, act }: CommandTree): void {
  const overrides = root.command("overrides").description(word(words.overrides));
  overrides
    .command("list")
    .description(word(words.list))
    .addOption(
      new Option("--show <which>", word(words.show))
        .choices(["forMe", "waiting", "inForce", "closed", "all"])
        .default("all"),
    )
    .option("--scheme <scheme>", word(words.ofScheme))
    .option("--customer <customer>", word(words.ofCustomer))
    .action(act(listOverrides));
  overrides
    .command("ask <scheme> <customer> <tier>")
    .description(word(words.ask))
    .requiredOption("--reason <text>", word(words.reason))
    .option("--evidence <text>", word(words.evidence))
    .option("--until <day>", word(words.until))
    .action(act(askOverride));
  overrides.command("agree <number>").description(word(words.agree)).action(act(agree));
  overrides
    .command("approve <number>")
    .description(word(words.approve))
    .option("--note <text>", word(words.note))
    .action(act(approve));
  overrides
    .command("refuse <number>")
    .description(word(words.refuse))
    .requiredOption("--reason <text>", word(words.reason))
    .action(act(refuse));
  overrides.command("withdraw <number>").description(word(words.withdraw)).action(act(withdraw));
  overrides
    .command("end <number>")
    .description(word(words.end))
    .requiredOption("--reason <text>", word(words.reason))
    .action(act(end));
}

async function listOverrides(session: Session, { show, scheme, customer }: ListOptions): Promise<void> {
  const client = await session.connect();
  const query = {
    ...{ show, limit: 1000 },
    ...(scheme !== undefined && { scheme }),
    ...(customer !== undefined && { customer }),
  };
  const answer = await unwrap(client.GET("/api/overrides", { params: { query } }));
  await session.answer(answer, () => describeList(session, answer));
}

function describeList(session: Session, { overrides, total }: Overrides): string {
  if (overrides.length === 0) return session.word(words.none);
  const titles = [
    "number",
    "customer",
    "scheme",
    "to",
    "state",
    "last",
    "tierThen",
    "tierNow",
    "by",
  ] as const;
  const nameOf = (tier: Override["tierNow"]) => (tier ? session.word(tier.name) : "–");
  const rows = overrides.map((each) => [
    String(each.id),
    session.word(nameCustomer(each.customer)),
    each.scheme,
    session.word(each.tier.name),
    session.word(states[each.state]),
    each.until,
    nameOf(each.tierThen),
    nameOf(each.tierNow),
    each.askedBy,
  ]);
  const table = formatTable(
    titles.map((title) => ({ title: session.word(words[title]) })),
    rows,
  );
  const more = {
    en: `The latest ${formatNumber(rows.length)} of ${formatNumber(total)}.`,
    zh: `共 ${formatNumber(total)} 项，列出最近 ${formatNumber(rows.length)} 项。`,
  };
  return rows.length < total ? `${table}\n\n${session.word(more)}` : table;
}

async function askOverride(
  session: Session,
  scheme: string,
  customer: string,
  tier: string,
  options: AskOptions,
): Promise<void> {
  const client = await session.connect();
  const { reason, evidence, until } = options;
  const body = {
    ...{ customer, tier, reason },
    ...(evidence !== undefined && { evidence }),
    ...(until !== undefined && { until }),
  };
  const params = { path: { scheme } };
  await tell(session, await unwrap(client.POST("/api/schemes/{scheme}/overrides", { params, body })));
}

async function agree(session: Session, number: string): Promise<void> {
  const client = await session.connect();
  await tell(session, await unwrap(client.POST("/api/overrides/{id}/agree", { params: pathOf(number) })));
}

async function approve(
  session: Session,
  number: string,
  { note }: { readonly note?: string },
): Promise<void> {
  const client = await session.connect();
  const body = note === undefined ? {} : { note };
  const answer = client.POST("/api/overrides/{id}/approve", { params: pathOf(number), body });
  await tell(session, await unwrap(answer));
}

async function refuse(
  session: Session,
  number: string,
  { reason }: { readonly reason: string },
): Promise<void> {
  const client = await session.connect();
  const answer = client.POST("/api/overrides/{id}/refuse", {
    params: pathOf(number),
    body: { note: reason },
  });
  await tell(session, await unwrap(answer));
}

async function withdraw(session: Session, number: string): Promise<void> {
  const client = await session.connect();
  await tell(session, await unwrap(client.POST("/api/overrides/{id}/withdraw", { params: pathOf(number) })));
}

async function end(session: Session, number: string, { reason }: { readonly reason: string }): Promise<void> {
  const client = await session.connect();
  const answer = client.POST("/api/overrides/{id}/end", { params: pathOf(number), body: { reason } });
  await tell(session, await unwrap(answer));
}

function pathOf(number: string) {
  return { path: { id: readId(number) } };
}

/** One line on where a request stands. */
function tell(session: Session, override: Override): Promise<void> | void {
  const { id, customer, tier, until, state } = override;
  const who = nameCustomer(customer);
  return session.answer(override, () =>
    session.word({
      en: `Override ${id}: ${who.en} to ${tier.name.en} until ${until}: ${states[state].en}.`,
      zh: `人工调级 ${id}：${who.zh} 调整为${tier.name.zh}，有效期至 ${until}：${states[state].zh}。`,
    }),
  );
}
