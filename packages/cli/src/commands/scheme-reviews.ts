import { type Answer, unwrap } from "@gradus/sdk";
import type { Command } from "commander";
import type { CommandTree } from "../command-tree.ts";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatInstant, nothing } from "../text/format-values.ts";

type Draft = Answer<"getDraft">;
type LogEntry = Answer<"getSchemeLog">["entries"][number];

const words = {
  submit: { en: "submit the draft of a scheme to be approved", zh: "提交方案的草稿以供审批" },
  note: { en: "what to say with it", zh: "提交说明" },
  from: { en: "in force from this day, yyyy-MM-dd (at once)", zh: "自该日起生效，yyyy-MM-dd（默认立即）" },
  withdraw: { en: "withdraw a submitted draft, to edit it again", zh: "撤回已提交的草稿，以便继续修改" },
  approve: { en: "approve a draft that somebody else submitted", zh: "审批通过他人提交的草稿" },
  sendBack: { en: "send a submitted draft back to be written on", zh: "退回他人提交的草稿" },
  reason: { en: "why", zh: "退回原因" },
  publish: { en: "publish the draft of a scheme as its next version", zh: "把方案的草稿发布为新版本" },
  diff: {
    en: "say what differs between two versions, or a version and the draft",
    zh: "说明两个版本或版本与草稿的差异",
  },
  diffFrom: { en: "a version, or draft (the version in force)", zh: "版本号或 draft（默认生效版本）" },
  diffTo: { en: "a version, or draft (the draft)", zh: "版本号或 draft（默认草稿）" },
  log: { en: "tell who did what with a scheme", zh: "列出谁对方案做过什么" },
  at: { en: "at", zh: "时间" },
  by: { en: "by", zh: "操作人" },
  what: { en: "what", zh: "操作" },
  noDifference: { en: "Nothing differs.", zh: "没有差异。" },
} as const satisfies Record<string, Words>;

const kinds: Readonly<Record<LogEntry["kind"], Words>> = {
  begun: { en: "began a draft", zh: "新建草稿" },
  saved: { en: "edited the draft", zh: "修改草稿" },
  dropped: { en: "threw the draft away", zh: "丢弃草稿" },
  submitted: { en: "submitted it", zh: "提交审批" },
  withdrawn: { en: "withdrew it", zh: "撤回提交" },
  approved: { en: "approved it", zh: "审批通过" },
  sentBack: { en: "sent it back", zh: "退回" },
  published: { en: "published version {version}", zh: "发布版本 {version}" },
  ran: { en: "ran version {version} as of {asOf}", zh: "按版本 {version} 定级，统计截止日 {asOf}" },
};

/** `gradus schemes submit, withdraw, approve, send-back, publish, diff, log`: the way of a draft into force. */
export function addReviewCommands(schemes: Command, { word, act }: CommandTree): void {
  schemes
    .command("submit <scheme>")
    .description(word(words.submit))
    .option("--note <text>", word(words.note))
    .option("--from <day>", word(words.from))
    .action(act(submit));
  schemes.command("withdraw <scheme>").description(word(words.withdraw)).action(act(withdraw));
  schemes.command("approve <scheme>").description(word(words.approve)).action(act(approve));
  schemes
    .command("send-back <scheme>")
    .description(word(words.sendBack))
    .requiredOption("--reason <text>", word(words.reason))
    .action(act(sendBack));
  schemes
    .command("publish <scheme>")
    .description(word(words.publish))
    .option("--from <day>", word(words.from))
    .action(act(publish));
  schemes
    .command("diff <scheme>")
    .description(word(words.diff))
    .option("--from <version>", word(words.diffFrom))
    .option("--to <version>", word(words.diffTo))
    .action(act(tellDifferences));
  schemes.command("log <scheme>").description(word(words.log)).action(act(tellLog));
}

/** What became of a draft, in a sentence. */
export function describeReview({ scheme, revision, review }: Draft): Words {
  const { state, inForceFrom, approvedBy, approvalNeeded } = review;
  const day =
    inForceFrom === null
      ? { en: "", zh: "" }
      : { en: `, in force from ${inForceFrom}`, zh: `，自 ${inForceFrom} 起生效` };
  if (state === "approved") {
    return {
      en: `The draft of ${scheme}, revision ${revision}, is approved by ${approvedBy}${day.en}; publish it.`,
      zh: `方案 ${scheme} 的草稿（第 ${revision} 稿）已由 ${approvedBy} 审批通过${day.zh}，可以发布。`,
    };
  }
  if (state === "submitted") {
    const next = approvalNeeded
      ? { en: "somebody else must approve it", zh: "须由他人审批" }
      : { en: "it may be published", zh: "可以发布" };
    return {
      en: `The draft of ${scheme}, revision ${revision}, is submitted${day.en}; ${next.en}.`,
      zh: `方案 ${scheme} 的草稿（第 ${revision} 稿）已提交${day.zh}，${next.zh}。`,
    };
  }
  return {
    en: `The draft of ${scheme}, revision ${revision}, is being written.`,
    zh: `方案 ${scheme} 的草稿（第 ${revision} 稿）正在编写。`,
  };
}

/** A version as published: from when it is in force. */
export function describeVersion({ code, version, inForceFrom }: Answer<"getVersion">): Words {
  return inForceFrom === null
    ? { en: `${code} is in force as version ${version}.`, zh: `方案 ${code} 的版本 ${version} 已生效。` }
    : {
        en: `${code} is in force as version ${version} from ${inForceFrom}.`,
        zh: `方案 ${code} 的版本 ${version} 自 ${inForceFrom} 起生效。`,
      };
}

/** A scheme's draft as it is, to say which revision is meant. */
async function read(session: Session, scheme: string) {
  const client = await session.connect();
  const params = { path: { scheme } };
  const draft = await unwrap(client.GET("/api/schemes/{scheme}/draft", { params }));
  return { client, params, revision: draft.revision };
}

const tell = (session: Session, draft: Draft) =>
  session.answer(draft, () => session.word(describeReview(draft)));

interface SubmitOptions {
  readonly note?: string;
  readonly from?: string;
}

/** What is sent with a submission, as the options say. */
export function submissionOf({ note, from }: SubmitOptions) {
  return { ...(note !== undefined && { note }), ...(from !== undefined && { inForceFrom: from }) };
}

async function submit(session: Session, scheme: string, options: SubmitOptions): Promise<void> {
  const { client, params, revision } = await read(session, scheme);
  const body = { revision, ...submissionOf(options) };
  await tell(session, await unwrap(client.POST("/api/schemes/{scheme}/draft/submit", { params, body })));
}

async function withdraw(session: Session, scheme: string): Promise<void> {
  const client = await session.connect();
  const params = { path: { scheme } };
  await tell(session, await unwrap(client.POST("/api/schemes/{scheme}/draft/withdraw", { params })));
}

async function approve(session: Session, scheme: string): Promise<void> {
  const { client, params, revision } = await read(session, scheme);
  await tell(
    session,
    await unwrap(client.POST("/api/schemes/{scheme}/draft/approve", { params, body: { revision } })),
  );
}

async function sendBack(session: Session, scheme: string, { reason }: { reason: string }): Promise<void> {
  const { client, params, revision } = await read(session, scheme);
  const body = { revision, reason };
  await tell(session, await unwrap(client.POST("/api/schemes/{scheme}/draft/send-back", { params, body })));
}

async function publish(session: Session, scheme: string, options: { from?: string }): Promise<void> {
  const { client, params, revision } = await read(session, scheme);
  const body = { revision, ...submissionOf(options) };
  const published = await unwrap(client.POST("/api/schemes/{scheme}/draft/publish", { params, body }));
  await session.answer(published, () => session.word(describeVersion(published)));
}

async function tellDifferences(
  session: Session,
  scheme: string,
  { from, to }: { from?: string; to?: string },
): Promise<void> {
  const client = await session.connect();
  const query = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) } as never;
  const answer = await unwrap(
    client.GET("/api/schemes/{scheme}/differences", { params: { path: { scheme }, query } }),
  );
  await session.answer(answer, () =>
    answer.differences.length === 0
      ? session.word(words.noDifference)
      : answer.differences.map(({ text }) => `- ${text}`).join("\n"),
  );
}

async function tellLog(session: Session, scheme: string): Promise<void> {
  const client = await session.connect();
  const answer = await unwrap(client.GET("/api/schemes/{scheme}/log", { params: { path: { scheme } } }));
  await session.answer(answer, () =>
    formatTable(
      [words.at, words.by, words.what].map((title) => ({ title: session.word(title) })),
      answer.entries.map((entry) => [formatInstant(entry.at), entry.by, describeEntry(session, entry)]),
    ),
  );
}

function describeEntry(session: Session, entry: LogEntry): string {
  const { kind, version, asOf, note, inForceFrom, approvedBy } = entry;
  const done = session
    .word(kinds[kind])
    .replace("{version}", String(version ?? nothing))
    .replace("{asOf}", asOf ?? nothing);
  const from = inForceFrom === null ? [] : [{ en: `from ${inForceFrom}`, zh: `自 ${inForceFrom} 起` }];
  const alone = { en: "without a second person", zh: "无他人审批" };
  const by = approvedBy === null ? alone : { en: `approved by ${approvedBy}`, zh: `${approvedBy} 审批` };
  const more = [...from, ...(kind === "published" ? [by] : [])].map((each) => session.word(each));
  return [done, ...more, ...(note === null ? [] : [note])].join(" · ");
}
