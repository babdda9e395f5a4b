import type { Problem } from "./problem.ts";

/** Runs that cannot be done, decided or taken back, and grades that are not there. */
export const gradingProblems = {
  customerUnknown: {
    status: 404,
    en: "No customer has the code “{customer}”.",
    zh: "没有客户“{customer}”。",
  },
  runUnknown: { status: 404, en: "There is no run {run}.", zh: "没有编号为 {run} 的定级运算。" },
  runAlreadyGoing: {
    status: 409,
    en: "Run {run} of “{scheme}” is under way; wait for it to end.",
    zh: "方案“{scheme}”的运算 {run} 正在进行，请等待其完成。",
  },
  runAsOfInFuture: {
    status: 422,
    en: "The as-of date {asOf} lies after today, {today}.",
    zh: "统计截止日 {asOf} 晚于今天 {today}。",
  },
  runAsOfBack: {
    status: 409,
    en: "Grades are in force as of {last}; a live run cannot go back to {asOf}. Use a trial.",
    zh: "现行等级的统计截止日为 {last}，正式运算不能回到 {asOf}。请用试算。",
  },
  runAsOfBeforeFacts: {
    status: 422,
    en: "There are no facts on or before {asOf}; the first is of {first}.",
    zh: "{asOf} 及之前没有任何业务记录，最早的记录在 {first}。",
  },
  runNoFacts: {
    status: 422,
    en: "There are no customers to grade; import customers or activities first.",
    zh: "没有可定级的客户，请先导入客户或业务记录。",
  },
  runKnownToWrong: {
    status: 422,
    en: "“{knownTo}” is neither a change number up to {last} nor an instant.",
    zh: "“{knownTo}”既不是 {last} 以内的变更编号，也不是时间。",
  },
  runKnownToLive: {
    status: 422,
    en: "A live run uses the facts known now; use a trial for those known earlier.",
    zh: "正式运算使用当前已知的数据；要用过去已知的数据请试算。",
  },
  runResultsGone: {
    status: 409,
    en: "What run {run} found is not kept any more; runs in force, held runs and the last trials are.",
    zh: "运算 {run} 的逐户结果已不再保留；仅保留现行、待确认和最近几次试算的结果。",
  },
  runUnfinished: {
    status: 409,
    en: "Run {run} has not found anything yet; it is {status}.",
    zh: "运算 {run} 还没有结果，当前为 {status}。",
  },
  runNotHeld: {
    status: 409,
    en: "Run {run} is not waiting for a decision; it is {status}.",
    zh: "运算 {run} 不在待确认状态，当前为 {status}。",
  },
  runOvertaken: {
    status: 409,
    en: "Run {run} was overtaken by run {by}; run again.",
    zh: "运算 {run} 已被运算 {by} 取代，请重新运算。",
  },
  runNotLast: {
    status: 409,
    en: "Only the last live run can be taken back; that is run {last}.",
    zh: "只能撤回最近一次正式运算，即运算 {last}。",
  },
  runFailed: {
    status: 500,
    en: "Run {run} failed; the grades in force are unchanged. The server's log says why.",
    zh: "运算 {run} 失败，现行等级未变。原因见服务器日志。",
  },
  metricTooLarge: {
    status: 422,
    en: "A metric of a customer exceeds 90,071,992,547,409 in the base currency, beyond which sums are not exact.",
    zh: "某客户的指标超过 90,071,992,547,409（本位币），已无法精确计算。",
  },
  regradeFailed: {
    status: 500,
    en: "Grading customers again failed; the log says why.",
    zh: "重新定级失败，原因见日志。",
  },
  schemeNotRun: {
    status: 409,
    en: "“{scheme}” has no grades in force; run it first, or name a trial.",
    zh: "方案“{scheme}”还没有生效的定级结果；请先运算，或指定一次试算。",
  },
  gradeUnknown: {
    status: 404,
    en: "“{customer}” has no grade under “{scheme}”; run the scheme first, or ask as of a day.",
    zh: "“{customer}”在方案“{scheme}”下还没有定级结果；请先运算，或指定统计截止日。",
  },
  gradeOutsidePopulation: {
    status: 404,
    en: "“{customer}” is not among those whom “{scheme}” grades.",
    zh: "“{customer}”不在方案“{scheme}”的适用范围内。",
  },
  gradeBeyondSight: {
    status: 403,
    en: "The grade of “{customer}” rests on customers whom you do not see; ask somebody who sees them all.",
    zh: "“{customer}”的定级结果取决于你无权查看的客户；请联系能查看全部相关客户的人。",
  },
  counterfactualsOfClasses: {
    status: 422,
    en: "“{scheme}” gives classes, which have no order: there is no next one to reach.",
    zh: "方案“{scheme}”给出的是类别，没有高低之分，谈不上升级。",
  },
  scheduleUnknown: {
    status: 404,
    en: "“{scheme}” has no schedule.",
    zh: "方案“{scheme}”没有定时计划。",
  },
} as const satisfies Record<string, Problem>;
