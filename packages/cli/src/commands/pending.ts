import type { Answer } from "@gradus/sdk";
import { saveAnswer, unwrap } from "@gradus/sdk";
import { Option } from "commander";
import type { CommandTree } from "../command-tree.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatNumber, formatScore, nameCustomer } from "../text/format-values.ts";
import { readTableFormat } from "./export.ts";

type Pending = Answer<"listPending">;

const words = {
  pending: { en: "rises and falls that wait for their day", zh: "等待生效的升降" },
  direction: { en: "only these", zh: "只看升级或降级" },
  limit: { en: "how many to list", zh: "列出条数" },
  to: { en: "write the worksheet of cases to this .csv or .xlsx", zh: "把审定表写入该文件（.csv 或 .xlsx）" },
  customer: { en: "customer", zh: "客户" },
  from: { en: "tier", zh: "现等级" },
  becomes: { en: "due tier", zh: "拟调等级" },
  since: { en: "since", zh: "起始日" },
  due: { en: "takes effect", zh: "生效日" },
  days: { en: "days left", zh: "剩余天数" },
  score: { en: "score", zh: "总分" },
  none: { en: "No rise or fall is waiting.", zh: "没有等待生效的升降。" },
};

interface PendingOptions {
  readonly direction?: "up" | "down";
  readonly limit: string;
  readonly to?: string;
}

/** `gradus pending`: moves of tier before they take effect. */
export function addPendingCommand({ root, word, act }: CommandTree): void {
  root
    .command("pending <scheme>")
    .description(word(words.pending))
    .addOption(new Option("--direction <way>", word(words.direction)).choices(["up", "down"]))
    .option("--limit <count>", word(words.limit), "50")
    .option("--to <file>", word(words.to))
    .action(act(showPending));
}

async function showPending(session: Session, scheme: string, options: PendingOptions): Promise<void> {
  const { direction, to } = options;
  const client = await session.connect();
  const only = direction === undefined ? {} : { direction };
  if (to !== undefined) {
    const params = { path: { scheme }, query: { format: readTableFormat(to), ...only } };
    const file = client.GET("/api/schemes/{scheme}/pending/export", { params, parseAs: "stream" });
    const bytes = await saveAnswer(file, to);
    const size = formatNumber(bytes);
    const said = {
      en: `The worksheet is in ${to} (${size} bytes).`,
      zh: `审定表已写入 ${to}（${size} 字节）。`,
    };
    return session.answer({ file: to, bytes }, () => session.word(said));
  }
  const query = { ...only, limit: Number(options.limit) };
  const answer = await unwrap(
    client.GET("/api/schemes/{scheme}/pending", { params: { path: { scheme }, query } }),
  );
  return session.answer(answer, () => describe(session, answer));
}

function describe(session: Session, { asOf, up, down, tiers, moves }: Pending): string {
  if (moves.length === 0) return session.word(words.none);
  const names = new Map(tiers.map(({ code, name }) => [code, session.word(name)]));
  const columns = (["customer", "from", "becomes", "since", "due", "days", "score"] as const).map(
    (title) => ({
      title: session.word(words[title]),
      align: title === "days" || title === "score" ? ("right" as const) : ("left" as const),
    }),
  );
  const rows = moves.map(({ customer, name, from, to, since, due, daysLeft, score }) => [
    session.word(nameCustomer({ code: customer, name })),
    ...[names.get(from) ?? from, names.get(to) ?? to, since, due, String(daysLeft), formatScore(score)],
  ]);
  const summed = {
    en: `By the run as of ${asOf}: ${formatNumber(up)} rising, ${formatNumber(down)} falling.`,
    zh: `按统计截止日 ${asOf} 的运算：待升 ${formatNumber(up)}，待降 ${formatNumber(down)}。`,
  };
  return `${session.word(summed)}\n\n${formatTable(columns, rows)}`;
}
