import type { Answer } from "@gradus/sdk";
import { unwrap } from "@gradus/sdk";
import type { CommandTree } from "../command-tree.ts";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatScore, nameCustomer } from "../text/format-values.ts";

type Span = Answer<"getHistory">["spans"][number];

const words = {
  history: { en: "a customer's tiers over time", zh: "客户的等级历史" },
  from: { en: "from", zh: "自" },
  to: { en: "to", zh: "至" },
  scheme: { en: "scheme", zh: "方案" },
  tier: { en: "tier", zh: "等级" },
  score: { en: "score", zh: "总分" },
  cause: { en: "cause", zh: "原因" },
  run: { en: "run", zh: "运算" },
  now: { en: "now", zh: "至今" },
  none: { en: "was never graded.", zh: "还没有定级。" },
};

const causeWords: Readonly<Record<Span["cause"], Words>> = {
  first: { en: "first grade", zh: "首次定级" },
  facts: { en: "facts", zh: "数据变化" },
  rules: { en: "rules", zh: "规则变化" },
  override: { en: "override", zh: "人工调级" },
  correction: { en: "correction", zh: "更正" },
};

/** `gradus history`: the spans of a customer's tiers. */
export function addHistoryCommand({ root, word, act }: CommandTree): void {
  root.command("history <customer>").description(word(words.history)).action(act(showHistory));
}

async function showHistory(session: Session, code: string): Promise<void> {
  const client = await session.connect();
  const call = client.GET("/api/customers/{customer}/history", { params: { path: { customer: code } } });
  const answer = await unwrap(call);
  await session.answer(answer, () => {
    const { customer, spans } = answer;
    const who = session.word(nameCustomer(customer));
    if (spans.length === 0) return `${who} ${session.word(words.none)}`;
    const columns = (["from", "to", "scheme", "tier", "score", "cause", "run"] as const).map((title) => ({
      title: session.word(words[title]),
      align: title === "score" || title === "run" ? ("right" as const) : ("left" as const),
    }));
    return `${who}\n\n${formatTable(
      columns,
      spans.map((span) => describe(session, span)),
    )}`;
  });
}

function describe(session: Session, { from, to, scheme, tierName, score, cause, run }: Span): string[] {
  return [
    from,
    to ?? session.word(words.now),
    scheme,
    session.word(tierName),
    formatScore(score),
    session.word(causeWords[cause]),
    String(run),
  ];
}
