import { saveValueSettings, type ValueReport } from "@gradus/contract";
import { type Body, unwrap } from "@gradus/sdk";
import type { CommandTree } from "../command-tree.ts";
import { readJsonFile } from "../read-json-file.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatMoney, formatNumber, formatShare } from "../text/format-values.ts";
import { makeReport } from "./make-value-report.ts";
import { answerMetrics } from "./metrics.ts";

const words = {
  value: { en: "what customers are worth", zh: "客户价值" },
  settings: {
    en: "show how customers are valued, or change it by a file",
    zh: "显示客户价值设置，或按文件修改",
  },
  report: { en: "make the value report anew and sum it up", zh: "重新计算价值报告并给出摘要" },
  asOf: { en: "last day whose facts count, yyyy-MM-dd (today)", zh: "统计截止日，yyyy-MM-dd（默认今天）" },
  metrics: { en: "add its figures to the catalogue of metrics", zh: "将价值指标加入指标目录" },
  purchasing: { en: "customers who purchased", zh: "有购买的客户" },
  repeating: { en: "of these again", zh: "其中复购" },
  model: { en: "purchase model", zh: "购买模型" },
  alive: { en: "mean P(alive)", zh: "平均活跃概率" },
  lifetimeValue: { en: "lifetime value of all", zh: "客户终身价值合计" },
  profit: { en: "profit of 12 months", zh: "近 12 个月利润" },
  losing: { en: "customers who cost more than they bring", zh: "亏损客户" },
};

/** `gradus value`: settings, report and metrics of what customers are worth. */
export function addValueCommands({ root, word, act }: CommandTree): void {
  const value = root.command("value").description(word(words.value));
  value.command("settings [file]").description(word(words.settings)).action(act(settings));
  value
    .command("report")
    .description(word(words.report))
    .option("--as-of <day>", word(words.asOf))
    .action(act(report));
  value.command("metrics").description(word(words.metrics)).action(act(addMetrics));
}

async function settings(session: Session, file: string | undefined): Promise<void> {
  const body =
    file === undefined
      ? undefined
      : await readJsonFile<Body<"saveValueSettings">>(file, saveValueSettings.body);
  const client = await session.connect();
  const answer = body
    ? await unwrap(client.PUT("/api/value/settings", { body }))
    : (await unwrap(client.GET("/api/value"))).settings;
  await session.answer(answer, () => JSON.stringify(answer, undefined, 2));
}

async function report(session: Session, { asOf }: { readonly asOf?: string }): Promise<void> {
  const client = await session.connect();
  await makeReport(session, client, asOf);
  const { report } = await unwrap(client.GET("/api/value"));
  if (!report) throw new Error("the value report is gone before it could be told of");
  await session.answer(report, () => describeReport(session, report as ValueReport));
}

async function addMetrics(session: Session): Promise<void> {
  const client = await session.connect();
  await answerMetrics(session, await unwrap(client.POST("/api/value/metrics")));
}

function describeReport(
  session: Session,
  { customers, purchases, lifetimeValue, profit, currency }: ValueReport,
): string {
  const money = (text: string) => `${formatMoney(text)} ${currency}`;
  const rows: [keyof typeof words, string][] = [
    ["purchasing", formatNumber(customers.purchasing)],
    ["repeating", formatNumber(customers.repeating)],
    ["model", purchases.chosen ?? purchases.abstention?.detail ?? "—"],
    ["alive", purchases.meanAlive === null ? "—" : formatShare(purchases.meanAlive)],
    ["lifetimeValue", lifetimeValue ? money(lifetimeValue.total) : "—"],
    ["profit", money(profit.profit)],
    ["losing", `${formatNumber(profit.losing.customers)} (${money(profit.losing.money)})`],
  ];
  return formatTable(
    [{ title: "" }, { title: "", align: "right" }],
    rows.map(([what, figure]) => [session.word(words[what]), figure]),
  );
}
