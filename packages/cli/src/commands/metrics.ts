import { applyMetrics } from "@gradus/contract";
import { type Answer, type Body, unwrap } from "@gradus/sdk";
import type { CommandTree } from "../command-tree.ts";
import { readJsonFile } from "../read-json-file.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { describeMetric, unitWords } from "./describe-metric.ts";

const words = {
  metrics: { en: "the numbers customers are graded by", zh: "分级所用的指标" },
  list: { en: "list them", zh: "列出指标" },
  apply: { en: "add or change those in a file; others stay", zh: "按文件新增或修改指标，其余不变" },
  metric: { en: "metric", zh: "指标" },
  name: { en: "name", zh: "名称" },
  unit: { en: "unit", zh: "单位" },
  source: { en: "made of", zh: "来源" },
  none: { en: "There are no metrics yet.", zh: "还没有指标。" },
};

/** `gradus metrics`: the catalogue of metrics. */
export function addMetricsCommands({ root, word, act }: CommandTree): void {
  const metrics = root.command("metrics").description(word(words.metrics));
  metrics.command("list").description(word(words.list)).action(act(listMetrics));
  metrics.command("apply <file>").description(word(words.apply)).action(act(applyFile));
}

async function listMetrics(session: Session): Promise<void> {
  const client = await session.connect();
  await answerMetrics(session, await unwrap(client.GET("/api/metrics")));
}

async function applyFile(session: Session, file: string): Promise<void> {
  const body = await readJsonFile<Body<"applyMetrics">>(file, applyMetrics.body);
  const client = await session.connect();
  await answerMetrics(session, await unwrap(client.PUT("/api/metrics", { body })));
}

/** Answers metrics, as a table where not as JSON. */
export function answerMetrics(session: Session, answer: Answer<"listMetrics">): Promise<void> {
  return session.answer(answer, () => {
    if (answer.metrics.length === 0) return session.word(words.none);
    return formatTable(
      [words.metric, words.name, words.unit, words.source].map((title) => ({ title: session.word(title) })),
      answer.metrics.map((metric) => [
        metric.code,
        session.word(metric.name),
        session.word(unitWords[metric.unit]),
        session.word(describeMetric(metric)),
      ]),
    );
  });
}
