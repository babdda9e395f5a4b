import type { Problem } from "./problem.ts";

/** Requests as such, and the organisation's own settings. */
export const organisationProblems = {
  requestWrong: {
    status: 400,
    en: "The request is wrong at {path}: {reason}",
    zh: "请求在 {path} 处有误：{reason}",
  },
  requestTooLarge: { status: 413, en: "The request is too large.", zh: "请求过大。" },
  routeUnknown: { status: 404, en: "There is nothing at this address.", zh: "该地址不存在。" },
  signInNeeded: { status: 401, en: "Sign in first.", zh: "请先登录。" },
  notPermitted: {
    status: 403,
    en: "Your role does not permit this. An administrator can give you another.",
    zh: "您的角色没有此权限，可请管理员调整。",
  },
  tooManyRequests: { status: 429, en: "Too many requests; wait a moment.", zh: "请求过于频繁，请稍候。" },
  serverBusy: { status: 503, en: "The server is busy; try again shortly.", zh: "服务器繁忙，请稍后再试。" },
  fault: {
    status: 500,
    en: "Something went wrong on our side; nothing was half-written. The log has it as {reference}.",
    zh: "系统出现故障，数据没有写入一半。日志编号 {reference}。",
  },
  diskFull: {
    status: 503,
    en: "The disk is full; nothing was written. Free some space and try again.",
    zh: "磁盘已满，没有写入任何数据。请清理空间后重试。",
  },
  organisationCurrencyUnknown: {
    status: 422,
    en: "“{currency}” is not a currency.",
    zh: "“{currency}”不是有效的货币代码。",
  },
  organisationTimeZoneUnknown: {
    status: 422,
    en: "“{timeZone}” is not a time zone.",
    zh: "“{timeZone}”不是有效的时区。",
  },
  organisationHasFacts: {
    status: 409,
    en: "{setting} cannot change any more: facts were recorded under it.",
    zh: "{setting} 不能再修改：已有数据按其记录。",
  },
} as const satisfies Record<string, Problem>;
