import type { Run } from "@gradus/contract";
import { type GradusClient, unwrap, waitForRun } from "@gradus/sdk";
import { CommandError } from "../command-error.ts";
import type { CommandTree } from "../command-tree.ts";
import { readId } from "../read-id.ts";
import { readOrganisation } from "../read-organisation.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatInstant, formatNumber } from "../text/format-values.ts";
import { describeRun, kindWords, rulesOf, stageWords, statusWords } from "./describe-run.ts";

const words = {
  run: { en: "grade everybody by a scheme", zh: "按方案为所有客户定级" },
  asOf: { en: "last day whose facts count, yyyy-MM-dd (today)", zh: "统计截止日，yyyy-MM-dd（默认今天）" },
  trial: { en: "look, and keep nothing", zh: "试算，不改变现行等级" },
  accept: {
    en: "put into force even if it would be held; accepts a run that waits",
    zh: "即使需要确认也直接生效；如有待确认的运算则确认之",
  },
  knownTo: {
    en: "trials: facts known at a change number or an instant",
    zh: "试算：使用某变更编号或时间点已知的数据",
  },
  runs: { en: "runs, and what is decided on them", zh: "定级运算及其处理" },
  list: { en: "list runs, the latest first", zh: "列出运算，最近的在前" },
  acceptOne: { en: "put a held run into force", zh: "确认待处理的运算，使其生效" },
  reject: { en: "drop a held run", zh: "放弃待确认的运算" },
  takeBack: { en: "take back the last live run", zh: "撤回最近一次正式运算" },
  id: { en: "run", zh: "运算" },
  at: { en: "at", zh: "时间" },
  scheme: { en: "scheme", zh: "方案" },
  asOfTitle: { en: "as of", zh: "统计截止日" },
  kind: { en: "kind", zh: "类型" },
  status: { en: "status", zh: "状态" },
  wasInForce: { en: "was in force", zh: "曾生效" },
  customers: { en: "customers", zh: "客户数" },
  moves: { en: "moves", zh: "等级变动" },
  none: { en: "Nothing was run yet.", zh: "还没有定级运算。" },
};

interface RunOptions {
  readonly asOf?: string;
  readonly trial?: boolean;
  readonly accept?: boolean;
  readonly knownTo?: string;
}

/** `gradus run` and `gradus runs`: grading, and deciding on what was held. */
export function addRunCommands({ root, word, act }: CommandTree): void {
  root
    .command("run <scheme>")
    .description(word(words.run))
    .option("--as-of <day>", word(words.asOf))
    .option("--trial", word(words.trial))
    .option("--accept", word(words.accept))
    .option("--known-to <change>", word(words.knownTo))
    .action(act(runScheme));
  const runs = root.command("runs").description(word(words.runs));
  runs.command("list").description(word(words.list)).option("--scheme <scheme>").action(act(listRuns));
  for (const [name, verb, summary] of [
    ["accept", "accept", words.acceptOne],
    ["reject", "reject", words.reject],
    ["take-back", "take-back", words.takeBack],
  ] as const) {
    runs
      .command(`${name} <run>`)
      .description(word(summary))
      .action(act((session, id: string) => decideRun(session, readId(id), verb)));
  }
}

async function runScheme(session: Session, scheme: string, options: RunOptions): Promise<void> {
  const client = await session.connect();
  const { asOf, trial = false, accept = false, knownTo } = options;
  const held = accept && !trial ? await findHeldRun(client, scheme, asOf) : undefined;
  if (held) return decideRun(session, held.id, "accept");

  const body = {
    trial,
    accept,
    ...(asOf !== undefined && { asOf }),
    ...(knownTo !== undefined && { knownTo }),
  };
  const call = client.POST("/api/schemes/{scheme}/runs", { params: { path: { scheme } }, body });
  await answerRun(session, client, await follow(session, client, await unwrap(call)));
}

/** The run that waits for the decision that `--accept` is, unless another day was asked for. */
async function findHeldRun(client: GradusClient, scheme: string, asOf: string | undefined) {
  const query = { scheme, status: "held" } as const;
  const { runs } = await unwrap(client.GET("/api/runs", { params: { query } }));
  return runs.find((run) => run.kind === "live" && (asOf === undefined || run.asOf === asOf));
}

async function decideRun(
  session: Session,
  id: number,
  verb: "accept" | "reject" | "take-back",
): Promise<void> {
  const client = await session.connect();
  const params = { path: { id } };
  const decided = await unwrap(client.POST(`/api/runs/{id}/${verb}`, { params }));
  await answerRun(session, client, await follow(session, client, decided));
}

async function follow(session: Session, client: GradusClient, { id }: Run): Promise<Run> {
  session.job = { en: `Run ${id}`, zh: `运算 ${id} ` };
  const progress = session.startProgress();
  const stages = Object.keys(stageWords);
  const onProgress = ({ stage }: Run) => {
    const share = Math.max(stages.indexOf(stage), 0) / (stages.length - 1);
    progress.update(share, session.word(stageWords[stage] ?? { en: stage, zh: stage }));
  };
  try {
    return await waitForRun(client, id, { onProgress, signal: session.signal });
  } finally {
    progress.stop();
    if (!session.interruptedBy) session.job = undefined;
  }
}

async function answerRun(session: Session, client: GradusClient, run: Run): Promise<void> {
  const failure = run.problem ?? (run.status === "failed" ? { detail: `run ${run.id}: failed` } : undefined);
  if (session.json || !failure) {
    await session.answer(run, async () =>
      describeRun(session, run, (await readOrganisation(client)).baseCurrency),
    );
  }
  if (failure) throw new CommandError({ en: failure.detail, zh: failure.detail });
}

async function listRuns(session: Session, { scheme }: { readonly scheme?: string }): Promise<void> {
  const client = await session.connect();
  const query = scheme === undefined ? {} : { scheme };
  const answer = await unwrap(client.GET("/api/runs", { params: { query } }));
  await session.answer(answer, () => {
    if (answer.runs.length === 0) return session.word(words.none);
    const right = { align: "right" } as const;
    return formatTable(
      [
        { title: session.word(words.id), ...right },
        { title: session.word(words.at) },
        { title: session.word(words.scheme) },
        { title: session.word(words.asOfTitle) },
        { title: session.word(words.kind) },
        { title: session.word(words.status) },
        { title: session.word(words.customers), ...right },
        { title: session.word(words.moves), ...right },
      ],
      answer.runs.map((run, index) => [
        String(run.id),
        formatInstant(run.requestedAt),
        `${run.scheme} ${run.version === null ? session.word(rulesOf(run)) : `v${run.version}`}`,
        run.asOf,
        session.word(kindWords[run.kind]),
        session.word(
          isOvertaken(run, answer.runs.slice(0, index)) ? words.wasInForce : statusWords[run.status],
        ),
        formatNumber(run.customers),
        formatNumber(run.moves.total),
      ]),
    );
  });
}

/** Whether a later run of the scheme was put into force since; the latest stand first. */
function isOvertaken({ scheme, status }: Run, later: readonly Run[]): boolean {
  return status === "published" && later.some((run) => run.scheme === scheme && run.status === "published");
}
