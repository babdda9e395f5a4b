import type { Problem } from "./problem.ts";

/** Overrides that cannot be asked for, decided or ended. */
export const overrideProblems = {
  overrideUnknown: {
    status: 404,
    en: "There is no override {id}.",
    zh: "没有编号为 {id} 的人工调级。",
  },
  overrideNoTiers: {
    status: 409,
    en: "“{scheme}” gives no tiers that could be overridden.",
    zh: "方案“{scheme}”没有可调整的等级。",
  },
  overrideTierUnknown: {
    status: 422,
    en: "“{scheme}” has no tier “{tier}”.",
    zh: "方案“{scheme}”没有等级“{tier}”。",
  },
  overrideNotGraded: {
    status: 409,
    en: "“{customer}” has no grade under “{scheme}” that could be overridden.",
    zh: "客户“{customer}”在方案“{scheme}”下没有定级结果，无从调级。",
  },
  overrideInForce: {
    status: 409,
    en: "“{customer}” has this tier by an override already, until {until}.",
    zh: "客户“{customer}”已通过人工调级处于该等级，有效期至 {until}。",
  },
  overrideWaiting: {
    status: 409,
    en: "An override for “{customer}” under “{scheme}” waits for its decision already (request {id}).",
    zh: "客户“{customer}”在方案“{scheme}”下已有待审批的调级申请（编号 {id}）。",
  },
  overrideUntilWrong: {
    status: 422,
    en: "The last day must lie between {first} and {last}.",
    zh: "有效期的最后一天须在 {first} 至 {last} 之间。",
  },
  overrideNotAsked: {
    status: 409,
    en: "This request does not wait for a lead.",
    zh: "这份申请不在待主管同意的状态。",
  },
  overrideNotAgreed: {
    status: 409,
    en: "This request does not wait for approval.",
    zh: "这份申请不在待审批的状态。",
  },
  overrideNotWaiting: {
    status: 409,
    en: "This request is decided already.",
    zh: "这份申请已有结果。",
  },
  overrideNotInForce: {
    status: 409,
    en: "This override is not in force.",
    zh: "这项人工调级未在生效。",
  },
  overrideNotLead: {
    status: 403,
    en: "Only who leads the customer's team agrees to this request or refuses it.",
    zh: "只有该客户所属团队的主管可以同意或退回这份申请。",
  },
  overrideOwnRequest: {
    status: 403,
    en: "You asked for this override yourself; somebody else decides on it.",
    zh: "这份调级申请由您本人提出，须由他人审批。",
  },
  overrideNotOwn: {
    status: 403,
    en: "Only who asked for an override takes the request back.",
    zh: "只有申请人本人可以撤回调级申请。",
  },
  overrideExpired: {
    status: 409,
    en: "The last day asked for, {until}, has passed.",
    zh: "申请的有效期已于 {until} 结束。",
  },
  overrideQuotaUsed: {
    status: 409,
    en: "The team's quota under “{scheme}” is used up: {inForce} of {limit} overrides are in force.",
    zh: "该团队在方案“{scheme}”下的调级名额已用完：共 {limit} 个，已用 {inForce} 个。",
  },
} as const satisfies Record<string, Problem>;
