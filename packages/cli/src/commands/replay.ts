import type { DraftFile, Replay } from "@gradus/contract";
import { DraftFileSchema } from "@gradus/contract";
import { type Body, type GradusClient, unwrap, waitForReplay } from "@gradus/sdk";
import { Option } from "commander";
import { CommandError } from "../command-error.ts";
import type { CommandTree } from "../command-tree.ts";
import { readJsonFile } from "../read-json-file.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { describeReplay } from "./describe-replay.ts";

const words = {
  replay: {
    en: "replay rules as of past month-ends: how tiers would have moved, and what the score foretold",
    zh: "历史回测：过去各月末等级会怎样变动，得分能否预见之后的结果",
  },
  draft: {
    en: "a scheme file, as schemes apply takes it (the saved draft, or else the version in force)",
    zh: "方案文件，格式同 schemes apply（默认已保存的草稿，没有则用现行版本）",
  },
  inForce: { en: "the version in force even where there is a draft", zh: "即使有草稿也用现行版本" },
  months: { en: "how many month-ends, 1–36 (12)", zh: "回测多少个月末，1–36（默认 12）" },
  until: {
    en: "last month-end, yyyy-MM-dd (the last one that is over)",
    zh: "最后一个月末，yyyy-MM-dd（默认最近已结束的月份）",
  },
  horizon: {
    en: "months after each month-end that the score should foretell, 1–36 (12)",
    zh: "得分应预见每个月末之后多少个月，1–36（默认 12）",
  },
  outcome: {
    en: "what it should foretell: receipts or profit (receipts)",
    zh: "应预见什么：receipts 回款或 profit 利润（默认回款）",
  },
  knownThen: { en: "grade by the facts recorded by then", zh: "按当时已录入的数据定级" },
};

const most = 36; // months

interface ReplayOptions {
  readonly draft?: string;
  readonly inForce?: true;
  readonly months?: string;
  readonly until?: string;
  readonly horizon?: string;
  readonly outcome?: "receipts" | "profit";
  readonly knownThen?: true;
}

/** `gradus replay`: what rules would have done, and how well they would have foretold. */
export function addReplayCommand({ root, word, act }: CommandTree): void {
  root
    .command("replay <scheme>")
    .description(word(words.replay))
    .option("--draft <file>", word(words.draft))
    .option("--in-force", word(words.inForce))
    .option("--months <count>", word(words.months))
    .option("--until <day>", word(words.until))
    .option("--horizon <months>", word(words.horizon))
    .addOption(new Option("--outcome <outcome>", word(words.outcome)).choices(["receipts", "profit"]))
    .option("--known-then", word(words.knownThen))
    .action(act(replay));
}

async function replay(session: Session, scheme: string, options: ReplayOptions): Promise<void> {
  const { draft, inForce, months, until, horizon, outcome, knownThen } = options;
  const body = {
    ...(draft !== undefined && (await readDraft(draft))),
    ...(inForce && { rules: "inForce" as const }),
    ...(months !== undefined && { months: readMonths("--months", months) }),
    ...(until !== undefined && { until }),
    ...(horizon !== undefined && { horizonMonths: readMonths("--horizon", horizon) }),
    ...(outcome !== undefined && { outcome }),
    ...(knownThen && { knownThen }),
  };
  const client = await session.connect();
  const params = { path: { scheme } };
  const { id } = await unwrap(client.POST("/api/schemes/{scheme}/replays", { params, body }));
  const done = await follow(session, client, id);
  if (session.json || !done.problem) await session.answer(done, () => describeReplay(session, done));
  if (done.problem) throw new CommandError({ en: done.problem.detail, zh: done.problem.detail });
}

async function follow(session: Session, client: GradusClient, id: number): Promise<Replay> {
  session.job = { en: `Replay ${id}`, zh: `历史回测 ${id} ` };
  const progress = session.startProgress();
  const onProgress = ({ monthsDone, months }: Replay) =>
    progress.update(
      monthsDone / months,
      session.word({ en: `${monthsDone} of ${months} month-ends`, zh: `月末 ${monthsDone}/${months}` }),
    );
  try {
    return await waitForReplay(client, id, { onProgress, signal: session.signal });
  } finally {
    progress.stop();
    if (!session.interruptedBy) session.job = undefined;
  }
}

async function readDraft(path: string): Promise<Partial<Body<"startReplay">>> {
  const { scheme, ...rest } = await readJsonFile<DraftFile>(path, DraftFileSchema);
  return { definition: scheme, ...rest } as Partial<Body<"startReplay">>;
}

function readMonths(option: string, text: string): number {
  const months = Number(text);
  if (/^\d+$/.test(text) && months >= 1 && months <= most) return months;
  throw new UsageError({
    en: `${option} takes a number from 1 to ${most}, not “${text}”.`,
    zh: `${option} 应为 1 到 ${most} 的整数，而不是“${text}”。`,
  });
}
