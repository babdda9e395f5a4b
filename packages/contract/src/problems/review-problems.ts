import type { Problem } from "./problem.ts";

/** Drafts of schemes under review, and what comes into force from a day. */
export const reviewProblems = {
  schemeApprovalMissing: {
    status: 409,
    en: "Somebody else must approve “{scheme}” before it is published: submit a draft of it, and ask another administrator.",
    zh: "发布方案“{scheme}”前须由他人审批：请提交草稿，并请另一位管理员审批。",
  },
  draftUnderReview: {
    status: 409,
    en: "{by} submitted this draft; whoever edits it withdraws it first.",
    zh: "{by} 已提交这份草稿；要修改，请先撤回提交。",
  },
  draftNotSubmitted: {
    status: 409,
    en: "The draft of “{scheme}” is not submitted.",
    zh: "方案“{scheme}”的草稿未处于已提交状态。",
  },
  draftOwnSubmission: {
    status: 409,
    en: "You submitted this draft yourself; somebody else decides on it.",
    zh: "这份草稿由您本人提交，须由他人审批。",
  },
  draftBasisChanged: {
    status: 409,
    en: "What the draft of “{scheme}” rests on (metrics, currency, fiscal year) has changed since it was submitted. Withdraw it and submit it again.",
    zh: "方案“{scheme}”的草稿提交之后，其依据（指标、币种或财年）有变化。请撤回后重新提交。",
  },
  schemeDayPast: {
    status: 422,
    en: "A version comes into force today ({today}) or later, not from {day}.",
    zh: "版本的生效日不能早于今天（{today}），不能是 {day}。",
  },
  schemeDayNotApproved: {
    status: 409,
    en: "The draft was approved to come into force from {approved}, not from {day}.",
    zh: "审批通过的生效日是 {approved}，不是 {day}。",
  },
  schemeNotYetInForce: {
    status: 409,
    en: "“{scheme}” is in force from {from} on only; a run as of an earlier day has no rules to go by.",
    zh: "方案“{scheme}”自 {from} 起才生效，更早的统计截止日没有可用的规则。",
  },
} as const satisfies Record<string, Problem>;
