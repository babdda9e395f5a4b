import type { Run } from "@gradus/contract";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatMoney, formatNumber, formatShare, nothing } from "../text/format-values.ts";

/** The stages of a run, in their order. */
export const stageWords: Readonly<Record<string, Words>> = {
  queued: { en: "queued", zh: "排队中" },
  metrics: { en: "computing metrics", zh: "计算指标" },
  kernel: { en: "scoring", zh: "评分定级" },
  writing: { en: "writing", zh: "写入" },
  publishing: { en: "publishing", zh: "发布" },
  done: { en: "done", zh: "完成" },
};

/** What became of a run. */
export const statusWords: Readonly<Record<Run["status"], Words>> = {
  queued: { en: "queued", zh: "排队中" },
  running: { en: "running", zh: "进行中" },
  held: { en: "held", zh: "待确认" },
  published: { en: "in force", zh: "现行" },
  finished: { en: "finished", zh: "已完成" },
  rejected: { en: "dropped", zh: "已放弃" },
  superseded: { en: "superseded", zh: "已被取代" },
  failed: { en: "failed", zh: "失败" },
  "taken-back": { en: "taken back", zh: "已撤回" },
};

/** What a run is for. */
export const kindWords: Readonly<Record<Run["kind"], Words>> = {
  live: { en: "live", zh: "正式" },
  trial: { en: "trial", zh: "试算" },
  "take-back": { en: "take-back", zh: "撤回" },
  regrade: { en: "regrade", zh: "重新定级" },
};

const heldWords: Readonly<Record<Run["held"][number], Words>> = {
  first: { en: "it is the scheme's first", zh: "这是该方案的首次运算" },
  share: {
    en: "it moves a larger share of the customers than the scheme allows",
    zh: "变动的客户比例超过方案上限",
  },
  top: { en: "it takes customers out of the top tier", zh: "有客户将离开最高等级" },
};

/** By which version a run grades, or in a trial of a draft by which revision of it. */
export function rulesOf({ version, draft }: Pick<Run, "version" | "draft">): Words {
  return version === null
    ? { en: `draft ${draft}`, zh: `草稿 ${draft}` }
    : { en: `version ${version}`, zh: `版本 ${version}` };
}

/** A run as people read it: tiers with customers and money, who moved, how long it took, what to decide. */
export function describeRun(session: Session, run: Run, currency: string): string {
  const rules = session.word(rulesOf(run));
  const heading = session.word({
    en: `${run.scheme} ${rules}, ${kindWords[run.kind].en} run ${run.id} as of ${run.asOf}: ${statusWords[run.status].en}`,
    zh: `${run.scheme} ${rules}，${kindWords[run.kind].zh}${run.kind === "trial" ? "" : "运算"} ${run.id}，统计截止日 ${run.asOf}：${statusWords[run.status].zh}`,
  });
  const parts = [heading, describeTiers(session, run, currency), describeMoves(session, run)];
  if (run.status === "held") parts.push(session.word(describeHeld(run)));
  return parts.join("\n\n");
}

function describeTiers(session: Session, { tiers, customers }: Run, currency: string): string {
  const titles =
    session.language === "zh" ? ["等级", "", "客户数", "占比"] : ["tier", "", "customers", "share"];
  const hasMoney = tiers.some(({ money }) => money !== null);
  const moneyTitle = session.word({ en: `money (${currency})`, zh: `金额（${currency}）` });
  const columns = [...titles, ...(hasMoney ? [moneyTitle] : [])].map((title, index) => ({
    title,
    align: index < 2 ? ("left" as const) : ("right" as const),
  }));
  const rows = tiers.map((tier) => [
    session.word(tier.name),
    tier.code,
    formatNumber(tier.customers),
    customers > 0 ? formatShare(tier.customers / customers) : nothing,
    ...(hasMoney ? [tier.money === null ? nothing : formatMoney(tier.money)] : []),
  ]);
  return formatTable(columns, rows);
}

function describeMoves(session: Session, { moves, seconds }: Run): string {
  const [total, up, down, outOfTop, first] = [
    moves.total,
    moves.up,
    moves.down,
    moves.outOfTop,
    moves.first,
  ].map(formatNumber);
  const [all, metrics, kernel, write] = [seconds.total, seconds.metrics, seconds.kernel, seconds.write].map(
    (each) => each.toFixed(2),
  );
  return session.word({
    en:
      `${total} moves: ${up} up, ${down} down, ${outOfTop} out of the top; ${first} graded for the first time.\n` +
      `${all} s: metrics ${metrics}, scoring ${kernel}, writing ${write}.`,
    zh:
      `等级变动 ${total}：升 ${up}，降 ${down}，离开最高等级 ${outOfTop}；首次定级 ${first}。\n` +
      `用时 ${all} 秒：指标 ${metrics}，评分 ${kernel}，写入 ${write}。`,
  });
}

function describeHeld({ id, held, moves, scheme }: Run): Words {
  const [en, zh] = [
    held.map((why) => heldWords[why].en).join("; "),
    held.map((why) => heldWords[why].zh).join("；"),
  ];
  const share = held.includes("share") ? ` (${formatNumber(moves.total)})` : "";
  return {
    en: `Held, grades are unchanged: ${en}${share}. Decide: gradus runs accept ${id} (or gradus run ${scheme} --accept), gradus runs reject ${id}.`,
    zh: `待确认，现行等级未变：${zh}${share}。处理：gradus runs accept ${id}（或 gradus run ${scheme} --accept），或 gradus runs reject ${id}。`,
  };
}
