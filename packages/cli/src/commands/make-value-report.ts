import type { ValueWork } from "@gradus/contract";
import { type GradusClient, unwrap, waitForValueReport } from "@gradus/sdk";
import { CommandError } from "../command-error.ts";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";

const stageWords: Readonly<Record<ValueWork["stage"], Words>> = {
  waiting: { en: "waiting", zh: "排队中" },
  reading: { en: "reading purchases", zh: "读取购买记录" },
  fitting: { en: "fitting models", zh: "拟合模型" },
  writing: { en: "writing", zh: "写入" },
  done: { en: "done", zh: "完成" },
};

/**
 * Makes the value report anew, as of today where no day is given, and shows how far it is.
 *
 * @throws CommandError when it fails
 */
export async function makeReport(
  session: Session,
  client: GradusClient,
  asOf: string | undefined,
): Promise<void> {
  const body = asOf === undefined ? {} : { asOf };
  const started = await unwrap(client.POST("/api/value/reports", { body }));
  session.job = { en: "The value report", zh: "价值报告" };
  const progress = session.startProgress();
  const stages = Object.keys(stageWords);
  const onProgress = ({ stage }: ValueWork) =>
    progress.update(stages.indexOf(stage) / (stages.length - 1), session.word(stageWords[stage]));
  try {
    const { problem } = await waitForValueReport(client, started.id, { onProgress, signal: session.signal });
    if (problem) throw new CommandError({ en: problem.detail, zh: problem.detail });
  } finally {
    progress.stop();
    if (!session.interruptedBy) session.job = undefined;
  }
}
