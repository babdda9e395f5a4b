import type { Problem } from "./problem.ts";

/** Lists of customers that cannot be had, views, changes of many customers, and exports. */
export const customerListProblems = {
  listFieldUnknown: {
    status: 422,
    en: "Customers have no field “{field}” here; lists can show {fields}.",
    zh: "此处没有客户字段“{field}”；可用字段：{fields}。",
  },
  listConditionWrong: {
    status: 422,
    en: "The condition on “{field}” cannot be met: “{operator}” does not go with {value}.",
    zh: "“{field}”的筛选条件有误：“{operator}”不能用于 {value}。",
  },
  listShifted: {
    status: 409,
    en: "The list holds {found} customers now, not {expected}; look at it again before changing them all.",
    zh: "列表现有 {found} 个客户，与之前的 {expected} 个不同；请重新查看后再批量修改。",
  },
  viewUnknown: { status: 404, en: "There is no such view.", zh: "没有这个视图。" },
  viewNameTaken: {
    status: 409,
    en: "You have a view “{name}” already.",
    zh: "您已有名为“{name}”的视图。",
  },
  viewsTooMany: {
    status: 409,
    en: "You have {limit} views, which is as many as one can keep; remove one first.",
    zh: "您已有 {limit} 个视图，达到上限；请先删除一个。",
  },
  viewChangedSince: {
    status: 409,
    en: "{author} changed the view “{name}” since you opened it; look at it again first.",
    zh: "您打开视图“{name}”之后，{author} 已修改了它；请先重新查看。",
  },
  viewOfAnother: {
    status: 403,
    en: "The view “{name}” is {author}’s: only they or an administrator can remove it or make it private.",
    zh: "视图“{name}”由 {author} 创建；只有其本人或管理员可以删除它或改为私有。",
  },
  changeUnknown: {
    status: 404,
    en: "There is no change {change} of yours.",
    zh: "您没有编号为 {change} 的变更。",
  },
  changeNotUndoable: {
    status: 409,
    en: "Change {change} cannot be undone here; it was no change of many customers.",
    zh: "变更 {change} 不是批量修改，不能在此撤销。",
  },
  changeAlreadyUndone: {
    status: 409,
    en: "Change {change} was undone before.",
    zh: "变更 {change} 已经撤销过。",
  },
  exportTooLarge: {
    status: 422,
    en: "The list holds {rows} customers; a file takes {limit}. Narrow the list by a filter.",
    zh: "列表有 {rows} 个客户，一个文件最多 {limit} 个；请缩小筛选范围。",
  },
  exportLinkUnknown: {
    status: 404,
    en: "This address is used up or too old; export again.",
    zh: "该下载地址已使用或已过期，请重新导出。",
  },
} as const satisfies Record<string, Problem>;
